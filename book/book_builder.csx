#nullable enable
using System.Text.RegularExpressions;

/// <summary>Makes the whole book: runs what changed, writes all pages into a new folder, and only then puts that in the
/// place of the last book.</summary>
public sealed class BookBuilder
{
    const string Assets = "book/assets";

    // What a killed build left belongs to nobody after a day.
    static readonly TimeSpan Abandoned = TimeSpan.FromDays(1);

    readonly string _root;
    readonly Action<string> _say;

    /// <summary>Prepares a build.</summary>
    /// <param name="root">The folder of the course.</param>
    /// <param name="folder">Where the book stands when it is done.</param>
    /// <param name="say">Gets a sentence about what takes time.</param>
    public BookBuilder(string root, string folder, Action<string> say) => (_root, Folder, _say) = (root, folder, say);

    /// <summary>The book's folder.</summary>
    public string Folder { get; }

    /// <summary>The page to begin with.</summary>
    public string Index => Path.Combine(Folder, "index.html");

    string Kept => Path.Combine(Path.GetDirectoryName(Folder)!, "chapters");

    /// <summary>Builds the book.</summary>
    /// <exception cref="ChapterFailed">A chapter failed; the last book is as it was.</exception>
    public void Build()
    {
        Sweep(Path.GetDirectoryName(Folder)!);
        Sweep(Kept);
        var chapters = Names().Select(Read).ToList();
        var made = Directory.CreateDirectory($"{Folder}.{Guid.NewGuid():N}.new").FullName;
        try
        {
            foreach (var (place, content) in Pages(chapters))
            {
                var file = Path.Combine(made, place);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllText(file, content);
            }
            foreach (var asset in Directory.GetFiles(Path.Combine(_root, Assets)))
                File.Copy(asset, Path.Combine(made, Path.GetFileName(asset)));
            Replace(made);
        }
        finally
        {
            if (Directory.Exists(made))
                Directory.Delete(made, recursive: true);
        }
    }

    static void Sweep(string folder)
    {
        if (!Directory.Exists(folder))
            return;
        foreach (var left in Directory.GetDirectories(folder, "*.new").Concat(Directory.GetDirectories(folder, "*.old"))
            .Where(left => DateTime.UtcNow - Directory.GetLastWriteTimeUtc(left) > Abandoned))
            Directory.Delete(left, recursive: true);
    }

    // In the order of the path that README shows.
    IEnumerable<string> Names() => Regex
        .Matches(File.ReadAllText(Path.Combine(_root, "README.md")), @"^\| `scripts/(?<name>\d\d_\w+)\.csx` \|", RegexOptions.Multiline)
        .Select(row => row.Groups["name"].Value);

    BookChapter Read(string name)
    {
        var file = Path.Combine(_root, "scripts", $"{name}.csx");
        if (!File.Exists(file))
            throw new ChapterFailed($"scripts/{name}.csx is not there, though README.md names it.");
        return BookChapter.Of(name, File.ReadAllText(file), ChapterRun.Of(_root, name, Kept, _say));
    }

    IEnumerable<(string Place, string Content)> Pages(IReadOnlyList<BookChapter> chapters)
    {
        var (exercises, sources) = (new ExercisesOfBook(_root), new SourcePages(_root));
        yield return ("index.html", IndexPage.Html(chapters, exercises));
        foreach (var chapter in chapters)
        {
            var page = new ChapterPage(chapter, chapters, exercises, sources);
            var model = chapter.Run.Model is { } trained ? ExportedModel.Newest(_root, trained, Kept, _say) : null;
            yield return (chapter.Place, model is null ? page.Html() : page.Html(WriterPart.Html, WriterPart.ModelName));
            if (model is not null)
                yield return (WriterPart.ModelName, model);
            foreach (var figure in page.Figures)
                yield return ($"figures/{figure.Name}", figure.Content);
        }
        foreach (var exercise in exercises.All)
            yield return (ExercisesOfBook.Place(exercise), ExercisePage.Html(exercise, chapters, exercises));
        foreach (var page in sources.Pages())
            yield return page;
    }

    void Replace(string made)
    {
        var last = $"{Folder}.{Guid.NewGuid():N}.old";
        if (Directory.Exists(Folder))
            Directory.Move(Folder, last);
        Directory.Move(made, Folder);
        if (Directory.Exists(last))
            Directory.Delete(last, recursive: true);
    }
}
