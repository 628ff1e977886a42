#load "parts.csx"
#load "results.csx"
#load "snapshot.csx"

using Xunit.Abstractions;

/// <summary>The output of a test run. Numbers come first in a line, so that long names are readable in a narrow
/// terminal.</summary>
public static class Report
{
    const int SlowestShown = 10;

    /// <summary>One line for a class that has finished.</summary>
    public static void Class(ITestClassFinished end, IReadOnlyList<Result> results)
    {
        var failed = results.Count(result => result.Failure is not null);
        var skipped = results.Count(result => result.Skipped is not null);
        Console.WriteLine($"{results.Count - failed - skipped,4} passed{Counted(failed, "failed")}"
            + $"{Counted(skipped, "skipped")}  {Seconds(end.ExecutionTime)}  "
            + TestName.Readable(end.TestClass.Class.Name));
    }

    /// <summary>Everything that is known once all tests have finished; the last line has the counts.</summary>
    public static void End(Results results, bool verbose)
    {
        if (verbose)
            Details(results);
        foreach (var result in results.Skipped)
            Console.WriteLine($"\nskipped  {result.Name}\n{Indented(result.Skipped)}");
        foreach (var result in results.Failed)
            Failure(result);
        if (Snapshot.Accepted.Count > 0)
            Console.WriteLine();
        foreach (var name in Snapshot.Accepted.Order(StringComparer.Ordinal))
            Console.WriteLine($"accepted {name}.verified.txt");
        Console.WriteLine();
        if (results.Skipped.Any())
            Console.WriteLine($"left out: {string.Join(", ", LeftOut(results.Skipped))}");
        Console.WriteLine($"{results.Passed} passed, {results.Failed.Count()} failed"
            + (results.Skipped.Any() ? $", {results.Skipped.Count()} skipped" : ""));
    }

    /// <summary>How many tests were skipped for each part, <c>12 about the own runner</c>; other reasons come
    /// last.</summary>
    static IEnumerable<string> LeftOut(IEnumerable<Result> skipped) =>
        from result in skipped
        group result by Parts.SubjectOf(result.Skipped) into tests
        orderby tests.Key is null, tests.Key
        select $"{tests.Count()} {(tests.Key is null ? "for other reasons" : $"about {tests.Key}")}";

    static void Details(Results results)
    {
        foreach (var result in results.All.Where(result => result.Failure is null && result.Output != ""))
            Console.WriteLine($"\noutput of {result.Name}\n{Indented(result.Output)}");
        Console.WriteLine("\nslowest");
        foreach (var result in results.All.OrderByDescending(result => result.Seconds).Take(SlowestShown))
            Console.WriteLine($"  {Seconds(result.Seconds)}  {result.Name}");
    }

    static void Failure(Result result)
    {
        Console.WriteLine($"\nFAILED  {result.Name}");
        Console.WriteLine(Indented(FailureText.Message(result.Failure)));
        foreach (var call in FailureText.Calls(result.Failure))
            Console.WriteLine($"    {call}");
        if (result.Output != "")
            Console.WriteLine($"  output\n{Indented(Indented(result.Output))}");
    }

    static string Counted(int count, string what) => count > 0 ? $", {count} {what}" : "";

    static string Seconds(decimal seconds) => $"{seconds.ToString("0.00", CultureInfo.InvariantCulture),5} s";

    static string Indented(string text) =>
        string.Join('\n', text.TrimEnd().Split('\n').Select(line => $"  {line.TrimEnd('\r')}".TrimEnd()));
}
