#nullable enable
/// <summary>Arithmetic between tensors and numbers, which TorchSharp declares for every type of number.</summary>
static class ArithmeticOperators
{
    static readonly string[] Numbers = ["Scalar", "int", "long", "float", "double"];

    /// <param name="Result">The result in a word, and its preposition before a number.</param>
    /// <param name="Reversed">With the number first, by its type; null where there is no such operator.</param>
    sealed record BinaryOperator(string Sign, string Method, string Result, string Preposition, Func<string, string>? Reversed);

    static readonly BinaryOperator[] All =
    [
        new("+", "add", "sum", "with", _ => "right.add(left)"),
        new("-", "sub", "difference", "to", _ => "right.Wrap(left).sub(right)"),
        new("*", "mul", "product", "with", _ => "right.mul(left)"),
        new("/", "div", "quotient", "by", type => $"right.Wrap({Double(type)}).div(right)"),
        new("%", "remainder", "remainder", "by", null),
    ];

    public static IEnumerable<(string File, string Text)> Files => [("ArithmeticOperators.cs", Source.File($$"""
        namespace TorchSharp;

        public static partial class torch
        {
            public partial class Tensor
            {
        {{string.Join("\n", All.SelectMany(Overloads))}}
                /// <summary>The negative of each element.</summary>
                public static Tensor operator -(Tensor tensor) => tensor.neg();
            }
        }
        """))];

    static IEnumerable<string> Overloads(BinaryOperator one)
    {
        yield return Overload(one, "element by element", "Tensor", "Tensor", $"left.{one.Method}(right)");
        foreach (var type in Numbers)
            yield return Overload(one, $"{one.Preposition} a number", "Tensor", type, $"left.{one.Method}(right)");
        foreach (var type in one.Reversed is null ? [] : Numbers)
            yield return Overload(one, "of a number and the tensor", type, "Tensor", one.Reversed!(type));
    }

    static string Overload(BinaryOperator one, string of, string left, string right, string body) =>
        $"        /// <summary>The {one.Result} {of}.</summary>\n"
        + $"        public static Tensor operator {one.Sign}({left} left, {right} right) => {body};";

    static string Double(string type) =>
        type switch { "Scalar" => "left.AsDouble", "double" => "left", _ => "(double)left" };
}
