#nullable enable

/// <summary>The project's scripts keep to what every runner accepts.</summary>
public class ScriptsTest
{
    // The real tool finds directives with an expression like this, anywhere in the text.
    static readonly Regex Directive = new(@"^\s*#(load|r)\s*""");

    /// <summary>Directives stand at the head of a file; a line further down, in a string or a comment, would be
    /// taken for one.</summary>
    [Fact]
    public void No_string_or_comment_holds_a_line_that_looks_like_a_directive()
    {
        var listed = Command.Run(["git", "ls-files", "*.csx"]).Expect(0).Output
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains("tests/run.csx", listed);
        // A file that was deleted but not yet committed is listed still.
        Assert.Equal([], listed.Where(path => File.Exists(Repository.PathOf(path))).SelectMany(path =>
            Misleading(File.ReadAllLines(Repository.PathOf(path))).Select(line => $"{path}: {line}")));
    }

    [Theory]
    [InlineData("#!/usr/bin/env x\n// a\n#nullable enable\n\n  #load \"a.csx\"\n#r \"b.dll\"\nvar c = 1;", "")]
    [InlineData("#load \"a.csx\"\nvar text = \"\"\"\n    #load \"b.csx\"\n    \"\"\";", "#load \"b.csx\"")]
    [InlineData("/*\n#r \"a.dll\"\n*/", "#r \"a.dll\"")]
    [InlineData("var a = \"#load \\\"b.csx\\\"\";\n#line 3 \"c.csx\"\n// #load \"d.csx\"", "")]
    public void Lines_that_mislead_are_found(string script, string found) =>
        Assert.Equal(found, string.Join('\n', Misleading(script.Split('\n')).Select(line => line.Trim())));

    static IEnumerable<string> Misleading(IEnumerable<string> lines) =>
        lines.SkipWhile(IsOfTheHead).Where(line => Directive.IsMatch(line));

    static bool IsOfTheHead(string line)
    {
        var text = line.TrimStart('\uFEFF', ' ', '\t');
        return text.Length == 0 || text.StartsWith("//") || text.StartsWith('#');
    }
}
