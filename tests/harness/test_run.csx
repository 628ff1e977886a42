#load "options.csx"
#load "discovery.csx"
#load "results.csx"
#load "report.csx"
#load "snapshot.csx"

using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

/// <summary>Runs the tests that are declared in the scripts loaded beside it.</summary>
public static class TestRun
{
    const int Failed = 1;
    const int Misuse = 2;

    /// <summary>Whether every seed is tried, where usually only a few are.</summary>
    public static bool Long { get; private set; }

    /// <summary>Runs what the command line asks for, and returns the exit code.</summary>
    public static async Task<int> Start(IEnumerable<string> arguments)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        Console.Out.NewLine = "\n";
        // No test leaves a compile server behind; tests of the server use a folder of their own.
        Environment.SetEnvironmentVariable("DOTNET_SCRIPT_SERVER", "off");
        try
        {
            var options = Options.Parse(arguments);
            if (options.Help)
            {
                Console.WriteLine(Options.Usage);
                return 0;
            }
            Long = options.Long;
            return await Run(options, typeof(TestRun).Assembly);
        }
        catch (MisuseException misuse)
        {
            Console.Error.WriteLine($"{misuse.Message}\n\n{Options.Usage}");
            return Misuse;
        }
    }

    static async Task<int> Run(Options options, Assembly assembly)
    {
        var results = new Results(Report.Class);
        var tests = Discovery.Find(assembly, results);
        var overlooked = Discovery.Overlooked(assembly, tests);
        foreach (var method in overlooked)
            Console.Error.WriteLine($"not a test: {method}");
        if (overlooked.Count > 0)
            return Failed;
        if (tests.Count == 0)
        {
            Console.Error.WriteLine("No test was found: no loaded script declares a class with facts.");
            return Failed;
        }
        var chosen = Choose(tests, options.Names);
        if (options.List)
        {
            foreach (var name in chosen.Select(TestName.Of).Distinct())
                Console.WriteLine(name);
            return 0;
        }
        await Execute(assembly, chosen, results, options);
        return results.Passed == 0 || results.Failed.Any() ? Failed : 0;
    }

    static IReadOnlyList<IXunitTestCase> Choose(
        IReadOnlyList<IXunitTestCase> tests, IReadOnlyList<string> names)
    {
        foreach (var name in names)
            if (!tests.Any(test => Matches(test, name)))
                throw new MisuseException($"no test's name contains \"{name}\"; the classes are:\n"
                    + string.Join('\n', tests.Select(ClassName).Distinct().Select(type => $"  {type}")));
        return names.Count == 0 ? tests : [.. tests.Where(test => names.Any(name => Matches(test, name)))];
    }

    static bool Matches(ITestCase test, string name) =>
        TestName.Of(test).Contains(name, StringComparison.OrdinalIgnoreCase);

    static string ClassName(ITestCase test) => TestName.Readable(test.TestMethod.TestClass.Class.Name);

    static async Task Execute(
        Assembly assembly, IReadOnlyList<IXunitTestCase> tests, Results results, Options options)
    {
        Snapshot.Begin(options.Accept);
        using (var runner = new XunitTestAssemblyRunner(
            new TestAssembly(Reflector.Wrap(assembly)), tests, results, results, new FrameworkOptions()))
            await runner.RunAsync();
        if (options.Accept && options.Names.Count == 0)
            foreach (var name in Snapshot.DeleteStale())
                Console.WriteLine($"deleted {name}");
        Report.End(results, options.Verbose);
    }
}
