using System.Collections;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Parameters in a list; their names are their numbers.</summary>
    public class ParameterList : nn.Module, IList<Parameter>
    {
        private readonly List<Parameter> list;

        /// <summary>A list of the parameters.</summary>
        public ParameterList(params Parameter[] parameters) : base(nameof(ParameterList)) => list = [.. parameters];

        /// <summary>Registers the parameters under their numbers.</summary>
        protected override void RegisterComponents() => ReplaceParameters(list);

        /// <summary>The parameter at a place.</summary>
        public Parameter this[int index] 
        {
            get => list[index];
            set => Change(() => list[index] = value);
        }

        /// <summary>The number of parameters.</summary>
        public int Count => list.Count;

        /// <summary>False.</summary>
        public bool IsReadOnly => false;

        /// <summary>Adds a parameter at the end.</summary>
        public void Add(Parameter item) => Change(() => list.Add(item));

        /// <summary>Adds parameters at the end.</summary>
        public void append(params Parameter[] parameters) => Change(() => list.AddRange(parameters));

        /// <summary>Adds parameters at the end.</summary>
        public void extend(IEnumerable<Parameter> parameters) => Change(() => list.AddRange(parameters));

        /// <summary>Puts a parameter in at a place.</summary>
        public void Insert(int index, Parameter item) => Change(() => list.Insert(index, item));

        /// <summary>Takes a parameter out.</summary>
        public bool Remove(Parameter item)
        {
            int index = IndexOf(item);
            if (index >= 0)
                RemoveAt(index);
            return index >= 0;
        }

        /// <summary>Takes the parameter at a place out.</summary>
        public void RemoveAt(int index) => Change(() => list.RemoveAt(index));

        /// <summary>Takes all parameters out.</summary>
        public void Clear() => Change(() => list.Clear());

        /// <summary>True when the parameter is in the list.</summary>
        public bool Contains(Parameter item) => IndexOf(item) >= 0;

        /// <summary>The place of a parameter, or -1.</summary>
        public int IndexOf(Parameter item) => list.FindIndex(parameter => ReferenceEquals(parameter, item));

        /// <summary>Copies the parameters into an array.</summary>
        public void CopyTo(Parameter[] array, int arrayIndex) => list.CopyTo(array, arrayIndex);

        /// <summary>The parameters in their order.</summary>
        public IEnumerator<Parameter> GetEnumerator() => list.GetEnumerator();

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
            /// <summary>Parameters in a list; their names are their numbers.</summary>
            public static ParameterList ParameterList(params Parameter[] parameters) => new(parameters);
        }
    }
}
