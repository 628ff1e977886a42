/// <summary>Errors show the place and suggest what to do.</summary>
[Collection(Command.Collection)]
public sealed class TeachingTest
{
    const string LackingTensors = $$"""
        {{Directive.Reference}} "nuget: TorchSharp-cpu, 0.106.0"
        using TorchSharp;
        using TorchSharp.Modules;
        using static TorchSharp.torch;
        var t = torch.zeros(2, 3);
        t.histc(bins: 4);
        t.histc(bins: 5);
        stft(t, 3);
        t.nonsense();
        t.sum(1, 2, 3, 4, 5, 6);
        nonsense(t);
        Conv1d q;
        "text".histc();
        t.sum(nonsense: 3);
        tensor(3).print(fltFormat: "g5", nothing: 3);
        t.addcdiv(t, t);
        t.addcdiv(tensor2: t);
        nn.Linear(2, 3).call(t, t);
        """;

    const string LackingSnapshots = $$"""
        {{Directive.Reference}} "nuget: Verify.Xunit, 31.12.5"
        var settings = new VerifyTests.VerifySettings { Directory = "there" };
        settings.AutoVerify();
        settings.AutoVerify();
        settings.DisableDiff(nonsense());
        """;

    /// <summary>The hint about the real package appears once, at the first use of what it has; nothing else gets
    /// one.</summary>
    [OwnPartFact(Part.Tensors, "the real one has the members that are asked for")]
    public void A_member_of_the_real_tensors_says_how_to_choose_them() => Assert.Equal(
        [("(6,3)", "TorchSharp has `histc`"), ("(8,1)", "TorchSharp has `stft`"), ("(12,1)", "TorchSharp has `Conv1d`"),
            ("(16,3)", "TorchSharp has `addcdiv` with 2 arguments")],
        Hints(LackingTensors, "tensors"));

    [OwnPartFact(Part.Snapshots, "the real one has the members that are asked for")]
    public void A_member_of_the_real_snapshots_says_how_to_choose_them() => Assert.Equal(
        [("(2,49)", "Verify has `Directory`"), ("(3,10)", "Verify has `AutoVerify`")],
        Hints(LackingSnapshots, "snapshots"));

    [OwnPartFact(Part.Runner, "the real one gives the compiler's words alone")]
    public void Using_var_outside_of_a_function_is_explained_once()
    {
        Assert.Equal(["main.csx(2,11)"], Explained("""
            var a = 1;
            using var one = new MemoryStream();
            using Stream two = new MemoryStream();
            """));
        Assert.Empty(Explained("using System.Threading\nvar a = 1;"));
        Assert.Empty(Explained("void F() { using var one = new MemoryStream() }"));

        static string[] Explained(string script)
        {
            using var folder = new ScriptFolder();
            var lines = folder.Run(folder.Write("main.csx", script)).Expect(1).Error.Split('\n');
            return lines.Index().Where(line => line.Item.Contains("`using (…) { … }`"))
                .Select(line => Path.GetFileName(lines[line.Index - 1].Split(':')[0])).ToArray();
        }
    }

    // The place of each error that a hint follows, and how the hint begins.
    static IEnumerable<(string, string)> Hints(string script, string part)
    {
        using var folder = new ScriptFolder();
        var main = folder.Write("main.csx", script);
        var result = folder.Run(main);
        Assert.Equal(1, result.ExitCode);
        var lines = result.Error.ReplaceLineEndings("\n").TrimEnd().Split('\n');
        var (hints, errors) = (lines.Where(IsHint), lines.Where(line => !IsHint(line)));
        Assert.All(hints, line => Assert.Contains($"`dotnet run setup.cs -- {part}=real`", line));
        Assert.All(errors, line => Assert.Contains("): error CS", line));
        return lines.Index().Where(line => IsHint(line.Item))
            .Select(line => (lines[line.Index - 1].Split(':')[0].Replace(main, ""), line.Item.Split(',')[0].Trim()))
            .ToArray();
    }

    static bool IsHint(string line) => line.StartsWith("    ");

    const string Wrong = "var a = 1;\n"
        + "\t\tint b = \"tab\";\n"
        + "var 漢字 = \"字\"; int c = 漢字;\n"
        + "var d = \"{0}\"; int e = d;\n";

    /// <summary>On a terminal, the source line and a caret under the right column follow, within the width.</summary>
    [FactOnTerminal("the real one shows no line of the script")]
    public void A_terminal_shows_the_line_and_a_caret()
    {
        using var folder = new ScriptFolder();
        var main = folder.Write("main.csx", Wrong.Replace("{0}", new string('x', 200)));
        using var terminal = new PseudoTerminal($"dotnet script --no-cache {main}; echo ended $?", columns: 60);
        terminal.WaitFor("ended 1");
        Assert.Contains("\e[31m^~~~~\e[0m", terminal.Shown);
        var shown = Regex.Replace(terminal.Shown, @"\e(\[\??[\d;]*\w|=|>)", "").Split('\n');
        var carets = shown.Select((line, at) => (Line: line, Above: at == 0 ? "" : shown[at - 1]))
            .Where(pair => pair.Line.TrimStart().StartsWith('^')).ToArray();
        Assert.Equal(
        [
            ("            ^~~~~", "    int b = \"tab\";"),
            ("                             ^~~~", "    var 漢字 = \"字\"; int c = 漢字;"),
        ], carets[..^1]);
        var (caret, above) = carets[^1];
        Assert.Equal(caret.IndexOf('^'), above.LastIndexOf("d;"));
        Assert.StartsWith("    …xxx", above);
        Assert.True(above.Length < 60, above);
    }

    /// <summary>Calls in scripts come first, through loaded files, tasks, lambdas and static constructors.</summary>
    [OwnPartFact(Part.Runner, "the real one shows the frames of .NET and of itself")]
    public void The_scripts_own_frames_come_first_under_their_names()
    {
        using var folder = new ScriptFolder();
        var part = folder.Write("part.csx", """
            async Task Later(int n)
            {
                await Task.Delay(1);
                int Local(int j) => int.Parse("x" + j);
                new[] { n }.Select(i => Local(i)).ToList();
            }
            static class Constants
            {
                public static readonly int Wrong = int.Parse("y");
            }
            """);
        var main = folder.Write("main.csx", $$"""
            {{Directive.Load}} "part.csx"
            if (Args.Count > 0)
                WriteLine(Constants.Wrong);
            await Task.WhenAll(
                Later(3));
            """);
        var result = folder.Run(main);
        Assert.Equal(1, result.ExitCode);
        var lines = result.Error.ReplaceLineEndings("\n").Split('\n');
        Assert.Equal("System.FormatException: The input string 'x3' was not in a correct format.", lines[0]);
        Assert.Equal(
        [
            $"   at Local(Int32 j) in {part}:line 4",
            $"   at lambda in Later(Int32 i) in {part}:line 5",
            $"   at Later() in {part}:line 5",
            $"   at top level in {main}:line 4",
        ], lines[1..5]);
        Assert.Contains(lines[5..], line => line.Contains("System.Int32.Parse("));
        Assert.DoesNotContain("AttentionWorkbench", result.Error);
        Assert.DoesNotContain("Submission#", result.Error);

        var cause = folder.Run(main, "again").Error.ReplaceLineEndings("\n");
        Assert.Contains($"   at top level in {main}:line 3\n ---> System.FormatException: ", cause);
        Assert.Contains($"   at Constants..cctor() in {part}:line 9\n", cause);
    }
}
