Checks.Add(() => new("(b, T, d_out)",
    HeadSteps.Join,
    [new(arange(24f).view(1, 2, 3, 4)), new(Inputs.Normal(1, 2, 3, 5, 4))],
    [
        (Mistakes.ViewInsteadOfTranspose, HeadSteps.JoinByView),
        (Mistakes.HeadsInterleaved, HeadSteps.JoinInterleaved),
        (Mistakes.HeadsNotJoined, (Tensor contexts) => contexts.transpose(1, 2)),
        (Mistakes.JoinedAlongTokens, (Tensor contexts) => contexts.flatten(1, 2)),
        (Mistakes.HeadsAdded, (Tensor contexts) => contexts.sum(1)),
        (Mistakes.ViewAfterTranspose, HeadSteps.JoinWithoutCopy),
    ]));
