using TorchSharp;
using static TorchSharp.torch;

/// <summary>The checks of chapter 4 that ask where the heads' numbers go.</summary>
public static class HeadShapeChecks
{
    public static ExerciseCheck SideBySide() => new("(b, T, d_out)",
        (Tensor first, Tensor second) => cat([first, second], -1),
        [
            new(Inputs.Normal(1, 1, 2, 1), Inputs.Normal(2, 1, 2, 1)),
            new(Inputs.Normal(3, 2, 5, 3), Inputs.Normal(4, 2, 5, 3)),
        ],
        [
            (Mistakes.JoinedAlongBatch, (Tensor first, Tensor second) => cat([first, second], 0)),
            (Mistakes.JoinedAlongTokens, (Tensor first, Tensor second) => cat([first, second], 1)),
            (Mistakes.HeadsInWrongOrder, (Tensor first, Tensor second) => cat([second, first], -1)),
            (Mistakes.HeadsAdded, (Tensor first, Tensor second) => first + second),
            (Mistakes.HeadsNotJoined, (Tensor first, Tensor second) => stack([first, second], 2)),
            (Mistakes.HeadsInterleaved, (Tensor first, Tensor second) => stack([first, second], -1).flatten(2)),
        ])
    {
        Signs =
        [
            AnotherForm.Of(Mistakes.HeadsNotJoined, (Tensor first, Tensor second) => stack([first, second], 0)),
            AnotherForm.Of(Mistakes.HeadsNotJoined, (Tensor first, Tensor second) => stack([first, second], 1)),
            AnotherForm.Of(Mistakes.HeadsNotJoined, (Tensor first, Tensor second) => stack([first, second], 3)),
        ],
    };

    public static ExerciseCheck NarrowHeads() => new("(6)",
        () => new long[] { 1, 1, 3, 2, 6, 1 },
        [new()],
        [
            (Mistakes.WidthOfAllHeads, () => new long[] { 2, 2, 3, 2, 6, 2 }),
            (Mistakes.WeightTransposed, () => new long[] { 1, 3, 1, 2, 6, 1 }),
        ])
    {
        Signs =
        [
            AnotherForm.Of(Mistakes.WidthOfAllHeads, () => new long[] { 1, 1, 3, 2, 6, 2 }),
            AnotherForm.Of(Mistakes.WidthOfAllHeads, () => new long[] { 2, 3, 2, 2, 6, 2 }),
        ],
    };

    // The first question counts up, so that one can see where each number went.
    public static ExerciseCheck SplitIntoHeads() => new("(b, heads, T, d_head)",
        (Tensor x, long heads) => x.unflatten(2, heads, x.shape[2] / heads).permute(0, 2, 1, 3),
        [
            new(arange(24f).view(1, 3, 8), Inputs.Whole(2)) { Views = true },
            new(Inputs.Normal(1, 2, 5, 12), Inputs.Whole(3)) { Views = true },
        ],
        [
            (Mistakes.ViewInsteadOfTranspose, HeadSteps.SplitByView),
            (Mistakes.HeadsInterleaved, HeadSteps.SplitInterleaved),
            (Mistakes.HeadsBehindTokens, HeadSteps.Cut),
            (Mistakes.CopyInsteadOfView, (Tensor x, long heads) => HeadSteps.Split(x, heads).clone()),
        ])
    {
        Signs =
        [
            AnotherForm.Of(Mistakes.HeadsBehindTokens,
                (Tensor x, long heads) => HeadSteps.Cut(x, heads).transpose(2, 3)),
            AnotherForm.Of(Mistakes.HeadsInterleaved,
                (Tensor x, long heads) => HeadSteps.CutAcross(x, heads).transpose(1, 2)),
            AnotherForm.Of(Mistakes.HeadsInterleaved,
                (Tensor x, long heads) => HeadSteps.SplitInterleaved(x, heads).clone()),
            AnotherForm.Of(Mistakes.ViewInsteadOfTranspose,
                (Tensor x, long heads) => HeadSteps.SplitByView(x, heads).clone()),
        ],
    };

    public static ExerciseCheck JoinHeadsAgain() => new("(b, T, d_out)",
        HeadSteps.Join,
        [new(arange(24f).view(1, 2, 3, 4)), new(Inputs.Normal(1, 2, 3, 5, 4))],
        [
            (Mistakes.ViewInsteadOfTranspose, HeadSteps.JoinByView),
            (Mistakes.HeadsInterleaved, HeadSteps.JoinInterleaved),
            (Mistakes.HeadsNotJoined, (Tensor contexts) => contexts.transpose(1, 2)),
            (Mistakes.JoinedAlongTokens, (Tensor contexts) => contexts.flatten(1, 2)),
            (Mistakes.HeadsAdded, (Tensor contexts) => contexts.sum(1)),
            (Mistakes.ViewAfterTranspose, HeadSteps.JoinWithoutCopy),
        ]);

    public static ExerciseCheck FollowTheShape() => new("(11)",
        () => new long[] { 2, 4, 5, 3, 2, 4, 5, 5, 2, 5, 12 },
        [new()],
        [
            (Mistakes.HeadsBehindTokens, () => new long[] { 2, 5, 4, 3, 2, 4, 5, 5, 2, 5, 12 }),
            (Mistakes.WidthOfAllHeads, () => new long[] { 2, 4, 5, 12, 2, 4, 5, 5, 2, 5, 12 }),
            (Mistakes.ScoresOfNumbers, () => new long[] { 2, 4, 5, 3, 2, 4, 3, 3, 2, 5, 12 }),
            (Mistakes.HeadsAdded, () => new long[] { 2, 4, 5, 3, 2, 4, 5, 5, 2, 5, 3 }),
        ])
    {
        // The same mistakes, thought through to the end.
        Signs =
        [
            AnotherForm.Of(Mistakes.HeadsBehindTokens, () => new long[] { 2, 5, 4, 3, 2, 5, 4, 4, 2, 5, 12 }),
            AnotherForm.Of(Mistakes.WidthOfAllHeads, () => new long[] { 2, 4, 5, 12, 2, 4, 5, 5, 2, 5, 48 }),
        ],
    };
}
