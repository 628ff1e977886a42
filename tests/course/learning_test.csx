// What the trained chapters claim must hold for other seeds too, not only for the one that they print.

[Collection(Chapters.Collection)]
public class LearningTest
{
    static TheoryData<int> Seeds(params int[] few)
    {
        var data = new TheoryData<int>();
        foreach (var seed in TestRun.Long ? Enumerable.Range(0, 10) : few) data.Add(seed);
        return data;
    }

    public static TheoryData<int> ForTheBottleneck => Seeds(0, 1);
    public static TheoryData<int> ForHeads => Seeds(1);

    // Seed 0 is the chapters' default, and that run is shared.
    static Command Run(string chapter, int seed) => (seed == 0
        ? Chapters.Result(chapter)
        : Chapters.Run(chapter, options: ["--", "--seed", $"{seed}", "--no-figures"]))
        .Expect(0);

    [Theory, MemberData(nameof(ForTheBottleneck))]
    public void The_fixed_vector_collapses_with_length_and_attention_does_not(int seed)
    {
        var output = Run("00_bottleneck", seed).Output;
        Assert.DoesNotContain("✗", output);
        var accuracy = Regex
            .Matches(output,
                @"(?m)^length +(\d+): fixed vector ≈ ([\d.]+), wider vector ≈ ([\d.]+), with attention ≈ ([\d.]+)$")
            .ToDictionary(line => (int)Number(line, 1),
                line => (Fixed: Math.Max(Number(line, 2), Number(line, 3)), With: Number(line, 4)));
        Assert.Equal(new[] { 2, 4, 6, 8, 10, 12, 14 }, accuracy.Keys);
        Assert.True(accuracy[2].Fixed > 0.95 && accuracy[2].With > 0.95, output);
        Assert.True(accuracy[10].With - accuracy[10].Fixed > 0.25, output);
        Assert.True(accuracy[2].Fixed - accuracy[10].Fixed > 0.35, output);
        Assert.True(accuracy[12].With - accuracy[12].Fixed > 0.15, output);
    }

    [Theory, MemberData(nameof(ForHeads))]
    public void Two_heads_share_the_work_that_one_cannot_do(int seed) =>
        Assert.DoesNotContain("✗", Run("04_multi_head", seed).Output);

    [Fact]
    public void Other_weights_and_texts_are_computed_alike_in_all_ways() =>
        Assert.DoesNotContain("✗", Run("06_faster", 1).Output);

    static double Number(Match line, int group) =>
        double.Parse(line.Groups[group].Value, CultureInfo.InvariantCulture);
}
