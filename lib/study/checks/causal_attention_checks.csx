using TorchSharp;
using static TorchSharp.torch;

/// <summary>The checks of chapter 3 that are about causal attention, of batches and as a module.</summary>
public static class CausalAttentionChecks
{
    public static ExerciseCheck WeightsOfBatch() => new("(b, T, T)",
        (Tensor queries, Tensor keys) => CausalWeights(Scores(queries, keys)),
        [
            new(Inputs.Normal(1, 1, 2, 3), Inputs.Normal(2, 1, 2, 3)),
            new(Inputs.Normal(3, 2, 5, 3), Inputs.Normal(4, 2, 5, 3)),
            new(Inputs.Normal(5, 3, 4, 2), Inputs.Normal(6, 3, 4, 2)),
        ],
        [
            (Mistakes.TransposedWrongDims, (Tensor queries, Tensor keys) => matmul(queries, keys.transpose(0, 1))),
            (Mistakes.AllTransposed, (Tensor queries, Tensor keys) => matmul(queries, keys.transpose(0, 2))),
            (Mistakes.KeysNotTransposed, (Tensor queries, Tensor keys) => matmul(queries, keys)),
            (Mistakes.MaskOfBatchSize, (Tensor queries, Tensor keys) =>
                softmax(HideWithMaskOf(queries.shape[0], Scores(queries, keys)), dim: -1)),
            (Mistakes.ShapesWithoutBatch, (Tensor queries, Tensor keys) => softmax(HideWithMaskOf(
                queries.shape[0], Products(queries, keys) / Math.Sqrt(queries.shape[1])), dim: -1)),
            (Mistakes.NotScaled, (Tensor queries, Tensor keys) => CausalWeights(Products(queries, keys))),
            (Mistakes.ScaledByWidth, (Tensor queries, Tensor keys) =>
                CausalWeights(Products(queries, keys) / keys.shape[2])),
            (Mistakes.ScaledByTokens, (Tensor queries, Tensor keys) =>
                CausalWeights(Products(queries, keys) / Math.Sqrt(keys.shape[1]))),
            (Mistakes.QueriesAndKeysSwapped, (Tensor queries, Tensor keys) => CausalWeights(Scores(keys, queries))),
            (Mistakes.NothingMasked, (Tensor queries, Tensor keys) => softmax(Scores(queries, keys), dim: -1)),
            (Mistakes.MaskedAfterSoftmax, (Tensor queries, Tensor keys) =>
                MaskChecks.Hide(softmax(Scores(queries, keys), dim: -1), MaskChecks.IsAhead, 0)),
            (Mistakes.SoftmaxOverWrongDim, (Tensor queries, Tensor keys) =>
                softmax(MaskChecks.Hide(Scores(queries, keys), MaskChecks.IsAhead), dim: 1)),
        ]);

    // The sentence that is shorter than the context length of its module.
    const long ShortLength = 3;
    const long ContextLength = 7;

    const long Width = 4; // d_out

    public static ExerciseCheck Module() => new("(b, T, d_out)",
        (ModuleState w, Tensor x) => Context(w, x),
        [
            Asked(3 * Inputs.Normal(1, 1, 2, 3), contextLength: 2),
            Asked(3 * Inputs.Normal(2, 2, 5, 3), contextLength: 5),
            Asked(3 * Inputs.Normal(3, 2, ShortLength, 5), ContextLength),
        ],
        [
            (Mistakes.MaskNotCut, (ModuleState w, Tensor x) => x.shape[1] == ShortLength
                ? HideWithMaskOf(ContextLength, NoScores(x)) : Context(w, x)),
            (Mistakes.MaskOfBatchSize, (ModuleState w, Tensor x) => x.shape[0] == 1
                ? matmul(softmax(Scores(w, x), dim: -1), Values(w, x)) : HideWithMaskOf(x.shape[0], NoScores(x))),
            (Mistakes.AllTransposed, (ModuleState w, Tensor x) => matmul(NoKeys(x), NoKeys(x).transpose(0, 2))),
            (Mistakes.ValuesNotProjected, (ModuleState w, Tensor x) => matmul(CausalWeights(Scores(w, x)), x)),
            (Mistakes.NotScaled, (ModuleState w, Tensor x) =>
                matmul(CausalWeights(Products(Queries(w, x), Keys(w, x))), Values(w, x))),
            (Mistakes.ScaledByModelWidth, (ModuleState w, Tensor x) => matmul(
                CausalWeights(Products(Queries(w, x), Keys(w, x)) / Math.Sqrt(x.shape[2])), Values(w, x))),
            (Mistakes.ScaledByTokens, (ModuleState w, Tensor x) => matmul(
                CausalWeights(Products(Queries(w, x), Keys(w, x)) / Math.Sqrt(x.shape[1])), Values(w, x))),
            (Mistakes.QueriesAndKeysSwapped, (ModuleState w, Tensor x) =>
                matmul(CausalWeights(Scores(Keys(w, x), Queries(w, x))), Values(w, x))),
            (Mistakes.NothingMasked, (ModuleState w, Tensor x) =>
                matmul(softmax(Scores(w, x), dim: -1), Values(w, x))),
            (Mistakes.MaskOffByOne, (ModuleState w, Tensor x) =>
                matmul(MaskChecks.Weights(Scores(w, x), (i, j) => j >= i), Values(w, x))),
            (Mistakes.MaskInverted, (ModuleState w, Tensor x) =>
                matmul(MaskChecks.Weights(Scores(w, x), (i, j) => j <= i), Values(w, x))),
            (Mistakes.MaskedAfterSoftmax, (ModuleState w, Tensor x) => matmul(
                MaskChecks.Hide(softmax(Scores(w, x), dim: -1), MaskChecks.IsAhead, 0), Values(w, x))),
            (Mistakes.SoftmaxOverWrongDim, (ModuleState w, Tensor x) => matmul(
                softmax(MaskChecks.Hide(Scores(w, x), MaskChecks.IsAhead), dim: 1), Values(w, x))),
        ])
    {
        State = ["W_query.weight", "W_key.weight", "W_value.weight", "mask"],
    };

    public static ExerciseCheck WhatChanges() => new("(T)",
        () => new long[] { 0, 0, 1, 1, 1 },
        [new()],
        [
            (Mistakes.OnlyItselfChanges, () => new long[] { 0, 0, 1, 0, 0 }),
            (Mistakes.EarlierRowsChange, () => new long[] { 1, 1, 1, 0, 0 }),
            (Mistakes.EveryRowChanges, () => new long[] { 1, 1, 1, 1, 1 }),
            (Mistakes.OwnRowStays, () => new long[] { 0, 0, 0, 1, 1 }),
        ]);

    public static ExerciseCheck Repair() => new("(b, T, d_v)",
        (Tensor queries, Tensor keys, Tensor values) => matmul(CausalWeights(Scores(queries, keys)), values),
        [
            new(Inputs.Normal(1, 1, 2, 3), Inputs.Normal(2, 1, 2, 3), Inputs.Normal(3, 1, 2, 4)),
            new(Inputs.Normal(4, 2, 5, 3), Inputs.Normal(5, 2, 5, 3), Inputs.Normal(6, 2, 5, 4)),
        ],
        [
            (Mistakes.NothingMasked, (Tensor queries, Tensor keys, Tensor values) =>
                matmul(softmax(Scores(queries, keys), dim: -1), values)),
            (Mistakes.MaskedWithZero, (Tensor queries, Tensor keys, Tensor values) =>
                matmul(softmax(MaskChecks.Hide(Scores(queries, keys), MaskChecks.IsAhead, 0), dim: -1), values)),
            (Mistakes.MaskOffByOne, (Tensor queries, Tensor keys, Tensor values) =>
                matmul(MaskChecks.Weights(Scores(queries, keys), (i, j) => j >= i), values)),
            (Mistakes.MaskInverted, (Tensor queries, Tensor keys, Tensor values) =>
                matmul(MaskChecks.Weights(Scores(queries, keys), (i, j) => j <= i), values)),
            (Mistakes.MaskedAfterSoftmax, (Tensor queries, Tensor keys, Tensor values) => matmul(
                MaskChecks.Hide(softmax(Scores(queries, keys), dim: -1), MaskChecks.IsAhead, 0), values)),
            (Mistakes.NotScaled, (Tensor queries, Tensor keys, Tensor values) =>
                matmul(CausalWeights(Products(queries, keys)), values)),
            (Mistakes.SoftmaxOverWrongDim, (Tensor queries, Tensor keys, Tensor values) => matmul(
                softmax(MaskChecks.Hide(Scores(queries, keys), MaskChecks.IsAhead), dim: 1), values)),
        ]);

    static Question Asked(Tensor x, long contextLength) =>
        new(Inputs.Whole(x.shape[2]), Inputs.Whole(Width), Inputs.Whole(contextLength)) { Input = x };

    static Tensor Context(ModuleState w, Tensor x) =>
        matmul(CausalWeights(Scores(w, x)), Values(w, x));                      // (b, T, d_out)

    static Tensor Queries(ModuleState w, Tensor x) => matmul(x, w["W_query.weight"].T);

    static Tensor Keys(ModuleState w, Tensor x) => matmul(x, w["W_key.weight"].T);

    static Tensor Values(ModuleState w, Tensor x) => matmul(x, w["W_value.weight"].T);

    static Tensor Scores(ModuleState w, Tensor x) => Scores(Queries(w, x), Keys(w, x));

    static Tensor Scores(Tensor queries, Tensor keys) => Products(queries, keys) / Math.Sqrt(keys.shape[2]);

    static Tensor Products(Tensor queries, Tensor keys) => matmul(queries, keys.transpose(1, 2));  // (b, T, T)

    static Tensor CausalWeights(Tensor scores) => MaskChecks.Weights(scores, MaskChecks.IsAhead);

    // A module that fails has no weights: keys and scores of the right shape fail as its own do.
    static Tensor NoKeys(Tensor x) => zeros(x.shape[0], x.shape[1], Width);

    static Tensor NoScores(Tensor x) => zeros(x.shape[0], x.shape[1], x.shape[1]);

    static Tensor HideWithMaskOf(long size, Tensor scores) =>
        scores.masked_fill(MaskChecks.Mask(size, MaskChecks.IsAhead).@bool(), float.NegativeInfinity);
}
