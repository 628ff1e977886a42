namespace TorchSharp.Modules
{
    /// <summary>The squared differences.</summary>
    public sealed class MSELoss : Loss<Tensor, Tensor, Tensor>
    {
        /// <summary>A loss with the given reduction.</summary>
        public MSELoss(nn.Reduction reduction = nn.Reduction.Mean) : base(reduction) { }

        /// <summary>The loss of the input against the target.</summary>
        public override Tensor forward(Tensor input, Tensor target) => nn.functional.mse_loss(input, target, reduction);
    }

    /// <summary>The absolute differences.</summary>
    public sealed class L1Loss : Loss<Tensor, Tensor, Tensor>
    {
        /// <summary>A loss with the given reduction.</summary>
        public L1Loss(nn.Reduction reduction = nn.Reduction.Mean) : base(reduction) { }

        /// <summary>The loss of the input against the target.</summary>
        public override Tensor forward(Tensor input, Tensor target) => nn.functional.l1_loss(input, target, reduction);
    }

    /// <summary>The squared differences where they are small, the absolute ones where they are large.</summary>
    public sealed class SmoothL1Loss : Loss<Tensor, Tensor, Tensor>
    {
        /// <summary>A loss with the given reduction, which is squared below beta.</summary>
        public SmoothL1Loss(nn.Reduction reduction = nn.Reduction.Mean, double beta = 1) : base(reduction) => this.beta = beta;

        /// <summary>Up to which difference it is squared.</summary>
        public double beta { get; }

        /// <summary>The loss of the input against the target.</summary>
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.smooth_l1_loss(input, target, reduction, beta);
    }

    /// <summary>The squared differences where they are small, the absolute ones, times delta, where they are large.</summary>
    public sealed class HuberLoss : Loss<Tensor, Tensor, Tensor>
    {
        /// <summary>A loss with the given reduction, which is squared below delta.</summary>
        public HuberLoss(double delta = 1, nn.Reduction reduction = nn.Reduction.Mean) : base(reduction) => this.delta = delta;

        /// <summary>Up to which difference it is squared.</summary>
        public double delta { get; }

        /// <summary>The loss of the input against the target.</summary>
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.huber_loss(input, target, delta, reduction);
    }

    /// <summary>The negative of the given logarithm of the target class.</summary>
    public sealed class NLLLoss : WeightedLoss<Tensor, Tensor, Tensor>
    {
        /// <summary>A loss with a weight for each class.</summary>
        public NLLLoss(Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean) : base(weight, reduction) { }

        /// <summary>The loss of the input against the target.</summary>
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.nll_loss(input, target, weight, reduction);
    }

    /// <summary>How far the target distribution is from the one whose logarithm is given.</summary>
    public sealed class KLDivLoss : Loss<Tensor, Tensor, Tensor>
    {
        /// <summary>A loss whose targets are logarithms too, or not.</summary>
        public KLDivLoss(bool log_target = true, nn.Reduction reduction = nn.Reduction.Mean) : base(reduction) =>
            this.log_target = log_target;

        /// <summary>Whether targets are logarithms.</summary>
        public bool log_target { get; }

        /// <summary>The loss of the input against the target.</summary>
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.kl_div(input, target, log_target, reduction);
    }

    /// <summary>The cross entropy of probabilities and targets between 0 and 1.</summary>
    public sealed class BCELoss : WeightedLoss<Tensor, Tensor, Tensor>
    {
        /// <summary>A loss with weights for elements.</summary>
        public BCELoss(Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean) : base(weight, reduction) { }

        /// <summary>The loss of the input against the target.</summary>
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.binary_cross_entropy(input, target, weight, reduction);
    }

    /// <summary>The negative logarithm of the softmax weight of the target class.</summary>
    public sealed class CrossEntropyLoss : WeightedLoss<Tensor, Tensor, Tensor>
    {
        /// <summary>A loss with a weight for each class, a target that does not count, and smoothing.</summary>
        public CrossEntropyLoss(Tensor? weight = null, long? ignore_index = null,
            nn.Reduction reduction = nn.Reduction.Mean, double label_smoothing = 0) : base(weight, reduction) =>
            (this.ignore_index, this.label_smoothing) = (ignore_index, label_smoothing);

        /// <summary>The target that does not count.</summary>
        public long? ignore_index { get; }

        /// <summary>How much of the mean over all classes is mixed in.</summary>
        public double label_smoothing { get; }

        /// <summary>The loss of the input against the target.</summary>
        public override Tensor forward(Tensor input, Tensor target) => nn.functional.cross_entropy(
            input, target, weight, ignore_index ?? -100, reduction, label_smoothing);
    }

    /// <summary>The cross entropy of logistics and targets between 0 and 1.</summary>
    public sealed class BCEWithLogitsLoss : WeightedLoss<Tensor, Tensor, Tensor>
    {
        /// <summary>A loss with weights for elements and for positive targets.</summary>
        public BCEWithLogitsLoss(Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean,
            Tensor? pos_weights = null) : base(weight, reduction) => this.pos_weights = pos_weights;

        /// <summary>The weight of positive targets, or null.</summary>
        public Tensor? pos_weights { get; }

        /// <summary>The loss of the input against the target.</summary>
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.binary_cross_entropy_with_logits(input, target, weight, reduction, pos_weights);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The squared differences.</summary>
            public static MSELoss MSELoss(Reduction reduction = Reduction.Mean) => new(reduction);

            /// <summary>The absolute differences.</summary>
            public static L1Loss L1Loss(Reduction reduction = Reduction.Mean) => new(reduction);

            /// <summary>The squared differences where they are small, the absolute ones where they are large.</summary>
            public static SmoothL1Loss SmoothL1Loss(Reduction reduction = Reduction.Mean, double beta = 1) =>
                new(reduction, beta);

            /// <summary>The squared differences where they are small, the absolute ones, times delta, where they are
            /// large.</summary>
            public static HuberLoss HuberLoss(double delta = 1, Reduction reduction = Reduction.Mean) => new(delta, reduction);

            /// <summary>How far the target distribution is from the one whose logarithm is given.</summary>
            public static KLDivLoss KLDivLoss(bool log_target = true, Reduction reduction = Reduction.Mean) =>
                new(log_target, reduction);

            /// <summary>The negative of the given logarithm of the target class.</summary>
            public static NLLLoss NLLLoss(Tensor? weight = null, Reduction reduction = Reduction.Mean) =>
                new(weight, reduction);

            /// <summary>The cross entropy of probabilities and targets between 0 and 1.</summary>
            public static BCELoss BCELoss(Tensor? weight = null, Reduction reduction = Reduction.Mean) =>
                new(weight, reduction);

            /// <summary>The negative logarithm of the softmax weight of the target class.</summary>
            public static CrossEntropyLoss CrossEntropyLoss(Tensor? weight = null, long? ignore_index = null,
                Reduction reduction = Reduction.Mean) => new(weight, ignore_index, reduction);

            /// <summary>The cross entropy of logistics and targets between 0 and 1.</summary>
            public static BCEWithLogitsLoss BCEWithLogitsLoss(Tensor? weight = null,
                Reduction reduction = Reduction.Mean, Tensor? pos_weights = null) =>
                new(weight, reduction, pos_weights);
        }
    }
}
