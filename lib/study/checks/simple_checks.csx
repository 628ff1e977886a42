#load "loop_signs.csx"
#load "reading_signs.csx"

using TorchSharp;
using static TorchSharp.torch;

/// <summary>The checks of chapter 1.</summary>
public static class SimpleChecks
{
    public static ExerciseCheck Of(int number) => number switch
    {
        1 => OneScore(),
        2 => ScoresOfOne(),
        3 => SoftmaxByHand(),
        4 => LargeScores(),
        5 => ContextOfOne(),
        6 => AllScores(),
        7 => AllWeights(),
        8 => Shapes(),
        9 => AllContexts(),
        10 => RepairedLoop(),
        _ => throw new ArgumentException($"There is no check for exercise 1.{number}."),
    };

    static ExerciseCheck OneScore() => new("(scalar)",
        (Tensor query, Tensor word) => query.dot(word),
        [Two(1), Two(2), Two(5)],
        [
            (Mistakes.LoopOneShort, (Tensor query, Tensor word) => query[..^1].dot(word[..^1])),
            (Mistakes.LoopOneLate, (Tensor query, Tensor word) => query[1..].dot(word[1..])),
            (Mistakes.LoopOneTooFar, (Tensor query, Tensor word) => query[query.shape[0]]),
            (Mistakes.LastRoundOnly, (Tensor query, Tensor word) => (query * word)[^1]),
            (Mistakes.NotAddedUp, (Tensor query, Tensor word) => query * word),
        ]);

    static Question Two(long d) => new(Inputs.Normal(1, d), Inputs.Normal(2, d));

    static ExerciseCheck ScoresOfOne() => new("(T)",
        (Tensor inputs, Tensor query) => einsum("td,d->t", inputs, query),
        [Asking(1, 2, 1), Asking(2, 4, 3), Asking(3, 3, 5)],
        [
            (Mistakes.LoopOneShort, (Tensor inputs, Tensor query) =>
                cat([matmul(inputs[..^1], query), zeros(1)])),
            (Mistakes.LoopOneLate, (Tensor inputs, Tensor query) =>
                cat([zeros(1), matmul(inputs[1..], query)])),
            (Mistakes.LoopOneTooFar, (Tensor inputs, Tensor query) => inputs[inputs.shape[0]]),
            (Mistakes.EachWithItself, (Tensor inputs, Tensor query) => (inputs * inputs).sum(1)),
            (Mistakes.NotAddedUp, (Tensor inputs, Tensor query) => inputs * query),
            (Mistakes.SumOverWrongDim, (Tensor inputs, Tensor query) => (inputs * query).sum(dim: 0)),
            (Mistakes.AlreadyNormalised, (Tensor inputs, Tensor query) => softmax(matmul(inputs, query), dim: 0)),
        ])
        {
            Signs = [(Mistakes.LoopOneShort, LoopSigns.OnlyTheLastIsWrong)],
        };

    static Question Asking(int seed, long T, long d) => new(Inputs.Normal(seed, T, d), Inputs.Normal(seed + 10, d));

    static ExerciseCheck SoftmaxByHand() => new("(T)",
        (Tensor scores) => softmax(scores, dim: 0),
        [new(tensor(new[] { 0f, 1f })), new(Inputs.Normal(1, 3)), new(Inputs.Normal(2, 5))],
        [
            (Mistakes.DividedByTheSum, (Tensor scores) => scores / scores.sum()),
            (Mistakes.ExpNotDivided, (Tensor scores) => scores.exp()),
            (Mistakes.ExpTooLate, (Tensor scores) => (scores / scores.sum()).exp()),
            (Mistakes.ExpOfTheSum, (Tensor scores) => scores.exp() / scores.sum().exp()),
            (Mistakes.ExpOnOneSide, (Tensor scores) => scores.exp() / scores.sum()),
            (Mistakes.LoopOneShort, (Tensor scores) => scores.exp() / scores[..^1].exp().sum()),
        ]);

    // In the last question, exp can take the scores as they are, but not their distance from the smallest.
    static ExerciseCheck LargeScores() => new("(T)",
        (Tensor scores) => softmax(scores, dim: 0),
        [
            new(Inputs.Normal(1, 2)), new(tensor(new[] { 1000f, 1001f, 1002f })),
            new(tensor(new[] { -1000f, -1001f, -1002f })), new(tensor(new[] { -40f, -41f, 60f, -42f, 59f })),
        ],
        [
            (Mistakes.SoftmaxWithoutMaximum, (Tensor scores) => Shares(scores.exp())),
            (Mistakes.MaximumOnOneSide, (Tensor scores) => (scores - scores.max()).exp() / scores.exp().sum()),
            (Mistakes.MaximumAfterExp, (Tensor scores) => Shares(scores.exp() - scores.max())),
            (Mistakes.DividedByMaximum, (Tensor scores) => Shares((scores / scores.max()).exp())),
            (Mistakes.MinimumSubtracted, (Tensor scores) => Shares((scores - scores.min()).exp())),
            (Mistakes.ExpNotDivided, (Tensor scores) => (scores - scores.max()).exp()),
        ]);

    static Tensor Shares(Tensor exponentials) => exponentials / exponentials.sum();

    static ExerciseCheck ContextOfOne() => new("(d)",
        (Tensor inputs, Tensor query) => einsum("t,td->d", softmax(matmul(inputs, query), dim: 0), inputs),
        [Asking(1, 2, 1), Asking(2, 4, 3), Asking(3, 3, 5)],
        [
            (Mistakes.NotNormalised, (Tensor inputs, Tensor query) => matmul(matmul(inputs, query), inputs)),
            (Mistakes.DividedByTheSum, (Tensor inputs, Tensor query) =>
                matmul(Shares(matmul(inputs, query)), inputs)),
            (Mistakes.ExpNotDivided, (Tensor inputs, Tensor query) => matmul(matmul(inputs, query).exp(), inputs)),
            (Mistakes.PlainMean, (Tensor inputs, Tensor query) => inputs.mean([0])),
            (Mistakes.AveragedTwice, (Tensor inputs, Tensor query) => Weighted(inputs, query).mean([0])),
            (Mistakes.NotAddedUp, Weighted),
            (Mistakes.SumOverWrongDim, (Tensor inputs, Tensor query) => Weighted(inputs, query).sum(1)),
            (Mistakes.ZeroTakenForType, (Tensor inputs, Tensor query) => Weighted(inputs, query).sum(0)),
            (Mistakes.LoopOneShort, (Tensor inputs, Tensor query) => Weighted(inputs, query)[..^1].sum(dim: 0)),
            (Mistakes.LoopOneTooFar, (Tensor inputs, Tensor query) => ones(inputs.shape[0])[inputs.shape[0]]),
            (Mistakes.LastRoundOnly, (Tensor inputs, Tensor query) => Weighted(inputs, query)[^1]),
        ]);

    // Each word times its weight.
    static Tensor Weighted(Tensor inputs, Tensor query) =>
        softmax(matmul(inputs, query), dim: 0).unsqueeze(1) * inputs;

    static ExerciseCheck AllScores() => new("(T, T)",
        (Tensor inputs) => einsum("id,jd->ij", inputs, inputs),
        [new(Inputs.Normal(1, 2, 1)), new(Inputs.Normal(2, 4, 3)), new(Inputs.Normal(3, 3, 5))],
        [
            (Mistakes.NumbersCompared, (Tensor inputs) => matmul(inputs.T, inputs)),
            (Mistakes.EachWithItself, (Tensor inputs) => (inputs * inputs).sum(1)),
            (Mistakes.NotAddedUp, (Tensor inputs) => inputs * inputs),
            (Mistakes.AlreadyNormalised, (Tensor inputs) => softmax(matmul(inputs, inputs.T), dim: -1)),
            (Mistakes.LoopOneShort, (Tensor inputs) =>
                nn.functional.pad(matmul(inputs[..^1], inputs[..^1].T), [0, 1, 0, 1])),
        ])
        {
            Signs = [(Mistakes.LoopOneShort, LoopSigns.OnlyTheLastIsWrong)],
        };

    // Scores of any kind, not those of words with themselves: on a matrix that equals its transpose, to forget
    // keepdim and to take the wrong dimension come to the same.
    static ExerciseCheck AllWeights() => new("(T, T)",
        (Tensor scores) => softmax(scores, dim: -1),
        [new(Inputs.Normal(1, 2, 2)), new(Inputs.Normal(2, 3, 3)), new(Inputs.Normal(3, 5, 5))],
        [
            (Mistakes.SoftmaxOverWrongDim, (Tensor scores) => softmax(scores, dim: 0)),
            (Mistakes.SumsWithoutKeepdim, (Tensor scores) => scores.exp() / scores.exp().sum(-1)),
            (Mistakes.SoftmaxOverAll, (Tensor scores) => Shares(scores.exp())),
            (Mistakes.DividedByTheSum, (Tensor scores) => scores / scores.sum(-1, keepdim: true)),
            (Mistakes.ExpNotDivided, (Tensor scores) => scores.exp()),
            (Mistakes.ExpTooLate, (Tensor scores) => (scores / scores.sum(-1, keepdim: true)).exp()),
            (Mistakes.ExpOfTheSum, (Tensor scores) => scores.exp() / scores.sum(-1, keepdim: true).exp()),
        ]);

    static ExerciseCheck Shapes() => new("(8)",
        () => new long[] { 5, 5, 5, 5, 4, 5, 5, 4 },
        [new()],
        [
            (Mistakes.NotFilledIn, () => new long[] { 0, 0, 0, 0, 0 }),
            (Mistakes.ScoresAsWideAsInputs, () => new long[] { 5, 4, 5, 4, 4, 5, 5, 4 }),
            (Mistakes.ContextAsLongAsSentence, () => new long[] { 5, 5, 5, 5, 5, 5, 5, 5 }),
            (Mistakes.SumKeepsDimension, () => new long[] { 5, 5, 5, 5, 4, 5, 1, 5, 4 }),
            (Mistakes.LeftoverDimension, () => new long[] { 5, 5, 5, 5, 1, 4, 5, 5, 4 }),
        ])
        {
            Signs = [(Mistakes.NotFilledIn, ReadingSigns.HasBlank)],
        };

    static ExerciseCheck AllContexts() => new("(T, d)",
        (Tensor inputs) => Contexts(inputs),
        [new(Inputs.Normal(1, 2, 1)), new(Inputs.Normal(2, 4, 3)), new(Inputs.Normal(3, 3, 5))],
        [
            (Mistakes.SoftmaxOverWrongDim, (Tensor inputs) =>
                matmul(softmax(matmul(inputs, inputs.T), dim: 0), inputs)),
            (Mistakes.SoftmaxOverAll, (Tensor inputs) => matmul(Shares(matmul(inputs, inputs.T).exp()), inputs)),
            (Mistakes.NotNormalised, (Tensor inputs) => matmul(matmul(inputs, inputs.T), inputs)),
            (Mistakes.DividedByTheSum, (Tensor inputs) => matmul(NormalisedBySum(matmul(inputs, inputs.T)), inputs)),
            (Mistakes.ExpNotDivided, (Tensor inputs) => matmul(matmul(inputs, inputs.T).exp(), inputs)),
            (Mistakes.PlainMean, (Tensor inputs) => inputs.mean([0]).expand(inputs.shape)),
        ]);

    static Tensor NormalisedBySum(Tensor scores) => scores / scores.sum(-1, keepdim: true);

    static Tensor Contexts(Tensor inputs) =>
        stack(Enumerable.Range(0, (int)inputs.shape[0]).Select(i => Weighted(inputs, inputs[i]).sum(dim: 0)));

    static ExerciseCheck RepairedLoop() => new("(T, d)",
        (Tensor inputs) => Contexts(inputs),
        [new(Inputs.Normal(1, 2, 1)), new(Inputs.Normal(2, 4, 3)), new(Inputs.Normal(3, 3, 5))],
        [
            (Mistakes.OverwritesItsInput, (Tensor inputs) =>
            {
                for (var i = 0; i < inputs.shape[0]; i++)
                    inputs[i] = Weighted(inputs, inputs[i]).sum(dim: 0);
                return inputs;
            }),
            (Mistakes.LastRoundOnly, (Tensor inputs) =>
                cat([zeros_like(inputs[..^1]), Contexts(inputs)[^1].unsqueeze(0)])),
            (Mistakes.NotNormalised, (Tensor inputs) => matmul(matmul(inputs, inputs.T), inputs)),
        ]);
}
