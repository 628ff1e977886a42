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
                /// <summary>Moves the learning rates along half a cosine from the first ones down to eta_min, and back
                /// up after that.</summary>
                public class CosineAnnealingLR : LRScheduler
                {
                    readonly double _half, _least;

                    /// <summary>Takes the first step.</summary>
                    public CosineAnnealingLR(Optimizer optimizer, double T_max, double eta_min = 0,
                        int last_epoch = -1, bool verbose = false) : base(optimizer, last_epoch, verbose)
                    {
                        (_half, _least) = (T_max, eta_min);
                        step();
                    }

                    /// <summary>The present rates, moved along the cosine by one epoch.</summary>
                    protected override IEnumerable<double> get_lr() =>
                        Epoch == 0 ? Rates
                        : (Epoch - 1 - _half) % (2 * _half) == 0
                            ? Rates.Zip(BaseRates, (rate, first) => rate + (first - _least) * (1 - Cos(1)) / 2)
                        : Rates.Select(rate => (1 + Cos(Epoch)) / (1 + Cos(Epoch - 1)) * (rate - _least) + _least);

                    /// <summary>The point on the cosine.</summary>
                    protected override IEnumerable<double> get_closed_form_lr() =>
                        BaseRates.Select(first => _least + (first - _least) * (1 + Cos(Epoch)) / 2);

                    double Cos(int epoch) => Trigonometry.Cos(Math.PI * epoch / _half);
                }
            }

            /// <summary>Moves the learning rates along half a cosine from the first ones down to
            /// <paramref name="eta_min"/> within <paramref name="T_max"/> epochs, and back up after that.</summary>
            public static LRScheduler CosineAnnealingLR(Optimizer optimizer, double T_max, double eta_min = 0,
                int last_epoch = -1, bool verbose = false) =>
                new impl.CosineAnnealingLR(optimizer, T_max, eta_min, last_epoch, verbose);
        }
    }
}
