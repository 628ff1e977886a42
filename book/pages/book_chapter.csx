#nullable enable

/// <summary>A chapter as it is read and as it ran.</summary>
/// <param name="Name">Its file name without ending.</param>
public sealed record BookChapter(string Name, ChapterScript Script, ChapterRun Run, ChapterOutput Output)
{
    // How many words of prose a learner reads in a minute, and how many lines of code or output.
    const double WordsAMinute = 150;
    const double CodeLinesAMinute = 10;
    const double PrintedLinesAMinute = 40;

    /// <summary>The address of its page.</summary>
    public string Place => $"{Name}.html";

    /// <summary>The title, with its number.</summary>
    public string Title => Output.Title;

    /// <summary>What the chapter asks.</summary>
    public string Question => Script.Header["Question"] is { Length: > 0 } question
        ? char.ToUpperInvariant(question[0]) + question[1..].ReplaceLineEndings(" ") : "";

    /// <summary>How long it takes to read, in minutes, rounded up to fives.</summary>
    public int Minutes
    {
        get
        {
            var blocks = Script.Steps.SelectMany(step => step.Blocks).ToArray();
            var minutes = blocks.OfType<Prose>().Sum(prose => prose.Text.Split((char[])[' ', '\n']).Length) / WordsAMinute
                + blocks.OfType<Code>().Sum(code => code.Text.Split('\n').Length) / CodeLinesAMinute
                + Output.Steps.Sum(step => step.Text.Split('\n').Length) / PrintedLinesAMinute;
            return 5 * (int)Math.Ceiling(minutes / 5);
        }
    }

    /// <summary>Reads a chapter beside its run.</summary>
    /// <exception cref="ChapterFailed">The steps of the script and those of the output are not the same.</exception>
    public static BookChapter Of(string name, string text, ChapterRun run)
    {
        var (script, output) = (ChapterScript.Read(text), ChapterOutput.Of(run.Output));
        var (written, printed) = (script.Steps.Skip(1).Select(step => step.Title), output.Steps.Select(step => step.Title));
        if (!written.SequenceEqual(printed))
            throw new ChapterFailed($"scripts/{name}.csx: its steps are {string.Join(", ", written)}; "
                + $"it printed {string.Join(", ", printed)}.");
        return new(name, script, run, output);
    }
}
