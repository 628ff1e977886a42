using Xunit;

/// <summary>The interactive session.</summary>
[Collection(Command.Collection)]
public sealed class SessionTest
{
    /// <summary>Entries of one and more lines, directives, values, tensors and errors, in one session.</summary>
    [FactInEmbeddedEdition]
    public void A_session_answers_each_entry_and_survives_errors()
    {
        using var folder = new ScriptFolder();
        var part = folder.Write("part.csx", "int Twice(int n) => 2 * n;\n");
        var main = folder.Write("main.csx", "var fromScript = \"of the script\";\n");
        var result = folder.RunWith($$"""
            fromScript
            1 + 1
            int Sum(int a,
              int b)
            {
                return a + b;
            }
            Sum(3, 4)
            "text"
            int.Parse("x");
            int bad = "a";
            #load "{{part}}"
            Twice(21)
            #r "nuget: TorchSharp-cpu, 0.106.0"
            using TorchSharp;
            torch.arange(6).reshape(2, 3)
            torch.ones(2) / 3
            new[] { 1, 2 }
            Args[0]
            #reset
            fromScript
            "after"
            #exit
            "never"
            """, "-i", main, "word").Expect(0);
        var answers = result.Output.ReplaceLineEndings("\n").Replace("* ", "").Split("> ").Select(each => each.Trim());
        Assert.Equal(
        [
            "\"of the script\"", "2", "7", "\"text\"", "42",
            "tensor([[0, 1, 2],\n        [3, 4, 5]])", "tensor([0.3333, 0.3333])", "int[2] { 1, 2 }", "\"word\"",
            "\"after\"",
        ], answers.Where(each => each.Length > 0));
        var errors = result.Error.ReplaceLineEndings("\n");
        Assert.Contains("System.FormatException: The input string 'x'", errors);
        Assert.Contains("(1,11): error CS0029: ", errors);
        Assert.Contains("(1,1): error CS0103: The name 'fromScript'", errors);
    }

    /// <summary>The arrow brings back a line, the editing keys change it, Ctrl-C gives a line up, Ctrl-D ends.</summary>
    [FactOnLinux]
    public void On_a_terminal_lines_are_edited_and_come_back()
    {
        using var folder = new ScriptFolder();
        const string keys = "40 + 1\r" + "\e[A\x7f" + "2\r" + "\e[A\e[D\e[D\e[D\e[D5\r" + "1 + (\x03" + "6 * 7 * 10\r\x04";
        var shown = folder.ShownByTerminal(60, keys, "dotnet script; echo ended $?");
        foreach (var value in (string[])["\n41\n", "\n42\n", "\n452\n", "\n420\n", "ended 0"])
            Assert.Contains(value, shown.Replace("\e[39m", "").Replace("\r", ""));
        Assert.DoesNotContain("error CS", shown);
    }
}
