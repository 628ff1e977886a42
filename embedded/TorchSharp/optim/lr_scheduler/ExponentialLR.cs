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
                /// <summary>Multiplies the learning rates by gamma every epoch.</summary>
                public class ExponentialLR : LRScheduler
                {
                    readonly double _gamma;

                    /// <summary>Takes the first step.</summary>
                    public ExponentialLR(Optimizer optimizer, double gamma = 0.1, int last_epoch = -1, bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        _gamma = gamma;
                        step();
                    }

                    /// <summary>The present rates times gamma.</summary>
                    protected override IEnumerable<double> get_lr() =>
                        Epoch == 0 ? Rates : Rates.Select(rate => rate * _gamma);

                    /// <summary>The first rates times a power of gamma.</summary>
                    protected override IEnumerable<double> get_closed_form_lr() =>
                        BaseRates.Select(rate => rate * Elementary.Pow(_gamma, Epoch));
                }
            }

            /// <summary>Multiplies the learning rates by gamma every epoch.</summary>
            public static LRScheduler ExponentialLR(Optimizer optimizer, double gamma = 0.1, int last_epoch = -1,
                bool verbose = false) => new impl.ExponentialLR(optimizer, gamma, last_epoch, verbose);
        }
    }
}
