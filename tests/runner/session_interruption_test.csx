/// <summary>Ctrl-C in a session: the entry ends, the session and its variables stay.</summary>
[Collection(Command.Collection)]
public sealed class SessionInterruptionTest
{
    const string Reason = "the real one has a way of its own with Ctrl-C";

    /// <summary>Entries that would never end; each writes a line first.</summary>
    static readonly string[] Endless =
    [
        "while (true) { }",
        "while (true) ;",
        "for (;;) count++;",
        "do count++; while (true);",
        "foreach (var each in Forever()) count += each;",
        "again: count++; goto again;",
        "while (true) { try { Spin(); } catch { } }",
        "Fibonacci(90)",
        "new Nested()[90]",
        "Forever().Select(each => each + 1).Count()",
        "Forever().AsParallel().Count(each => each > 1)",
        "await Task.Run(() => Spin());",
        "Loaded();",
        "var t = torch.zeros(2, 2); while (true) { var next = t + 1; t.Dispose(); t = next; }",
    ];

    [FactOnTerminal(Reason)]
    public void Each_way_to_go_on_for_ever_ends_and_the_variables_stay()
    {
        using var folder = new ScriptFolder();
        var loaded = folder.Write("loaded.csx", "void Loaded() { while (true) { } }\n");
        using var terminal = new PseudoTerminal("NO_COLOR=1 dotnet script; echo ended $?", columns: 200);
        terminal.WaitFor("> ");
        Enter("var count = 40L;");
        Enter("IEnumerable<int> Forever() { while (true) yield return 1; }");
        Enter("void Spin() { while (true) { } }");
        Enter("long Fibonacci(int n) => n < 2 ? n : Fibonacci(n - 1) + Fibonacci(n - 2);");
        Enter("class Nested { public long this[int n] => n < 2 ? n : this[n - 1] + this[n - 2]; }");
        Enter($"{Directive.Load} \"{loaded}\"");
        Enter($"{Directive.Reference} \"nuget: TorchSharp-cpu, 0.106.0\"");
        Enter("using TorchSharp;");
        foreach (var entry in Endless)
        {
            terminal.Type($"WriteLine(\"be\" + \"gun\"); {entry}\r");
            terminal.WaitFor("\nbegun");
            terminal.Type("\u0003");
            terminal.WaitFor("interrupted\r\n");
            terminal.WaitFor("> ");
        }
        terminal.Type("count > 40 && Fibonacci(20) == 6765\r");
        terminal.WaitFor("\ntrue");
        terminal.WaitFor("> ");
        terminal.Type("#exit\r");
        terminal.WaitFor("ended 0");

        void Enter(string entry)
        {
            terminal.Type($"{entry}\r");
            terminal.WaitFor("\r\n");
            terminal.WaitFor("> ");
        }
    }

    /// <summary>A call that nothing can end gives the prompt back all the same, and the entry ends when it returns.</summary>
    [FactOnTerminal(Reason)]
    public void A_call_that_cannot_be_ended_is_left_behind()
    {
        using var terminal = new PseudoTerminal("NO_COLOR=1 dotnet script; echo ended $?", columns: 200);
        terminal.WaitFor("> ");
        terminal.Type("var count = 1; WriteLine(\"be\" + \"gun\"); System.Threading.Thread.Sleep(4000); while (true) count++;\r");
        terminal.WaitFor("\nbegun");
        terminal.Type("\u0003");
        terminal.WaitFor("interrupted; one call still runs in the background until it returns");
        terminal.WaitFor("> ");
        terminal.Type("System.Threading.Thread.Sleep(4000); count\r");
        terminal.WaitFor("\n1\r\n");
        terminal.WaitFor("> ");
        terminal.Type("\u0004");
        terminal.WaitFor("ended 0");
    }

    /// <summary>Checks change nothing that code means, wherever they stand.</summary>
    [OwnPartFact(Part.Runner, "the real one has none")]
    public void Code_with_checks_means_what_it_meant()
    {
        using var folder = new ScriptFolder();
        var workbench = Repository.PathOf("lib", "workbench.csx").Replace('\\', '/');
        var result = folder.RunWith($$"""
            {{Directive.Load}} "{{workbench}}"
            Func<int, int> twice = n => 2 * n;
            Action<List<int>> fill = list => list.ForEach(n => { if (n > 1) WriteLine($"{n} of {list.Select(x => x + 1).Max()}"); });
            fill([1, 2, 3]);
            Expression<Func<int, int>> data = n => n + 1;
            $"{data.Body}"
            class C { int _n; public int N { get => _n; set => _n = value + 1; } public int this[int i] => i + N; public ref int R => ref _n; }
            var c = new C { N = 4 }; c.R++;
            c[10]
            async Task Later(List<int> list) => await Task.Run(() => list.Add(7));
            async Task<int> Seven() => (await Task.FromResult(new[] { 7 }))[0];
            var l = new List<int>(); await Later(l); await Later(l); await Seven() + l.Count
            int Refused() => throw new InvalidOperationException("as it should");
            Refused()
            int Deep(int n) => Deep(n + 1) + 1;
            Deep(0)
            var found = 0; for (var i = 0; i < 3; i++) foreach (var (a, b) in new[] { (i, i) }) if (a == 2) goto done; else found += 1; done: ; found
            twice(21)
            """, "--verbosity", "debug", "-i", folder.Write("main.csx", "")).Expect(0);
        Assert.DoesNotContain("with checks", result.Error);
        Assert.Contains("InvalidOperationException: as it should", result.Error);
        Assert.Contains("A method calls itself without end", result.Error);
        Assert.InRange(result.Error.Split('\n').Count(line => line.Contains("at Deep(")), 1, 50);
        var answers = result.Output.ReplaceLineEndings("\n").Split("> ").Select(each => each.Trim());
        Assert.Equal(["2 of 4\n3 of 4", "\"(n + 1)\"", "16", "9", "2", "42"], answers.Where(each => each.Length > 0));
    }
}
