#nullable enable

/// <summary>Numbers that elements of a type can represent, and cannot.</summary>
public static class NumbersQuestions
{
    static readonly ScalarType[] Types = [uint8, int8, int16, int32, int64, float32, float64, ScalarType.Bool];

    static readonly double[] Floating = [1.7, -1.7, 0.3, -0.5, 255, 255.5, 256, 300, -1, -129, 40000, 3e9, -3e9,
        1e19, 1e39, double.PositiveInfinity, double.NegativeInfinity, double.NaN];

    static readonly long[] Whole = [255, 256, 300, -1, -128, -129, -255, -256, 40000, 3000000000, long.MaxValue];

    public static void Ask(Asker ask)
    {
        foreach (var type in Types)
        {
            foreach (var (name, question) in Floatings(type))
                ask.ForAll($"{name} {type}", name.StartsWith("clamp") ? Floating[..^1] : Floating, question);
            ask.For($"limits that are NaN {type}", () => (ones(1, dtype: type).clamp(double.NaN),
                ones(1, dtype: type).clamp(null, double.NaN), ones(1, dtype: type).clamp(0, double.NaN),
                ones(1, dtype: type).clamp(double.NaN, double.NaN)));
            foreach (var (name, question) in Wholes(type))
                ask.ForAll($"{name} {type} whole", Whole, question);
            foreach (var from in Types)
                ask.For($"{from} to {type}", () => tensor(Floating).to(from).to(type));
            ask.For($"long {type}", () => tensor(Floating).repeat(40).to(type).reshape(40, -1)[39]);
            ask.For($"whole to {type}", () => tensor(Whole).to(type));
        }
        foreach (var step in new[] { 1.0, -1, 3 })
            ask.ForAll($"arange {step}", Types, type => arange(-1.3, step < 0 ? -4.5 : 3.7, step, type));
        ask.ForAll("arange up to 300", Types, type => arange(297.0, 300.0, dtype: type));
        ask.For("cast of a double", () => ((double)tensor(2.5), (float)tensor(2.5), (bool)tensor(2.5), (int)tensor(7L)));
    }

    static Dictionary<string, Func<double, object?>> Floatings(ScalarType type) => new()
    {
        ["fill_"] = v => zeros(2, dtype: type).fill_(v), ["full"] = v => full(2, v, dtype: type),
        ["full_like"] = v => full_like(zeros(1, dtype: type), v), ["add"] = v => ones(1, dtype: type).add(v),
        ["masked_fill"] = v => zeros(2, dtype: type).masked_fill(tensor(new[] { true, false }), v),
        ["index_fill"] = v => ones(2, dtype: type).index_fill(0, tensor(new[] { 1L }), v),
        ["add_"] = v => ones(1, dtype: type).add_(v), ["eq"] = v => ones(1, dtype: type).eq(v),
        ["clamp"] = v => ones(1, dtype: type).clamp(v), ["clamp_max"] = v => ones(1, dtype: type).clamp(null, v),
        ["set"] = v =>
        {
            var x = ones(2, dtype: type);
            x[0] = (Tensor)v;
            return x;
        },
    };

    static Dictionary<string, Func<long, object?>> Wholes(ScalarType type) => new()
    {
        ["fill_"] = v => zeros(2, dtype: type).fill_(v), ["add"] = v => ones(1, dtype: type).add(v),
        ["mul"] = v => ones(1, dtype: type).mul(v), ["div"] = v => ones(1, dtype: type).div(v),
        ["sub"] = v => ones(1, dtype: type).sub(v), ["gt"] = v => ones(1, dtype: type).gt(v),
        ["masked_fill"] = v => zeros(2, dtype: type).masked_fill(tensor(new[] { true, false }), v),
        ["clamp"] = v => ones(1, dtype: type).clamp(v),
    };
}
