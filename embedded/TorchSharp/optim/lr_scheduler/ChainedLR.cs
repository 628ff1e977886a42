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
            }

            /// <summary>Schedulers that act together: each changes the rates that the one before it set.</summary>
            public static LRScheduler ChainedLR(IEnumerable<LRScheduler> schedulers) => new impl.ChainedLR(schedulers);
        }
    }
}
