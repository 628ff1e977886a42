Checks.Add(() =>
{
    return new("(b, T, d_out)",
        (Tensor contexts, Tensor weight, Tensor bias) => HeadSteps.Project(HeadSteps.Join(contexts), weight, bias),
        [Asked(1, heads: 2, T: 3, dHead: 1), Asked(2, heads: 3, T: 5, dHead: 4)],
        [
            (Mistakes.NoOutputProjection, (Tensor contexts, Tensor weight, Tensor bias) => HeadSteps.Join(contexts)),
            (Mistakes.ProjectedBeforeJoining, (Tensor contexts, Tensor weight, Tensor bias) =>
                HeadSteps.Project(contexts, weight, bias)),
            (Mistakes.WeightTransposed, (Tensor contexts, Tensor weight, Tensor bias) =>
                HeadSteps.Project(HeadSteps.Join(contexts), weight.T, bias)),
            (Mistakes.NoOutputBias, (Tensor contexts, Tensor weight, Tensor bias) =>
                HeadSteps.Project(HeadSteps.Join(contexts), weight, 0)),
            (Mistakes.ViewInsteadOfTranspose, (Tensor contexts, Tensor weight, Tensor bias) =>
                HeadSteps.Project(HeadSteps.JoinByView(contexts), weight, bias)),
            (Mistakes.HeadsInterleaved, (Tensor contexts, Tensor weight, Tensor bias) =>
                HeadSteps.Project(HeadSteps.JoinInterleaved(contexts), weight, bias)),
            (Mistakes.ViewAfterTranspose, (Tensor contexts, Tensor weight, Tensor bias) =>
                HeadSteps.Project(HeadSteps.JoinWithoutCopy(contexts), weight, bias)),
        ]);

    static Question Asked(int b, long heads, long T, long dHead) => new(
        Inputs.Normal(b, b, heads, T, dHead), Inputs.Normal(b + 10, heads * dHead, heads * dHead),
        Inputs.Normal(b + 20, heads * dHead));
});
