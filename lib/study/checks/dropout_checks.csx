using TorchSharp;
using static TorchSharp.torch;

/// <summary>The checks of chapter 3 that are about dropout.</summary>
public static class DropoutChecks
{
    public static ExerciseCheck ByHand() => new("(T, T)",
        (Tensor weights, Tensor kept, double p) => weights * kept / (1 - p),
        [
            new(softmax(Inputs.Normal(1, 2, 2), dim: -1), tensor(new[] { 1f, 0f, 1f, 1f }, 2, 2), tensor(0.25)),
            new(softmax(Inputs.Normal(2, 4, 4), dim: -1), Kept(3, 0.4, 4), tensor(0.4)),
        ],
        [
            (Mistakes.DropoutNotScaled, (Tensor weights, Tensor kept, double p) => weights * kept),
            (Mistakes.DropoutScaledByP, (Tensor weights, Tensor kept, double p) => weights * kept / p),
            (Mistakes.DropoutShrinks, (Tensor weights, Tensor kept, double p) => weights * kept * (1 - p)),
            (Mistakes.DropoutInverted, (Tensor weights, Tensor kept, double p) => weights * (1 - kept) / (1 - p)),
            (Mistakes.DropoutRenormalised, (Tensor weights, Tensor kept, double p) =>
                weights * kept / (weights * kept).sum(-1, keepdim: true)),
        ]);

    // A draw: 1 where a weight stays.
    static Tensor Kept(int seed, double p, long T)
    {
        manual_seed(seed);
        return (rand(T, T) >= p).to_type(ScalarType.Float32);
    }

    public static ExerciseCheck OnTheWeights() => new("(T, T)",
        (double p) => new ByRule((scores, training) => Drop(softmax(scores, dim: -1), p, training)),
        [
            new(tensor(0.5)) { Input = Inputs.Normal(1, 3, 3), Seed = 4 },
            new(tensor(0.5)) { Input = Inputs.Normal(1, 3, 3), Seed = 4, Training = true },
            new(tensor(0.2)) { Input = Inputs.Normal(2, 6, 6), Seed = 5, Training = true },
            new(tensor(0.2)) { Input = Inputs.Normal(2, 6, 6), Seed = 5 },
        ],
        [
            (Mistakes.DropoutLeftOn, (double p) => new ByRule((scores, training) =>
                Drop(softmax(scores, dim: -1), p, isOn: true))),
            (Mistakes.DropoutMissing, (double p) => new ByRule((scores, training) => softmax(scores, dim: -1))),
            (Mistakes.DropoutBeforeSoftmax, (double p) => new ByRule((scores, training) =>
                softmax(Drop(scores, p, training), dim: -1))),
            (Mistakes.SoftmaxOverWrongDim, (double p) => new ByRule((scores, training) =>
                Drop(softmax(scores, dim: 0), p, training))),
            (Mistakes.NotNormalised, (double p) => new ByRule((scores, training) => Drop(scores, p, training))),
        ])
    {
        // Drawn in another way, the first is wrong in training only, the second in evaluation too.
        Signs =
        [
            (Mistakes.DropoutOfYourOwn, (question, got, expected) => question.Training && IsDropped(question, got)),
            (Mistakes.DropoutLeftOn, (question, got, expected) => IsDropped(question, got)),
        ],
    };

    // Whether each weight is either 0 or made larger as it should be, and some are 0.
    static bool IsDropped(Question question, Reply got)
    {
        var p = question.Arguments[0].item<double>();
        var kept = softmax(question.Input, dim: -1) / (1 - p);
        var isZero = got.Result == 0;
        return got.Result.shape.SequenceEqual(kept.shape) && isZero.any().item<bool>()
            && Comparison.Same(got.Result, kept.masked_fill(isZero, 0));
    }

    static Tensor Drop(Tensor x, double p, bool isOn) => nn.functional.dropout(x, p, isOn);
}

/// <summary>A module that is a function of its input and of whether it trains.</summary>
public sealed class ByRule(Func<Tensor, bool, Tensor> rule) : nn.Module<Tensor, Tensor>(nameof(ByRule))
{
    public override Tensor forward(Tensor x) => rule(x, training);
}
