#nullable disable annotations
using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace TorchSharp.Modules
{
    /// <summary>Modules under names, in the order they were added.</summary>
    public class ModuleDict<T> : nn.Module, IDictionary<string, T>, IList<(string, T)> where T : nn.Module
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
            set => Change(() => _entries[key] = value);
        }

        /// <summary>The name and module at a place.</summary>
        public (string, T) this[int index]
        {
            get
            {
                var (key, module) = _entries.GetAt(index);
                return (key, module);
            }
            set => Change(() => _entries.SetAt(index, value.Item1, value.Item2));
        }

        /// <summary>The number of modules.</summary>
        public int Count => _entries.Count;

        /// <summary>False.</summary>
        public bool IsReadOnly => false;

        /// <summary>The names in their order.</summary>
        public ICollection<string> Keys => [.. _entries.Keys];

        /// <summary>The modules in their order.</summary>
        public ICollection<T> Values => [.. _entries.Values];

        /// <summary>Adds a module under a name.</summary>
        public void Add(string key, T value) => Change(() => _entries.Add(key, value));
        public void Add((string, T) item) => Add(item.Item1, item.Item2);
        public void Add(KeyValuePair<string, T> item) => Add(item.Key, item.Value);

        /// <summary>Puts a module in at a place.</summary>
        public void Insert(int index, (string, T) item) =>
            Change(() => _entries.Insert(index, item.Item1, item.Item2));

        /// <summary>Removes the module with a name, which must be there.</summary>
        public bool Remove(string key)
        {
            if (!_entries.Remove(key))
                throw new KeyNotFoundException($"The given key '{key}' was not present in the dictionary.");
            RegisterComponents();
            return true;
        }

        /// <summary>Removes the module with a name, if it is this one.</summary>
        public bool Remove((string, T) item) => Contains(item) && Remove(item.Item1);

        /// <summary>Removes the module with a name, if there is one.</summary>
        public bool Remove(KeyValuePair<string, T> item) => Contains(item) && Remove(item.Key);

        /// <summary>Removes the module at a place.</summary>
        public void RemoveAt(int index) => Remove(index < Count ? this[index].Item1
            : throw new IndexOutOfRangeException($"there are {Count} modules, and none at {index}"));

        /// <summary>Removes all modules.</summary>
        public void Clear() => Change(_entries.Clear);
        public void clear() => Clear();

        /// <summary>True when the module is there under the name.</summary>
        public bool Contains((string, T) item) => IndexOf(item) >= 0;

        /// <summary>True when there is a module under the name.</summary>
        public bool Contains(KeyValuePair<string, T> item) => ContainsKey(item.Key);
        public bool ContainsKey(string key) => _entries.ContainsKey(key);

        /// <summary>The module under a name, if there is one.</summary>
        public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value) => _entries.TryGetValue(key, out value);

        /// <summary>The place of a module with its name, or -1.</summary>
        public int IndexOf((string, T) item) =>
            TryGetValue(item.Item1, out var module) && module == item.Item2 ? _entries.IndexOf(item.Item1) : -1;

        /// <summary>Copies names and modules into an array.</summary>
        public void CopyTo((string, T)[] array, int arrayIndex) =>
            _entries.Select(entry => (entry.Key, entry.Value)).ToArray().CopyTo(array, arrayIndex);
        public void CopyTo(KeyValuePair<string, T>[] array, int arrayIndex) =>
            ((ICollection<KeyValuePair<string, T>>)_entries).CopyTo(array, arrayIndex);

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

        IEnumerator<KeyValuePair<string, T>> IEnumerable<KeyValuePair<string, T>>.GetEnumerator() =>
            _entries.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        void Change(Action change)
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
