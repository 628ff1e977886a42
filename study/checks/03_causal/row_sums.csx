Checks.Add(() => new("(4)",
    () => new long[] { 3, 2, 0, 2 },
    [new()],
    [
        (Mistakes.NotFilledIn, () => new long[] { -1, -1, -1, -1 }),
        (Mistakes.SumsStayOne, () => new long[] { 2, 2, 0, 2 }),
        (Mistakes.MeanOfWhatStays, () => new long[] { 3, 2, 0, 1 }),
    ])
{
    Symptoms = [Symptom.Blank(-1), Symptom.OfFunction(Mistakes.SumsStayOne, () => new long[] { 2, 2, 2, 2 })],
});
