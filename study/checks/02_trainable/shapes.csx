Checks.Add(() => new("(8)",
    () => new long[] { 5, 4, 5, 4, 5, 5, 5, 2 },
    [new()],
    [
        (Mistakes.ContextOfKeyWidth, () => new long[] { 5, 4, 5, 4, 5, 5, 5, 4 }),
        (Mistakes.ValuesNotProjected, () => new long[] { 5, 4, 5, 4, 5, 5, 5, 3 }),
        (Mistakes.ScoreForEachNumber, () => new long[] { 5, 4, 5, 4, 5, 4, 5, 2 }),
    ]));
