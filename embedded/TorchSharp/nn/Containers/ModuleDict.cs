#nullable disable annotations
using System.Collections;

namespace TorchSharp.Modules
{
    /// <summary>Modules under names, in the order they were added.</summary>
    public class ModuleDict<T> : nn.Module, IEnumerable<(string, T)> where T : nn.Module
    {
        readonly OrderedDictionary<string, T> _entries = [];

        /// <summary>An empty dictionary.</summary>
        public ModuleDict() : base("ModuleDict") { }

        /// <summary>Registers the modules under their names.</summary>
        protected override void RegisterComponents()
        {
            ClearModules();
            foreach (var (key, module) in _entries)
                register_module(key, module);
        }

        /// <summary>The module under a name.</summary>
        public T this[string key]
        {
            get => _entries[key];
            set
            {
                _entries[key] = value;
                RegisterComponents();
            }
        }

        /// <summary>The number of modules.</summary>
        public int Count => _entries.Count;

        /// <summary>Adds a module under a name.</summary>
        public void Add(string key, T value)
        {
            _entries.Add(key, value);
            RegisterComponents();
        }

        /// <summary>Adds a module under a name.</summary>
        public void Add((string, T) item) => Add(item.Item1, item.Item2);

        /// <summary>Removes the module with a name.</summary>
        public bool Remove(string key)
        {
            var wasThere = _entries.Remove(key);
            RegisterComponents();
            return wasThere;
        }

        /// <summary>Removes all modules.</summary>
        public void clear()
        {
            _entries.Clear();
            RegisterComponents();
        }

        /// <summary>True when there is a module under the name.</summary>
        public bool ContainsKey(string key) => _entries.ContainsKey(key);

        /// <summary>The module under a name, if there is one.</summary>
        public bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T value) =>
            _entries.TryGetValue(key, out value);

        /// <summary>The names in their order.</summary>
        public IEnumerable<string> keys() => _entries.Keys;

        /// <summary>The modules in their order.</summary>
        public IEnumerable<T> values() => _entries.Values;

        /// <summary>Names and modules in their order.</summary>
        public IEnumerator<(string, T)> items() => GetEnumerator();
        public IEnumerator<(string, T)> GetEnumerator()
        {
            foreach (var (key, module) in _entries)
                yield return (key, module);
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Modules under names.</summary>
            public static ModuleDict<Module> ModuleDict(params (string, Module)[] modules) =>
                ModuleDict<Module>(modules);
            public static ModuleDict<T> ModuleDict<T>(params (string, T)[] modules) where T : Module
            {
                var dict = new ModuleDict<T>();
                foreach (var item in modules)
                    dict.Add(item);
                return dict;
            }
        }
    }
}
