Checks.Add(() =>
{
    return new("(scalar)",
        (long layers, long heads, long groups, long d_head, long tokens, long window) =>
            4 * (layers * groups * d_head + layers * groups * d_head) * (tokens < window ? tokens : window),
        [Sizes(1, 2, 1, 3, 5, 7), Sizes(3, 8, 2, 5, 40, 12), Sizes(32, 32, 8, 128, 32768, 4096)],
        [
            (Mistakes.KeysWithoutValues, Counted(parts: 1)),
            (Mistakes.HeadsCached, Counted(queries: true)),
            (Mistakes.LayersForgotten, Counted(allLayers: false)),
            (Mistakes.BytesForgotten, Counted(bytes: 1)),
            (Mistakes.WindowNotCounted, Counted(held: (tokens, window) => tokens)),
            (Mistakes.WindowAlwaysFull, Counted(held: (tokens, window) => window)),
        ]);

    static Func<long, long, long, long, long, long, long> Counted(long parts = 2, bool queries = false,
        bool allLayers = true, long bytes = 4, Func<long, long, long> held = null) =>
        (layers, heads, groups, d_head, tokens, window) => parts * (allLayers ? layers : 1) * (queries ? heads : groups)
            * d_head * (held?.Invoke(tokens, window) ?? Math.Min(tokens, window)) * bytes;

    static Question Sizes(params long[] sizes) => new(sizes.Select(Inputs.Whole).ToArray());
});
