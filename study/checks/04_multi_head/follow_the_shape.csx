Checks.Add(() => new("(11)",
    () => new long[] { 2, 4, 5, 3, 2, 4, 5, 5, 2, 5, 12 },
    [new()],
    [
        (Mistakes.HeadsBehindTokens, () => new long[] { 2, 5, 4, 3, 2, 4, 5, 5, 2, 5, 12 }),
        (Mistakes.WidthOfAllHeads, () => new long[] { 2, 4, 5, 12, 2, 4, 5, 5, 2, 5, 12 }),
        (Mistakes.ScoresOfNumbers, () => new long[] { 2, 4, 5, 3, 2, 4, 3, 3, 2, 5, 12 }),
        (Mistakes.HeadsAdded, () => new long[] { 2, 4, 5, 3, 2, 4, 5, 5, 2, 5, 3 }),
    ])
{
    // The same mistakes, thought through to the end.
    Symptoms =
    [
        Symptom.OfFunction(Mistakes.HeadsBehindTokens, () => new long[] { 2, 5, 4, 3, 2, 5, 4, 4, 2, 5, 12 }),
        Symptom.OfFunction(Mistakes.WidthOfAllHeads, () => new long[] { 2, 4, 5, 12, 2, 4, 5, 5, 2, 5, 48 }),
    ],
});
