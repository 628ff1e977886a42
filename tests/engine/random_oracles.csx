#nullable enable

/// <summary>What PyTorch draws and computes from seeds: data/random_oracles.json.</summary>
public static class RandomOracles
{
    public static JsonElement Document { get; } = JsonDocument
        .Parse(File.ReadAllText(Repository.PathOf("tests", "engine", "data", "random_oracles.json"))).RootElement;

    public static double[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(number => number.GetDouble())];

    /// <summary>The same numbers up to a tolerance, which grows with them.</summary>
    public static void Near(JsonElement expected, double[] actual, double tolerance, string what)
    {
        var numbers = Numbers(expected);
        Assert.Equal(numbers.Length, actual.Length);
        for (var i = 0; i < numbers.Length; i++)
            Assert.True(Math.Abs(numbers[i] - actual[i]) <= tolerance * (1 + Math.Abs(numbers[i])),
                $"{what}: at {i} expected {numbers[i]:r}, got {actual[i]:r}");
    }
}
