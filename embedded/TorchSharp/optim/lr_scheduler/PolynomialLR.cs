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
                /// <summary>Moves the learning rates to 0 along a power.</summary>
                public class PolynomialLR : LRScheduler
                {
                    readonly int _epochs;
                    readonly double _power;

                    /// <summary>Takes the first step.</summary>
                    public PolynomialLR(Optimizer optimizer, int total_iters = 5, double power = 1, int last_epoch = -1,
                        bool verbose = false) : base(optimizer, last_epoch, verbose)
                    {
                        (_epochs, _power) = (total_iters, power);
                        step();
                    }

                    /// <summary>The present rates times the ratio of this factor to the last one.</summary>
                    protected override IEnumerable<double> get_lr() => Epoch == 0 || Epoch > _epochs ? Rates
                        : Rates.Select(rate => rate * Elementary.Pow(
                            (1.0 - (double)Epoch / _epochs) / (1.0 - (double)(Epoch - 1) / _epochs), _power));

                    /// <summary>The first rates times the factor of the epoch.</summary>
                    protected override IEnumerable<double> get_closed_form_lr() => BaseRates.Select(rate =>
                        rate * Elementary.Pow(1.0 - (double)Math.Min(_epochs, Epoch) / _epochs, _power));
                }
            }

            /// <summary>Moves the learning rates to 0 in <paramref name="total_iters"/> epochs, along a
            /// power.</summary>
            public static LRScheduler PolynomialLR(Optimizer optimizer, int total_iters = 5, double power = 1,
                int last_epoch = -1, bool verbose = false) =>
                new impl.PolynomialLR(optimizer, total_iters, power, last_epoch, verbose);
        }
    }
}
