using System.Text.RegularExpressions;
using Xunit;

/// <summary>That the runner's rooms stand in the order that its README states: none uses one above itself.</summary>
public sealed class RoomsTest
{
    const string Root = "AttentionWorkbench.Runner";

    static readonly string Home = Repository.PathOf("embedded", "Runner");

    static readonly Regex Use = new($@"^using (static )?{Root}\.(?<room>\w+)[.;]", RegexOptions.Multiline);
    static readonly Regex Place = new($@"^namespace {Root}(\.(?<room>\w+))?;", RegexOptions.Multiline);

    /// <summary>Every file says by its namespace in which room it is, and by its <c>using</c>s which ones it uses.
    /// The entry, alone without a namespace, may use all.</summary>
    [Fact]
    public void No_room_uses_one_above_it()
    {
        var rooms = Stated();
        var files = Directory.GetFiles(Home, "*.cs", SearchOption.AllDirectories);
        var upward = files.Where(file => Path.GetFileName(file) != "Runner.cs").SelectMany(file =>
        {
            var text = File.ReadAllText(file);
            var own = Place.Match(text).Groups["room"].Value;
            Assert.Equal(Path.GetFullPath(Path.Combine(Home, own, ".")), Path.GetFullPath(Path.Combine(file, "..")));
            return Use.Matches(text).Select(use => use.Groups["room"].Value)
                .Where(used => rooms.IndexOf(used) >= rooms.IndexOf(own))
                .Select(used => $"{Repository.Relative(file)} uses {used}");
        });
        Assert.Empty(upward);
        Assert.Equal(Directory.GetDirectories(Home).Select(Path.GetFileName).Order(), rooms.Order());
    }

    // The one line of the README that is a list of rooms.
    static List<string> Stated() => [.. File.ReadAllLines(Path.Combine(Home, "README.md"))
        .Single(line => line.StartsWith("    ") && line.Contains(", ")).Trim().Split(", ")];
}
