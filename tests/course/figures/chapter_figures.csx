#nullable enable
// The figures that the chapters draw, from the runs that all tests share.

/// <summary>A figure as a chapter saved it.</summary>
/// <param name="Name">The name of its file, without extension.</param>
public sealed record ChapterFigure(string Name, string Svg);

public static class ChapterFigures
{
    static readonly Lazy<ChapterFigure[]> Drawn = new(() => Chapters.Names.SelectMany(Of).ToArray());

    /// <summary>All figures of all chapters.</summary>
    public static ChapterFigure[] All => Drawn.Value;

    // A chapter that draws only when asked is run again.
    static ChapterFigure[] Of(string chapter)
    {
        var drawn = NamedBy(Chapters.Result(chapter));
        if (drawn.Length > 0)
            return drawn;
        using var folder = new TemporaryFolder();
        return NamedBy(Command.Script(Path.Combine("scripts", $"{chapter}.csx"), "--", "--out", folder.Path).Expect(0));
    }

    static ChapterFigure[] NamedBy(Command run) => Regex.Matches(run.Output, "(?m)^figure: (.+)$")
        .Select(match => Path.Combine(Repository.Root, match.Groups[1].Value.TrimEnd()))
        .Select(file => new ChapterFigure(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file))).ToArray();
}
