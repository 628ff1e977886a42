/// <summary>The spread of elements together with their mean, for every way to name dimensions.</summary>
static class Spreads
{
    const string Rest = ", bool unbiased = true, bool keepdim = false, ScalarType? type = null";

    static readonly (string Type, string As)[] Dims =
    [
        ("long", "[{0}]"), ("long[]", "{0}"), ("ReadOnlySpan<long>", "{0}.ToArray()"),
        ("(long, long)", "[{0}.Item1, {0}.Item2]"), ("(long, long, long)", "[{0}.Item1, {0}.Item2, {0}.Item3]"),
    ];

    public static IEnumerable<(string File, string Text)> Files => [("SpreadAndMean.cs", Source.File($$"""
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

    static string Summary(string spread) =>
        $"/// <summary>The {(spread == "std" ? "standard deviation" : "variance")} and the mean";

    static IEnumerable<string> Methods(string spread)
    {
        yield return $"        {Summary(spread)} of all elements.</summary>\n        public (Tensor {spread}, Tensor mean) {spread}_mean(bool unbiased = true) => (this.{spread}(unbiased), mean([], false, null));";
        foreach (var (type, dims) in Dims)
        {
            var name = type.EndsWith("[]") || type.StartsWith("Read") ? "dimensions" : "dim";
            // TorchSharp names the first part of these two so.
            var first = spread == "var" && name == "dimensions" ? "std" : spread;
            yield return $"        {Summary(spread)} along dimensions.</summary>\n        public (Tensor {first}, Tensor mean) {spread}_mean({type} {name}{Rest}) => (this.{spread}({name}, unbiased, keepdim, type), mean({string.Format(dims, name)}, keepdim, type));";
        }
    }

    static IEnumerable<string> Functions(string spread)
    {
        yield return $"    {Summary(spread)} of all elements.</summary>\n    public static (Tensor {spread}, Tensor mean) {spread}_mean(Tensor input, bool unbiased = true) => input.{spread}_mean(unbiased);";
        foreach (var (type, _) in Dims)
            yield return $"    {Summary(spread)} along dimensions.</summary>\n    public static (Tensor {spread}, Tensor mean) {spread}_mean(Tensor input, {type} dimensions{Rest}) => input.{spread}_mean(dimensions, unbiased, keepdim, type);";
    }
}
