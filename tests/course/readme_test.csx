// README is for learners, and short; whatever it and the other pages name exists.

public class ReadmeTest
{
    [Fact]
    public void What_a_learner_reads_has_at_most_900_words()
    {
        var parts = Read("README.md").Split("\n## For maintainers\n");
        Assert.Equal(2, parts.Length);
        Assert.InRange(parts[0].Split((char[])null, StringSplitOptions.RemoveEmptyEntries).Length, 300, 900);
    }

    /// <summary>Links between pages, pictures, and the headings that links name.</summary>
    [Fact]
    public void Every_link_leads_somewhere()
    {
        var links = Pages().SelectMany(page => Regex.Matches(Prose(page), @"\]\((?<to>[^)\s]+)\)")
            .Select(link => (Page: page, To: link.Groups["to"].Value))).ToList();
        Assert.Contains(("README.md", "CONTRIBUTING.md"), links);
        Assert.Equal([], links.Where(link => !IsThere(link.Page, link.To)));
    }

    /// <summary>What is in backticks and looks like a path is the end of a file's path, or the name of a
    /// folder.</summary>
    [Fact]
    public void Every_path_is_one()
    {
        var paths = Pages().SelectMany(page => Regex.Matches(Prose(page), @"`(?<path>[\w.][\w./-]*)`")
            .Select(path => (Page: page, Path: path.Groups["path"].Value))
            .Where(named => LooksLikeAPath(named.Path))).ToList();
        Assert.Contains(("README.md", "scripts/00_bottleneck.csx"), paths);
        Assert.Contains(("CONTRIBUTING.md", "setup/"), paths);
        Assert.Equal([], paths.Where(named => !IsMade(named.Path) && !Exists(named.Path)));
    }

    /// <summary>The path of the course names each chapter once, in order.</summary>
    [Fact]
    public void The_path_names_all_chapters()
    {
        var named = Regex.Matches(Read("README.md"), @"(?m)^\| `scripts/(?<chapter>\w+)\.csx` \|")
            .Select(row => row.Groups["chapter"].Value).ToList();
        var chapters = Directory.GetFiles(Repository.PathOf("scripts"), "0*.csx")
            .Select(Path.GetFileNameWithoutExtension).ToHashSet();
        Assert.Equal(named.Order(StringComparer.Ordinal).Select(name => name[..2]), named.Select(name => name[..2]));
        Assert.Equal(chapters.Count, named.Count);
        Assert.True(chapters.SetEquals(named), $"README names {string.Join(", ", named)}");
    }

    // Each ends in a newline. A file that is deleted but not committed is still listed.
    static readonly List<string> Tracked = Command.Run(["git", "ls-files", "--cached", "--others", "--exclude-standard"])
        .Expect(0).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Where(file => File.Exists(Repository.PathOf(file))).Select(file => $"{file}\n").ToList();

    static IEnumerable<string> Pages() =>
        Tracked.Select(file => file.Trim()).Where(file => file.EndsWith(".md"));

    static string Read(string page) => File.ReadAllText(Repository.PathOf(page)).ReplaceLineEndings("\n");

    // Without code blocks: what they name may be a sample.
    static string Prose(string page) => Regex.Replace(Read(page), "(?ms)^```.*?^```$", "");

    static bool IsThere(string page, string link)
    {
        if (link.StartsWith("https://"))
            return true;
        var parts = link.Split('#');
        var file = parts[0] == "" ? page : Path.Combine(Path.GetDirectoryName(page), parts[0]);
        return Path.Exists(Repository.PathOf(file)) && (parts.Length == 1 || Headings(file).Contains(parts[1]));
    }

    static IEnumerable<string> Headings(string page) => Regex.Matches(Prose(page), "(?m)^#+ (.*)$")
        .Select(heading => Regex.Replace(heading.Groups[1].Value.ToLowerInvariant(), @"[^\w -]", "").Replace(' ', '-'));

    static bool LooksLikeAPath(string text) =>
        text.Contains('/') && !text.StartsWith("dotnet-script/") || Regex.IsMatch(text, @"\w\.(csx|cs|md|json)$");

    // What set-up or a chapter writes, and patterns of names.
    static bool IsMade(string path) => path is "figures/" || path.StartsWith(".workbench/") || Regex.IsMatch(path, "NAME|NN_name");

    // A path may begin anywhere: a page about one folder names files below it.
    static bool Exists(string path) => Tracked.Any(file => $"/{file}".Contains(
        path.EndsWith('/') ? $"/{path}" : Path.HasExtension(path) ? $"/{path}\n" : $"/{path}"));
}
