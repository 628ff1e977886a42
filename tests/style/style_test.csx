#nullable enable

/// <summary>All C# is written in the same style, described in <c>.editorconfig</c>.</summary>
[Collection(Command.SecondCollection)]
public class StyleTest
{
    static readonly string Check = Repository.PathOf("tests", "style", "check.csx");

    [Fact]
    public void Every_file_keeps_to_the_rules()
    {
        var files = Command.Run(["git", "ls-files", "*.cs", "*.csx"]).Expect(0).Output
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains("tests/run.csx", files);
        // A file that is deleted but not committed is still listed; generated files are the business of their maker.
        var written = files.Where(file => File.Exists(Repository.PathOf(file))
            && !(file.Contains("/Generated/") && file.EndsWith(".cs")));
        var run = Command.Script(Check, ["--", .. written]);
        Assert.True(run is { ExitCode: 0, Output: "" }, run.Error + run.Output);
    }

    // Each with the rules that it breaks, and the lines.
    static readonly (string File, string Text, string[] Breaches)[] Samples =
    [
        ("private.csx", "class A\n{\n    private int B() => 1;\n}", ["3: `private` is the default"]),
        ("internal.cs", "internal class A;", ["1: `internal` is the default"]),
        ("accessors.cs", "class A\n{\n    private protected int _b;\n    public int C { get; private set; }\n}", []),
        ("fields.csx", "class A\n{\n    int b;\n    readonly int C;\n    int _d;\n}",
            ["3: a private field is named `_field`", "4: a private field is named `_field`"]),
        ("values.csx", "class A\n{\n    const int b = 1;\n    static readonly int _c;\n    static int _d;\n}",
            ["3: a constant or static", "4: a constant or static"]),
        ("module.csx", "class A : nn.Module<Tensor, Tensor>\n{\n    readonly Linear W_query;\n}", []),
        ("ifs.csx", """
            if (true) return;
            if (true)
                return;
            else return;
            if (true) { }
            else if (false)
                return;
            """, ["1: the statement of an `if`", "4: the statement of an `if`"]),
        ("vars.csx", """
            int a = 1;
            long b = 1;
            string c = $"{a}";
            void D()
            {
                float e = (float)b;
                A f = new A();
                A g = new();
                I h = new A();
                int[] i = [1];
                int[] j = new int[3];
                const int k = 1;
            }
            """, ["1: `var`", "3: `var`", "6: `var`", "7: `var`", "11: `var`"]),
        ("usings.cs", "using Xunit;\nusing System.Text;\nusing static System.Math;\nusing A = B;", ["2: usings are"]),
        ("whole.cs", "namespace A;\n\nclass B;", []),
        ("braces.cs", "namespace A\n{\n}", ["1: a namespace is of the whole file"]),
        ("names.csx", "class A\n{\n    [Fact]\n    public void ItWorks() { }\n}",
            ["1: a class of tests", "4: a test's name"]),
        ("names_test.csx", "class ATest\n{\n    [Theory]\n    public void It_answers_as_PyTorch(int a) { }\n}", []),
        .. ((string[])["lib", "study", "embedded", "book"]).Select(folder => ($"{folder}/summaries.csx", Summaries,
            (string[])["1: a public member", "3: a public member", "12: a public member"])),
        ("tests/summaries.csx", Summaries, []),
    ];

    const string Summaries = """
        public class A
        {
            public int B;
        }
        /// <summary>C.</summary>
        public class C
        {
            /// <summary>D.</summary>
            public int D;
            public int E;

            public int F;
            int _g;
            public override string ToString() => "";
        }
        class H
        {
            public int I;
        }
        """;

    [Fact]
    public void A_breach_is_named_with_its_line()
    {
        using var folder = new TemporaryFolder();
        foreach (var (file, text, _) in Samples)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder.File(file))!);
            File.WriteAllText(folder.File(file), text);
        }
        var run = Command.Run([.. Command.Runner, Check, "--", .. Samples.Select(sample => sample.File)], folder.Path);
        Assert.Equal(1, run.ExitCode);
        var found = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] expected = [.. Samples.SelectMany(sample =>
            sample.Breaches.Select(breach => $"{sample.File}:{breach}"))];
        Assert.Equal(expected.Length, found.Length);
        Assert.All(expected.Zip(found), pair => Assert.StartsWith(pair.First, pair.Second));
    }
}
