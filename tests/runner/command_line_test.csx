/// <summary>What the command line accepts, and how it answers anything else.</summary>
[Collection(Command.Collection)]
public sealed class CommandLineTest
{
    /// <summary>The words, the exit code, and the first line on stderr.</summary>
    static readonly (string[] Words, int Code, string Error)[] Wrong =
    [
        (["publish", "a.csx"], 2, "This runner has no 'publish'"),
        (["exec", "a.dll"], 2, "This runner has no 'exec'"),
        (["--disable-isolated-load-context", "a.csx"], 2, "This runner has no '--disable-isolated-load-context'"),
        (["--unknown", "a.csx"], 2, "Unknown option '--unknown' before the script."),
        (["--"], 2, "There is no script before '--'."),
        (["--", "a.csx"], 2, "There is no script before '--'."),
        (["-c", "Fast", "a.csx"], 2, "'Fast'"),
        (["--verbosity", "loud", "a.csx"], 2, "'loud' is not a verbosity"),
        (["--cache-path"], 2, "--cache-path"),
        (["new"], 2, "'name'"),
        (["new", "a", "b"], 2, "'b'"),
        (["init", "a", "b"], 2, "'b'"),
        (["new", "--force"], 2, "Unknown option '--force'."),
        (["-c", "release", "init"], 2, "'release'"),
        (["--no-cache", "init"], 2, "Unknown option '--no-cache'."),
        (["-c", "release", "publish", "a.csx"], 2, "This runner has no 'publish'"),
        (["-i", "eval", "WriteLine(1);"], 1, "Couldn't find file 'eval'"),
        (["init", "folder/"], 1, "'folder/' names no file"),
        (["new", "folder/"], 1, "'folder/' names no file"),
        (["new", "folder/there.csx"], 1, "already exists"),
        (["folder"], 1, "'folder' is a folder"),
        (["-i", "absent.csx"], 1, "Couldn't find file 'absent.csx'"),
        ([""], 1, "Couldn't find file ''"),
        (["eval", "1 +"], 1, "(1,4): error CS1733: "),
    ];

    /// <summary>Nothing on stdout, the reason on stderr, and no file is lost or created.</summary>
    [OwnPartFact(Part.Runner, "the real one has other commands and words")]
    public void Wrong_words_are_answered_with_the_reason()
    {
        using var folder = new ScriptFolder();
        folder.Write("folder/there.csx", "return 0;");
        Parallel.ForEach(Wrong, wrong =>
        {
            var (words, code, error) = wrong;
            var result = folder.RunInside("", words);
            Assert.Equal("", result.Output);
            Assert.Contains(error, result.Error.Split('\n')[0]);
            Assert.Equal(code, result.ExitCode);
            // Misuse shows the usage, except for what this runner does not have at all.
            Assert.Equal(code == 2 && !error.StartsWith("This runner has no"), result.Error.Contains("Usage:"));
        });
        Assert.Equal(["there.csx"], Directory.GetFiles(folder.PathOf("folder")).Select(Path.GetFileName));
        Assert.Equal("return 0;", File.ReadAllText(folder.PathOf("folder", "there.csx")));
    }

    /// <summary>Information about the tool goes to stdout.</summary>
    [OwnPartFact(Part.Runner, "the real one tells of itself in other words")]
    public void The_tool_describes_itself()
    {
        using var folder = new ScriptFolder();
        var version = folder.Run("--version").Expect(0).Output.Trim();
        var info = folder.Run("--cache-path", folder.PathOf("elsewhere"), "--info").Expect(0);
        var help = folder.Run("--help").Expect(0);
        Assert.Matches(@"^\d+\.\d+\.\d+", version);
        Assert.Contains(version, info.Output);
        foreach (var word in (string[])["eval", "init", "new", "--interactive", "--debug", "--no-cache", "--sources"])
            Assert.Contains(word, help.Output);
        Assert.DoesNotContain("publish", help.Output);
        Assert.Equal("", info.Error + help.Error);
    }

    /// <summary>Both commands write files that do not exist yet, which then run or are read, and leave existing ones
    /// unchanged.</summary>
    [OwnPartFact(Part.Runner, "the real one writes other files")]
    public void New_scripts_run_and_editors_get_their_settings()
    {
        using var folder = new ScriptFolder();
        folder.RunInside("", "new", "deep/first").Expect(0);
        Assert.Equal("Hello world!", folder.Run(folder.PathOf("deep", "first.csx")).Expect(0).Output.Trim());

        folder.Write("omnisharp.json", "{}");
        var result = folder.RunInside("", "init", "second").Expect(0);
        Assert.Contains("omnisharp.json already exists; left unchanged.", result.Output);
        Assert.Equal("{}", File.ReadAllText(folder.PathOf("omnisharp.json")));
        Assert.Contains("\"${file}\"", File.ReadAllText(folder.PathOf(".vscode", "launch.json")));
        Assert.Equal("Hello world!", folder.Run(folder.PathOf("second.csx")).Expect(0).Output.Trim());

        // A second time, over a script that was changed; then without a name, in a folder with a script and in one
        // without.
        folder.Write("second.csx", "return 7;");
        Assert.Contains("second.csx already exists; left unchanged.", folder.RunInside("", "init", "second").Expect(0).Output);
        Assert.Equal("return 7;", File.ReadAllText(folder.PathOf("second.csx")));
        folder.RunInside("", "init").Expect(0);
        Assert.False(File.Exists(folder.PathOf("main.csx")));
        File.Delete(folder.PathOf("second.csx"));
        folder.RunInside("", "init").Expect(0);
        Assert.Equal("Hello world!", folder.Run(folder.PathOf("main.csx")).Expect(0).Output.Trim());
        if (!OperatingSystem.IsWindows())
            Assert.True(File.GetUnixFileMode(folder.PathOf("main.csx")).HasFlag(UnixFileMode.UserExecute));
    }

    /// <summary>Where builds are kept, and that none is kept with <c>--no-cache</c>.</summary>
    [OwnPartFact(Part.Runner, "the real one keeps its builds otherwise")]
    public void The_options_for_the_cache_act()
    {
        using var folder = new ScriptFolder();
        Assert.Equal("", folder.Run("--no-cache", folder.Write("empty.csx", "")).Expect(0).Output);
        Assert.False(Directory.Exists(folder.PathOf("cache")));
        var main = folder.Write("main.csx", "WriteLine(1);");
        var output = folder.Run("--cache-path", folder.PathOf("mine"), "--verbosity", "debug", main).Expect(0);
        Assert.Contains("debug: compiling", output.Error);
        Assert.Equal("1", output.Output.Trim());
        Assert.NotEmpty(Directory.GetFiles(folder.PathOf("mine"), "*.dll", SearchOption.AllDirectories));
        Assert.False(Directory.Exists(folder.PathOf("cache")));
    }
}
