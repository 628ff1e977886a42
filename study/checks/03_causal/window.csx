Checks.Add(() => new("(T, T)",
    (long T, long w) => Masks.Where(T, (i, j) => j <= i && i - j < w),
    [
        new(Inputs.Whole(2), Inputs.Whole(1)), new(Inputs.Whole(5), Inputs.Whole(2)),
        new(Inputs.Whole(6), Inputs.Whole(3)), new(Inputs.Whole(3), Inputs.Whole(4)),
    ],
    [
        (Mistakes.WindowTooWide, (long T, long w) => Masks.Where(T, (i, j) => j <= i && i - j <= w)),
        (Mistakes.WindowTooNarrow, (long T, long w) => Masks.Where(T, (i, j) => j <= i && i - j < w - 1)),
        (Mistakes.WindowWithoutEnd, (long T, long w) => Masks.Where(T, (i, j) => j <= i)),
        (Mistakes.WindowOpenAhead, (long T, long w) => Masks.Where(T, (i, j) => i - j < w)),
        (Mistakes.MaskInverted, (long T, long w) => Masks.Where(T, (i, j) => j > i || i - j >= w)),
        (Mistakes.MaskTransposed, (long T, long w) => Masks.Where(T, (i, j) => j >= i && j - i < w)),
        (Mistakes.MaskOffByOne, (long T, long w) => Masks.Where(T, (i, j) => j < i && i - j < w)),
        (Mistakes.MaskOneTooFar, (long T, long w) => Masks.Where(T, (i, j) => j <= i + 1 && i - j < w)),
    ]));
