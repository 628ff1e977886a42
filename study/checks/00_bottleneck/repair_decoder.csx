Checks.Add(() => new("(d)",
    (Tensor s, Tensor states, Tensor W, Tensor U, Tensor v) =>
        matmul(softmax(AdditiveScores.Of(s, states, W, U, v), dim: 0), states),
    [AdditiveScores.Question(1, 2, 1), AdditiveScores.Question(2, 4, 3), AdditiveScores.Question(3, 3, 5)],
    [
        (Mistakes.AveragesKeys, (Tensor s, Tensor states, Tensor W, Tensor U, Tensor v) =>
            matmul(softmax(AdditiveScores.Of(s, states, W, U, v), dim: 0), matmul(states, U.T))),
        (Mistakes.PlainMean, (Tensor s, Tensor states, Tensor W, Tensor U, Tensor v) => states.mean([0])),
        (Mistakes.NotNormalised, (Tensor s, Tensor states, Tensor W, Tensor U, Tensor v) =>
            matmul(AdditiveScores.Of(s, states, W, U, v), states)),
        (Mistakes.QueryLeftOut, (Tensor s, Tensor states, Tensor W, Tensor U, Tensor v) =>
            matmul(softmax(matmul(matmul(states, U.T).tanh(), v), dim: 0), states)),
        (Mistakes.VectorOnWrongSide, (Tensor s, Tensor states, Tensor W, Tensor U, Tensor v) =>
            matmul(softmax(AdditiveScores.Of(s, states, W, U.T, v), dim: 0), states)),
    ])
{
    StarterMistake = Mistakes.AveragesKeys,
});
