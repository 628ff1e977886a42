/// <summary>What the script dialect has and lacks.</summary>
[Collection(Command.Collection)]
public sealed class DialectTest
{
    const string Main = $$"""
        #!/usr/bin/env dotnet-script
        {{Directive.Load}} "parts/left.csx"
        {{Directive.Load}} "./parts/../parts/left.csx"
        {{Directive.Load}} "parts/right.csx"
        using System.Reflection;
        using System.Reflection.Metadata;
        using System.Reflection.PortableExecutable;
        using System.Runtime.CompilerServices;
        using System.Runtime.Loader;

        static string Here([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
            $"{Path.GetFileName(file)}:{line} {Path.IsPathFullyQualified(file)}";
        static int Next(this int number) => number + 1;
        class Nested;
        int field = 3;
        unsafe { int* pointer = stackalloc int[1]; pointer[0] = 4; WriteLine($"unsafe {pointer[0]}"); }

        await Task.Yield();
        WriteLine($"here {Here()}");
        WriteLine($"args {string.Join('|', Args)}");
        WriteLine($"extension {1.Next()}");
        WriteLine($"nested {typeof(Nested).FullName} {typeof(Nested).IsNestedPublic}");
        WriteLine($"field {typeof(Nested).DeclaringType.GetField("field") is not null}");
        WriteLine($"flowing {nameof(Thread)}");
        WriteLine($"directory {Path.GetFileName(Directory.GetCurrentDirectory())}");
        Print("printed");
        PrintOptions.MaximumOutputLength = 5;

        // Each name comes from another namespace that a script imports unasked.
        Type[] imported = [typeof(Uri), typeof(Stream), typeof(List<int>), typeof(Stopwatch),
            typeof(ExpandoObject), typeof(Enumerable), typeof(Expression), typeof(Encoding), typeof(Task)];
        WriteLine($"imported {imported.Length}");

        var assembly = typeof(Nested).Assembly;
        var context = AssemblyLoadContext.GetLoadContext(assembly);
        WriteLine($"contextual {context == AssemblyLoadContext.CurrentContextualReflectionContext}");
        WriteLine($"isolated {context != AssemblyLoadContext.Default}");
        WriteLine($"debug {assembly.GetCustomAttribute<DebuggableAttribute>().IsJITOptimizerDisabled}");
        WriteLine($"documents {string.Join(' ', Documents(assembly.Location))}");
        return 300;

        static string[] Documents(string location)
        {
            using var image = new PEReader(File.OpenRead(location));
            var entry = image.ReadDebugDirectory()
                .Single(each => each.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
            using var provider = image.ReadEmbeddedPortablePdbDebugDirectoryData(entry);
            var pdb = provider.GetMetadataReader();
            return pdb.Documents.Select(document => pdb.GetString(pdb.GetDocument(document).Name))
                .Where(Path.IsPathFullyQualified).Select(Path.GetFileName).Order().ToArray();
        }
        """;

    const string Left = $$"""
        #!/usr/bin/env dotnet-script
        {{Directive.Load}} "base.csx"
        WriteLine("left");
        """;

    const string Right = $$"""
        {{Directive.Load}} "left.csx"
        {{Directive.Load}} "base.csx"
        WriteLine("right");
        """;

    const string Base = """
        global using System.Threading;
        using System.Globalization;
        WriteLine("base" + CultureInfo.InvariantCulture.Name);
        """;

    static readonly string[] Expected =
    [
        "base", "left", "right",
        "unsafe 4",
        "here main.csx:19 True",
        "args a|--flag|-c|--|z",
        "extension 2",
        "nested Submission#0+Nested True",
        "field True",
        "flowing Thread",
        $"directory {Path.GetFileName(Repository.Root)}",
        "\"printed\"",
        "imported 9",
        "contextual True",
        "isolated True",
        "debug True",
        "documents base.csx left.csx main.csx right.csx",
        ""
    ];

    const string Mistakes = """
        int x = "a";
        string? nullable = null;
        class Outsider { int Count => Args.Count; }
        Thread thread;
        Microsoft.CodeAnalysis.SyntaxNode node;
        TorchSharp.torch.Tensor tensor;
        """;

    /// <summary>Everything that a script may use, first compiled and then from the cache.</summary>
    [Fact]
    public void A_script_has_its_whole_environment_compiled_or_cached()
    {
        using var folder = new ScriptFolder();
        folder.Write("parts/left.csx", Left);
        folder.Write("parts/right.csx", Right);
        folder.Write("parts/base.csx", Base);
        var main = folder.Write("main.csx", Main);
        for (var run = 0; run < 2; run++)
        {
            var result = folder.Run(main, "a", "--flag", "--", "-c", "--", "z");
            Assert.Equal(Expected, result.Output.ReplaceLineEndings("\n").Split('\n'));
            Assert.Equal("", result.Error);
            Assert.Equal(OperatingSystem.IsWindows() ? 300 : 300 % 256, result.ExitCode);
        }
    }

    /// <summary>Each line is an error only in the script dialect.</summary>
    [Fact]
    public void A_script_has_nothing_in_scope_that_it_did_not_ask_for()
    {
        using var folder = new ScriptFolder();
        var main = folder.Write("main.csx", Mistakes);
        var result = folder.Run(main);
        Assert.Equal(1, result.ExitCode);
        Assert.Equal("", result.Output);
        Assert.Contains($"{main}(1,9): error CS0029: ", result.Error);
        Assert.Contains($"{main}(2,7): error CS8632: ", result.Error);
        Assert.Contains($"{main}(3,31): error CS0120: ", result.Error);
        Assert.Contains($"{main}(4,1): error CS0246: ", result.Error);
        Assert.Contains($"{main}(5,11): error CS0234: ", result.Error);
        Assert.Contains($"{main}(6,1): error CS0246: ", result.Error);
    }

    /// <summary>Directives are valid only at the head of a file, and name files that exist.</summary>
    [Fact]
    public void Directives_must_come_first_and_name_what_exists()
    {
        using var folder = new ScriptFolder();
        var main = folder.Write("main.csx", $$"""
            {{Directive.Load}} "absent.csx"
            {{Directive.Reference}} "absent.dll"
            WriteLine(1);
            {{Directive.Load}} "main.csx"
            {{Directive.Reference}} "late.dll"
            """);
        var result = folder.Run(main);
        Assert.Equal(1, result.ExitCode);
        Assert.Equal("", result.Output);
        Assert.Contains("error CS8098: ", result.Error);
        Assert.Contains("error CS7009: ", result.Error);
        Assert.Contains("error CS1504: ", result.Error);
    }
}
