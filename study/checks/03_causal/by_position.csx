Checks.Add(() => new("(T, T)",
    (long T) => Masks.Where(T, Masks.IsAhead),
    [new(Inputs.Whole(2)), new(Inputs.Whole(4))],
    [
        (Mistakes.MaskOffByOne, (long T) => Masks.Where(T, (i, j) => j >= i)),
        (Mistakes.MaskOneTooFar, (long T) => Masks.Where(T, (i, j) => j > i + 1)),
        (Mistakes.MaskInverted, (long T) => Masks.Where(T, (i, j) => j <= i)),
        (Mistakes.MaskTransposed, (long T) => Masks.Where(T, (i, j) => j < i)),
        (Mistakes.PositionsNotPaired, (long T) => zeros(T)),
    ]));
