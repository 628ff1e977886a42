Checks.Add(() => new("(T)",
    AdditiveScores.Of,
    [AdditiveScores.Question(1, 2, 1), AdditiveScores.Question(2, 4, 3), AdditiveScores.Question(3, 3, 5)],
    [
        (Mistakes.LoopOneShort, (Tensor s, Tensor states, Tensor W, Tensor U, Tensor v) =>
            cat([AdditiveScores.Of(s, states, W, U, v)[..^1], zeros(1)])),
        (Mistakes.LoopOneTooFar, (Tensor s, Tensor states, Tensor W, Tensor U, Tensor v) =>
            states[states.shape[0]]),
        (Mistakes.MissingTanh, (Tensor s, Tensor states, Tensor W, Tensor U, Tensor v) =>
            matmul(matmul(W, s) + matmul(states, U.T), v)),
        (Mistakes.TanhTooEarly, (Tensor s, Tensor states, Tensor W, Tensor U, Tensor v) =>
            matmul(matmul(W, s).tanh() + matmul(states, U.T).tanh(), v)),
        (Mistakes.QueryLeftOut, (Tensor s, Tensor states, Tensor W, Tensor U, Tensor v) =>
            matmul(matmul(states, U.T).tanh(), v)),
        (Mistakes.AlreadyNormalised, (Tensor s, Tensor states, Tensor W, Tensor U, Tensor v) =>
            softmax(AdditiveScores.Of(s, states, W, U, v), dim: 0)),
        (Mistakes.MatricesSwapped, (Tensor s, Tensor states, Tensor W, Tensor U, Tensor v) =>
            AdditiveScores.Of(s, states, U, W, v)),
        (Mistakes.VectorOnWrongSide, (Tensor s, Tensor states, Tensor W, Tensor U, Tensor v) =>
            AdditiveScores.Of(s, states, W, U.T, v)),
        (Mistakes.NotAddedUp, (Tensor s, Tensor states, Tensor W, Tensor U, Tensor v) =>
        {
            // For d = 1 this is right. For larger d, the result does not fit into the place of one score.
            var scores = zeros(states.shape[0]);
            for (var j = 0; j < states.shape[0]; j++)
                scores[j] = v * (matmul(W, s) + matmul(U, states[j])).tanh();
            return scores;
        }),
    ])
{
    Symptoms = [Symptom.LoopOneShort],
});
