using System.Globalization;
using System.Runtime.CompilerServices;

/// <summary>The font of every figure. It comes with the course, so that a figure looks the same on every machine, even
/// on one without any font.</summary>
public static class FigureFont
{
    /// <summary>The name under which ScottPlot knows the font. No installed font has this name, so none can be used
    /// instead.</summary>
    public const string Name = "Attention Workbench";

    /// <summary>ScottPlot centres a text including the room that the font keeps for accents and descenders. The letters
    /// are then too high, by this share of the font size.</summary>
    public const float Lift = 0.24f;

    static readonly Lazy<SkiaSharp.SKTypeface[]> Faces = new(Register);

    /// <summary>Makes new plots use this font.</summary>
    /// <exception cref="FileNotFoundException">The font is not beside this file.</exception>
    public static void Use() => GC.KeepAlive(Faces.Value);

    /// <summary>The text as a figure can show it: a character that the font lacks, or that is invisible, is written
    /// as in C#, such as <c>\u6F22</c>. Line breaks stay.</summary>
    public static string Shown(string text)
    {
        if (text is null || text.All(character => character is >= ' ' and <= '~' or '\n'))
            return text;
        var shown = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\n' || IsShown(text[at]))
                shown.Append(text[at]);
            else if (at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]))
                shown.Append($"\\U{char.ConvertToUtf32(text[at], text[++at]):X8}");
            else
                shown.Append(Escape(text[at]));
        }
        return shown.ToString();
    }

    /// <summary>As <see cref="Shown"/>, but on one line: line breaks are escaped too.</summary>
    public static string ShownInLine(string name) => Shown(name).Replace("\n", Escape('\n'));

    /// <summary>The width of the text in pixels.</summary>
    public static double Width(string text, float fontSize)
    {
        Use();
        using var paint = ScottPlot.Paint.NewDisposablePaint();
        return new ScottPlot.LabelStyle { FontName = Name, FontSize = fontSize }.Measure(text, paint).Width;
    }

    static string Escape(char character) => character switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ => $"\\u{(int)character:X4}",
    };

    static bool IsShown(char character) =>
        char.GetUnicodeCategory(character) is not (UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        && Faces.Value.All(face => face.ContainsGlyph(character));

    static SkiaSharp.SKTypeface[] Register()
    {
        ScottPlot.Fonts.AddFontFile(Name, File("DejaVuSans.ttf"));
        ScottPlot.Fonts.AddFontFile(Name, File("DejaVuSans-Bold.ttf"), bold: true);
        ScottPlot.Fonts.Default = Name;
        return new[] { false, true }.Select(bold => ScottPlot.Fonts.GetTypeface(Name, bold, italic: false)).ToArray();
    }

    static string File(string name, [CallerFilePath] string here = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(here), "font", name);
        return System.IO.File.Exists(path)
            ? path : throw new FileNotFoundException($"The font of the figures is missing: {path}", path);
    }
}
