#nullable enable

/// <summary>A tensor in words: <c>f32[2,3]positive/t!</c> is dtype, shape, values (or a list in braces), layout, and
/// whether it is a constant. Both sides compute its elements by the same formula, so that no input is stored.</summary>
public sealed record TensorSpec(
    ScalarType Type, long[] Shape, double[]? Listed, string Domain, int Bound, string Layout, bool Constant)
{
    public static readonly Dictionary<string, ScalarType> Types = new()
    {
        ["f32"] = ScalarType.Float32, ["f64"] = ScalarType.Float64, ["i64"] = ScalarType.Int64,
        ["i32"] = ScalarType.Int32, ["i16"] = ScalarType.Int16, ["i8"] = ScalarType.Int8, ["u8"] = ScalarType.Byte,
        ["bool"] = ScalarType.Bool,
    };

    static readonly Regex Form =
        new(@"^(\w+)\[([\d,]*)\](?:\{(.*)\}|([a-z]+)(\d*))?(?:/(\w+))?(!?)$", RegexOptions.Compiled);

    static readonly double[] SingleSpecials = [double.NaN, double.PositiveInfinity, double.NegativeInfinity,
        0.0, -0.0, 1e-40, -1e-40, 3e38, -3e38, 1.0, -2.5, 0.5];

    static readonly double[] DoubleSpecials = [double.NaN, double.PositiveInfinity, double.NegativeInfinity,
        0.0, -0.0, 1e-310, -1e-310, 1e308, -1e308, 1.0, -2.5, 0.5];

    // Where exponentials overflow and underflow, rounding changes direction, and differences cancel.
    static readonly double[] Edges = [88.7, 89.5, -87.4, -103.5, -104.5, 709.5, 710.5, -745.5, 20.0, 20.5,
        -9.25, 5.75, 1e-8, -1e-8, 1e4, -1e4, 0.25, -0.75, 1.5, 2.5, -0.5];

    /// <summary>The tensor that the text describes, or null if it is another argument.</summary>
    public static TensorSpec? Parse(string text)
    {
        var match = Form.Match(text);
        if (!match.Success)
            return null;
        string Part(int group) => match.Groups[group].Value;
        return new(Types[Part(1)], [.. Split(Part(2)).Select(long.Parse)],
            match.Groups[3].Success ? [.. Split(Part(3)).Select(Numbers.Parse)] : null, Part(4),
            Part(5) == "" ? 0 : int.Parse(Part(5)), Part(6), Part(7) == "!");
    }

    static string[] Split(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The storage's tensor, which <see cref="View"/> turns into the wanted shape.</summary>
    public Tensor Leaf(int seed)
    {
        var shape = LeafShape();
        var values = new double[shape.Aggregate(1L, (a, b) => a * b)];
        for (var i = 0; i < values.Length; i++)
            values[i] = Listed is null ? Element(i, seed) : Listed[i];
        var leaf = tensor(values, dtype: ScalarType.Float64).to_type(Type).reshape(shape);
        return leaf.is_floating_point() && !Constant ? leaf.requires_grad_() : leaf;
    }

    long[] LeafShape() => Layout switch
    {
        "t" => [.. Shape[..^2], Shape[^1], Shape[^2]],
        "s" => [.. Shape[..^1], 2 * Shape[^1]],
        "r" => [2 * Shape[0], .. Shape[1..]],
        "e" => [1, .. Shape[1..]],
        "o" => [Shape[0] + 2, .. Shape[1..]],
        "p" => [.. Shape.Reverse()],
        _ => Shape,
    };

    /// <summary>The view of the leaf that the expression gets: transposed, every second column or row, expanded, the
    /// middle, or with its dimensions in reverse.</summary>
    public Tensor View(Tensor leaf) => Layout switch
    {
        "t" => leaf.transpose(-1, -2),
        "s" => leaf[TensorIndex.Ellipsis, TensorIndex.Slice(1, null, 2)],
        "r" => leaf[TensorIndex.Slice(null, null, 2)],
        "e" => leaf.expand(Shape),
        "o" => leaf.narrow(0, 1, Shape[0]),
        "p" => leaf.permute([.. Enumerable.Range(0, Shape.Length).Reverse().Select(d => (long)d)]),
        _ => leaf,
    };

    // A number of 0 … 4000 that looks random; those of one tensor differ, since 4001 is a prime.
    static long Draw(int i, int seed)
    {
        var number = (677L * i + 131 * seed + 57) % 4001;
        return number * number % 4001 * number % 4001;
    }

    double Element(int i, int seed)
    {
        var drawn = Draw(i, seed);
        var specials = Type == ScalarType.Float32 ? SingleSpecials : DoubleSpecials;
        var floating = Type is ScalarType.Float32 or ScalarType.Float64;
        return Domain switch
        {
            "special" => specials[i % specials.Length],
            "specialrows" => specials[i / specials.Length % specials.Length],
            "edges" => Edges[i % Edges.Length],
            "below" => drawn % Bound,
            "times" => (drawn - 2000) / 1000.0 * Bound,
            "ties" => drawn % 3 - 1,
            "positive" => floating ? (drawn + 100) / 1000.0 : drawn % 5 + 1,
            "unit" => (drawn + 1) / 4002.0,
            _ when floating => (drawn - 2000) / 1000.0,
            _ when Type == ScalarType.Bool => drawn % 2,
            _ => Type == ScalarType.Byte ? drawn % 11 : drawn % 11 - 5,
        };
    }
}
