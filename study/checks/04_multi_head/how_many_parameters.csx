Checks.Add(() =>
{
    return new("(scalar)",
        (long dIn, long dOut, long contextLength, long heads) =>
            dIn * dOut + dIn * dOut + dIn * dOut + dOut * dOut + dOut,
        [Sizes(3, 4, 5, 2), Sizes(5, 6, 7, 3), Sizes(768, 768, 1024, 12)],
        [
            (Mistakes.HeadsCountedTwice, Counted(heads: true)),
            (Mistakes.BiasesForgotten, Counted(outputBias: false)),
            (Mistakes.BiasesEverywhere, Counted(allBiases: true)),
            (Mistakes.MaskCounted, Counted(mask: true)),
            (Mistakes.OutputNotCounted, (long dIn, long dOut, long contextLength, long heads) => 3 * dIn * dOut),
            (Mistakes.OutputOfInputWidth, (long dIn, long dOut, long contextLength, long heads) =>
                4 * dIn * dOut + dOut),
            (Mistakes.TypedNumber, (long dIn, long dOut, long contextLength, long heads) => 2360064),
        ])
    {
        Symptoms =
        [
            Symptom.OfFunction(Mistakes.HeadsCountedTwice, (long dIn, long dOut, long contextLength, long heads) =>
                3 * dIn * dOut * heads + dOut * dOut + dOut),
            Symptom.OfFunction(Mistakes.OutputOfInputWidth, (long dIn, long dOut, long contextLength, long heads) =>
                4 * dIn * dOut),
        ],
    };

    static Question Sizes(long dIn, long dOut, long contextLength, long heads) => new(
        Inputs.Whole(dIn), Inputs.Whole(dOut), Inputs.Whole(contextLength), Inputs.Whole(heads));

    static Func<long, long, long, long, long> Counted(
        bool outputBias = true, bool allBiases = false, bool mask = false, bool heads = false) =>
        (dIn, dOut, contextLength, numHeads) =>
            (3 * dIn * dOut + dOut * dOut + (outputBias ? dOut : 0) + (allBiases ? 3 * dOut : 0)
            + (mask ? contextLength * contextLength : 0)) * (heads ? numHeads : 1);
});
