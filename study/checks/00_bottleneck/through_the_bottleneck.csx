Checks.Add(() => new("(4)",
    () => new long[] { 16, 16, 48, 480 },
    [new()],
    [
        (Mistakes.NotFilledIn, () => new long[] { 0, 0, 0, 0 }),
        (Mistakes.VectorGrows, () => new long[] { 48, 480, 48, 480 }),
        (Mistakes.OneStateOnly, () => new long[] { 16, 16, 16, 16 }),
        (Mistakes.StatesCounted, () => new long[] { 1, 1, 3, 30 }),
    ])
{
    Symptoms = [Symptom.NotFilledIn],
});
