using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Gradient descent, with momentum when asked for.</summary>
    public class SGD : OptimizerHelper, optim.IMomentum
    {
        private readonly Dictionary<Parameter, Tensor> velocities = new(ReferenceEqualityComparer.Instance);
        private readonly Options defaults;

        /// <summary>Settings for parameters in one group.</summary>
        public SGD(IEnumerable<Parameter> parameters, double lr, double momentum = 0, double dampening = 0,
            double weight_decay = 0, bool nesterov = false, bool maximize = false)
            : this([new ParamGroup(parameters, new Options())], lr, momentum, dampening, weight_decay, nesterov,
                maximize)
        {
        }

        /// <summary>Settings for groups that have none of their own.</summary>
        public SGD(IEnumerable<ParamGroup> parameters, double lr, double momentum = 0, double dampening = 0,
            double weight_decay = 0, bool nesterov = false, bool maximize = false)
        {
            RequireNonNegative("learning rate", lr);
            RequireNonNegative("momentum", momentum);
            RequireNonNegative("weight_decay", weight_decay);
            if (nesterov && (momentum == 0 || dampening != 0))
                throw new ArgumentException("Nesterov momentum requires a momentum and zero dampening");
            defaults = new Options
            {
                LearningRate = lr, InitialLearningRate = lr, momentum = momentum, dampening = dampening,
                weight_decay = weight_decay, nesterov = nesterov, maximize = maximize,
            };
            Start(parameters);
        }

        /// <summary>Adds a group; settings it lacks are those of the optimizer.</summary>
        public override void add_param_group(Modules.ParamGroup param_group)
        {
            var own = (Options)param_group.Options;
            own.LearningRate ??= defaults.LearningRate;
            own.InitialLearningRate = own.LearningRate!.Value;
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
                    ((Options)group.Options).momentum = value;
            }
        }

        /// <summary>Changes the parameters once.</summary>
        public override Tensor? step(Func<Tensor>? closure = null) => Each<Options>(closure, Update);

        private void Update(Options o, double rate, Parameter x, Tensor gradient)
        {
            var g = o.maximize == true ? gradient.neg() : gradient;
            if (o.weight_decay is { } decay && decay != 0)
                g = g.add(x, decay);
            if (o.momentum is { } momentum && momentum != 0)
            {
                if (velocities.TryGetValue(x, out var velocity))
                    velocity.mul_(momentum).add_(g, 1 - o.dampening!.Value);
                else
                    velocities[x] = velocity = g.clone().DetachFromDisposeScope();
                g = o.nesterov == true ? g.add(velocity, momentum) : velocity;
            }
            x.add_(g, -rate);
        }

        /// <summary>The settings of a group.</summary>
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
