namespace TorchSharp.Modules
{
    /// <summary>Modules one after the other, each applied to the output of the one before.</summary>
    public class Sequential : nn.Module<Tensor, Tensor>
    {
        readonly List<nn.IModule<Tensor, Tensor>> _chain = [];

        /// <summary>Modules under names.</summary>
        protected internal Sequential(params (string name, nn.Module<Tensor, Tensor> submodule)[] modules)
            : base(nameof(Sequential))
        {
            foreach (var (key, module) in modules)
                append(key, module);
        }

        /// <summary>Modules under their numbers.</summary>
        protected internal Sequential(params nn.Module<Tensor, Tensor>[] modules) : base(nameof(Sequential))
        {
            foreach (var module in modules)
                append(module);
        }

        /// <summary>The number of modules.</summary>
        public int Count => _chain.Count;

        /// <summary>The module at a place.</summary>
        public nn.IModule<Tensor, Tensor> this[int index] => _chain[index];

        /// <summary>Adds a module at the end, under its number.</summary>
        public Sequential append(nn.IModule<Tensor, Tensor> module) => append($"{_chain.Count}", module);

        /// <summary>Adds a module at the end, under a name.</summary>
        public Sequential append(string name, nn.IModule<Tensor, Tensor> module)
        {
            register_module(name, (nn.Module)module);
            _chain.Add(module);
            return this;
        }

        /// <summary>The output of the last module.</summary>
        public override Tensor forward(Tensor tensor)
        {
            var y = tensor;
            foreach (var module in _chain)
                y = module.call(y);
            return _chain.Count == 0 ? new Tensor(tensor.Impl) : y;
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>An empty chain of modules.</summary>
            public static Sequential Sequential() => new(Array.Empty<Module<Tensor, Tensor>>());

            /// <summary>Modules one after the other.</summary>
            public static Sequential Sequential(params Module<Tensor, Tensor>[] modules) => new(modules);
            public static Sequential Sequential(IEnumerable<Module<Tensor, Tensor>> modules) => new([.. modules]);

            /// <summary>Modules one after the other, under names.</summary>
            public static Sequential Sequential(params (string name, Module<Tensor, Tensor> submodule)[] modules) =>
                new(modules);
            public static Sequential Sequential(
                IEnumerable<(string name, Module<Tensor, Tensor> submodule)> modules) => new([.. modules]);
        }
    }
}
