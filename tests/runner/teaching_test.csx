#load "typist.csx"

using System.Text.RegularExpressions;
using Xunit;

/// <summary>Errors that show the place, and the way out.</summary>
[Collection(Command.Collection)]
public sealed class TeachingTest
{
    const string Lacking = """
        #r "nuget: TorchSharp-cpu, 0.106.0"
        #r "nuget: Verify.Xunit, 31.12.5"
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
        LSTM q;
        var settings = new VerifyTests.VerifySettings { Directory = "there" };
        settings.AutoVerify();
        "text".histc();
        t.sum(nonsense: 3);
        tensor(3).print(fltFormat: "g5", nothing: 3);
        t.addcdiv(t, t);
        t.addcdiv(tensor2: t);
        nn.Linear(2, 3).call(t, t);
        settings.AutoVerify();
        settings.DisableDiff(nonsense());
        """;

    /// <summary>What the real packages have is said once, at its first use; of anything else nothing is.</summary>
    [FactInEmbeddedEdition]
    public void A_member_of_the_real_packages_says_which_edition_has_it()
    {
        using var folder = new ScriptFolder();
        var main = folder.Write("main.csx", Lacking);
        var result = folder.Run(main);
        Assert.Equal(1, result.ExitCode);
        var lines = result.Error.ReplaceLineEndings("\n").TrimEnd().Split('\n');
        var hints = lines.Select((line, at) => (Line: line, Before: at == 0 ? "" : lines[at - 1]))
            .Where(pair => pair.Line.StartsWith("    "))
            .Select(pair => (pair.Before.Split(':')[0].Replace(main, ""), pair.Line.Split(" has ")[0].Trim(),
                pair.Line.Split('`')[1]));
        Assert.Equal(
        [
            ("(7,3)", "TorchSharp", "histc"), ("(9,1)", "TorchSharp", "stft"), ("(13,1)", "TorchSharp", "LSTM"),
            ("(14,49)", "Verify", "Directory"), ("(15,10)", "Verify", "AutoVerify"),
            ("(19,3)", "TorchSharp", "addcdiv"),
        ], hints);
        Assert.All(lines.Where(line => line.StartsWith("    ")),
            line => Assert.Matches("`dotnet run setup.cs -- (tensors|snapshots)=real`", line));
        Assert.All(lines.Where(line => !line.StartsWith("    ")), line => Assert.Contains("): error CS", line));
    }

    const string Wrong = "var a = 1;\n"
        + "\t\tint b = \"tab\";\n"
        + "var 漢字 = \"字\"; int c = 漢字;\n"
        + "var d = \"{0}\"; int e = d;\n";

    /// <summary>On a terminal the line and a caret follow, under the right column, within the width.</summary>
    [FactOnTerminal]
    public void A_terminal_shows_the_line_and_a_caret()
    {
        using var folder = new ScriptFolder();
        var main = folder.Write("main.csx", Wrong.Replace("{0}", new string('x', 200)));
        using var typist = new Typist($"dotnet script --no-cache {main}; echo ended $?", columns: 60);
        typist.WaitFor("ended 1");
        Assert.Contains("\e[31m^~~~~\e[0m", typist.Shown);
        var shown = Regex.Replace(typist.Shown, @"\e(\[\??[\d;]*\w|=|>)", "").Split('\n');
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

    /// <summary>Frames of the scripts come first, through loaded files, tasks, lambdas and type initialisers.</summary>
    [FactInEmbeddedEdition]
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
        var main = folder.Write("main.csx", """
            #load "part.csx"
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
