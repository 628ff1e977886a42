/// <summary>The standard deviation or variance of elements together with their mean, for every way to name dimensions.</summary>
static class Variances
{
    const string Rest = ", bool unbiased = true, bool keepdim = false, ScalarType? type = null";

    static readonly (string Type, string As)[] Dims =
    [
        ("long", "[{0}]"), ("long[]", "{0}"), ("ReadOnlySpan<long>", "{0}.ToArray()"),
        ("(long, long)", "[{0}.Item1, {0}.Item2]"), ("(long, long, long)", "[{0}.Item1, {0}.Item2, {0}.Item3]"),
    ];

    public static IEnumerable<(string File, string Text)> Files => [("VarianceAndMean.cs", Source.File($$"""
        namespace TorchSharp;

        public static partial class torch
        {
            public partial class Tensor
            {
        {{string.Join("\n", new[] { "std", "var" }.SelectMany(Methods))}}
            }

        {{string.Join("\n", new[] { "std", "var" }.SelectMany(Functions))}}
        }
        """))];

    static string Summary(string statistic) =>
        $"/// <summary>The {(statistic == "std" ? "standard deviation" : "variance")} and the mean";

    static IEnumerable<string> Methods(string statistic)
    {
        yield return $"        {Summary(statistic)} of all elements.</summary>\n        public (Tensor {statistic}, Tensor mean) {statistic}_mean(bool unbiased = true) => (this.{statistic}(unbiased), mean([], false, null));";
        foreach (var (type, dims) in Dims)
        {
            var name = type.EndsWith("[]") || type.StartsWith("Read") ? "dimensions" : "dim";
            // TorchSharp names the first part of these two so.
            var first = statistic == "var" && name == "dimensions" ? "std" : statistic;
            yield return $"        {Summary(statistic)} along dimensions.</summary>\n        public (Tensor {first}, Tensor mean) {statistic}_mean({type} {name}{Rest}) => (this.{statistic}({name}, unbiased, keepdim, type), mean({string.Format(dims, name)}, keepdim, type));";
        }
    }

    static IEnumerable<string> Functions(string statistic)
    {
        yield return $"    {Summary(statistic)} of all elements.</summary>\n    public static (Tensor {statistic}, Tensor mean) {statistic}_mean(Tensor input, bool unbiased = true) => input.{statistic}_mean(unbiased);";
        foreach (var (type, _) in Dims)
            yield return $"    {Summary(statistic)} along dimensions.</summary>\n    public static (Tensor {statistic}, Tensor mean) {statistic}_mean(Tensor input, {type} dimensions{Rest}) => input.{statistic}_mean(dimensions, unbiased, keepdim, type);";
    }
}
