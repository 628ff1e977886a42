using System.Collections;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Modules in a list; their names are their numbers.</summary>
    public class ModuleList<T> : nn.Module, IList<T> where T : nn.Module
    {
        private readonly List<T> list;

        /// <summary>A list of the modules.</summary>
        public ModuleList(params T[] modules) : base(nameof(ModuleList<T>)) => list = [.. modules];

        /// <summary>Registers the modules under their numbers.</summary>
        protected override void RegisterComponents()
        {
            ClearModules();
            for (int i = 0; i < list.Count; i++)
                register_module($"{i}", list[i]);
        }

        /// <summary>The module at a place.</summary>
        public T this[int index]
        {
            get => list[index];
            set => Change(() => list[index] = value);
        }

        /// <summary>The number of modules.</summary>
        public int Count => list.Count;

        /// <summary>False.</summary>
        public bool IsReadOnly => false;

        /// <summary>Adds a module at the end.</summary>
        public void Add(T item) => Change(() => list.Add(item));

        /// <summary>Adds modules at the end.</summary>
        public void append(params T[] parameters) => Change(() => list.AddRange(parameters));

        /// <summary>Adds modules at the end.</summary>
        public void extend(IEnumerable<T> modules) => Change(() => list.AddRange(modules));

        /// <summary>Puts a module in at a place.</summary>
        public void Insert(int index, T item) => Change(() => list.Insert(index, item));

        /// <summary>Takes a module out.</summary>
        public bool Remove(T item)
        {
            int index = list.IndexOf(item);
            if (index >= 0)
                RemoveAt(index);
            return index >= 0;
        }

        /// <summary>Takes the module at a place out.</summary>
        public void RemoveAt(int index) => Change(() => list.RemoveAt(index));

        /// <summary>Takes all modules out.</summary>
        public void Clear() => Change(list.Clear);

        /// <summary>True when the module is in the list.</summary>
        public bool Contains(T item) => list.Contains(item);

        /// <summary>The place of a module, or -1.</summary>
        public int IndexOf(T item) => list.IndexOf(item);

        /// <summary>Copies the modules into an array.</summary>
        public void CopyTo(T[] array, int arrayIndex) => list.CopyTo(array, arrayIndex);

        /// <summary>The modules in their order.</summary>
        public IEnumerator<T> GetEnumerator() => list.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        private void Change(Action change)
        {
            change();
            RegisterComponents();
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Modules in a list; their names are their numbers.</summary>
            public static ModuleList<Module> ModuleList(params Module[] modules) => new(modules);

            /// <summary>Modules in a list; their names are their numbers.</summary>
            public static ModuleList<T> ModuleList<T>(params T[] modules) where T : Module => new(modules);
        }
    }
}
