#load "float_text.csx"

using System.Globalization;
using TorchSharp;

/// <summary>The elements of a tensor as texts, in row-major order, and the width of their column.</summary>
public sealed class TensorCells
{
    readonly string[] _texts;

    TensorCells(string[] texts, int width) => (_texts, Width) = (texts, width);

    /// <summary>The width for alignment and line breaks; an infinity may be wider.</summary>
    public int Width { get; }

    /// <summary>One element, right-aligned in the column.</summary>
    public string this[int index] => _texts[index].PadLeft(Width);

    /// <summary>Formats every element of a tensor of any shape, all in the format that suits them.</summary>
    /// <exception cref="NotSupportedException">The tensor is complex.</exception>
    public static TensorCells Of(torch.Tensor tensor)
    {
        if (tensor.is_floating_point())
        {
            var values = tensor.to_type(torch.ScalarType.Float64).contiguous().data<double>().ToArray();
            return Of(values, FormFor(values), CountsForForm);
        }
        return tensor.dtype switch
        {
            torch.ScalarType.Bool =>
                Of(tensor.contiguous().data<bool>().ToArray(), value => value ? "True" : "False", _ => true),
            torch.ScalarType.ComplexFloat32 or torch.ScalarType.ComplexFloat64 =>
                throw new NotSupportedException(
                    $"A tensor of {tensor.dtype} cannot be printed: real numbers, integers and booleans can."),
            _ =>
                Of(tensor.to_type(torch.ScalarType.Int64).contiguous().data<long>().ToArray(),
                    value => value.ToString(CultureInfo.InvariantCulture), _ => true)
        };
    }

    // Loops, because LINQ over numbers is compiled again in each process: 12 ms before the first tensor is printed.
    static TensorCells Of<T>(T[] values, Func<T, string> text, Func<T, bool> countsForWidth)
    {
        var texts = Array.ConvertAll(values, value => text(value));
        var width = 1;
        for (var i = 0; i < values.Length; i++)
            if (countsForWidth(values[i]))
                width = Math.Max(width, texts[i].Length);
        return new TensorCells(texts, width);
    }

    /// <summary>Whole numbers have no decimals; numbers that are too far apart, too large or too small for four
    /// decimals have an exponent.</summary>
    static Func<double, string> FormFor(double[] values)
    {
        var (least, most, whole) = (double.PositiveInfinity, 0.0, true);
        foreach (var value in values)
            if (CountsForForm(value))
            {
                least = Math.Min(least, Math.Abs(value));
                most = Math.Max(most, Math.Abs(value));
                whole &= value == Math.Floor(value);
            }
        if (most / least > 1000 || most > 1e8 || (!whole && least < 1e-4))
            return FloatText.Scientific;
        return whole ? FloatText.Whole : FloatText.Fixed;
    }

    /// <summary>Zeros, NaN and infinities follow the format of the others.</summary>
    static bool CountsForForm(double value) => double.IsFinite(value) && value != 0;
}
