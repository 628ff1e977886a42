namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>Moves the learning rates from one factor to another in even steps: a warm-up.</summary>
                public class LinearLR : LRScheduler
                {
                    readonly double _start, _end;
                    readonly int _steps;

                    /// <summary>Takes the first step.</summary>
                    public LinearLR(Optimizer optimizer, double start_factor = 1.0 / 3, double end_factor = 1,
                        int total_iters = 5, int last_epoch = -1, bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        (_start, _end, _steps) = (start_factor, end_factor, total_iters);
                        step();
                    }

                    /// <summary>The present rates times the ratio of this factor to the last one.</summary>
                    protected override IEnumerable<double> get_lr() =>
                        Epoch == 0 ? Rates.Select(rate => rate * _start)
                        : Epoch > _steps ? Rates
                        : Rates.Select(rate => rate *
                            (1 + (_end - _start) / (_steps * _start + (Epoch - 1) * (_end - _start))));

                    /// <summary>The first rates times the factor of the epoch.</summary>
                    protected override IEnumerable<double> get_closed_form_lr() =>
                        BaseRates.Select(rate => rate * (_start + (_end - _start) * Math.Min(_steps, Epoch) / _steps));
                }
            }

            /// <summary>Moves the factor of the learning rates from <paramref name="start_factor"/> to
            /// <paramref name="end_factor"/> in <paramref name="total_iters"/> even steps: a warm-up.</summary>
            public static LRScheduler LinearLR(Optimizer optimizer, double start_factor = 1.0 / 3,
                double end_factor = 1, int total_iters = 5, int last_epoch = -1, bool verbose = false) =>
                new impl.LinearLR(optimizer, start_factor, end_factor, total_iters, last_epoch, verbose);
        }
    }
}
