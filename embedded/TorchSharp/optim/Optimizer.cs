using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>What changes parameters along their gradients.</summary>
    public static partial class optim
    {
        /// <summary>Has a learning rate that can be changed.</summary>
        public interface ILearningRateController
        {
            /// <summary>The learning rate.</summary>
            double LearningRate { get; set; }

            /// <summary>The learning rate at the start.</summary>
            double InitialLearningRate { get; set; }
        }

        /// <summary>Has a momentum that can be changed.</summary>
        public interface IMomentum
        {
            /// <summary>The momentum.</summary>
            double Momentum { get; set; }
        }

        /// <summary>Has decay rates of means that can be changed.</summary>
        public interface IBetas
        {
            /// <summary>The decay rates of the means of gradients and of their squares.</summary>
            (double, double) Betas { get; set; }
        }

        /// <summary>Changes parameters, in groups with settings of their own, along their gradients.</summary>
        public abstract class Optimizer : IDisposable
        {
            /// <summary>The groups.</summary>
            protected IList<ParamGroup> _parameter_groups = [];

            private protected Optimizer() { }

            /// <summary>The groups.</summary>
            public virtual IEnumerable<ILearningRateController> ParamGroups => _parameter_groups;

            /// <summary>All parameters.</summary>
            public virtual IEnumerable<Parameter> parameters() => _parameter_groups.SelectMany(g => g.Parameters);

            /// <summary>Clears the gradients of all parameters.</summary>
            public virtual void zero_grad()
            {
                foreach (var parameter in parameters())
                    parameter.grad = null;
            }

            /// <summary>Changes the parameters once. A closure is called first; its loss is given back.</summary>
            public abstract Tensor? step(Func<Tensor>? closure = null);

            /// <summary>Adds a group of parameters.</summary>
            public virtual void add_param_group(ParamGroup param_group) => _parameter_groups.Add(param_group);

            /// <summary>Gives up what was remembered of the parameters.</summary>
            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            /// <summary>Gives up what was remembered of the parameters.</summary>
            protected virtual void Dispose(bool disposing) { }
        }
    }
}
