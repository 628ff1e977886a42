Checks.Add(() =>
{
    return new("(n, T)",
        Mask((i, j, ahead) => j > i + ahead),
        [Sizes(1, 3), Sizes(2, 5), Sizes(4, 4)],
        [
            (Mistakes.MaskOfTheStart, Mask((i, j, ahead) => j > i)),
            (Mistakes.MaskOffByOne, Mask((i, j, ahead) => j >= i + ahead)),
            (Mistakes.MaskOneTooFar, Mask((i, j, ahead) => j > i + ahead + 1)),
            (Mistakes.MaskInverted, Mask((i, j, ahead) => j <= i + ahead)),
            (Mistakes.NothingMasked, Mask((i, j, ahead) => false)),
            (Mistakes.MaskNotCut, (long n, long T) => Masks.Where(T, Masks.IsAhead)),
        ]);

    static Func<long, long, Tensor> Mask(Func<long, long, long, bool> hidden) => (n, T) =>
    {
        var mask = zeros(n, T);
        for (var i = 0L; i < n; i++)
            for (var j = 0L; j < T; j++)
                mask[i, j] = hidden(i, j, T - n) ? 1f : 0f;
        return mask;
    };

    static Question Sizes(long n, long T) => new(Inputs.Whole(n), Inputs.Whole(T));
});
