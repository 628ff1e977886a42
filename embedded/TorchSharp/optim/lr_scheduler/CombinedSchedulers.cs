#nullable disable annotations
// Schedulers made of other schedulers.
namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>Schedulers that act together: each changes the rates that the one before it set.</summary>
                public class ChainedLR : LRScheduler
                {
                    readonly LRScheduler[] _schedulers;

                    /// <summary>Schedulers of one optimizer, which took their first steps already.</summary>
                    public ChainedLR(IEnumerable<LRScheduler> schedulers)
                    {
                        _schedulers = [.. schedulers];
                        if (_schedulers.Any(scheduler => !scheduler.IsOf(_schedulers[0])))
                            throw new ArgumentException("ChainedLR expects all schedulers to belong to the same optimizer");
                    }

                    private protected override IEnumerable<double> LastRates => _schedulers[^1].Rates;

                    // A step of every scheduler; the epoch is not looked at.
                    private protected override void Go(int? epoch)
                    {
                        foreach (var scheduler in _schedulers)
                            scheduler.step();
                    }
                }

                /// <summary>Schedulers one after the other.</summary>
                public class SequentialLR : LRScheduler
                {
                    readonly LRScheduler[] _schedulers;
                    readonly int[] _milestones;

                    /// <summary>Sets the rates to the first ones and takes the first step of the first scheduler.</summary>
                    public SequentialLR(Optimizer optimizer, IEnumerable<LRScheduler> schedulers, IEnumerable<int> milestones,
                        int last_epoch = -1) : base(optimizer, last_epoch + 1)
                    {
                        (_schedulers, _milestones) = ([.. schedulers], [.. milestones]);
                        foreach (var scheduler in _schedulers)
                            if (!scheduler.IsOf(this))
                                throw new ArgumentException("SequentialLR expects all schedulers to belong to the same optimizer");
                        if (_milestones.Length != _schedulers.Length - 1)
                            throw new ArgumentException($"SequentialLR expects one milestone fewer than schedulers, but " +
                                $"{_milestones.Length} were given for {_schedulers.Length}");
                        StartAgain();
                        foreach (var scheduler in _schedulers)
                            scheduler.Move(-1);
                        _schedulers[0].step();
                        TakeRates();
                    }

                    // The next step of the scheduler whose turn it is; the epoch is not looked at.
                    private protected override void Go(int? epoch)
                    {
                        Move(1);
                        var turn = _milestones.Count(milestone => milestone <= Epoch);
                        if (turn > 0 && _milestones[turn - 1] == Epoch)
                            _schedulers[turn].step(0);
                        else
                            _schedulers[turn].step();
                        TakeRates();
                    }
                }
            }

            /// <summary>Schedulers that act together: each changes the rates that the one before it set.</summary>
            public static LRScheduler ChainedLR(IEnumerable<LRScheduler> schedulers) => new impl.ChainedLR(schedulers);

            /// <summary>Schedulers one after the other; each milestone is the epoch at which the next one begins.</summary>
            public static LRScheduler SequentialLR(Optimizer optimizer, IEnumerable<LRScheduler> schedulers,
                IEnumerable<int> milestones, int last_epoch = -1) =>
                new impl.SequentialLR(optimizer, schedulers, milestones, last_epoch);
        }
    }
}
