#load "another_form.csx"
#load "head_steps.csx"
#load "head_shape_checks.csx"

using TorchSharp;
using static TorchSharp.torch;

/// <summary>The checks of chapter 4.</summary>
public static class MultiHeadChecks
{
    public static ExerciseCheck Of(int number) => number switch
    {
        1 => HeadShapeChecks.SideBySide(),
        2 => HeadShapeChecks.NarrowHeads(),
        3 => HeadShapeChecks.SplitIntoHeads(),
        4 => HeadShapeChecks.JoinHeadsAgain(),
        5 => ScoresOfAllHeads(),
        6 => WeightsUnderOneMask(),
        7 => MixHeads(),
        8 => AllHeadsAttention(),
        9 => ParametersOf(),
        10 => HeadShapeChecks.FollowTheShape(),
        11 => RepairedHeads(),
        _ => throw new ArgumentException($"There is no check for exercise 4.{number}."),
    };

    static ExerciseCheck ScoresOfAllHeads() => new("(b, heads, T, T)",
        (Tensor queries, Tensor keys) => einsum("bhqd,bhkd->bhqk", queries, keys) / Math.Sqrt(keys.shape[^1]),
        [
            new(Inputs.Normal(1, 1, 2, 3, 4), Inputs.Normal(2, 1, 2, 3, 4)),
            new(Inputs.Normal(3, 2, 3, 4, 5), Inputs.Normal(4, 2, 3, 4, 5)),
        ],
        [
            (Mistakes.TransposedWrongDims, (Tensor queries, Tensor keys) => matmul(queries, keys.transpose(1, 2))),
            (Mistakes.KeysNotTransposed, (Tensor queries, Tensor keys) => matmul(queries, keys)),
            (Mistakes.ScoresOfNumbers, Divided((q, k) => matmul(q.mT, k), k => Math.Sqrt(k.shape[^1]))),
            (Mistakes.NotScaled, Divided(Scores, _ => 1)),
            (Mistakes.ScaledByWidth, Divided(Scores, keys => keys.shape[^1])),
            (Mistakes.ScaledByAllHeads, Divided(Scores, keys => Math.Sqrt(keys.shape[1] * keys.shape[^1]))),
            (Mistakes.ScaledByTokens, Divided(Scores, keys => Math.Sqrt(keys.shape[2]))),
            (Mistakes.QueriesAndKeysSwapped, Divided((q, k) => Scores(k, q), keys => Math.Sqrt(keys.shape[^1]))),
        ]);

    static Tensor Scores(Tensor queries, Tensor keys) => matmul(queries, keys.mT);

    static Func<Tensor, Tensor, Tensor> Divided(Func<Tensor, Tensor, Tensor> scores, Func<Tensor, double> divisor) =>
        (queries, keys) => scores(queries, keys) / divisor(keys);

    // A mask that is larger than the sentence comes last: what cannot cope with it is told so by its shape.
    static ExerciseCheck WeightsUnderOneMask() => new("(b, heads, T, T)",
        (Tensor scores, Tensor mask) => HeadSteps.Weigh(scores),
        [
            new(Inputs.Normal(1, 1, 2, 3, 3), Future(3)),
            new(Inputs.Normal(2, 2, 3, 4, 4), Future(6)),
        ],
        [
            (Mistakes.MaskNotCut, (Tensor scores, Tensor mask) => softmax(
                scores.masked_fill(mask.@bool(), float.NegativeInfinity), -1)),
            (Mistakes.MaskOfNumbers, (Tensor scores, Tensor mask) => scores.masked_fill(
                mask[..(int)scores.shape[^1], ..(int)scores.shape[^1]], float.NegativeInfinity)),
            (Mistakes.NothingMasked, (Tensor scores, Tensor mask) => HeadSteps.WeighUnmasked(scores)),
            (Mistakes.MaskInverted, (Tensor scores, Tensor mask) => HeadSteps.WeighInverted(scores)),
            (Mistakes.MaskedWithZero, (Tensor scores, Tensor mask) => HeadSteps.WeighZeroed(scores)),
            (Mistakes.MaskedAfterSoftmax, (Tensor scores, Tensor mask) => HeadSteps.WeighThenMask(scores)),
            (Mistakes.SoftmaxOverWrongDim, (Tensor scores, Tensor mask) => HeadSteps.WeighOver(scores, -2)),
            (Mistakes.SoftmaxOverHeads, (Tensor scores, Tensor mask) => HeadSteps.WeighOver(scores, 1)),
            (Mistakes.NotNormalised, (Tensor scores, Tensor mask) => HeadSteps.Hide(scores, float.NegativeInfinity)),
        ]);

    static Tensor Future(long length) => triu(ones(length, length), 1);

    static ExerciseCheck MixHeads() => new("(b, T, d_out)",
        (Tensor contexts, Tensor weight, Tensor bias) => Mixed(HeadSteps.Join(contexts), weight, bias),
        [Mixing(1, heads: 2, T: 3, dHead: 1), Mixing(2, heads: 3, T: 5, dHead: 4)],
        [
            (Mistakes.NoOutputProjection, (Tensor contexts, Tensor weight, Tensor bias) => HeadSteps.Join(contexts)),
            (Mistakes.ProjectedBeforeJoining, (Tensor contexts, Tensor weight, Tensor bias) =>
                Mixed(contexts, weight, bias)),
            (Mistakes.WeightTransposed, (Tensor contexts, Tensor weight, Tensor bias) =>
                Mixed(HeadSteps.Join(contexts), weight.T, bias)),
            (Mistakes.NoOutputBias, (Tensor contexts, Tensor weight, Tensor bias) =>
                Mixed(HeadSteps.Join(contexts), weight, 0)),
            (Mistakes.ViewInsteadOfTranspose, (Tensor contexts, Tensor weight, Tensor bias) =>
                Mixed(HeadSteps.JoinByView(contexts), weight, bias)),
            (Mistakes.HeadsInterleaved, (Tensor contexts, Tensor weight, Tensor bias) =>
                Mixed(HeadSteps.JoinInterleaved(contexts), weight, bias)),
            (Mistakes.ViewAfterTranspose, (Tensor contexts, Tensor weight, Tensor bias) =>
                Mixed(HeadSteps.JoinWithoutCopy(contexts), weight, bias)),
        ]);

    static Tensor Mixed(Tensor joined, Tensor weight, Tensor bias) => matmul(joined, weight.T) + bias;

    static Question Mixing(int b, long heads, long T, long dHead) => new(
        Inputs.Normal(b, b, heads, T, dHead), Inputs.Normal(b + 10, heads * dHead, heads * dHead),
        Inputs.Normal(b + 20, heads * dHead));

    // A module's parameters do not tell how many heads it has. In these questions every head is 3 wide.
    const long HeadWidth = 3;

    static ExerciseCheck AllHeadsAttention() => new("(b, T, d_out)",
        WithLayers(Query, Key, Value),
        [
            Building(dIn: 2, heads: 2, contextLength: 4, Inputs.Normal(1, 1, 4, 2)),
            Building(dIn: 5, heads: 4, contextLength: 8, Inputs.Normal(2, 2, 7, 5)),
        ],
        [
            (Mistakes.NoOutputProjection, (ModuleState w, Tensor x) =>
                HeadSteps.AttendHeadByHead(Query(w, x), Key(w, x), Value(w, x), HeadsOf(w))),
            (Mistakes.NotScaled, Wrong(scale: _ => 1)),
            (Mistakes.ScaledByWidth, Wrong(scale: _ => HeadWidth)),
            (Mistakes.ScaledByAllHeads, Wrong(scale: w => Math.Sqrt(HeadWidth * HeadsOf(w)))),
            (Mistakes.HeadsInterleaved, Wrong(split: HeadSteps.SplitInterleaved)),
            (Mistakes.ViewInsteadOfTranspose, Wrong(join: HeadSteps.JoinByView)),
            (Mistakes.NothingMasked, Wrong(weigh: HeadSteps.WeighUnmasked)),
            (Mistakes.MaskInverted, Wrong(weigh: HeadSteps.WeighInverted)),
            (Mistakes.MaskedWithZero, Wrong(weigh: HeadSteps.WeighZeroed)),
            (Mistakes.MaskedAfterSoftmax, Wrong(weigh: HeadSteps.WeighThenMask)),
            (Mistakes.SoftmaxOverWrongDim, Wrong(weigh: scores => HeadSteps.WeighOver(scores, -2))),
            (Mistakes.SoftmaxOverHeads, Wrong(weigh: scores => HeadSteps.WeighOver(scores, 1))),
            (Mistakes.WrongLayer, WithLayers(Query, Key, Key)),
        ])
    {
        State = ["W_query.weight", "W_key.weight", "W_value.weight", "out_proj.weight", "out_proj.bias", "mask"],
        Signs =
        [
            (Mistakes.BiasLeftOn, (_, got, _) =>
                new[] { "W_query", "W_key", "W_value" }.Any(layer => got.Values.ContainsKey($"{layer}.bias"))),
            AnotherForm.OfModule(Mistakes.ViewInsteadOfTranspose, Wrong(split: HeadSteps.SplitByView)),
            AnotherForm.OfModule(Mistakes.ViewInsteadOfTranspose,
                Wrong(split: HeadSteps.SplitByView, join: HeadSteps.JoinByView)),
            AnotherForm.OfModule(Mistakes.HeadsInterleaved, Wrong(join: HeadSteps.JoinInterleaved)),
            AnotherForm.OfModule(Mistakes.HeadsInterleaved,
                Wrong(split: HeadSteps.SplitInterleaved, join: HeadSteps.JoinInterleaved)),
            AnotherForm.OfModule(Mistakes.HeadsInterleaved, Wrong(
                split: (x, heads) => HeadSteps.CutAcross(x, heads).transpose(1, 2), scale: w => Math.Sqrt(HeadsOf(w)))),
            AnotherForm.OfModule(Mistakes.WrongLayer, WithLayers(Query, Query, Value)),
            AnotherForm.OfModule(Mistakes.WrongLayer, WithLayers(Key, Query, Value)),
        ],
    };

    static Question Building(long dIn, long heads, long contextLength, Tensor x) =>
        new(Inputs.Whole(dIn), Inputs.Whole(heads * HeadWidth), Inputs.Whole(contextLength), Inputs.Whole(heads))
        {
            Input = 4 * x, // a new layer's weights are small: without large inputs all scores are nearly equal
            Seed = 123,
        };

    static long HeadsOf(ModuleState w) => w["W_query.weight"].shape[0] / HeadWidth;

    static Tensor Query(ModuleState w, Tensor x) => matmul(x, w["W_query.weight"].T);

    static Tensor Key(ModuleState w, Tensor x) => matmul(x, w["W_key.weight"].T);

    static Tensor Value(ModuleState w, Tensor x) => matmul(x, w["W_value.weight"].T);

    static Tensor OutputOf(ModuleState w, Tensor joined) => Mixed(joined, w["out_proj.weight"], w["out_proj.bias"]);

    static Func<ModuleState, Tensor, Tensor> WithLayers(
        Func<ModuleState, Tensor, Tensor> queries, Func<ModuleState, Tensor, Tensor> keys,
        Func<ModuleState, Tensor, Tensor> values) => (w, x) =>
        OutputOf(w, HeadSteps.AttendHeadByHead(queries(w, x), keys(w, x), values(w, x), HeadsOf(w)));

    static Func<ModuleState, Tensor, Tensor> Wrong(
        Func<Tensor, long, Tensor> split = null, Func<Tensor, Tensor> weigh = null,
        Func<Tensor, Tensor> join = null, Func<ModuleState, double> scale = null) =>
        (w, x) => OutputOf(w, HeadSteps.Attend(
            Query(w, x), Key(w, x), Value(w, x), HeadsOf(w), split, weigh, join, scale?.Invoke(w)));

    static ExerciseCheck ParametersOf() => new("(scalar)",
        (long dIn, long dOut, long contextLength, long heads) =>
            dIn * dOut + dIn * dOut + dIn * dOut + dOut * dOut + dOut,
        [Sizes(3, 4, 5, 2), Sizes(5, 6, 7, 3), Sizes(768, 768, 1024, 12)],
        [
            (Mistakes.HeadsCountedTwice, Counted(heads: true)),
            (Mistakes.BiasesForgotten, Counted(outputBias: false)),
            (Mistakes.BiasesEverywhere, Counted(allBiases: true)),
            (Mistakes.MaskCounted, Counted(mask: true)),
            (Mistakes.OutputNotCounted, (long dIn, long dOut, long contextLength, long heads) => 3 * dIn * dOut),
            (Mistakes.OutputOfInputWidth, (long dIn, long dOut, long contextLength, long heads) =>
                4 * dIn * dOut + dOut),
            (Mistakes.TypedNumber, (long dIn, long dOut, long contextLength, long heads) => 2360064),
        ])
    {
        Signs =
        [
            AnotherForm.Of(Mistakes.HeadsCountedTwice, (long dIn, long dOut, long contextLength, long heads) =>
                3 * dIn * dOut * heads + dOut * dOut + dOut),
            AnotherForm.Of(Mistakes.OutputOfInputWidth, (long dIn, long dOut, long contextLength, long heads) =>
                4 * dIn * dOut),
        ],
    };

    static Question Sizes(long dIn, long dOut, long contextLength, long heads) => new(
        Inputs.Whole(dIn), Inputs.Whole(dOut), Inputs.Whole(contextLength), Inputs.Whole(heads));

    static Func<long, long, long, long, long> Counted(
        bool outputBias = true, bool allBiases = false, bool mask = false, bool heads = false) =>
        (dIn, dOut, contextLength, numHeads) =>
            (3 * dIn * dOut + dOut * dOut + (outputBias ? dOut : 0) + (allBiases ? 3 * dOut : 0)
            + (mask ? contextLength * contextLength : 0)) * (heads ? numHeads : 1);

    static ExerciseCheck RepairedHeads() => new("(b, T, d_out)",
        HeadSteps.AttendHeadByHead,
        [Attending(1, b: 1, T: 3, dOut: 4, heads: 2), Attending(2, b: 2, T: 5, dOut: 12, heads: 3)],
        [
            (Mistakes.ViewInsteadOfTranspose, Attended(HeadSteps.JoinByView)),
            (Mistakes.HeadsInterleaved, Attended(HeadSteps.JoinInterleaved)),
            (Mistakes.HeadsNotJoined, Attended(contexts => contexts.transpose(1, 2))),
            (Mistakes.ViewAfterTranspose, Attended(HeadSteps.JoinWithoutCopy)),
        ]);

    static Func<Tensor, Tensor, Tensor, long, Tensor> Attended(Func<Tensor, Tensor> join) =>
        (queries, keys, values, heads) => HeadSteps.Attend(queries, keys, values, heads, join: join);

    static Question Attending(int seed, long b, long T, long dOut, long heads) => new(
        Inputs.Normal(seed, b, T, dOut), Inputs.Normal(seed + 10, b, T, dOut), Inputs.Normal(seed + 20, b, T, dOut),
        Inputs.Whole(heads));
}
