Checks.Add(() => new("(6)",
    () => new long[] { 1, 1, 3, 2, 6, 1 },
    [new()],
    [
        (Mistakes.WidthOfAllHeads, () => new long[] { 2, 2, 3, 2, 6, 2 }),
        (Mistakes.WeightTransposed, () => new long[] { 1, 3, 1, 2, 6, 1 }),
    ])
{
    Symptoms =
    [
        Symptom.OfFunction(Mistakes.WidthOfAllHeads, () => new long[] { 1, 1, 3, 2, 6, 2 }),
        Symptom.OfFunction(Mistakes.WidthOfAllHeads, () => new long[] { 2, 3, 2, 2, 6, 2 }),
    ],
});
