#load "loop_signs.csx"
#load "reading_signs.csx"

using TorchSharp;
using static TorchSharp.torch;

/// <summary>The checks of chapter 0.</summary>
public static class BottleneckChecks
{
    public static ExerciseCheck Of(int number) => number switch
    {
        1 => RecurrentStep(),
        2 => EncodedSentence(),
        3 => ThroughTheBottleneck(),
        4 => BahdanauScore(),
        5 => Alignment(),
        6 => ContextVector(),
        7 => RepairedDecoder(),
        _ => throw new ArgumentException($"There is no check for exercise 0.{number}."),
    };

    // 0.1 to 0.4 and 0.7: words and states have one width, so that no mistake hides behind shapes that do not fit.
    static ExerciseCheck RecurrentStep() => new("(d)",
        Next,
        [Step(1, 1), Step(2, 2), Step(3, 4)],
        [
            (Mistakes.StateForgotten, (Tensor h, Tensor x, Tensor W, Tensor U) => matmul(U, x).tanh()),
            (Mistakes.WordForgotten, (Tensor h, Tensor x, Tensor W, Tensor U) => matmul(W, h).tanh()),
            (Mistakes.MissingTanh, (Tensor h, Tensor x, Tensor W, Tensor U) => matmul(W, h) + matmul(U, x)),
            (Mistakes.TanhTooEarly, (Tensor h, Tensor x, Tensor W, Tensor U) =>
                matmul(W, h).tanh() + matmul(U, x).tanh()),
            (Mistakes.MatricesSwapped, (Tensor h, Tensor x, Tensor W, Tensor U) => Next(h, x, U, W)),
            (Mistakes.VectorOnWrongSide, (Tensor h, Tensor x, Tensor W, Tensor U) => Next(h, x, W.T, U.T)),
            (Mistakes.NotAddedUp, (Tensor h, Tensor x, Tensor W, Tensor U) => (W * h + U * x).tanh()),
        ]);

    static Question Step(int seed, long d) => new(
        Inputs.Normal(seed, d), Inputs.Normal(seed + 10, d), Inputs.Normal(seed + 20, d, d),
        Inputs.Normal(seed + 30, d, d));

    static Tensor Next(Tensor h, Tensor x, Tensor W, Tensor U) => (matmul(W, h) + matmul(U, x)).tanh();

    static ExerciseCheck EncodedSentence() => new("(d)",
        (Tensor words, Tensor W, Tensor U) => States(words, W, U, zeros(W.shape[0]))[^1],
        [Reading(1, 2, 1), Reading(2, 4, 3), Reading(3, 5, 2)],
        [
            (Mistakes.LoopOneShort, (Tensor words, Tensor W, Tensor U) => States(words, W, U, zeros(W.shape[0]))[^2]),
            (Mistakes.LoopOneLate, (Tensor words, Tensor W, Tensor U) =>
                States(words, W, U, zeros(W.shape[0]), from: 1)[^1]),
            (Mistakes.LoopOneTooFar, (Tensor words, Tensor W, Tensor U) => words[words.shape[0]]),
            (Mistakes.FirstWordAsState, (Tensor words, Tensor W, Tensor U) =>
                States(words, W, U, words[0], from: 1)[^1]),
            (Mistakes.FirstWordReadTwice, (Tensor words, Tensor W, Tensor U) => States(words, W, U, words[0])[^1]),
            (Mistakes.StateForgotten, (Tensor words, Tensor W, Tensor U) =>
                matmul(U, words[words.shape[0] - 1]).tanh()),
            (Mistakes.MissingTanh, (Tensor words, Tensor W, Tensor U) =>
            {
                var h = zeros(W.shape[0]);
                for (var t = 0; t < words.shape[0]; t++)
                    h = matmul(W, h) + matmul(U, words[t]);
                return h;
            }),
            (Mistakes.EveryState, (Tensor words, Tensor W, Tensor U) =>
                stack(States(words, W, U, zeros(W.shape[0])))),
            (Mistakes.MatricesSwapped, (Tensor words, Tensor W, Tensor U) =>
                States(words, U, W, zeros(W.shape[0]))[^1]),
        ]);

    static Question Reading(int seed, long T, long d) => new(
        Inputs.Normal(seed, T, d), Inputs.Normal(seed + 10, d, d), Inputs.Normal(seed + 20, d, d));

    static Tensor[] States(Tensor words, Tensor W, Tensor U, Tensor first, int from = 0)
    {
        var states = new List<Tensor>();
        for (var t = from; t < words.shape[0]; t++)
            states.Add(Next(states.Count == 0 ? first : states[^1], words[t], W, U));
        return [.. states];
    }

    static ExerciseCheck ThroughTheBottleneck() => new("(4)",
        () => new long[] { 16, 16, 48, 480 },
        [new()],
        [
            (Mistakes.NotFilledIn, () => new long[] { 0, 0, 0, 0 }),
            (Mistakes.VectorGrows, () => new long[] { 48, 480, 48, 480 }),
            (Mistakes.OneStateOnly, () => new long[] { 16, 16, 16, 16 }),
            (Mistakes.StatesCounted, () => new long[] { 1, 1, 3, 30 }),
        ])
        {
            Signs = [(Mistakes.NotFilledIn, ReadingSigns.HasBlank)],
        };

    static ExerciseCheck BahdanauScore() => new("(T)",
        Scores,
        [Looking(1, 2, 1), Looking(2, 4, 3), Looking(3, 3, 5)],
        [
            (Mistakes.LoopOneShort, (Tensor s, Tensor states, Tensor W, Tensor U, Tensor v) =>
                cat([Scores(s, states, W, U, v)[..^1], zeros(1)])),
            (Mistakes.LoopOneTooFar, (Tensor s, Tensor states, Tensor W, Tensor U, Tensor v) =>
                states[states.shape[0]]),
            (Mistakes.MissingTanh, (Tensor s, Tensor states, Tensor W, Tensor U, Tensor v) =>
                matmul(matmul(W, s) + matmul(states, U.T), v)),
            (Mistakes.TanhTooEarly, (Tensor s, Tensor states, Tensor W, Tensor U, Tensor v) =>
                matmul(matmul(W, s).tanh() + matmul(states, U.T).tanh(), v)),
            (Mistakes.QueryLeftOut, (Tensor s, Tensor states, Tensor W, Tensor U, Tensor v) =>
                matmul(matmul(states, U.T).tanh(), v)),
            (Mistakes.AlreadyNormalised, (Tensor s, Tensor states, Tensor W, Tensor U, Tensor v) =>
                softmax(Scores(s, states, W, U, v), dim: 0)),
            (Mistakes.MatricesSwapped, (Tensor s, Tensor states, Tensor W, Tensor U, Tensor v) =>
                Scores(s, states, U, W, v)),
            (Mistakes.VectorOnWrongSide, (Tensor s, Tensor states, Tensor W, Tensor U, Tensor v) =>
                Scores(s, states, W, U.T, v)),
            (Mistakes.NotAddedUp, (Tensor s, Tensor states, Tensor W, Tensor U, Tensor v) =>
            {
                // For d = 1 this is right. For more, they do not fit into the place of one score.
                var scores = zeros(states.shape[0]);
                for (var j = 0; j < states.shape[0]; j++)
                    scores[j] = v * (matmul(W, s) + matmul(U, states[j])).tanh();
                return scores;
            }),
        ])
        {
            Signs = [(Mistakes.LoopOneShort, LoopSigns.OnlyTheLastIsWrong)],
        };

    static Question Looking(int seed, long T, long d) => new(
        Inputs.Normal(seed, d), Inputs.Normal(seed + 10, T, d), Inputs.Normal(seed + 20, d, d),
        Inputs.Normal(seed + 30, d, d), Inputs.Normal(seed + 40, d));

    static Tensor Scores(Tensor s, Tensor states, Tensor W, Tensor U, Tensor v)
    {
        var scores = new List<Tensor>();
        for (var j = 0; j < states.shape[0]; j++)
            scores.Add(v.dot((matmul(W, s) + matmul(U, states[j])).tanh()));
        return stack(scores);
    }

    static ExerciseCheck Alignment() => new("(b, S, T)",
        (Tensor scores) => softmax(scores, dim: 2),
        [new(Inputs.Normal(1, 1, 2, 2)), new(Inputs.Normal(2, 2, 3, 4))],
        [
            (Mistakes.SoftmaxOverBatch, (Tensor scores) => softmax(scores, dim: 0)),
            (Mistakes.SoftmaxOverWrongDim, (Tensor scores) => softmax(scores, dim: 1)),
            (Mistakes.SoftmaxOverAll, (Tensor scores) => scores.exp() / scores.exp().sum()),
            (Mistakes.NotNormalised, (Tensor scores) => scores),
            (Mistakes.DividedByTheSum, (Tensor scores) => scores / scores.sum(2, keepdim: true)),
            (Mistakes.ExpNotDivided, (Tensor scores) => scores.exp()),
        ]);

    static ExerciseCheck ContextVector() => new("(b, d)",
        (Tensor weights, Tensor states) => einsum("bt,btd->bd", weights, states),
        [Averaging(1, 1, 2, 3), Averaging(2, 2, 3, 4), Averaging(3, 4, 5, 2)],
        [
            (Mistakes.PlainMean, (Tensor weights, Tensor states) => states.mean([1])),
            (Mistakes.AveragedTwice, (Tensor weights, Tensor states) => Weighted(weights, states).mean([1])),
            (Mistakes.SumOverWrongDim, (Tensor weights, Tensor states) => Weighted(weights, states).sum(2)),
            (Mistakes.SumOverBatch, (Tensor weights, Tensor states) => Weighted(weights, states).sum(dim: 0)),
            (Mistakes.WeightsLackDimension, (Tensor weights, Tensor states) => weights * states),
            (Mistakes.NotAddedUp, (Tensor weights, Tensor states) => Weighted(weights, states)),
            (Mistakes.LeftoverDimension, (Tensor weights, Tensor states) =>
                Weighted(weights, states).sum(1, keepdim: true)),
            (Mistakes.LoopOneShort, (Tensor weights, Tensor states) =>
                Weighted(weights, states)[.., ..^1].sum(1)),
        ]);

    static Question Averaging(int seed, long b, long T, long d) => new(
        softmax(Inputs.Normal(seed, b, T), dim: 1), Inputs.Normal(seed + 10, b, T, d));

    static Tensor Weighted(Tensor weights, Tensor states) => weights.unsqueeze(2) * states;

    static ExerciseCheck RepairedDecoder() => new("(d)",
        (Tensor s, Tensor states, Tensor W, Tensor U, Tensor v) =>
            matmul(softmax(Scores(s, states, W, U, v), dim: 0), states),
        [Looking(1, 2, 1), Looking(2, 4, 3), Looking(3, 3, 5)],
        [
            (Mistakes.AveragesKeys, (Tensor s, Tensor states, Tensor W, Tensor U, Tensor v) =>
                matmul(softmax(Scores(s, states, W, U, v), dim: 0), matmul(states, U.T))),
            (Mistakes.PlainMean, (Tensor s, Tensor states, Tensor W, Tensor U, Tensor v) => states.mean([0])),
            (Mistakes.NotNormalised, (Tensor s, Tensor states, Tensor W, Tensor U, Tensor v) =>
                matmul(Scores(s, states, W, U, v), states)),
            (Mistakes.QueryLeftOut, (Tensor s, Tensor states, Tensor W, Tensor U, Tensor v) =>
                matmul(softmax(matmul(matmul(states, U.T).tanh(), v), dim: 0), states)),
            (Mistakes.VectorOnWrongSide, (Tensor s, Tensor states, Tensor W, Tensor U, Tensor v) =>
                matmul(softmax(Scores(s, states, W, U.T, v), dim: 0), states)),
        ]);
}
