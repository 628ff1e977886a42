#nullable enable
using System.Globalization;

/// <summary>Tensors as text, in every style.</summary>
public static class PrintingQuestions
{
    static readonly Dictionary<string, Tensor> Inputs = new()
    {
        ["scalar"] = tensor(3.5f),
        ["iscalar"] = tensor(3),
        ["bscalar"] = tensor(true),
        ["v3"] = arange(3),
        ["v0"] = zeros(0),
        ["m"] = tensor(new[,] { { 1, 2.5f, -3 }, { 4, 1000.125f, 1.2345e-05f } }),
        ["b"] = tensor(new[] { true, false }),
        ["b2"] = tensor(new[,] { { true, false } }),
        ["t3"] = arange(12).reshape(2, 2, 3),
        ["t4"] = arange(24, dtype: float32).reshape(2, 2, 2, 3),
        ["e03"] = zeros(0, 3),
        ["e30"] = zeros(3, 0),
        ["e203"] = zeros(2, 0, 3),
        ["nan"] = tensor(new[] { double.NaN, double.PositiveInfinity, -0.0, 1e-310 }),
        ["big"] = tensor(new[] { 1e10, 123456789, 1e-10, 99999.5, 100000 }),
        ["bigf"] = tensor(new[] { 1e10f, 123456789f, 1e-10f, 99999.5f, 100000f }),
        ["i8"] = tensor(new sbyte[] { -1, 100 }),
        ["u8"] = tensor(new byte[] { 1, 255 }),
        ["v6"] = arange(6),
        ["v7"] = arange(7),
        ["v30"] = arange(30),
        ["v1000"] = arange(1000),
        ["v1001"] = arange(1001),
        ["m6"] = arange(36).reshape(6, 6),
        ["m7"] = arange(49).reshape(7, 7),
        ["m3x40"] = arange(120).reshape(3, 40),
        ["m40x3"] = arange(120).reshape(40, 3),
        ["t11"] = arange(1331).reshape(11, 11, 11),
        ["t1x1x2000"] = arange(2000).reshape(1, 1, 2000),
        ["t8x3x2"] = arange(48).reshape(8, 3, 2),
        ["m8x2"] = arange(16).reshape(8,2),
        ["m1x8"] = arange(8).reshape(1,8),
        ["rows of fractions"] = arange(80, dtype: float32).reshape(8, 10) / 7, ["truths"] = ones(3, 9, dtype: ScalarType.Bool),
    };

    static readonly Dictionary<string, Func<Tensor, string>> Styles = new()
    {
        ["jlstr"] = t => t.jlstr(), ["npstr"] = t => t.npstr(), ["cstr"] = t => t.cstr(), ["str"] = t => t.str(),
        ["metastr"] = t => t.metastr(), ["ToString"] = t => t.ToString(), ["ToString true"] = t => t.ToString(true),
        ["npstr F3"] = t => t.npstr("F3"), ["jlstr F3"] = t => t.jlstr("F3"), ["cstr F3"] = t => t.cstr("F3"),
        ["npstr 20"] = t => t.npstr("g5", 20), ["jlstr 20"] = t => t.jlstr("g5", 20), ["jlstr 7"] = t => t.jlstr("g5", 7),
        ["npstr line"] = t => t.npstr(newLine: "|"), ["jlstr line"] = t => t.jlstr(newLine: "|"),
        ["cstr line"] = t => t.cstr(newLine: "|"), ["npstr German"] = t => t.npstr(cultureInfo: German),
        ["jlstr German"] = t => t.jlstr(cultureInfo: German), ["cstr German"] = t => t.cstr(cultureInfo: German),
        ["str C#"] = t => t.str(style: TorchSharp.TensorStringStyle.CSharp),
        ["ToString C#"] = t => t.ToString(TorchSharp.TensorStringStyle.CSharp),
        ["str metadata"] = t => t.str(style: TorchSharp.TensorStringStyle.Metadata),
        ["ToString numpy"] = t => t.ToString(TorchSharp.TensorStringStyle.Numpy),
    };

    static CultureInfo German => new("de-DE");

    public static void Ask(Asker ask)
    {
        foreach (var (name, input) in Inputs)
            foreach (var (style, text) in Styles)
                ask.For($"{style} {name}", () => text(input));
    }
}
