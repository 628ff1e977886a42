using System.Numerics;
using System.Runtime.CompilerServices;
using TorchSharp.Kernels;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Gradient descent, with momentum when asked for.</summary>
    public class SGD : OptimizerHelper, optim.IMomentum
    {
        private readonly Options defaults;

        /// <summary>Settings for parameters in one group.</summary>
        public SGD(IEnumerable<Parameter> parameters, double lr, double momentum = 0, double dampening = 0,
            double weight_decay = 0, bool nesterov = false, bool maximize = false)
            : this([new ParamGroup(parameters, new Options())], lr, momentum, dampening, weight_decay, nesterov,
                maximize)
        {
        }

        /// <summary>Settings for groups that have none of their own. Negative settings, and Nesterov momentum without
        /// momentum or with dampening, are an ArgumentException.</summary>
        public SGD(IEnumerable<ParamGroup> parameters, double lr, double momentum = 0, double dampening = 0,
            double weight_decay = 0, bool nesterov = false, bool maximize = false)
        {
            RequireNonNegative("learning rate", lr);
            RequireNonNegative("momentum", momentum);
            RequireNonNegative("weight_decay", weight_decay);
            if (nesterov && (momentum == 0 || dampening != 0))
                throw new ArgumentException("Nesterov momentum requires a momentum and zero dampening");
            defaults = new ParamGroup([], lr, momentum, dampening, weight_decay, nesterov, maximize).Options;
            Start(parameters);
        }

        /// <summary>Adds a group; settings it lacks are those of the optimizer.</summary>
        public override void add_param_group(Modules.ParamGroup param_group)
        {
            var own = (Options)param_group.Options;
            Adopt(own, defaults);
            own.momentum ??= defaults.momentum;
            own.dampening ??= defaults.dampening;
            own.weight_decay ??= defaults.weight_decay;
            own.nesterov ??= defaults.nesterov;
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
            var o = (Options)state.Group.Options;
            var rule = new Rule<T>
            {
                Sign = Vector.Create(T.CreateChecked(o.maximize!.Value ? -1 : 1)),
                Rate = Vector.Create(T.CreateChecked(o.LearningRate!.Value)),
                Decay = Vector.Create(T.CreateChecked(o.weight_decay!.Value)),
                Momentum = Vector.Create(T.CreateChecked(o.momentum!.Value)),
                // The first velocity is the gradient itself.
                Share = Vector.Create(T.CreateChecked(state.HasMemory ? 1 - o.dampening!.Value : 1)),
                Decays = o.weight_decay != 0, HasMomentum = o.momentum != 0, LooksAhead = o.nesterov!.Value,
            };
            state.Apply<T, Rule<T>>(rule, rule.HasMomentum ? 1 : 0);
        }

        private struct Rule<T> : IUpdateRule<T> where T : unmanaged
        {
            public Vector<T> Sign, Rate, Decay, Momentum, Share;
            public bool Decays, HasMomentum, LooksAhead;

            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public readonly void Apply(Vector<T> g, ref Vector<T> x, ref Vector<T> velocity, ref Vector<T> b,
                ref Vector<T> c)
            {
                g *= Sign;
                if (Decays)
                    g += Decay * x;
                if (HasMomentum)
                {
                    velocity = velocity * Momentum + Share * g;
                    g = LooksAhead ? g + Momentum * velocity : velocity;
                }
                x -= Rate * g;
            }
        }

        /// <summary>The settings of a group; null stands for the optimizer's.</summary>
        public class Options : OptimizerOptions
        {
            /// <summary>How much of the last step is kept.</summary>
            public double? momentum;
            /// <summary>How much of the gradient is left out of the momentum.</summary>
            public double? dampening;
            /// <summary>How strongly parameters are pulled to 0.</summary>
            public double? weight_decay;
            /// <summary>Whether the momentum looks ahead.</summary>
            public bool? nesterov;
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
            public ParamGroup(IEnumerable<Parameter> parameters, double lr = 0.001, double momentum = 0,
                double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false)
                : base(parameters, new Options
                {
                    LearningRate = lr, momentum = momentum, dampening = dampening, weight_decay = weight_decay,
                    nesterov = nesterov, maximize = maximize,
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
            /// <summary>Gradient descent, with momentum when asked for.</summary>
            public static SGD SGD(IEnumerable<Parameter> parameters, double learningRate, double momentum = 0,
                double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false) =>
                new(parameters, learningRate, momentum, dampening, weight_decay, nesterov, maximize);

            /// <summary>Gradient descent, with momentum when asked for.</summary>
            public static SGD SGD(IEnumerable<(string name, Parameter parameter)> parameters, double learningRate,
                double momentum = 0, double dampening = 0, double weight_decay = 0, bool nesterov = false,
                bool maximize = false) => new(parameters.Select(p => p.parameter), learningRate, momentum, dampening,
                    weight_decay, nesterov, maximize);

            /// <summary>Gradient descent, with momentum when asked for.</summary>
            public static SGD SGD(IEnumerable<SGD.ParamGroup> parameters, double learningRate, double momentum = 0,
                double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false) =>
                new(parameters, learningRate, momentum, dampening, weight_decay, nesterov, maximize);
        }
    }
}
