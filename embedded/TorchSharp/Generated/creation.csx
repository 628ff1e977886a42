/// <summary>The factories that TorchSharp spells out for every type of element and every number of dimensions.</summary>
static class Creation
{
    const string Options = "ScalarType? dtype = null, Device? device = null, bool requires_grad = false";
    const string Named = Options + ", string[]? names = null";

    static readonly string[] Types = ["bool", "byte", "double", "short", "int", "long", "sbyte", "float"];

    // Of Half there are arrays, but no single number.
    static readonly string[] TypesOfArrays = [.. Types, "Half"];

    public static IEnumerable<(string File, string Text)> Files =>
    [
        ("FilledFactories.cs", Source.Torch(
        [
            .. Filled("zeros", "A tensor of zeros.", "0"),
            .. Filled("ones", "A tensor of ones.", "1"),
            .. Filled("empty", "A tensor of elements that were not set: here 0.", "0"),
            .. Shapes("full", "A tensor of one number.", "Scalar value, " + Named,
                size => $"Filled({size}, value, dtype ?? TypeFor(value), requires_grad, names)"),
        ])),
        ("RandomFactories.cs", Source.Torch(
        [
            .. Drawn("rand", "A tensor of numbers drawn evenly from 0 to below 1.", "Uniform"),
            .. Drawn("randn", "A tensor of numbers drawn from the standard normal distribution.", "Normal"),
        ])),
        ("NewFactories.cs", Source.File($$"""
        namespace TorchSharp;

        public static partial class torch
        {
            public partial class Tensor
            {
        {{string.Join("\n", New())}}
            }
        }
        """)),
        ("AsTensor.cs", Source.Torch(Types.SelectMany(AsTensor))),
        ("TensorOfArray.cs", Source.Torch(TypesOfArrays.SelectMany(OfArray))),
        ("TensorOfList.cs", Source.Torch(TypesOfArrays.SelectMany(OfList))),
        ("TensorOfMemory.cs", Source.Torch(TypesOfArrays.Where(type => type != "bool").Select(type => Source.Method(
            "A tensor of the memory's elements, in the given shape; a copy.",
            $"tensor(Memory<{type}> rawArray, ReadOnlySpan<long> dimensions, {Named})",
            "FromFlat(rawArray.ToArray(), dimensions, dtype, requires_grad, names)")))),
        ("TensorOfScalar.cs", Source.Torch(Types.Select(OfScalar))),
    ];

    static IEnumerable<string> Filled(string name, string summary, string value) => Shapes(name, summary, Named,
        size => $"Filled({size}, {value}, dtype ?? get_default_dtype(), requires_grad, names)");

    static IEnumerable<string> Drawn(string name, string summary, string distribution) => Shapes(name, summary,
        $"{Options}, Generator? generator = null, string[]? names = null",
        size => $"{distribution}({size}, dtype, requires_grad, generator, names)");

    // In the type of a tensor. TorchSharp has no new_ones that takes a whole shape.
    static IEnumerable<string> New()
    {
        foreach (var (name, what) in new[] { ("zeros", "Zeros"), ("ones", "Ones"), ("empty", "Elements that were not set, here 0,"), ("full", "One number") })
            foreach (var (shape, size) in Sizes.Select(sizes => (string.Join(", ", sizes.Select(size => $"long {size}")), $"[{string.Join(", ", sizes)}]"))
                .Concat(name == "ones" ? [] : [("long[] size", "size"), ("ReadOnlySpan<long> size", "size")]))
                yield return $"        /// <summary>{what} in the type of this tensor.</summary>\n        public Tensor new_{name}({shape}, "
                    + $"{(name == "full" ? "Scalar value, " : "")}{Options}) =>\n            torch.{name}({size}, "
                    + $"{(name == "full" ? "value, " : "")}dtype ?? this.dtype, device, requires_grad);";
    }

    // One to four sizes, as int and as long, or all in one.
    static IEnumerable<string> Shapes(string name, string summary, string rest, Func<string, string> body)
    {
        foreach (var number in new[] { "int", "long" })
            foreach (var sizes in Sizes)
                yield return Source.Method(summary,
                    $"{name}({string.Join(", ", sizes.Select(size => $"{number} {size}"))}, {rest})",
                    body($"[{string.Join(", ", sizes)}]"));
        foreach (var all in new[] { "long[]", "ReadOnlySpan<long>" })
            yield return Source.Method(summary, $"{name}({all} size, {rest})", body("size"));
    }

    static readonly string[][] Sizes =
        [["dim0", "dim1", "dim2", "dim3"], ["dim0", "dim1", "dim2"], ["rows", "columns"], ["size"]];

    static IEnumerable<string> AsTensor(string type) => new[] { $"{type}[]", $"IList<{type}>" }.Select(given =>
        Source.Method("A tensor of the elements, of rank 1; a copy.",
            $"as_tensor({given} rawArray, ScalarType? dtype = null, Device? device = null)",
            "tensor(rawArray, dtype, device)"));

    static IEnumerable<string> OfArray(string type)
    {
        var array = type == "long" ? "dataArray" : "rawArray";
        foreach (var commas in new[] { ",,,", ",,", "," })
            yield return Source.Method("A tensor of the array's elements and shape.",
                $"tensor({type}[{commas}] rawArray, {Named})", "FromArray(rawArray, dtype, requires_grad, names)");
        yield return Source.Method("A tensor of the array's elements, of rank 1.", $"tensor({type}[] {array}, {Named})",
            $"FromFlat({array}, [{array}.Length], dtype, requires_grad, names)");
        yield return Source.Method("A tensor of the array's elements, in the given shape.",
            $"tensor({type}[] {array}, ReadOnlySpan<long> dimensions, {Named})",
            $"FromFlat({array}, dimensions, dtype, requires_grad, names)");
        // TorchSharp has one more for int, and lacks the same for its lists.
        if (type == "int")
            yield return InShape($"{type}[]", "rawArray", Sizes[0], "array");
    }

    static IEnumerable<string> OfList(string type)
    {
        foreach (var sizes in Sizes.Where(sizes => sizes.Length > 1 && (type != "int" || sizes.Length < 4)))
            yield return InShape($"IList<{type}>", "[.. rawArray]", sizes, "list");
        yield return Source.Method("A tensor of the list's elements, of rank 1.",
            $"tensor(IList<{type}> rawArray, {Named})",
            "FromFlat([.. rawArray], [rawArray.Count], dtype, requires_grad, names)");
        if (type != "double")
            yield return Source.Method("A tensor of the list's elements, in the given shape.",
                $"tensor(IList<{type}> rawArray, ReadOnlySpan<long> dimensions, {Named})",
                "FromFlat([.. rawArray], dimensions, dtype, requires_grad, names)");
    }

    static string InShape(string type, string elements, string[] sizes, string what) => Source.Method(
        $"A tensor of the {what}'s elements, in the given shape.",
        $"tensor({type} rawArray, {string.Join(", ", sizes.Select(size => $"long {size}"))}, {Named})",
        $"FromFlat({elements}, [{string.Join(", ", sizes)}], dtype, requires_grad, names)");

    // Only the default types of C# and PyTorch can become another on the way.
    static string OfScalar(string type)
    {
        var converts = type is "bool" or "double" or "long";
        return Source.Method("A tensor of rank 0.",
            $"tensor({type} scalar, {(converts ? Options : "Device? device = null, bool requires_grad = false")})",
            $"FromFlat([scalar], [], {(converts ? "dtype" : "null")}, requires_grad, null)");
    }
}
