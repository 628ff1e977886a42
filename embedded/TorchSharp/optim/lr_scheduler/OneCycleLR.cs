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
                /// <summary>Moves the learning rates up and then down to almost 0, and momenta the other way (Smith and
                /// Topin 2018).</summary>
                public class OneCycleLR : LRScheduler
                {
                    readonly (double End, int From, int To)[] _phases;
                    readonly double[][] _rates, _momenta; // of each group: at the start, at the height, at the end
                    readonly bool _isCosine;
                    readonly int _steps;

                    /// <summary>One largest rate for all groups; takes the first step.</summary>
                    public OneCycleLR(Optimizer optimizer, double max_lr, int total_steps = -1, int epochs = -1,
                        int steps_per_epoch = -1, double pct_start = 0.3, AnnealStrategy anneal_strategy = AnnealStrategy.Cos,
                        bool cycle_momentum = true, double base_momentum = 0.85, double max_momentum = 0.95, double div_factor = 25,
                        double final_div_factor = 10000, bool three_phase = false, int last_epoch = -1, bool verbose = false)
                        : this(optimizer, ForAll(optimizer, max_lr), total_steps, epochs, steps_per_epoch, pct_start,
                            anneal_strategy, cycle_momentum, ForAll(optimizer, base_momentum), ForAll(optimizer, max_momentum),
                            div_factor, final_div_factor, three_phase, last_epoch, verbose)
                    {
                    }

                    /// <summary>A largest rate for each group; takes the first step.</summary>
                    public OneCycleLR(Optimizer optimizer, IEnumerable<double> max_lr, int total_steps = -1, int epochs = -1,
                        int steps_per_epoch = -1, double pct_start = 0.3, AnnealStrategy anneal_strategy = AnnealStrategy.Cos,
                        bool cycle_momentum = true, IEnumerable<double> base_momentum = null,
                        IEnumerable<double> max_momentum = null, double div_factor = 25, double final_div_factor = 10000,
                        bool three_phase = false, int last_epoch = -1, bool verbose = false) : base(optimizer, last_epoch, verbose)
                    {
                        if (total_steps == -1 && (epochs == -1 || steps_per_epoch == -1))
                            throw new ArgumentException("You must define either total_steps OR (epochs AND steps_per_epoch)");
                        _steps = total_steps != -1 ? total_steps : epochs * steps_per_epoch;
                        if (_steps <= 0)
                            throw new ArgumentException($"Expected positive integer total_steps, but got {_steps}");
                        if (pct_start is not (>= 0 and <= 1))
                            throw new ArgumentException($"Expected float between 0 and 1 for pct_start, but got {pct_start}");
                        _isCosine = anneal_strategy == AnnealStrategy.Cos;
                        var up = pct_start * _steps - 1;
                        _phases = three_phase ? [(up, 0, 1), (2 * up, 1, 0), (_steps - 1, 0, 2)] : [(up, 0, 1), (_steps - 1, 1, 2)];
                        _rates = [.. max_lr.Select(most => new[] { most / div_factor, most, most / div_factor / final_div_factor })];
                        double[] low = [.. base_momentum ?? ForAll(optimizer, 0.85)];
                        _momenta = !cycle_momentum ? []
                            : [.. (max_momentum ?? ForAll(optimizer, 0.95)).Select((high, i) => new[] { high, low[i], high })];
                        step();
                    }

                    /// <summary>The rates of the step, on the way from one end of its phase to the other; sets the
                    /// momenta.</summary>
                    protected override IEnumerable<double> get_lr()
                    {
                        if (Epoch > _steps)
                            throw new InvalidOperationException(
                                $"Tried to step {Epoch} times. The specified number of total steps is {_steps}");
                        var phase = Array.FindIndex(_phases, each => Epoch <= each.End);
                        phase = phase < 0 ? _phases.Length - 1 : phase;
                        var start = phase == 0 ? 0 : _phases[phase - 1].End;
                        var share = (Epoch - start) / (_phases[phase].End - start);
                        double At(double[] points) => Between(points[_phases[phase].From], points[_phases[phase].To], share);
                        for (var i = 0; i < _momenta.Length; i++)
                            SetMomentum(Groups[i], At(_momenta[i]));
                        return _rates.Select(At);
                    }

                    double Between(double start, double end, double share) => _isCosine
                        ? end + (start - end) / 2 * (1 + Trigonometry.Cos(Math.PI * share)) : start + (end - start) * share;

                    /// <summary>How the rates go from one end of a phase to the other.</summary>
                    public enum AnnealStrategy
                    {
                        /// <summary>Along half a cosine.</summary>
                        Cos = 0,
                        /// <summary>Along a line.</summary>
                        Linear = 1,
                    }
                }
            }

            /// <summary>Moves the learning rates up to <paramref name="max_lr"/> and then down to almost 0, and momenta
            /// the other way.</summary>
            public static LRScheduler OneCycleLR(Optimizer optimizer, double max_lr, int total_steps = -1, int epochs = -1,
                int steps_per_epoch = -1, double pct_start = 0.3,
                impl.OneCycleLR.AnnealStrategy anneal_strategy = impl.OneCycleLR.AnnealStrategy.Cos, bool cycle_momentum = true,
                double base_momentum = 0.85, double max_momentum = 0.95, double div_factor = 25, double final_div_factor = 10000,
                bool three_phase = false, int last_epoch = -1, bool verbose = false) => new impl.OneCycleLR(optimizer, max_lr,
                    total_steps, epochs, steps_per_epoch, pct_start, anneal_strategy, cycle_momentum, base_momentum, max_momentum,
                    div_factor, final_div_factor, three_phase, last_epoch, verbose);

            /// <summary>Moves the learning rates up to those of <paramref name="max_lr"/>, one for each group, and then
            /// down to almost 0, and momenta the other way.</summary>
            public static LRScheduler OneCycleLR(Optimizer optimizer, IEnumerable<double> max_lr, int total_steps = -1,
                int epochs = -1, int steps_per_epoch = -1, double pct_start = 0.3,
                impl.OneCycleLR.AnnealStrategy anneal_strategy = impl.OneCycleLR.AnnealStrategy.Cos, bool cycle_momentum = true,
                IEnumerable<double> base_momentum = null, IEnumerable<double> max_momentum = null, double div_factor = 25,
                double final_div_factor = 10000, bool three_phase = false, int last_epoch = -1, bool verbose = false) =>
                new impl.OneCycleLR(optimizer, max_lr, total_steps, epochs, steps_per_epoch, pct_start, anneal_strategy,
                    cycle_momentum, base_momentum, max_momentum, div_factor, final_div_factor, three_phase, last_epoch, verbose);
        }
    }
}
