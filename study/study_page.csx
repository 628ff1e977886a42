#nullable enable
using Spectre.Console;
using Spectre.Console.Rendering;

/// <summary>The output of the study: in colour on a terminal, plain elsewhere, and no line wider than the
/// terminal.</summary>
public static class StudyPage
{
    /// <summary>The command that starts the study, as it appears in all advice.</summary>
    public const string Command = "dotnet script scripts/study.csx";

    const int UsualWidth = 80;
    const int WidestLine = 100;
    const int MostLines = 25;

    static StudyPage()
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        Console.Out.NewLine = "\n";
    }

    /// <summary>An empty line.</summary>
    public static void Blank() => Console.WriteLine();

    /// <summary>A line with a mark before it: what passed is green, what did not is red.</summary>
    public static void Passed(string text) => Write(new Markup($"[green]✓[/] {Markup.Escape(text)}"));

    /// <summary>A line with a red cross before it.</summary>
    public static void Failed(string text) => Write(new Markup($"[red]✗[/] {Markup.Escape(text)}"));

    /// <summary>Sentences, broken between words; <c>`code`</c> is not broken.</summary>
    public static void Say(string text) => Write(new Text(text));

    /// <summary>A word in a column of its own, and the text about it beside it.</summary>
    public static string EntryText(string word, string text) => TextOf(new Grid()
        .AddColumn(new GridColumn { Width = 12, Padding = new Spectre.Console.Padding(2, 0, 0, 0) })
        .AddColumn(new GridColumn { Padding = new Spectre.Console.Padding(1, 0, 0, 0) })
        .AddRow(new Markup($"[bold]{Markup.Escape(word)}[/]"), new Text(text)));

    /// <summary>Writes <see cref="EntryText"/>.</summary>
    public static void Entry(string word, string text) => Console.Write(EntryText(word, text));

    /// <summary>Lines left as they are, to be copied or read in columns; if there are very many, only the
    /// first.</summary>
    public static string LinesText(string text)
    {
        var lines = text.TrimEnd().ReplaceLineEndings("\n").Split('\n');
        var shown = lines.Take(MostLines).Select(line => $"  {line}".TrimEnd() + "\n");
        return string.Concat(shown) + (lines.Length > MostLines ? "  …\n" : "");
    }

    /// <summary>Writes <see cref="LinesText"/>.</summary>
    public static void Lines(string text) => Console.Write(LinesText(text));

    /// <summary>Lines of the compiler: on a terminal broken between words, elsewhere left as they are, for programs
    /// that look for a file and its line.</summary>
    public static void Messages(string text)
    {
        if (Console.IsOutputRedirected)
            Lines(text);
        else
            Write(new Padder(new Text(Unindented(LinesText(text))), new Spectre.Console.Padding(2, 0, 0, 0)));
    }

    static string Unindented(string lines) => string.Join('\n', lines.TrimEnd().Split('\n').Select(line => line.Trim()));

    /// <summary>Writes something that Spectre.Console draws.</summary>
    public static void Write(IRenderable what) => Console.Write(TextOf(what));

    // Without the blanks that Spectre.Console leaves at the ends of lines.
    static string TextOf(IRenderable what)
    {
        var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = IsColoured ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = IsColoured ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(text),
        });
        console.Profile.Width = Width();
        console.Write(what);
        return string.Concat(text.ToString().TrimEnd().Split('\n').Select(line => line.TrimEnd() + "\n"));
    }

    static bool IsColoured =>
        !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    static int Width() => !Console.IsOutputRedirected && Console.WindowWidth is > 0 and var width
        ? Math.Min(width, WidestLine) : UsualWidth;
}
