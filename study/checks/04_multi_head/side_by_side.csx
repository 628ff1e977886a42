Checks.Add(() => new("(b, T, d_out)",
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
    Symptoms =
    [
        Symptom.OfFunction(Mistakes.HeadsNotJoined, (Tensor first, Tensor second) => stack([first, second], 0)),
        Symptom.OfFunction(Mistakes.HeadsNotJoined, (Tensor first, Tensor second) => stack([first, second], 1)),
        Symptom.OfFunction(Mistakes.HeadsNotJoined, (Tensor first, Tensor second) => stack([first, second], 3)),
    ],
});
