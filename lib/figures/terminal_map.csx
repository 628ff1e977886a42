#load "named_ticks.csx"
#load "named_weights.csx"

using System.Globalization;
using Spectre.Console;

/// <summary>Attention weights as a small map of colours in a terminal, with the same colours as in a figure.</summary>
public static class TerminalMap
{
    /// <summary>Shows the map on a terminal that has colours. It writes nothing to a file or a pipe, or where
    /// <c>NO_COLOR</c> is set, or where the terminal has too few colours or columns.</summary>
    /// <param name="weights">(T, T), rows sum to 1</param>
    /// <param name="tokens">T words</param>
    /// <param name="mask">(T, T), non-zero where a query must not look; these cells are grey.</param>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static void Show(Tensor weights, IReadOnlyList<string> tokens, Tensor mask = null) =>
        Show(weights, tokens, tokens, mask);

    /// <inheritdoc cref="Show(Tensor, IReadOnlyList{string}, Tensor)"/>
    /// <param name="weights">(rows, columns), rows sum to 1</param>
    /// <param name="queries">The words that look, one for each row.</param>
    /// <param name="keys">The words that are looked at, one for each column.</param>
    public static void Show(
        Tensor weights, IReadOnlyList<string> queries, IReadOnlyList<string> keys, Tensor mask = null)
    {
        var named = NamedWeights.Of("TerminalMap", weights, queries, keys, mask);
        if (!Console.IsOutputRedirected)
            ShowInColour(named);
    }

    // A method of its own: without a terminal, the libraries that draw are never loaded.
    static void ShowInColour(NamedWeights named) => ColouredCells.Write(AnsiConsole.Console, named);
}

/// <summary>The map itself: a line for each query, a coloured cell for each weight.</summary>
public static class ColouredCells
{
    const int LongestName = 10;
    // A cell with its number, and one without.
    const int NumberWidth = 6;
    const int PlainWidth = 2;

    static readonly ScottPlot.Colormaps.Viridis Colours = new();
    static readonly Color MaskColour = new(0xe4, 0xe4, 0xe4);

    /// <summary>Writes the map to a console, if that has 256 colours or more and is wide enough.</summary>
    public static void Write(IAnsiConsole console, NamedWeights named)
    {
        var capabilities = console.Profile.Capabilities;
        var names = named.Queries.Max(name => Name(name).Length);
        var room = console.Profile.Width - names - 1;
        var columns = named.Keys.Count;
        if (!capabilities.Ansi || capabilities.ColorSystem < ColorSystem.EightBit || columns * PlainWidth > room)
            return;
        var roomy = Math.Max(NumberWidth, named.Keys.Max(key => Name(key).Length) + 1);
        var width = new[] { roomy, NumberWidth, PlainWidth }.First(cell => columns * cell <= room);
        if (width > PlainWidth)
            console.WriteLine(new string(' ', names + 1)
                + string.Concat(named.Keys.Select(key => Cut(Name(key), width - 1).PadLeft(width - 1) + " ")).TrimEnd());
        for (var row = 0; row < named.Queries.Count; row++)
        {
            console.Write(Name(named.Queries[row]).PadLeft(names) + " ");
            for (var column = 0; column < columns; column++)
                WriteCell(console, named, row, column, width);
            console.WriteLine();
        }
    }

    static void WriteCell(IAnsiConsole console, NamedWeights named, int row, int column, int width)
    {
        var weight = named.Cells[row, column];
        var colour = named.Masked[row, column] ? MaskColour : Colour(weight);
        var number = width == PlainWidth || named.Masked[row, column]
            ? "" : weight.ToString("0.00", CultureInfo.InvariantCulture);
        var ink = colour.R * 0.3 + colour.G * 0.6 + colour.B * 0.1 > 128 ? Color.Black : Color.White;
        console.Write(new Text(Cut(number, width - 1).PadLeft(width - 1).PadRight(width), new Style(ink, colour)));
    }

    static Color Colour(double weight)
    {
        var colour = Colours.GetColor(double.IsNaN(weight) ? 0 : Math.Clamp(weight, 0, 1));
        return new(colour.R, colour.G, colour.B);
    }

    static string Name(string name) => Cut(FigureFont.ShownInLine(name ?? ""), LongestName);

    static string Cut(string text, int length) => text.Length <= length ? text : text[..(length - 1)] + "…";
}
