Checks.Add(() =>
{
    return new("(2, b, T)", Windows(0, 1), [Asked(9, 3, 0, 4), Asked(20, 5, 3, 11, 7)],
    [
        (Mistakes.AnswersNotShifted, Windows(0, 0)),
        (Mistakes.AgainstTheWindow, Windows(1, 0)),
    ]);

    static Question Asked(long n, long T, params long[] starts) =>
        new((arange(n) * 7 + 3).remainder(n), tensor(starts), Inputs.Whole(T));

    static Func<Tensor, Tensor, long, Tensor> Windows(long first, long second) => (text, starts, T) =>
    {
        var places = starts.unsqueeze(1) + arange(T);
        return stack(new[] { text[places + first], text[places + second] });
    };
});
