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
                /// <summary>Multiplies the learning rates by a factor when a number has not become better for some epochs.</summary>
                public class ReduceLROnPlateau : LRScheduler
                {
                    readonly bool _isLess, _isRelative;
                    readonly double _factor, _threshold, _eps;
                    readonly int _patience, _cooldown;
                    readonly double[] _least;
                    double _best;
                    int _bad, _rest;

                    /// <summary>Takes no step: the first one needs a number.</summary>
                    public ReduceLROnPlateau(Optimizer optimizer, string mode = "min", double factor = 0.1, int patience = 10,
                        double threshold = 0.0001, string threshold_mode = "rel", int cooldown = 0,
                        IList<double> min_lr = null, double eps = 1e-08, bool verbose = false) : base(optimizer, -1, verbose)
                    {
                        if (factor >= 1)
                            throw new ArgumentException("Factor should be < 1.0");
                        if (mode is not ("min" or "max"))
                            throw new ArgumentException($"mode {mode} is unknown!");
                        if (threshold_mode is not ("rel" or "abs"))
                            throw new ArgumentException($"threshold mode {threshold_mode} is unknown!");
                        if (min_lr is not null && min_lr.Count != 1 && min_lr.Count != Groups.Count)
                            throw new ArgumentException($"expected {Groups.Count} min_lrs, got {min_lr.Count}");
                        (_isLess, _isRelative) = (mode == "min", threshold_mode == "rel");
                        (_factor, _threshold, _eps, _patience, _cooldown) = (factor, threshold, eps, patience, cooldown);
                        _least = [.. Groups.Select((_, i) => min_lr is null ? 0 : min_lr[min_lr.Count == 1 ? 0 : i])];
                        _best = _isLess ? double.PositiveInfinity : double.NegativeInfinity;
                    }

                    /// <summary>Refused: the scheduler needs the number.</summary>
                    public override void step() => throw new InvalidOperationException("step() should not be used with the " +
                        "ReduceLROnPlateau scheduler. Use step(double, int?), instead.");
                    public override void step(int? epoch) => step();

                    /// <summary>Looks at the number of an epoch, and reduces the rates after too many that were no better.</summary>
                    public override void step(double current, int? epoch = null)
                    {
                        Move(epoch is { } asked ? asked - Epoch : 1);
                        var isBetter = IsBetter(current);
                        _best = isBetter ? current : _best;
                        _bad = isBetter || _rest > 0 ? 0 : _bad + 1;
                        _rest = Math.Max(_rest - 1, 0);
                        if (_bad > _patience)
                        {
                            Reduce();
                            (_rest, _bad) = (_cooldown, 0);
                        }
                        TakeRates();
                    }

                    bool IsBetter(double current)
                    {
                        var least = _isRelative ? _best * (_isLess ? 1 - _threshold : 1 + _threshold)
                            : _isLess ? _best - _threshold : _best + _threshold;
                        return _isLess ? current < least : current > least;
                    }

                    void Reduce()
                    {
                        for (var i = 0; i < Groups.Count; i++)
                        {
                            double old = Groups[i].LearningRate, reduced = Math.Max(old * _factor, _least[i]);
                            if (old - reduced > _eps)
                                Groups[i].LearningRate = reduced;
                        }
                    }
                }
            }

            /// <summary>Multiplies the learning rates by a factor when a number, which each step is given, has not become better
            /// for more than <paramref name="patience"/> epochs; after that it rests for <paramref name="cooldown"/> ones.</summary>
            public static LRScheduler ReduceLROnPlateau(Optimizer optimizer, string mode = "min", double factor = 0.1,
                int patience = 10, double threshold = 0.0001, string threshold_mode = "rel", int cooldown = 0,
                IList<double> min_lr = null, double eps = 1e-08, bool verbose = false) => new impl.ReduceLROnPlateau(
                    optimizer, mode, factor, patience, threshold, threshold_mode, cooldown, min_lr, eps, verbose);
        }
    }
}
