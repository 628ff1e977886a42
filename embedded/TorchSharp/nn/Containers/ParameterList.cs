namespace TorchSharp.Modules
{
    /// <summary>Parameters in a list; their names are their numbers.</summary>
    public partial class ParameterList : nn.Module, IList<Parameter>
    {
        /// <summary>A list of the parameters.</summary>
        public ParameterList(params Parameter[] parameters) : base(nameof(ParameterList))
        {
            _list = [.. parameters];
            RegisterComponents();
        }

        /// <summary>Registers the parameters under their numbers.</summary>
        protected override void RegisterComponents() => ReplaceParameters(_list);
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
