/// <summary>The seeds over which tests try to refute what a chapter says.</summary>
public static class ClaimSeeds
{
    /// <summary>The first few seeds; twenty with <c>--long</c>.</summary>
    public static TheoryData<int> First(int few)
    {
        var data = new TheoryData<int>();
        foreach (var seed in Enumerable.Range(0, TestRun.Long ? 20 : few))
            data.Add(seed);
        return data;
    }

    /// <summary>A chapter's options with another seed, and no figures.</summary>
    public static ChapterOptions Options(int seed, int steps) =>
        new(seed, steps, Out: null, Figures: false, FigureFormat.Svg);
}
