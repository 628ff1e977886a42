/// <summary>The runner's folders are in the order that its README states: none uses a later one.</summary>
public sealed class FolderOrderTest
{
    const string Root = "AttentionWorkbench.Runner";

    static readonly string Home = Repository.PathOf("embedded", "Runner");

    static readonly Regex Use = new($@"^using (static )?{Root}\.(?<folder>\w+)[.;]", RegexOptions.Multiline);
    static readonly Regex Place = new($@"^namespace {Root}(\.(?<folder>\w+))?;", RegexOptions.Multiline);

    /// <summary>The namespace of a file says which folder it is in, and its <c>using</c>s which ones it uses. Only the
    /// entry point, which has no namespace, may use all.</summary>
    [Fact]
    public void No_folder_uses_a_later_one()
    {
        var folders = Stated();
        var files = Directory.GetFiles(Home, "*.cs", SearchOption.AllDirectories);
        var upward = files.Where(file => Path.GetFileName(file) != "Runner.cs").SelectMany(file =>
        {
            var text = File.ReadAllText(file);
            var own = Place.Match(text).Groups["folder"].Value;
            Assert.Equal(Path.GetFullPath(Path.Combine(Home, own, ".")), Path.GetFullPath(Path.Combine(file, "..")));
            return Use.Matches(text).Select(use => use.Groups["folder"].Value)
                .Where(used => folders.IndexOf(used) >= folders.IndexOf(own))
                .Select(used => $"{Repository.Relative(file)} uses {used}");
        });
        Assert.Empty(upward);
        Assert.Equal(Directory.GetDirectories(Home).Select(Path.GetFileName).Order(), folders.Order());
    }

    // The one line of the README that lists the folders.
    static List<string> Stated() => [.. File.ReadAllLines(Path.Combine(Home, "README.md"))
        .Single(line => line.StartsWith("    ") && line.Contains(", ")).Trim().Split(", ")];
}
