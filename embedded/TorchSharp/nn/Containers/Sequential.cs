namespace TorchSharp.Modules
{
    /// <summary>Modules one after the other, each applied to the output of the one before.</summary>
    public class Sequential : nn.Module<Tensor, Tensor>
    {
        readonly List<(string Name, nn.IModule<Tensor, Tensor> Module)> _chain = [];

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
        public nn.IModule<Tensor, Tensor> this[int index] => _chain[index].Module;

        /// <summary>The modules from a place to before another, under their names; they are not copied.</summary>
        public Sequential this[Range index] => this[(index.Start.GetOffset(Count), index.End.GetOffset(Count))];
        public Sequential this[(int? start, int? end) index]
        {
            get
            {
                var (start, end) = (Place(index.start ?? 0), Place(index.end ?? Count));
                var part = nn.Sequential();
                foreach (var (name, module) in _chain.Take(end).Skip(start))
                    part.append(name, module);
                return part;
            }
        }

        /// <summary>Adds a module at the end, under its number.</summary>
        public Sequential append(nn.IModule<Tensor, Tensor> module) => append($"{_chain.Count}", module);

        /// <summary>Adds a module at the end, under a name.</summary>
        public Sequential append(string name, nn.IModule<Tensor, Tensor> module)
        {
            register_module(name, (nn.Module)module);
            _chain.Add((name, module));
            return this;
        }

        /// <summary>The output of the last module.</summary>
        public override Tensor forward(Tensor tensor)
        {
            var y = tensor;
            foreach (var (_, module) in _chain)
                y = module.call(y);
            return _chain.Count == 0 ? new Tensor(tensor.Impl) : y;
        }

        int Place(int index) => index >= 0 && index <= Count ? index
            : throw new IndexOutOfRangeException($"{index} is not a valid index.");
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
