Checks.Add(() =>
{
    return new("(T, T)",
        (double p) => new FunctionModule((scores, training) => Drop(softmax(scores, dim: -1), p, training)),
        [
            new(tensor(0.5)) { Input = Inputs.Normal(1, 3, 3), Seed = 4 },
            new(tensor(0.5)) { Input = Inputs.Normal(1, 3, 3), Seed = 4, Training = true },
            new(tensor(0.2)) { Input = Inputs.Normal(2, 6, 6), Seed = 5, Training = true },
            new(tensor(0.2)) { Input = Inputs.Normal(2, 6, 6), Seed = 5 },
        ],
        [
            (Mistakes.DropoutLeftOn, (double p) => new FunctionModule((scores, training) =>
                Drop(softmax(scores, dim: -1), p, isOn: true))),
            (Mistakes.DropoutMissing, (double p) => new FunctionModule((scores, training) => softmax(scores, dim: -1))),
            (Mistakes.DropoutBeforeSoftmax, (double p) => new FunctionModule((scores, training) =>
                softmax(Drop(scores, p, training), dim: -1))),
            (Mistakes.SoftmaxOverWrongDim, (double p) => new FunctionModule((scores, training) =>
                Drop(softmax(scores, dim: 0), p, training))),
            (Mistakes.NotNormalised, (double p) => new FunctionModule((scores, training) => Drop(scores, p, training))),
        ])
    {
        // Drawn in another way, the first is wrong in training only, the second in evaluation too.
        Symptoms =
        [
            new(Mistakes.DropoutOfYourOwn, (question, got, expected) => question.Training && IsDropped(question, got)),
            new(Mistakes.DropoutLeftOn, (question, got, expected) => IsDropped(question, got)),
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
});
