#nullable disable annotations
namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>Moves the learning rates up and down again and again, and momenta the other way (Smith
                /// 2017).</summary>
                public class CyclicLR : LRScheduler
                {
                    readonly double[] _low, _high, _lowMomentum, _highMomentum;
                    readonly double _length, _share;
                    readonly Func<double, double> _scale;
                    readonly bool _isByCycle;

                    /// <summary>The same rates for all groups; takes the first step.</summary>
                    public CyclicLR(Optimizer optimizer, double base_lr, double max_lr, int step_size_up = 2000,
                        int step_size_down = -1, Mode mode = Mode.Triangular, double gamma = 1,
                        Func<double, double> scale_fn = null, ScaleMode scale_mode = ScaleMode.Cycle, bool cycle_momentum = true,
                        double base_momentum = 0.8, double max_momentum = 0.9, int last_epoch = -1, bool verbose = false)
                        : this(optimizer, ForAll(optimizer, base_lr), ForAll(optimizer, max_lr), step_size_up, step_size_down, mode,
                            gamma, scale_fn, scale_mode, cycle_momentum, ForAll(optimizer, base_momentum),
                            ForAll(optimizer, max_momentum), last_epoch, verbose)
                    {
                    }

                    /// <summary>Rates for each group; takes the first step.</summary>
                    public CyclicLR(Optimizer optimizer, IEnumerable<double> base_lr, IEnumerable<double> max_lr,
                        int step_size_up = 2000, int step_size_down = -1, Mode mode = Mode.Triangular, double gamma = 1,
                        Func<double, double> scale_fn = null, ScaleMode scale_mode = ScaleMode.Cycle, bool cycle_momentum = true,
                        IEnumerable<double> base_momentum = null, IEnumerable<double> max_momentum = null, int last_epoch = -1,
                        bool verbose = false) : base(optimizer, last_epoch, verbose)
                    {
                        (_low, _high) = ([.. base_lr], [.. max_lr]);
                        _length = step_size_up + (step_size_down == -1 ? step_size_up : step_size_down);
                        _share = step_size_up / _length;
                        _isByCycle = scale_fn is null ? mode != Mode.ExpRange : scale_mode == ScaleMode.Cycle;
                        _scale = scale_fn ?? mode switch
                        {
                            Mode.Triangular => _ => 1,
                            Mode.Triangular2 => cycle => 1 / Elementary.Pow(2, cycle - 1),
                            _ => step => Elementary.Pow(gamma, step),
                        };
                        _lowMomentum = cycle_momentum ? [.. base_momentum ?? ForAll(optimizer, 0.8)] : [];
                        _highMomentum = cycle_momentum ? [.. max_momentum ?? ForAll(optimizer, 0.9)] : [];
                        step();
                    }

                    /// <summary>The rates of the step, on the way up or down its cycle; sets the momenta.</summary>
                    protected override IEnumerable<double> get_lr()
                    {
                        double cycle = Math.Floor(1 + Epoch / _length), x = 1 + Epoch / _length - cycle;
                        var height = (x <= _share ? x / _share : (x - 1) / (_share - 1)) * _scale(_isByCycle ? cycle : Epoch);
                        for (var i = 0; i < _highMomentum.Length; i++)
                            SetMomentum(Groups[i], _highMomentum[i] - (_highMomentum[i] - _lowMomentum[i]) * height);
                        return _low.Select((low, i) => low + (_high[i] - low) * height);
                    }

                    /// <summary>How the height of a cycle changes.</summary>
                    public enum Mode
                    {
                        /// <summary>Not at all.</summary>
                        Triangular = 0,
                        /// <summary>It is halved with each cycle.</summary>
                        Triangular2 = 1,
                        /// <summary>It is multiplied by gamma with each step.</summary>
                        ExpRange = 2,
                    }

                    /// <summary>What a function of the height is given.</summary>
                    public enum ScaleMode
                    {
                        /// <summary>The number of the cycle, from 1.</summary>
                        Cycle = 0,
                        /// <summary>The number of the step, from 0.</summary>
                        Iterations = 1,
                    }
                }
            }

            /// <summary>Moves the learning rates from <paramref name="base_lr"/> up to <paramref name="max_lr"/> and
            /// down again and again, and momenta the other way.</summary>
            public static LRScheduler CyclicLR(Optimizer optimizer, double base_lr, double max_lr, int step_size_up = 2000,
                int step_size_down = -1, impl.CyclicLR.Mode mode = impl.CyclicLR.Mode.Triangular, double gamma = 1,
                Func<double, double> scale_fn = null, impl.CyclicLR.ScaleMode scale_mode = impl.CyclicLR.ScaleMode.Cycle,
                bool cycle_momentum = true, double base_momentum = 0.8, double max_momentum = 0.9, int last_epoch = -1,
                bool verbose = false) => new impl.CyclicLR(optimizer, base_lr, max_lr, step_size_up, step_size_down, mode, gamma,
                    scale_fn, scale_mode, cycle_momentum, base_momentum, max_momentum, last_epoch, verbose);

            /// <summary>Moves the learning rates of each group up and down again and again, and momenta the other
            /// way.</summary>
            public static LRScheduler CyclicLR(Optimizer optimizer, IEnumerable<double> base_lr, IEnumerable<double> max_lr,
                int step_size_up = 2000, int step_size_down = -1, impl.CyclicLR.Mode mode = impl.CyclicLR.Mode.Triangular,
                double gamma = 1, Func<double, double> scale_fn = null,
                impl.CyclicLR.ScaleMode scale_mode = impl.CyclicLR.ScaleMode.Cycle, bool cycle_momentum = true,
                IEnumerable<double> base_momentum = null, IEnumerable<double> max_momentum = null, int last_epoch = -1,
                bool verbose = false) => new impl.CyclicLR(optimizer, base_lr, max_lr, step_size_up, step_size_down, mode, gamma,
                    scale_fn, scale_mode, cycle_momentum, base_momentum, max_momentum, last_epoch, verbose);
        }
    }
}
