using System.Numerics;
using System.Runtime.CompilerServices;
using TorchSharp.Kernels;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Steps divided by the root of the mean of squared gradients (Hinton 2012).</summary>
    public class RMSProp : OptimizerHelper, optim.IMomentum
    {
        private readonly Options defaults;

        /// <summary>Settings for parameters in one group.</summary>
        public RMSProp(IEnumerable<Parameter> parameters, double lr = 0.001, double alpha = 0.99, double eps = 1e-08,
            double weight_decay = 0, double momentum = 0, bool centered = false, bool maximize = false)
            : this([new ParamGroup(parameters, new Options())], lr, alpha, eps, weight_decay, momentum, centered,
                maximize)
        {
        }

        /// <summary>Settings for groups that have none of their own. Negative settings are an ArgumentException.
        /// </summary>
        public RMSProp(IEnumerable<ParamGroup> parameters, double lr = 0.001, double alpha = 0.99, double eps = 1e-08,
            double weight_decay = 0, double momentum = 0, bool centered = false, bool maximize = false)
        {
            RequireNonNegative("learning rate", lr);
            RequireNonNegative("epsilon", eps);
            RequireNonNegative("alpha", alpha);
            RequireNonNegative("momentum", momentum);
            RequireNonNegative("weight_decay", weight_decay);
            defaults = new ParamGroup([], lr, eps, alpha, weight_decay, momentum, centered).Options;
            defaults.maximize = maximize;
            Start(parameters);
        }

        /// <summary>Adds a group; settings it lacks are those of the optimizer.</summary>
        public override void add_param_group(Modules.ParamGroup param_group)
        {
            var own = (Options)param_group.Options;
            Adopt(own, defaults);
            own.alpha ??= defaults.alpha;
            own.eps ??= defaults.eps;
            own.weight_decay ??= defaults.weight_decay;
            own.momentum ??= defaults.momentum;
            own.centered ??= defaults.centered;
            own.maximize ??= defaults.maximize;
            base.add_param_group(param_group);
        }

        /// <summary>The momentum of all groups.</summary>
        public double Momentum
        {
            get => defaults.momentum!.Value;
            set
            {
                defaults.momentum = value;
                foreach (var group in _parameter_groups)
                    ((ParamGroup)group).Momentum = value;
            }
        }

        private protected override void Update<T>(ParameterState state)
        {
            static Vector<T> Of(double value) => Vector.Create(T.CreateChecked(value));
            var o = (Options)state.Group.Options;
            double alpha = o.alpha!.Value;
            var rule = new Rule<T>
            {
                Sign = Of(o.maximize!.Value ? -1 : 1), Rate = Of(-o.LearningRate!.Value),
                Decay = Of(o.weight_decay!.Value), Keep = Of(alpha), Add = Of(1 - alpha), Eps = Of(o.eps!.Value),
                Momentum = Of(o.momentum!.Value), Decays = o.weight_decay != 0, HasMomentum = o.momentum > 0,
                IsCentered = o.centered!.Value,
            };
            state.Apply<T, Rule<T>>(rule, rule.IsCentered ? 3 : rule.HasMomentum ? 2 : 1);
        }

        private struct Rule<T> : IUpdateRule<T> where T : unmanaged
        {
            public Vector<T> Sign, Rate, Decay, Keep, Add, Eps, Momentum;
            public bool Decays, HasMomentum, IsCentered;

            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public readonly void Apply(Vector<T> g, ref Vector<T> x, ref Vector<T> square, ref Vector<T> velocity,
                ref Vector<T> mean)
            {
                g *= Sign;
                if (Decays)
                    g += Decay * x;
                square = square * Keep + Add * g * g;
                var spread = square;
                if (IsCentered)
                {
                    mean = mean * Keep + Add * g;
                    spread -= mean * mean;
                }
                spread = Vector.SquareRoot(spread) + Eps;
                if (HasMomentum)
                    x += Rate * (velocity = velocity * Momentum + g / spread);
                else
                    x += Rate * g / spread;
            }
        }

        /// <summary>The settings of a group; null stands for the optimizer's.</summary>
        public class Options : OptimizerOptions
        {
            /// <summary>The decay rate of the mean of squared gradients.</summary>
            public double? alpha;
            /// <summary>What is added to the root.</summary>
            public double? eps;
            /// <summary>How strongly parameters are pulled to 0.</summary>
            public double? weight_decay;
            /// <summary>How much of the last step is kept.</summary>
            public double? momentum;
            /// <summary>Whether the mean of gradients is taken off, so that their variance counts.</summary>
            public bool? centered;
            /// <summary>Whether to climb instead of descend.</summary>
            public bool? maximize;
        }

        /// <summary>Parameters that share settings.</summary>
        public class ParamGroup : ParamGroup<Options>, optim.IMomentum
        {
            /// <summary>An empty group.</summary>
            public ParamGroup() => Options = new Options();

            /// <summary>A group of parameters with settings.</summary>
            public ParamGroup(IEnumerable<Parameter> parameters, Options options) : base(parameters, options) { }

            /// <summary>A group of parameters with settings.</summary>
            public ParamGroup(IEnumerable<Parameter> parameters, double lr = 0.001, double eps = 1e-08,
                double alpha = 0.99, double weight_decay = 0, double momentum = 0, bool centered = false)
                : base(parameters, new Options
                {
                    LearningRate = lr, alpha = alpha, eps = eps, weight_decay = weight_decay, momentum = momentum,
                    centered = centered,
                })
            {
            }

            /// <summary>The momentum.</summary>
            public double Momentum
            {
                get => Options.momentum ?? 0;
                set => Options.momentum = value;
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
            /// <summary>Steps divided by the root of the mean of squared gradients (Hinton 2012).</summary>
            public static RMSProp RMSProp(IEnumerable<Parameter> parameters, double lr = 0.01, double alpha = 0.99,
                double eps = 1e-08, double weight_decay = 0, double momentum = 0, bool centered = false,
                bool maximize = false) =>
                new(parameters, lr, alpha, eps, weight_decay, momentum, centered, maximize);

            /// <summary>Steps divided by the root of the mean of squared gradients (Hinton 2012).</summary>
            public static RMSProp RMSProp(IEnumerable<(string name, Parameter parameter)> parameters,
                double lr = 0.01, double alpha = 0.99, double eps = 1e-08, double weight_decay = 0,
                double momentum = 0, bool centered = false, bool maximize = false) =>
                new(parameters.Select(p => p.parameter), lr, alpha, eps, weight_decay, momentum, centered, maximize);

            /// <summary>Steps divided by the root of the mean of squared gradients (Hinton 2012).</summary>
            public static RMSProp RMSProp(IEnumerable<RMSProp.ParamGroup> parameters, double lr = 0.01,
                double alpha = 0.99, double eps = 1e-08, double weight_decay = 0, double momentum = 0,
                bool centered = false, bool maximize = false) =>
                new(parameters, lr, alpha, eps, weight_decay, momentum, centered, maximize);
        }
    }
}
