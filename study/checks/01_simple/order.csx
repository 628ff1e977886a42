Checks.Add(() => new("(4)",
    () => new long[] { 2, 1, 0, 0 },
    [new()],
    [
        (Mistakes.NotFilledIn, () => new long[] { -1, -1, -1, -1 }),
        (Mistakes.RowsStayInPlace, () => new long[] { 0, 1, 2, 0 }),
        (Mistakes.OrderSeen, () => new long[] { 2, 1, 0, 3 }),
        (Mistakes.MovedWordsChange, () => new long[] { 2, 1, 0, 2 }),
    ])
{
    Symptoms = [Symptom.Blank(-1)],
});
