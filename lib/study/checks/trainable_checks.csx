#load "trainable_module_checks.csx"

using TorchSharp;
using static TorchSharp.torch;

/// <summary>The checks of chapter 2; those of modules stand in <see cref="TrainableModuleChecks"/>.</summary>
public static class TrainableChecks
{
    public static ExerciseCheck Of(int number) => number switch
    {
        1 => ThreeMatrices(),
        2 => Queries(),
        3 => Scores(),
        4 => ScaledWeights(),
        5 => ContextVectors(),
        6 => Shapes(),
        7 => Repair(),
        8 => TrainableModuleChecks.OfMatrices(),
        9 => TrainableModuleChecks.OfLayers(),
        10 => TrainableModuleChecks.CopiedWeights(),
        11 => Gradient(),
        12 => Spread(),
        _ => throw new ArgumentException($"There is no check for exercise 2.{number}."),
    };

    static ExerciseCheck ThreeMatrices() => new("(3, d_in, d_out)",
        (long d_in, long d_out) => Drawn(123, d_in, d_out),
        [
            new(Inputs.Whole(2), Inputs.Whole(2)),
            new(Inputs.Whole(3), Inputs.Whole(2)),
            new(Inputs.Whole(4), Inputs.Whole(5)) { Seed = 17 },
        ],
        [
            (Mistakes.SeededBeforeEachDraw, (long d_in, long d_out) => Drawn(123, d_in, d_out)[0].expand(3, -1, -1)),
            (Mistakes.WeightTransposed, (long d_in, long d_out) => Drawn(123, d_out, d_in)),
            (Mistakes.DrawnFromNormal, (long d_in, long d_out) =>
            {
                manual_seed(123);
                return stack([randn(d_in, d_out), randn(d_in, d_out), randn(d_in, d_out)]);
            }),
        ])
    {
        Signs =
        [
            (Mistakes.WrongSeed, (question, got, _) => IsDrawnFromAnotherSeed(question, got.Result)),
            (Mistakes.MatricesChangedPlaces, (_, got, right) => IsReordered(got.Result, right.Result)),
            (Mistakes.WrongSeed, (_, got, right) => IsSeededLate(got.Result, right.Result)),
        ],
    };

    // Those that learners try, and those of the course.
    static readonly int[] LikelySeeds = [.. Enumerable.Range(0, 301), 789, 1234, 12345];

    static bool IsDrawnFromAnotherSeed(Question question, Tensor got)
    {
        var (d_in, d_out) = (question.Arguments[0].item<long>(), question.Arguments[1].item<long>());
        return LikelySeeds.Any(seed => Comparison.Same(got, Drawn(seed, d_in, d_out)));
    }

    static Tensor Drawn(int seed, long d_in, long d_out)
    {
        manual_seed(seed);
        return stack([rand(d_in, d_out), rand(d_in, d_out), rand(d_in, d_out)]);
    }

    static bool IsReordered(Tensor got, Tensor right)
    {
        long[][] orders = [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];
        return orders.Any(order => Comparison.Same(got, stack(order.Select(i => right[i]))));
    }

    // The first matrix was drawn before the seed was set.
    static bool IsSeededLate(Tensor got, Tensor right) =>
        got.shape.SequenceEqual(right.shape) && Comparison.Same(got[1..], right[..2]);

    static ExerciseCheck Queries() => new("(T, d_out)",
        (Tensor inputs, Tensor W_query) => matmul(inputs, W_query),
        [
            new(Inputs.Normal(1, 2, 2), Inputs.Normal(2, 2, 2)),
            new(Inputs.Normal(3, 4, 3), Inputs.Normal(4, 3, 5)),
        ],
        [
            (Mistakes.WeightTransposed, (Tensor inputs, Tensor W_query) => matmul(inputs, W_query.T)),
            (Mistakes.MultipliedInWrongOrder, (Tensor inputs, Tensor W_query) => matmul(W_query, inputs)),
            (Mistakes.MultipliedByElement, (Tensor inputs, Tensor W_query) => inputs * W_query),
            (Mistakes.OneTokenOnly, (Tensor inputs, Tensor W_query) => matmul(inputs[1], W_query)),
        ])
    {
        Signs = [(Mistakes.MultipliedInWrongOrder, (_, got, right) => Comparison.Same(got.Result, right.Result.T))],
    };

    static ExerciseCheck Scores() => new("(T, T)",
        (Tensor queries, Tensor keys) => matmul(queries, keys.T),
        [
            new(Inputs.Normal(1, 2, 2), Inputs.Normal(2, 2, 2)),
            new(Inputs.Normal(3, 4, 3), Inputs.Normal(4, 4, 3)),
        ],
        [
            (Mistakes.QueriesAndKeysSwapped, (Tensor queries, Tensor keys) => matmul(keys, queries.T)),
            (Mistakes.KeysNotTransposed, (Tensor queries, Tensor keys) => matmul(queries, keys)),
            (Mistakes.NumbersCompared, (Tensor queries, Tensor keys) => matmul(queries.T, keys)),
            (Mistakes.ScaledTooEarly, (Tensor queries, Tensor keys) =>
                matmul(queries, keys.T) / Math.Sqrt(keys.shape[1])),
            (Mistakes.MultipliedByElement, (Tensor queries, Tensor keys) => queries * keys),
            (Mistakes.OwnKeyOnly, (Tensor queries, Tensor keys) => (queries * keys).sum(-1)),
            (Mistakes.OneTokenOnly, (Tensor queries, Tensor keys) => matmul(queries[1], keys.T)),
        ]);

    static ExerciseCheck ScaledWeights() => new("(T, T)",
        (Tensor scores, Tensor keys) => softmax(scores / Math.Sqrt(keys.shape[1]), dim: 1),
        [
            new(Inputs.Normal(1, 2, 2), Inputs.Normal(2, 2, 3)),
            new(Inputs.Normal(3, 4, 4), Inputs.Normal(4, 4, 9)),
        ],
        [
            (Mistakes.NotScaled, (Tensor scores, Tensor keys) => softmax(scores, dim: -1)),
            (Mistakes.ScaledByWidth, (Tensor scores, Tensor keys) => softmax(scores / keys.shape[1], dim: -1)),
            (Mistakes.ScaledByTokens, (Tensor scores, Tensor keys) =>
                softmax(scores / Math.Sqrt(keys.shape[0]), dim: -1)),
            (Mistakes.ScaledUp, (Tensor scores, Tensor keys) => softmax(scores * Math.Sqrt(keys.shape[1]), dim: -1)),
            (Mistakes.ScaledAfterSoftmax, (Tensor scores, Tensor keys) =>
                softmax(scores, dim: -1) / Math.Sqrt(keys.shape[1])),
            (Mistakes.SoftmaxOverWrongDim, (Tensor scores, Tensor keys) =>
                softmax(scores / Math.Sqrt(keys.shape[1]), dim: 0)),
            (Mistakes.NotNormalised, (Tensor scores, Tensor keys) => scores / Math.Sqrt(keys.shape[1])),
        ]);

    static ExerciseCheck ContextVectors() => new("(T, d_out)",
        (Tensor inputs, Tensor attn_weights, Tensor W_value) => matmul(attn_weights, matmul(inputs, W_value)),
        [
            new(Inputs.Normal(1, 2, 2), Shares(2), Inputs.Normal(2, 2, 2)),
            new(Inputs.Normal(3, 4, 3), Shares(4), Inputs.Normal(4, 3, 5)),
        ],
        [
            (Mistakes.ValuesNotProjected, (Tensor inputs, Tensor attn_weights, Tensor W_value) =>
                matmul(attn_weights, inputs)),
            (Mistakes.WeightTransposed, (Tensor inputs, Tensor attn_weights, Tensor W_value) =>
                matmul(attn_weights, matmul(inputs, W_value.T))),
            (Mistakes.WeightsByColumn, (Tensor inputs, Tensor attn_weights, Tensor W_value) =>
                matmul(attn_weights.T, matmul(inputs, W_value))),
            (Mistakes.ValuesNotMixed, (Tensor inputs, Tensor attn_weights, Tensor W_value) =>
                matmul(inputs, W_value)),
            (Mistakes.OneTokenOnly, (Tensor inputs, Tensor attn_weights, Tensor W_value) =>
                matmul(attn_weights[1], matmul(inputs, W_value))),
        ]);

    // Rows that sum to 1.
    static Tensor Shares(long T) => softmax(Inputs.Normal(5, T, T), dim: -1);

    static ExerciseCheck Shapes() => new("(8)",
        () => new long[] { 5, 4, 5, 4, 5, 5, 5, 2 },
        [new()],
        [
            (Mistakes.ContextOfKeyWidth, () => new long[] { 5, 4, 5, 4, 5, 5, 5, 4 }),
            (Mistakes.ValuesNotProjected, () => new long[] { 5, 4, 5, 4, 5, 5, 5, 3 }),
            (Mistakes.ScoreForEachNumber, () => new long[] { 5, 4, 5, 4, 5, 4, 5, 2 }),
        ]);

    static ExerciseCheck Repair() => new("(T, d_out)",
        (Tensor inputs, Tensor W_query, Tensor W_key, Tensor W_value) =>
            PlainAttention.Context(inputs, W_query, W_key, W_value),
        [
            new(Inputs.Normal(1, 2, 3), Inputs.Normal(2, 3, 4), Inputs.Normal(3, 3, 4), Inputs.Normal(4, 3, 4)),
            new(Inputs.Normal(5, 6, 3), Inputs.Normal(6, 3, 2), Inputs.Normal(7, 3, 2), Inputs.Normal(8, 3, 2)),
        ],
        [
            .. PlainAttention.Wrong.Select(known => (known.Mistake,
                (Delegate)((Tensor inputs, Tensor W_query, Tensor W_key, Tensor W_value) =>
                    known.Version(inputs, W_query, W_key, W_value)))),
        ]);

    static ExerciseCheck Gradient() => new("(T, T)",
        (Tensor scores) => 0.9 * softmax(scores, dim: -1) + 0.1 / scores.shape[1],
        [new(Inputs.Normal(1, 2, 2)) { Gradients = true }, new(Inputs.Normal(2, 5, 5)) { Gradients = true }],
        [
            (Mistakes.EvenShareNotSplit, (Tensor scores) => 0.9 * softmax(scores, dim: -1) + 0.1),
            (Mistakes.RestNotShrunk, (Tensor scores) => softmax(scores, dim: -1) + 0.1 / scores.shape[1]),
            (Mistakes.EvenShareMissing, (Tensor scores) => softmax(scores, dim: -1)),
        ])
    {
        Signs = [(Mistakes.GradientBroken, (_, got, right) => Comparison.Same(got.Result, right.Result))],
    };

    static ExerciseCheck Spread() => new("(2)",
        (Tensor queries, Tensor keys) => Spreads(queries, keys, scale: Math.Sqrt(keys.shape[1])),
        [
            new(Inputs.Normal(1, 2, 4), Inputs.Normal(2, 3, 4)),
            new(Inputs.Normal(3, 12, 64), Inputs.Normal(4, 15, 64)),
            new(Inputs.Normal(5, 12, 1024), Inputs.Normal(6, 15, 1024)),
        ],
        [
            (Mistakes.NotScaled, (Tensor queries, Tensor keys) => Spreads(queries, keys, scale: 1)),
            (Mistakes.ScaledByWidth, (Tensor queries, Tensor keys) => Spreads(queries, keys, scale: keys.shape[1])),
            (Mistakes.ScaledByTokens, (Tensor queries, Tensor keys) =>
                Spreads(queries, keys, scale: Math.Sqrt(keys.shape[0]))),
            (Mistakes.ScaledUp, (Tensor queries, Tensor keys) =>
                Spreads(queries, keys, scale: 1 / Math.Sqrt(keys.shape[1]))),
            (Mistakes.SpreadSquared, (Tensor queries, Tensor keys) =>
                Spreads(queries, keys, scale: Math.Sqrt(keys.shape[1])).square()),
            (Mistakes.SpreadOfWeights, (Tensor queries, Tensor keys) =>
            {
                var scores = matmul(queries, keys.T);
                return stack([softmax(scores, dim: -1).std(),
                    softmax(scores / Math.Sqrt(keys.shape[1]), dim: -1).std()]);
            }),
        ]);

    static Tensor Spreads(Tensor queries, Tensor keys, double scale)
    {
        var scores = matmul(queries, keys.T);
        return stack([scores.std(), (scores / scale).std()]);
    }
}
