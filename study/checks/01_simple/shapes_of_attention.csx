Checks.Add(() => new("(8)",
    () => new long[] { 5, 5, 5, 5, 4, 5, 5, 4 },
    [new()],
    [
        (Mistakes.NotFilledIn, () => new long[] { 0, 0, 0, 0, 0 }),
        (Mistakes.ScoresAsWideAsInputs, () => new long[] { 5, 4, 5, 4, 4, 5, 5, 4 }),
        (Mistakes.ContextAsLongAsSentence, () => new long[] { 5, 5, 5, 5, 5, 5, 5, 5 }),
        (Mistakes.SumKeepsDimension, () => new long[] { 5, 5, 5, 5, 4, 5, 1, 5, 4 }),
        (Mistakes.LeftoverDimension, () => new long[] { 5, 5, 5, 5, 1, 4, 5, 5, 4 }),
    ])
{
    Symptoms = [Symptom.NotFilledIn],
});
