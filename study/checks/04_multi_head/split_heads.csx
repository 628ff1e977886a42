// The first question counts up, so that one can see where each number went.
Checks.Add(() => new("(b, heads, T, d_head)",
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
    Symptoms =
    [
        Symptom.OfFunction(Mistakes.HeadsBehindTokens,
            (Tensor x, long heads) => HeadSteps.Cut(x, heads).transpose(2, 3)),
        Symptom.OfFunction(Mistakes.HeadsInterleaved,
            (Tensor x, long heads) => HeadSteps.CutAcross(x, heads).transpose(1, 2)),
        Symptom.OfFunction(Mistakes.HeadsInterleaved,
            (Tensor x, long heads) => HeadSteps.SplitInterleaved(x, heads).clone()),
        Symptom.OfFunction(Mistakes.ViewInsteadOfTranspose,
            (Tensor x, long heads) => HeadSteps.SplitByView(x, heads).clone()),
    ],
});
