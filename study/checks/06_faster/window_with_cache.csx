Checks.Add(() =>
{
    return new("(d)",
        Windowed((T, w) => (Math.Max(0, T - w), T)),
        [Asked(1, T: 4, d: 2, w: 2), Asked(2, T: 7, d: 3, w: 3), Asked(3, T: 3, d: 2, w: 5)],
        [
            (Mistakes.WindowTooWide, Windowed((T, w) => (Math.Max(0, T - w - 1), T))),
            (Mistakes.WindowTooNarrow, Windowed((T, w) => (Math.Max(0, T - w + 1), T))),
            (Mistakes.WindowWithoutEnd, Windowed((T, w) => (0, T))),
            (Mistakes.FirstWordsInWindow, Windowed((T, w) => (0, Math.Min(T, w)))),
            (Mistakes.NewWordLeftOut, Windowed((T, w) => (Math.Max(0, T - w), T - 1))),
            (Mistakes.NotScaled, Windowed((T, w) => (Math.Max(0, T - w), T), scale: 1)),
        ]);

    static Func<Tensor, Tensor, Tensor, int, Tensor> Windowed(Func<int, int, (int, int)> range, double? scale = null) =>
        (query, keys, values, w) =>
        {
            var (first, end) = range((int)keys.shape[0], w);
            var scores = matmul(keys[first..end], query) / (scale ?? Math.Sqrt(query.shape[0]));
            return matmul(softmax(scores, dim: 0), values[first..end]);
        };

    static Question Asked(int seed, long T, long d, long w) => new(
        Inputs.Normal(seed, d), Inputs.Normal(seed + 10, T, d), Inputs.Normal(seed + 20, T, d), Inputs.Whole(w));
});
