Checks.Add(() =>
{
    return new("(d)",
        (Tensor words, Tensor W, Tensor U) => States(words, W, U)[^1],
        [Reading(1, 2, 1), Reading(2, 4, 3), Reading(3, 5, 2)],
        [
            (Mistakes.LoopOneShort, (Tensor words, Tensor W, Tensor U) => States(words, W, U)[^2]),
            (Mistakes.LoopOneLate, (Tensor words, Tensor W, Tensor U) => States(words, W, U, from: 1)[^1]),
            (Mistakes.LoopOneTooFar, (Tensor words, Tensor W, Tensor U) => words[words.shape[0]]),
            (Mistakes.FirstWordAsState, (Tensor words, Tensor W, Tensor U) =>
                States(words, W, U, words[0], from: 1)[^1]),
            (Mistakes.FirstWordReadTwice, (Tensor words, Tensor W, Tensor U) => States(words, W, U, words[0])[^1]),
            (Mistakes.StateForgotten, (Tensor words, Tensor W, Tensor U) =>
                matmul(U, words[words.shape[0] - 1]).tanh()),
            (Mistakes.MissingTanh, (Tensor words, Tensor W, Tensor U) =>
            {
                var h = zeros(W.shape[0]);
                for (var t = 0; t < words.shape[0]; t++)
                    h = matmul(W, h) + matmul(U, words[t]);
                return h;
            }),
            (Mistakes.EveryState, (Tensor words, Tensor W, Tensor U) => stack(States(words, W, U))),
            (Mistakes.MatricesSwapped, (Tensor words, Tensor W, Tensor U) => States(words, U, W)[^1]),
        ]);

    static Question Reading(int seed, long T, long d) => new(
        Inputs.Normal(seed, T, d), Inputs.Normal(seed + 10, d, d), Inputs.Normal(seed + 20, d, d));

    // The states after each word, from the word at place `from` on.
    static Tensor[] States(Tensor words, Tensor W, Tensor U, Tensor first = null, int from = 0)
    {
        var states = new List<Tensor> { first ?? zeros(W.shape[0]) };
        for (var t = from; t < words.shape[0]; t++)
            states.Add(RecurrentStep.Next(states[^1], words[t], W, U));
        return [.. states.Skip(1)];
    }
});
