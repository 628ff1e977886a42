namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>Multiplies the learning rates by a factor, for the first epochs only.</summary>
                public class ConstantLR : LRScheduler
                {
                    readonly double _factor;
                    readonly int _epochs;

                    /// <summary>Takes the first step.</summary>
                    public ConstantLR(Optimizer optimizer, double factor = 1.0 / 3, int total_iters = 5, int last_epoch = -1,
                        bool verbose = false) : base(optimizer, last_epoch, verbose)
                    {
                        (_factor, _epochs) = (factor, total_iters);
                        step();
                    }

                    /// <summary>The present rates, times the factor at first, without it at the end.</summary>
                    protected override IEnumerable<double> get_lr() => Epoch == 0 ? Rates.Select(rate => rate * _factor)
                        : Epoch != _epochs ? Rates : Rates.Select(rate => rate * (1 / _factor));

                    /// <summary>The first rates, times the factor until the end.</summary>
                    protected override IEnumerable<double> get_closed_form_lr() =>
                        BaseRates.Select(rate => rate * (Epoch < _epochs ? _factor : 1));
                }
            }

            /// <summary>Multiplies the learning rates by a factor for the first <paramref name="total_iters"/> epochs.</summary>
            public static LRScheduler ConstantLR(Optimizer optimizer, double factor = 1.0 / 3, int total_iters = 5,
                int last_epoch = -1, bool verbose = false) =>
                new impl.ConstantLR(optimizer, factor, total_iters, last_epoch, verbose);
        }
    }
}
