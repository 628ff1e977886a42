using TorchSharp.Kernels;

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>Multiplies the learning rates by gamma at some epochs.</summary>
                public class MultiStepLR : LRScheduler
                {
                    readonly int[] _milestones;
                    readonly double _gamma;

                    /// <summary>Takes the first step.</summary>
                    public MultiStepLR(Optimizer optimizer, IList<int> milestones, double gamma = 0.1, int last_epoch = -1,
                        bool verbose = false) : base(optimizer, last_epoch, verbose)
                    {
                        (_milestones, _gamma) = ([.. milestones.Order()], gamma);
                        step();
                    }

                    /// <summary>The present rates, times gamma when the epoch is a milestone.</summary>
                    protected override IEnumerable<double> get_lr() =>
                        _milestones.Contains(Epoch) ? Rates.Select(rate => rate * _gamma) : Rates;

                    /// <summary>The first rates times gamma for each milestone passed.</summary>
                    protected override IEnumerable<double> get_closed_form_lr() =>
                        BaseRates.Select(rate => rate * Elementary.Pow(_gamma, _milestones.Count(at => at <= Epoch)));
                }
            }

            /// <summary>Multiplies the learning rates by gamma at each of the milestones.</summary>
            public static LRScheduler MultiStepLR(Optimizer optimizer, IList<int> milestones, double gamma = 0.1,
                int last_epoch = -1, bool verbose = false) =>
                new impl.MultiStepLR(optimizer, milestones, gamma, last_epoch, verbose);
        }
    }
}
