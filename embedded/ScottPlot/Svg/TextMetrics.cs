using System.Globalization;

namespace ScottPlot.Svg;

/// <summary>How much room a text takes, without asking a font: the viewer's font is not known here.</summary>
/// <remarks>The widths lie a little above those of Arial, so that text in a somewhat wider font still
/// fits.</remarks>
internal static class TextMetrics
{
    /// <summary>From line to line, in font sizes.</summary>
    public const double LineHeight = 1.2;

    /// <summary>From a line's top to the letters' feet, in font sizes.</summary>
    public const double Baseline = 0.95;

    private const double BoldFactor = 1.15;

    // Widths in font sizes. Other letters count as upper or lower case, those of East Asia as squares.
    private static readonly (string Letters, double Width)[] Widths =
    [
        ("ijlI|'.,:;! ", 0.29),
        ("ftr()[]{}/\\-`\"", 0.38),
        ("ckvxyzsJ?*^", 0.54),
        ("w", 0.85),
        ("mMW@%…—", 0.96),
        ("ABCDEFGHKLNOPQRSTUVXYZ&", 0.72),
    ];

    private const double LowerCase = 0.63;

    private static readonly double[] Ascii =
        [.. Enumerable.Range(0, 128).Select(letter => WidthOf((char)letter))];

    /// <summary>The text's lines.</summary>
    public static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');

    /// <summary>The width of the longest line, in pixels.</summary>
    public static double Width(string text, double fontSize, bool bold = false) =>
        Lines(text).Max(LineWidth) * fontSize * (bold ? BoldFactor : 1);

    /// <summary>The height of all lines, in pixels.</summary>
    public static double Height(string text, double fontSize) => Lines(text).Length * LineHeight * fontSize;

    /// <summary>The upright box that holds the text at a position, with its alignment and rotation.</summary>
    public static Box Bounds(string text, LabelStyle style, double fontSize, Point at)
    {
        var (width, height) = (Width(text, fontSize, style.Bold), Height(text, fontSize));
        var left = -width * style.Alignment.HorizontalFraction() + style.OffsetX;
        var top = -height * (1 - style.Alignment.VerticalFraction()) + style.OffsetY;
        var (sin, cos) = Math.SinCos(style.Rotation * Math.PI / 180);
        Point Turned(double x, double y) => new(x * cos - y * sin, x * sin + y * cos);
        Point[] corners =
        [
            Turned(left, top), Turned(left + width, top),
            Turned(left, top + height), Turned(left + width, top + height),
        ];
        return new Box(
            corners.Min(corner => corner.X), corners.Min(corner => corner.Y),
            corners.Max(corner => corner.X), corners.Max(corner => corner.Y)).Moved(at.X, at.Y);
    }

    /// <summary>The font size, at most the given one, at which the text is no wider than it may be.</summary>
    public static double Fit(string text, double fontSize, bool bold, double width) =>
        fontSize * Math.Min(1, Math.Max(1, width) / Math.Max(1, Width(text, fontSize, bold)));

    private static double LineWidth(string line) =>
        line.EnumerateRunes().Sum(rune => rune.IsAscii ? Ascii[rune.Value] : Other(rune));

    private static double Other(System.Text.Rune rune) => System.Text.Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        _ when rune.Value is >= 0x1100 and < 0x1200 or >= 0x2E80 => 1,
        _ when rune.IsBmp => WidthOf((char)rune.Value),
        _ => 1,
    };

    private static double WidthOf(char letter)
    {
        foreach (var (letters, width) in Widths)
            if (letters.Contains(letter)) return width;
        return char.IsUpper(letter) ? 0.72 : LowerCase;
    }
}
