// Each folder of lib/ uses exactly the folders that lib/workbench.csx says.

[Collection(Command.Collection)]
public class LibFoldersTest
{
    static readonly string Lib = Repository.PathOf("lib");

    static string[] Found(string text, string pattern) =>
        Regex.Matches(text, pattern, RegexOptions.Multiline).Select(match => match.Groups[1].Value).ToArray();

    static string Code(string folder) => string.Join("\n", Directory.GetFiles(Path.Combine(Lib, folder), "*.csx")
        .Select(file => Regex.Replace(File.ReadAllText(file), "//.*", "")));

    // A type is used where it is created, where its members are called, and where something has this type.
    static bool Uses(string code, string type) =>
        Regex.IsMatch(code, $@"\bnew {type}\b|(?<![.\w]){type}(\.\w|\?? [a-z]\w*\b|>|\[\])");

    [Fact]
    public void A_folder_uses_what_the_workbench_says()
    {
        var workbench = File.ReadAllText(Path.Combine(Lib, "workbench.csx"));
        var said = Regex.Matches(workbench, @"^//   (\w+): +(.+)$", RegexOptions.Multiline)
            .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
        Assert.Subset(said.Keys.ToHashSet(), Found(workbench, @"^#load ""(\w+)/").ToHashSet());

        var code = said.Keys.ToDictionary(folder => folder, Code);
        var types = code.ToDictionary(entry => entry.Key,
            entry => Found(entry.Value, @"\b(?:class|record|enum) (\w+)"));
        Assert.All(types, entry => Assert.NotEmpty(entry.Value));
        foreach (var (folder, allowed) in said)
        {
            var used = said.Keys.Where(other => other != folder
                && (code[folder].Contains($"#load \"../{other}/")
                    || types[other].Any(type => Uses(code[folder], type))));
            var names = string.Join(", ", used.Order());
            Assert.Equal($"{folder}: {allowed}", $"{folder}: {(names == "" ? "nothing" : names)}");
        }
    }

    /// <summary>What a script declares is in scope in the files that it loads: there, a discard would be its <c>_</c>.
    /// </summary>
    [Fact]
    public void A_script_may_call_a_variable_by_an_underscore()
    {
        using var folder = new TemporaryFolder();
        var script = folder.File("main.csx");
        File.WriteAllText(script, $"#load \"{Repository.PathOf("lib", "workbench.csx").Replace('\\', '/')}\"\n"
            + "var _ = ones(1);\nShow(\"underscore\", _);\n");
        Assert.Contains("tensor([1.])", Command.Script(script).Expect(0).Output);
    }
}
