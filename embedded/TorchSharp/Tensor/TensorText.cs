using System.Globalization;
using System.Text;

namespace TorchSharp;

/// <summary>How a tensor is written.</summary>
public enum TensorStringStyle
{
    /// <summary>Shape, type and device only.</summary>
    Metadata = 0,
    /// <summary>A table after shape and type.</summary>
    Julia = 1,
    /// <summary>Brackets.</summary>
    Numpy = 2,
    /// <summary>Braces.</summary>
    CSharp = 3,
    /// <summary>What <see cref="torch.TensorStringStyle"/> says.</summary>
    Default = 4,
}

public static partial class torch
{
    static TensorStringStyle _style = TorchSharp.TensorStringStyle.Julia;

    /// <summary>How tensors are written when nothing else is asked for.</summary>
    public static TensorStringStyle TensorStringStyle
    {
        get => _style;
        set => _style = value == TorchSharp.TensorStringStyle.Default
            ? throw new ArgumentException("The style cannot be set to 'Default'") : value;
    }

    public partial class Tensor
    {
        /// <summary>Shape, type and device.</summary>
        public override string ToString() => TensorText.Metadata(this);

        /// <summary>The elements in the style that is set, or with false what <see cref="ToString()"/>
        /// gives.</summary>
        public string ToString(bool disamb, string? fltFormat = null, int? width = null,
            CultureInfo? cultureInfo = null, string? newLine = null) => disamb
            ? TensorText.Of(this, torch.TensorStringStyle, fltFormat, width, cultureInfo, newLine) : ToString();

        /// <summary>The elements in a style.</summary>
        public string ToString(TensorStringStyle style, string? fltFormat = null, int? width = null,
            CultureInfo? cultureInfo = null, string? newLine = null) =>
            TensorText.Of(this, style, fltFormat, width, cultureInfo, newLine);
    }
}

/// <summary>Writes tensors in TorchSharp's styles.</summary>
static class TensorText
{
    public static string Metadata(Tensor x) => x.IsInvalid ? "[?], type = ?, device = ?" :
        $"[{string.Join("x", x.Impl.Shape)}], type = {x.dtype}, device = {x.device}";

    public static string Of(Tensor x, TensorStringStyle style, string? format, int? width, CultureInfo? culture,
        string? newLine)
    {
        style = style == TorchSharp.TensorStringStyle.Default ? torch.TensorStringStyle : style;
        if (style == TorchSharp.TensorStringStyle.Metadata)
            return Metadata(x);
        newLine ??= Environment.NewLine;
        culture ??= CultureInfo.CurrentCulture;
        var texts = Texts(x, format ?? "g5", culture, style == TorchSharp.TensorStringStyle.CSharp);
        var text = new StringBuilder();
        if (style == TorchSharp.TensorStringStyle.Julia)
        {
            text.Append(Metadata(x));
            Table(text, x.Impl.Shape, texts, width ?? 100, newLine);
        }
        else if (style == TorchSharp.TensorStringStyle.Numpy)
            new NestedText(text, x.Impl.Shape, texts, "[]", "", newLine).Append();
        else
            Initialiser(text, x, texts, newLine);
        return text.ToString();
    }

    static string[] Texts(Tensor x, string format, CultureInfo culture, bool isCSharp)
    {
        var packed = new Tensor(Apply.Packed(x.detach()), inScope: false);
        var texts = new string[packed.Impl.Count];
        var isElement = isCSharp && x.Impl.Shape.Length > 0;
        for (var i = 0; i < texts.Length; i++)
        {
            var element = packed.Element(i);
            texts[i] = x.dtype switch
            {
                ScalarType.Bool => (!element.IsZero).ToString(),
                ScalarType.Float32 or ScalarType.Float16 or ScalarType.BFloat16 => ((float)element.AsDouble).ToString(format, culture) + (isElement ? "f" : ""),
                ScalarType.Float64 => element.AsDouble.ToString(format, culture),
                ScalarType.Int64 => element.AsLong.ToString(culture) + (isElement ? "L" : ""),
                _ => element.AsLong.ToString(culture),
            };
        }
        return texts;
    }

    // The array as C# would write it, its rows one under the other.
    static void Initialiser(StringBuilder text, Tensor x, string[] texts, string newLine)
    {
        text.Append(Metadata(x)).Append(", value = ");
        var rank = x.Impl.Shape.Length;
        var rows = new NestedText(text, x.Impl.Shape, texts, "{}", ",", newLine);
        if (rank > 1)
            text.Append(newLine);
        if (rank > 0)
            text.Append(x.dtype.Keyword()).Append(" [").Append(',', rank - 1).Append("] ");
        if (rank < 2)
        {
            rows.Append();
            return;
        }
        text.Append('{').Append(newLine).Append(' ');
        rows.AppendWithin();
        text.Append(newLine).Append('}');
    }

    // Columns aligned to the right; matrices of a larger tensor one after the other, each under its indices.
    static void Table(StringBuilder text, long[] shape, string[] texts, int width, string newLine)
    {
        if (shape.Length == 0)
        {
            text.Append(", value = ").Append(texts[0]);
            return;
        }
        text.Append(newLine);
        int columns = (int)shape[^1], rows = shape.Length > 1 ? (int)shape[^2] : 1;
        var size = Math.Max(rows * columns, 1);
        if (texts.Length == 0 && shape.Length < 3)
            Matrix(text, [], rows, columns, width, newLine);
        for (var start = 0; start < texts.Length; start += size)
        {
            if (shape.Length > 2)
                text.Append('[').Append(Place(shape, start / size)).Append("..,..] =").Append(newLine);
            Matrix(text, texts.AsSpan(start, size), rows, columns, width, newLine);
            if (shape.Length > 2 && start + size < texts.Length)
                text.Append(newLine);
        }
    }

    static void Matrix(StringBuilder text, ReadOnlySpan<string> texts, int rows, int columns, int width,
        string newLine)
    {
        var widths = new int[columns];
        for (var i = 0; i < texts.Length; i++)
            widths[i % columns] = Math.Max(widths[i % columns], texts[i].Length);
        // What is left out is marked; room for the mark is kept even where nothing is left out. Texts count at their own
        // length, before columns are aligned, so a table may be wider.
        var shown = columns;
        for (var r = 0; r < rows && texts.Length > 0; r++)
            for (int c = 0, used = 3; c < shown; c++)
                if ((used += texts[r * columns + c].Length + 1) > width)
                    shown = c;
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < shown; c++)
                text.Append(' ').Append(texts[r * columns + c].PadLeft(widths[c]));
            text.Append(shown < columns ? " ..." : "").Append(newLine);
        }
    }

    static string Place(long[] shape, int index)
    {
        var place = new StringBuilder();
        for (var d = shape.Length - 3; d >= 0; index /= (int)shape[d--])
            place.Insert(0, $"{index % shape[d]},");
        return place.ToString();
    }
}
