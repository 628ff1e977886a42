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
                /// <summary>Multiplies the learning rates by gamma once every so many epochs.</summary>
                public class StepLR : LRScheduler
                {
                    readonly int _size;
                    readonly double _gamma;

                    /// <summary>Takes the first step.</summary>
                    public StepLR(Optimizer optimizer, int step_size, double gamma = 0.1, int last_epoch = -1,
                        bool verbose = false) : base(optimizer, last_epoch, verbose)
                    {
                        (_size, _gamma) = (step_size, gamma);
                        step();
                    }

                    /// <summary>The present rates, times gamma when the epoch is a multiple of the size.</summary>
                    protected override IEnumerable<double> get_lr() =>
                        Epoch == 0 || Epoch % _size != 0 ? Rates : Rates.Select(rate => rate * _gamma);

                    /// <summary>The first rates times a power of gamma.</summary>
                    protected override IEnumerable<double> get_closed_form_lr() =>
                        BaseRates.Select(rate => rate * Elementary.Pow(_gamma, Epoch / _size));
                }
            }

            /// <summary>Multiplies the learning rates by gamma once every <paramref name="step_size"/>
            /// epochs.</summary>
            public static LRScheduler StepLR(Optimizer optimizer, int step_size, double gamma = 0.1,
                int last_epoch = -1, bool verbose = false) =>
                new impl.StepLR(optimizer, step_size, gamma, last_epoch, verbose);
        }
    }
}
