#nullable disable annotations
// The schedules whose rates a formula gives from the epoch alone.
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

            /// <summary>Multiplies the learning rates by a factor for the first <paramref name="total_iters"/> epochs.</summary>
            public static LRScheduler ConstantLR(Optimizer optimizer, double factor = 1.0 / 3, int total_iters = 5,
                int last_epoch = -1, bool verbose = false) =>
                new impl.ConstantLR(optimizer, factor, total_iters, last_epoch, verbose);

            /// <summary>Moves the factor of the learning rates from <paramref name="start_factor"/> to
            /// <paramref name="end_factor"/> in <paramref name="total_iters"/> even steps: a warm-up.</summary>
            public static LRScheduler LinearLR(Optimizer optimizer, double start_factor = 1.0 / 3,
                double end_factor = 1, int total_iters = 5, int last_epoch = -1, bool verbose = false) =>
                new impl.LinearLR(optimizer, start_factor, end_factor, total_iters, last_epoch, verbose);

            /// <summary>Multiplies the learning rates by gamma every epoch.</summary>
            public static LRScheduler ExponentialLR(Optimizer optimizer, double gamma = 0.1, int last_epoch = -1,
                bool verbose = false) => new impl.ExponentialLR(optimizer, gamma, last_epoch, verbose);

            /// <summary>Multiplies the learning rates by gamma once every <paramref name="step_size"/>
            /// epochs.</summary>
            public static LRScheduler StepLR(Optimizer optimizer, int step_size, double gamma = 0.1,
                int last_epoch = -1, bool verbose = false) =>
                new impl.StepLR(optimizer, step_size, gamma, last_epoch, verbose);

            /// <summary>Multiplies the learning rates by gamma at each of the milestones.</summary>
            public static LRScheduler MultiStepLR(Optimizer optimizer, IList<int> milestones, double gamma = 0.1,
                int last_epoch = -1, bool verbose = false) =>
                new impl.MultiStepLR(optimizer, milestones, gamma, last_epoch, verbose);

            /// <summary>Moves the learning rates to 0 in <paramref name="total_iters"/> epochs, along a
            /// power.</summary>
            public static LRScheduler PolynomialLR(Optimizer optimizer, int total_iters = 5, double power = 1,
                int last_epoch = -1, bool verbose = false) =>
                new impl.PolynomialLR(optimizer, total_iters, power, last_epoch, verbose);

            /// <summary>Moves the learning rates along half a cosine from the first ones down to
            /// <paramref name="eta_min"/> within <paramref name="T_max"/> epochs, and back up after that.</summary>
            public static LRScheduler CosineAnnealingLR(Optimizer optimizer, double T_max, double eta_min = 0,
                int last_epoch = -1, bool verbose = false) =>
                new impl.CosineAnnealingLR(optimizer, T_max, eta_min, last_epoch, verbose);
        }
    }
}
