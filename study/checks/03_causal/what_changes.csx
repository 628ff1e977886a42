Checks.Add(() => new("(T)",
    () => new long[] { 0, 0, 1, 1, 1 },
    [new()],
    [
        (Mistakes.OnlyItselfChanges, () => new long[] { 0, 0, 1, 0, 0 }),
        (Mistakes.EarlierRowsChange, () => new long[] { 1, 1, 1, 0, 0 }),
        (Mistakes.EveryRowChanges, () => new long[] { 1, 1, 1, 1, 1 }),
        (Mistakes.OwnRowStays, () => new long[] { 0, 0, 0, 1, 1 }),
    ]));
