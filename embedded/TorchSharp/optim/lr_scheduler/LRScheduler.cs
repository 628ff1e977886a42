#nullable disable annotations
namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>Plans of learning rates over the epochs, or over the batches.</summary>
        public static partial class lr_scheduler
        {
            /// <summary>Sets the learning rates of an optimizer's groups at each call of step. A new scheduler has
            /// taken its first step, to epoch 0.</summary>
            public abstract class LRScheduler
            {
                readonly Optimizer _optimizer;
                readonly ILearningRateController[] _groups = [];
                readonly double[] _lastRates = [];
                readonly bool _isVerbose;

                /// <summary>How often step was called.</summary>
                protected int _step_count = 0;

                /// <summary>A scheduler of nothing.</summary>
                protected LRScheduler() { }

                /// <summary>A scheduler of an optimizer, before its first step.</summary>
                protected LRScheduler(Optimizer optimizer, int last_epoch = -1, bool verbose = false)
                {
                    ArgumentNullException.ThrowIfNull(optimizer);
                    _optimizer = optimizer;
                    _groups = [.. optimizer.ParamGroups];
                    BaseRates = [.. _groups.Select(group => group.InitialLearningRate)];
                    _lastRates = [.. _groups.Select(group => group.LearningRate)];
                    (Epoch, _isVerbose) = (last_epoch, verbose);
                }

                /// <summary>The epoch that the last step went to.</summary>
                internal int Epoch { get; private set; } = -1;

                /// <summary>Each group's learning rate at the start.</summary>
                internal double[] BaseRates { get; } = [];

                /// <summary>Each group's learning rate now.</summary>
                internal IEnumerable<double> Rates => _groups.Select(group => group.LearningRate);

                /// <summary>The groups whose rates are set.</summary>
                internal IReadOnlyList<ILearningRateController> Groups => _groups;

                /// <summary>Whether both set the rates of the same optimizer.</summary>
                internal bool IsOf(LRScheduler other) => ReferenceEquals(_optimizer, other._optimizer);

                /// <summary>Goes to the next epoch, or to the one before, and leaves the rates alone.</summary>
                internal void Move(int epochs) => Epoch += epochs;

                /// <summary>Sets the rates to those at the start.</summary>
                internal void StartAgain()
                {
                    for (var i = 0; i < _groups.Length; i++)
                        _groups[i].LearningRate = BaseRates[i];
                }

                /// <summary>The same number for each group of an optimizer.</summary>
                private protected static IEnumerable<double> ForAll(Optimizer optimizer, double number) =>
                    optimizer.ParamGroups.Select(_ => number);

                /// <summary>Sets the momentum of a group, or the first of its decay rates.</summary>
                private protected static void SetMomentum(ILearningRateController group, double momentum)
                {
                    if (group is IMomentum plain)
                        plain.Momentum = momentum;
                    else if (group is IBetas decays)
                        decays.Betas = (momentum, decays.Betas.Item2);
                    else
                        throw new ArgumentException("optimizer must support momentum with `cycle_momentum` enabled");
                }

                /// <summary>Gives the present rates as those of its last step.</summary>
                internal void TakeRates() => Rates.ToArray().CopyTo(_lastRates, 0);

                /// <summary>Goes to the next epoch.</summary>
                public virtual void step() => step(null);

                /// <summary>Goes to an epoch; null stands for the next one.</summary>
                public virtual void step(int? epoch) => Go(epoch);

                private protected virtual void Go(int? epoch)
                {
                    _step_count++;
                    Epoch = epoch ?? Epoch + 1;
                    double[] rates = [.. epoch is null ? get_lr() : get_closed_form_lr()];
                    for (var i = 0; i < rates.Length; i++)
                    {
                        if (_isVerbose && rates[i] != _lastRates[i])
                            Console.WriteLine(FormattableString.Invariant($"Adjusting learning rate to {rates[i]}"));
                        _groups[i].LearningRate = _lastRates[i] = rates[i];
                    }
                }

                /// <summary>Goes to an epoch; the metric is for schedulers that follow one.</summary>
                public virtual void step(double current, int? epoch = null) => step(epoch);

                /// <summary>Each group's next learning rate, which may build on the present one.</summary>
                protected virtual IEnumerable<double> get_lr() => Rates;

                /// <summary>Each group's learning rate, from the epoch and the rate at the start alone.</summary>
                protected virtual IEnumerable<double> get_closed_form_lr() => get_lr();

                /// <summary>Each group's learning rate after the last step.</summary>
                public IEnumerable<double> get_last_lr() => LastRates;

                private protected virtual IEnumerable<double> LastRates => _lastRates;
            }

            /// <summary>The schedulers as types.</summary>
            public static partial class impl { }
        }
    }
}
