/// <summary>The interactive session.</summary>
[Collection(Command.Collection)]
public sealed class SessionTest
{
    /// <summary>Entries of one and of several lines, directives, values, tensors and errors, in one session.</summary>
    [OwnPartFact(Part.Runner, "the real one prints tensors and errors in its own way")]
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
            stft(1); Conv1d q; "".histc();
            {{Directive.Load}} "{{part}}"
            Twice(21)
            {{Directive.Reference}} "nuget: TorchSharp-cpu, 0.106.0"
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
        // Names of TorchSharp are free until it is referenced.
        Assert.Contains("error CS0103: The name 'stft'", errors);
        Assert.DoesNotContain("setup.cs", errors);
    }

    /// <summary>Arrow keys recall a line and move in it, Ctrl-C discards a line, Ctrl-D ends; colours only where they
    /// are wanted.</summary>
    [FactOnTerminal("the real one edits lines in its own way")]
    public void On_a_terminal_lines_are_edited_and_come_back()
    {
        using var terminal = new PseudoTerminal("NO_COLOR=1 dotnet script; echo ended $?", columns: 60);
        terminal.WaitFor("> ");
        Press("40 + 1\r", "\n41\r\n");
        Press("\e[A\u007f2\r", "\n42\r\n");
        Press("\e[A\e[D\e[D\e[D\e[D\e[D5\r", "\n452\r\n");
        Press("\e[A\e[A\e[A\r", "\n41\r\n");
        Press("1 + (\u0003", "\r\n");
        Press("\"" + new string('x', 70) + "\".Length\r", "\n70\r\n");
        Press("var 漢字 = 1; 漢字.x();\r", "                   ^\r\n");
        terminal.Type("\u0004");
        terminal.WaitFor("ended 0");
        Assert.DoesNotContain("\e[31m", terminal.Shown);

        void Press(string keys, string shown)
        {
            terminal.Type(keys);
            terminal.WaitFor(shown);
            terminal.WaitFor("> ");
        }
    }
}
