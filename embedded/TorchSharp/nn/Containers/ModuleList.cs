#nullable disable annotations
namespace TorchSharp.Modules
{
    /// <summary>Modules in a list; their names are their numbers.</summary>
    public partial class ModuleList<T> : nn.Module, IList<T> where T : nn.Module
    {
        /// <summary>A list of the modules.</summary>
        public ModuleList(params T[] modules) : base(nameof(ModuleList<T>))
        {
            _list = [.. modules];
            RegisterComponents();
        }

        /// <summary>Registers the modules under their numbers.</summary>
        protected override void RegisterComponents()
        {
            ClearModules();
            for (var i = 0; i < _list.Count; i++)
                register_module($"{i}", _list[i]);
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
            public static ModuleList<T> ModuleList<T>(params T[] modules) where T : Module => new(modules);
        }
    }
}
