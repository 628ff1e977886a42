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
            readonly List<ParameterState> _states = [];

            private protected IReadOnlyList<ParameterState> States => _states;

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
                foreach (var state in _states)
                    state.Parameter.Impl.Grad = null;
            }

#nullable disable annotations
            /// <summary>Changes the parameters that have a gradient once. A closure is called first; its loss is given
            /// back.</summary>
            public virtual Tensor step(Func<Tensor> closure = null)
            {
                Tensor loss = null;
                if (closure is not null)
                    using (enable_grad())
                        loss = closure();
                foreach (var state in _states)
                {
                    if (state.Parameter.Impl.Grad is null)
                        continue;
                    if (state.Parameter.Impl.Dtype.IsHalf())
                        throw ReducedPrecision.Refusal(state.Parameter.Impl.Dtype);
                    state.Steps++;
                    if (state.Parameter.Impl.Dtype == ScalarType.Float32)
                        Update<float>(state);
                    else
                        Update<double>(state);
                }
                return loss;
            }

            /// <summary>Changes one parameter.</summary>
            private protected abstract void Update<T>(ParameterState state)
                where T : unmanaged, IFloatingPointIeee754<T>;

            /// <summary>Adds a group of parameters; settings it lacks are those of the optimizer.</summary>
            public virtual void add_param_group(ParamGroup param_group)
            {
                Parameter[] added = [.. param_group.Parameters];
                param_group.Parameters = added;
                _parameter_groups.Add(param_group);
                foreach (var parameter in added)
                    _states.Add(new ParameterState(parameter, param_group));
            }

            /// <summary>Settings of groups and what is remembered of their parameters.</summary>
            public class StateDictionary
            {
                internal StateDictionary() { }

                /// <summary>The settings of each group.</summary>
                public List<OptimizerOptions> Options { get; } = [];

                /// <summary>What is remembered of each parameter.</summary>
                public List<OptimizerState> State { get; } = [];

                /// <summary>For each group, where in <see cref="State"/> its parameters are.</summary>
                public List<List<int>> StateIndexRef { get; } = [];
            }

            /// <summary>Gives up what was remembered of the parameters.</summary>
            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            /// <summary>Gives up what was remembered of the parameters.</summary>
            protected virtual void Dispose(bool disposing) => _states.Clear();
        }
    }
}
