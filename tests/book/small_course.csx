#nullable enable

/// <summary>A course of two small chapters with everything that makes a book of it, in a folder of its own.</summary>
public sealed class SmallCourse : IDisposable
{
    const int Timeout = 300;

    readonly TemporaryFolder _folder = new();

    public SmallCourse()
    {
        foreach (var folder in new[] { "lib", "book", "study" })
            foreach (var file in Directory.GetFiles(Repository.PathOf(folder), "*", SearchOption.AllDirectories))
                Write(Path.GetRelativePath(Repository.Root, file), File.ReadAllText(file), file);
        Write("scripts/book.csx", File.ReadAllText(Repository.PathOf("scripts", "book.csx")));
        Directory.CreateDirectory(PathOf("scripts/exercises"));
        Write("README.md", "| `scripts/00_first.csx` | one? |\n| `scripts/01_second.csx` | two? |\n");
        Write("scripts/00_first.csx", Chapter("0 First", "Show(\"one\", ones(1));"));
        Write("scripts/01_second.csx", Chapter("1 Second", "Show(\"two\", 2);"));
    }

    /// <summary>The text of a chapter with one step.</summary>
    public static string Chapter(string title, string code) => $"""
        // {title}
        //
        // Question: what is < and what is *this*?
        {Directive.Load} "../lib/workbench.csx"
        var options = ChapterOptions.Read("x", Args, seed: 0, steps: 1);
        Chapter("{title}", question: "What?", seed: "0");

        Step("Only <step>");
        // Some *prose* about attn_scores_2 & <script>alert(1)</script>.
        {code}

        """.ReplaceLineEndings("\n");

    public string PathOf(string place) => _folder.File(place);

    public void Write(string place, string text) => Write(place, text, copied: null);

    public string Read(string place) => File.ReadAllText(PathOf(place));

    public Command Build(params string[] words) => Command.Run(
        [.. Command.Runner, PathOf("scripts/book.csx"), "--", .. words], _folder.Path, timeoutSeconds: Timeout);

    public void Dispose() => _folder.Dispose();

    void Write(string place, string text, string? copied)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(place))!);
        if (copied is null)
            File.WriteAllText(PathOf(place), text);
        else
            File.Copy(copied, PathOf(place));
    }
}
