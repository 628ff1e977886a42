Checks.Add(() =>
{
    return new("(scalar)",
        (Tensor query, Tensor word) => query.dot(word),
        [Two(1), Two(2), Two(5)],
        [
            (Mistakes.LoopOneShort, (Tensor query, Tensor word) => query[..^1].dot(word[..^1])),
            (Mistakes.LoopOneLate, (Tensor query, Tensor word) => query[1..].dot(word[1..])),
            (Mistakes.LoopOneTooFar, (Tensor query, Tensor word) => query[query.shape[0]]),
            (Mistakes.LastRoundOnly, (Tensor query, Tensor word) => (query * word)[^1]),
            (Mistakes.NotAddedUp, (Tensor query, Tensor word) => query * word),
        ])
    {
        Forbidden = ["dot", "sum", "matmul", "mm", "mv", "inner", "vdot", "einsum"],
    };

    static Question Two(long d) => new(Inputs.Normal(1, d), Inputs.Normal(2, d));
});
