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
                /// <summary>Sets the learning rates to the first ones times a function of the epoch.</summary>
                public class LambdaLR : LRScheduler
                {
                    readonly Func<int, double>[] _factors;

                    /// <summary>One function for all groups; takes the first step.</summary>
                    public LambdaLR(Optimizer optimizer, Func<int, double> lr_lambda, int last_epoch = -1,
                        bool verbose = false) : base(optimizer, last_epoch, verbose)
                    {
                        _factors = new Func<int, double>[BaseRates.Length];
                        Array.Fill(_factors, lr_lambda);
                        step();
                    }

                    /// <summary>A function for each group; takes the first step.</summary>
                    public LambdaLR(Optimizer optimizer, IEnumerable<Func<int, double>> lr_lambdas,
                        int last_epoch = -1, bool verbose = false) : base(optimizer, last_epoch, verbose)
                    {
                        _factors = [.. lr_lambdas];
                        step();
                    }

                    /// <summary>The first rates times the function of the epoch.</summary>
                    protected override IEnumerable<double> get_lr() =>
                        BaseRates.Select((rate, i) => rate * _factors[i](Epoch));
                }

                /// <summary>Multiplies the learning rates by what a function gives for each epoch.</summary>
                public class MultiplicativeLR : LRScheduler
                {
                    readonly Func<int, double>[] _factors;

                    /// <summary>One function for all groups; takes the first step.</summary>
                    public MultiplicativeLR(Optimizer optimizer, Func<int, double> lr_lambda, int last_epoch = -1,
                        bool verbose = false) : base(optimizer, last_epoch, verbose)
                    {
                        _factors = [.. BaseRates.Select(_ => lr_lambda)];
                        step();
                    }

                    /// <summary>A function for each group; takes the first step.</summary>
                    public MultiplicativeLR(Optimizer optimizer, IEnumerable<Func<int, double>> lr_lambdas,
                        int last_epoch = -1, bool verbose = false) : base(optimizer, last_epoch, verbose)
                    {
                        _factors = [.. lr_lambdas];
                        step();
                    }

                    /// <summary>The present rates times the function of the epoch.</summary>
                    protected override IEnumerable<double> get_lr() =>
                        Epoch == 0 ? Rates : Rates.Select((rate, i) => rate * _factors[i](Epoch));
                }
            }

            /// <summary>Sets the learning rates to the first ones times a function of the epoch.</summary>
            public static LRScheduler LambdaLR(Optimizer optimizer, Func<int, double> lr_lambda, int last_epoch = -1,
                bool verbose = false) => new impl.LambdaLR(optimizer, lr_lambda, last_epoch, verbose);

            /// <summary>Multiplies the learning rates by what a function gives for each epoch.</summary>
            public static LRScheduler MultiplicativeLR(Optimizer optimizer, Func<int, double> lr_lambda,
                int last_epoch = -1, bool verbose = false) =>
                new impl.MultiplicativeLR(optimizer, lr_lambda, last_epoch, verbose);
        }
    }
}
