using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Adam with weight decay apart from the gradient (Loshchilov and Hutter 2019).</summary>
    public class AdamW : OptimizerHelper, optim.IBetas
    {
        private readonly Options defaults;
        private readonly AdamUpdate update = new();

        /// <summary>Settings for parameters in one group.</summary>
        public AdamW(IEnumerable<Parameter> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999,
            double eps = 1e-08, double weight_decay = 0, bool amsgrad = false, bool maximize = false)
            : this([new ParamGroup(parameters, new Options())], lr, beta1, beta2, eps, weight_decay, amsgrad, maximize)
        {
        }

        /// <summary>Settings for groups that have none of their own. Negative settings and decay rates of 1 or more
        /// are an ArgumentException.</summary>
        public AdamW(IEnumerable<ParamGroup> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999,
            double eps = 1e-08, double weight_decay = 0, bool amsgrad = false, bool maximize = false)
        {
            AdamUpdate.Require(lr, beta1, beta2, eps, weight_decay);
            defaults = new ParamGroup([], lr, beta1, beta2, eps, weight_decay, amsgrad, maximize).Options;
            Start(parameters);
        }

        /// <summary>Adds a group; settings it lacks are those of the optimizer.</summary>
        public override void add_param_group(Modules.ParamGroup param_group)
        {
            var own = (Options)param_group.Options;
            Adopt(own, defaults);
            own.beta1 ??= defaults.beta1;
            own.beta2 ??= defaults.beta2;
            own.eps ??= defaults.eps;
            own.weight_decay ??= defaults.weight_decay;
            own.amsgrad ??= defaults.amsgrad;
            own.maximize ??= defaults.maximize;
            base.add_param_group(param_group);
        }

        /// <summary>The decay rates of all groups.</summary>
        public (double, double) Betas
        {
            get => (defaults.beta1!.Value, defaults.beta2!.Value);
            set
            {
                (defaults.beta1, defaults.beta2) = value;
                foreach (var group in _parameter_groups)
                    ((ParamGroup)group).Betas = value;
            }
        }

        private protected override void Update<T>(ParameterState state)
        {
            var o = (Options)state.Group.Options;
            update.Run<T>(state, o.LearningRate!.Value, o.beta1!.Value, o.beta2!.Value, o.eps!.Value,
                o.weight_decay!.Value, isDecoupled: true, o.amsgrad!.Value, o.maximize!.Value);
        }

        /// <summary>The settings of a group; null stands for the optimizer's.</summary>
        public class Options : OptimizerOptions
        {
            /// <summary>The decay rate of the mean of gradients.</summary>
            public double? beta1;
            /// <summary>The decay rate of the mean of squared gradients.</summary>
            public double? beta2;
            /// <summary>What is added to the root.</summary>
            public double? eps;
            /// <summary>How fast parameters shrink.</summary>
            public double? weight_decay;
            /// <summary>Whether the largest mean of squares so far counts.</summary>
            public bool? amsgrad;
            /// <summary>Whether to climb instead of descend.</summary>
            public bool? maximize;
        }

        /// <summary>Parameters that share settings.</summary>
        public class ParamGroup : ParamGroup<Options>, optim.IBetas
        {
            /// <summary>An empty group.</summary>
            public ParamGroup() => Options = new Options();

            /// <summary>A group of parameters with settings.</summary>
            public ParamGroup(IEnumerable<Parameter> parameters, Options options) : base(parameters, options) { }

            /// <summary>A group of parameters with settings.</summary>
            public ParamGroup(IEnumerable<Parameter> parameters, double lr = 0.001, double beta1 = 0.9,
                double beta2 = 0.999, double eps = 1e-08, double weight_decay = 0, bool amsgrad = false,
                bool maximize = false) : base(parameters, new Options
                {
                    LearningRate = lr, beta1 = beta1, beta2 = beta2, eps = eps, weight_decay = weight_decay,
                    amsgrad = amsgrad, maximize = maximize,
                })
            {
            }

            /// <summary>The decay rates.</summary>
            public (double, double) Betas
            {
                get => (Options.beta1 ?? 0, Options.beta2 ?? 0);
                set => (Options.beta1, Options.beta2) = value;
            }
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class optim
        {
            /// <summary>Adam with weight decay apart from the gradient (Loshchilov and Hutter 2019).</summary>
            public static AdamW AdamW(IEnumerable<Parameter> parameters, double lr = 0.001, double beta1 = 0.9,
                double beta2 = 0.999, double eps = 1e-08, double weight_decay = 0, bool amsgrad = false,
                bool maximize = false) => new(parameters, lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);

            /// <summary>Adam with weight decay apart from the gradient (Loshchilov and Hutter 2019).</summary>
            public static AdamW AdamW(IEnumerable<(string name, Parameter parameter)> parameters, double lr = 0.001,
                double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-08, double weight_decay = 0,
                bool amsgrad = false, bool maximize = false) => new(parameters.Select(p => p.parameter), lr, beta1,
                    beta2, eps, weight_decay, amsgrad, maximize);

            /// <summary>Adam with weight decay apart from the gradient (Loshchilov and Hutter 2019).</summary>
            public static AdamW AdamW(IEnumerable<AdamW.ParamGroup> parameters, double lr = 0.001,
                double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-08, double weight_decay = 0,
                bool amsgrad = false, bool maximize = false) =>
                new(parameters, lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);
        }
    }
}
