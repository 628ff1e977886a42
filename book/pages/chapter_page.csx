#nullable enable

/// <summary>The page of a chapter: prose, code, what it printed, its figures, its exercises.</summary>
public sealed class ChapterPage
{
    const string FigureLine = "figure: figures/";

    // In pixels; the letters of a wider figure would be too small to read if all of it were shown at once.
    const int WidestAtOnce = 1400;

    readonly BookChapter _chapter;
    readonly IReadOnlyList<BookChapter> _all;
    readonly ExercisesOfBook _exercises;
    readonly SourcePages _sources;
    readonly Dictionary<string, FigureFile> _figures = [];
    int _explorers;

    /// <summary>Prepares the page of one of the chapters.</summary>
    public ChapterPage(
        BookChapter chapter, IReadOnlyList<BookChapter> all, ExercisesOfBook exercises, SourcePages sources) =>
        (_chapter, _all, _exercises, _sources) = (chapter, all, exercises, sources);

    /// <summary>The figures that the page shows, once it is made.</summary>
    public IEnumerable<FigureFile> Figures => _figures.Values;

    /// <summary>The whole page.</summary>
    /// <param name="writer">HTML that lets a model write; "" on most pages.</param>
    /// <param name="modelScript">The file with its weights.</param>
    public string Html(string writer = "", string? modelScript = null)
    {
        var steps = _chapter.Script.Steps.Skip(1).Zip(_chapter.Output.Steps).ToArray();
        var contents = string.Concat(steps.Select(step =>
            $"<li><a href=\"#{Layout.Anchor(step.First.Title)}\">{Layout.Text(step.First.Title)}</a></li>\n"));
        if (writer.Length > 0)
            contents += $"<li><a href=\"#{WriterPart.Anchor}\">{WriterPart.Title}</a></li>\n";
        var sections = string.Concat(steps.Select((step, i) => Section(i + 1, step.First, step.Second.Text)));
        string[] explorer = _explorers > 0 ? ["attention.js", "explorer.js"] : [];
        string[] writing = modelScript is null ? [] : ["attention.js", modelScript, "model.js", "writer.js"];
        string[] scripts = ["book.js", .. explorer, .. writing];
        return Layout.Page(_chapter.Title, "", $"""
            <header class="site"><a href="index.html">The Attention Workbench</a> <span>{Neighbour(+1)}</span></header>
            <div class="page">
            <main id="main">
            <h1>{Layout.Text(_chapter.Title)}</h1>
            <p class="question">{Layout.Text(_chapter.Question)}</p>
            {Facts()}
            <nav class="steps" aria-label="Steps of this chapter"><details><summary>{steps.Length} steps, about {_chapter.Minutes} minutes to read</summary>
            <ol>
            {contents}</ol></details></nav>
            {Beginning()}
            {sections}{writer}</main>
            <nav class="turn" aria-label="Chapters"><span>{Neighbour(-1)}</span> <span>{Neighbour(+1)}</span></nav>
            </div>
            """, scripts);
    }

    string Facts()
    {
        var fields = _chapter.Script.Header.Fields.Where(field => field.Name != "Question")
            .Select(field => $"<dt>{Layout.Text(field.Name is "" ? "Note" : field.Name)}</dt><dd>{ProseHtml.Line(field.Text, LinkOf)}</dd>");
        return $"""
            <dl class="facts">
            {string.Join('\n', fields)}
            <dt>Run it</dt><dd><code>dotnet script scripts/{_chapter.Name}.csx</code></dd>
            </dl>
            """;
    }

    string Beginning() => $"""
        <details><summary>How the script begins</summary>
        {Blocks(_chapter.Script.Steps[0].Blocks, _chapter.Output.Top)}</details>
        """;

    string Section(int number, ScriptStep step, string output)
    {
        var anchor = Layout.Anchor(step.Title);
        return $"""
            <section aria-labelledby="{anchor}">
            <h2 id="{anchor}"><a href="#{anchor}"><span class="number">{number}</span>{Layout.Text(step.Title)}</a></h2>
            {Blocks(step.Blocks, output)}{Exercises(step.Title)}</section>

            """;
    }

    string Blocks(IReadOnlyList<Block> blocks, string output) =>
        string.Concat(Interleaved.Of(blocks, output).Select(block => Html(block) + "\n"));

    string Html(Block block) => block switch
    {
        Prose prose => ProseHtml.Of(prose.Text, LinkOf),
        Code code => Layout.Wide("code", "Code", Highlighting.Html(code.Text, _sources.OfType)),
        Printed printed => string.Concat(Parts(printed.Text)),
        ExplorerPlace => Explorer(),
        _ => throw new ArgumentException($"A page cannot show {block}."),
    };

    // A figure stands where it was named.
    IEnumerable<string> Parts(string printed)
    {
        var text = new List<string>();
        foreach (var line in printed.Split('\n').Append(null))
        {
            if (line?.StartsWith(FigureLine, StringComparison.Ordinal) != true && line is not null)
            {
                text.Add(line);
                continue;
            }
            if (text.Any(before => before.Length > 0))
                yield return Layout.Wide("printed", "Output", Lines(string.Join('\n', text).Trim('\n')));
            text.Clear();
            if (line is not null)
                yield return Figure(line[FigureLine.Length..]);
        }
    }

    // A file that the chapter quotes is a link, and what is quoted has colours.
    string Lines(string text)
    {
        var (html, lines) = (new List<string>(), text.Split('\n'));
        for (var i = 0; i < lines.Length; i++)
        {
            if (_sources.OfFile(lines[i].TrimEnd(':')) is not { } link || !lines[i].EndsWith(':'))
            {
                html.Add(Layout.Text(lines[i]));
                continue;
            }
            var file = lines[i].TrimEnd(':');
            var quoted = _sources.Quoted(file, lines[(i + 1)..]);
            html.Add($"""<a href="{link}">{file}</a>:""");
            html.Add(Highlighting.Html(string.Join('\n', lines[(i + 1)..(i + 1 + quoted)]), _sources.OfType));
            i += quoted;
        }
        return string.Join('\n', html);
    }

    string Figure(string name)
    {
        var figure = new FigureFile(name, _chapter.Run.Figure(name));
        _figures[name] = figure;
        var kind = figure.Width > WidestAtOnce ? " class=\"scroll wide\"" : "";
        return $"""
            <figure{kind}><a href="figures/{name}"><img src="figures/{name}" width="{figure.Width}" height="{figure.Height}"
            alt="{Layout.Text($"Figure: {figure.Text}")}"></a></figure>
            """;
    }

    string Explorer() => _explorers >= _chapter.Run.Explorers.Length ? "" : $"""
        <div class="explorer" role="group" aria-label="Explorer of this attention"><h3>Touch it</h3>
        <script type="application/json">{ExplorerData.Of(_chapter.Name, _chapter.Run.Explorers[_explorers++])}</script>
        <noscript><p>This part needs JavaScript.</p></noscript></div>
        """;

    string Exercises(string step)
    {
        var exercises = _exercises.Of(_chapter.Name, step).ToArray();
        return exercises.Length == 0 ? "" : $"""
            <div class="exercises"><h3>Now you</h3><ul>
            {string.Concat(exercises.Select(exercise =>
                $"<li><a href=\"{ExercisesOfBook.Place(exercise)}\">{exercise.Id} {Layout.Text(exercise.Title)}</a> {_exercises.StateHtml(exercise)}</li>\n"))}</ul></div>

            """;
    }

    string Neighbour(int direction)
    {
        var place = _all.ToList().IndexOf(_chapter) + direction;
        return place < 0 || place >= _all.Count ? ""
            : $"""<a href="{_all[place].Place}" rel="{(direction < 0 ? "prev" : "next")}">{(direction < 0 ? "Before" : "Next")}: {Layout.Text(_all[place].Title)}</a>""";
    }

    string? LinkOf(string file) => _sources.OfFile(file)
        ?? _exercises.All.Where(exercise => exercise.Place.EndsWith($"/{file}")).Select(ExercisesOfBook.Place).FirstOrDefault()
        ?? _all.FirstOrDefault(chapter => $"{chapter.Name}.csx" == Path.GetFileName(file) && chapter != _chapter)?.Place;
}
