// The last scores are so large that exp of one is infinite.
Checks.Add(() =>
{
    return new("(d)",
        (Tensor scores, Tensor values, int tile) => matmul(softmax(scores, dim: 0), values),
        [
            new(tensor(new[] { 1f, 3f, 2f, 5f }), Inputs.Normal(1, 4, 2), Inputs.Whole(2)),
            new(3 * Inputs.Normal(2, 8), Inputs.Normal(12, 8, 3), Inputs.Whole(3)),
            new(Inputs.Normal(3, 5) + 200, Inputs.Normal(13, 5, 2), Inputs.Whole(2)),
        ],
        [
            (Mistakes.NothingShrinks, Tiled(shrinkSum: false, shrinkTotal: false)),
            (Mistakes.SumNotShrunk, Tiled(shrinkSum: false)),
            (Mistakes.TotalNotShrunk, Tiled(shrinkTotal: false)),
            (Mistakes.LastTileForgotten, Tiled(wholeTilesOnly: true)),
            (Mistakes.ExpNotDivided, Tiled(divide: false)),
            (Mistakes.SoftmaxWithoutMaximum, (Tensor scores, Tensor values, int tile) =>
                matmul(exp(scores), values) / exp(scores).sum()),
            (Mistakes.TilesAveraged, (Tensor scores, Tensor values, int tile) => scores.split(tile)
                .Zip(values.split(tile), (some, theirs) => matmul(softmax(some, dim: 0), theirs))
                .Aggregate((one, other) => one + other) / scores.split(tile).Length),
        ])
    {
        Forbidden = ["softmax", "scaled_dot_product_attention", "logsumexp"],
    };

    static Func<Tensor, Tensor, int, Tensor> Tiled(
        bool shrinkSum = true, bool shrinkTotal = true, bool wholeTilesOnly = false, bool divide = true) =>
        (scores, values, tile) =>
        {
            var largest = tensor(float.NegativeInfinity);
            var (sum, total) = (tensor(0f), zeros(values.shape[1]));
            foreach (var (some, theirs) in scores.split(tile).Zip(values.split(tile)))
            {
                if (wholeTilesOnly && some.shape[0] < tile)
                    break;
                var now = maximum(largest, some.max());
                var shrink = exp(largest - now);
                sum = (shrinkSum ? sum * shrink : sum) + exp(some - now).sum();
                total = (shrinkTotal ? total * shrink : total) + matmul(exp(some - now), theirs);
                largest = now;
            }
            return divide ? total / sum : total;
        };
});
