#nullable enable
#load "failure_text.csx"

using Xunit.Abstractions;

/// <summary>The result of one test, or of one row of a theory.</summary>
public sealed record Result(
    string Name, decimal Seconds, string Output, string? Skipped, IFailureInformation? Failure);

/// <summary>Listens to a test run: keeps each result, and reports when a class has finished.</summary>
public sealed class Results(Action<ITestClassFinished, IReadOnlyList<Result>> classEnded) : IMessageSink
{
    readonly List<Result> _all = [];
    readonly Dictionary<ITestClass, List<Result>> _byClass = [];

    /// <summary>Every result, in the order in which they finished.</summary>
    public IReadOnlyList<Result> All => _all;

    /// <summary>Those that failed, including failures of clean-up, by name.</summary>
    public IEnumerable<Result> Failed => ByName(result => result.Failure is not null);

    /// <summary>Those that were skipped, by name.</summary>
    public IEnumerable<Result> Skipped => ByName(result => result.Skipped is not null);

    /// <summary>Those that ran and passed.</summary>
    public int Passed => _all.Count - Failed.Count() - Skipped.Count();

    /// <summary>Called by xunit, from several threads.</summary>
    public bool OnMessage(IMessageSinkMessage message)
    {
        lock (_all)
            Keep(message);
        return true;
    }

    IEnumerable<Result> ByName(Func<Result, bool> condition) =>
        _all.Where(condition).OrderBy(result => result.Name, StringComparer.Ordinal);

    void Keep(IMessageSinkMessage message)
    {
        switch (message)
        {
            case ITestPassed test:
                Add(test.TestClass, new(NameOf(test), test.ExecutionTime, test.Output, null, null));
                break;
            case ITestFailed test:
                Add(test.TestClass, new(NameOf(test), test.ExecutionTime, test.Output, null, test));
                break;
            case ITestSkipped test:
                Add(test.TestClass, new(NameOf(test), 0, "", test.Reason, null));
                break;
            case ITestCaseFinished { TestsRun: 0 } theory:
                Add(theory.TestClass, new(TestName.Of(theory.TestCase), 0, "", null, new WithoutRows()));
                break;
            case IDiagnosticMessage note:
                Console.Error.WriteLine($"xunit: {note.Message}");
                break;
            case ITestClassFinished end:
                classEnded(end, _byClass.GetValueOrDefault(end.TestClass, []));
                break;
            case IFailureInformation failure:
                Add((message as ITestClassMessage)?.TestClass, new(Place(message), 0, "", null, failure));
                break;
        }
    }

    void Add(ITestClass? owner, Result result)
    {
        _all.Add(result);
        if (owner is null)
            return;
        if (!_byClass.TryGetValue(owner, out var list))
            _byClass.Add(owner, list = []);
        list.Add(result);
    }

    static string NameOf(ITestMessage message) => TestName.Readable(message.Test.DisplayName);

    /// <summary>A failure outside a test's own code.</summary>
    static string Place(IMessageSinkMessage message) => message switch
    {
        ITestMessage test => $"{NameOf(test)} (cleaning up)",
        ITestMethodMessage method => $"{TestName.Readable(method.TestClass.Class.Name)}."
            + $"{method.TestMethod.Method.Name} (cleaning up)",
        ITestClassMessage type => $"{TestName.Readable(type.TestClass.Class.Name)} (cleaning up)",
        ITestCollectionMessage => "a test collection (cleaning up)",
        _ => "the test run"
    };

    /// <summary>A theory without data asserts nothing, so it must not count as a success.</summary>
    sealed class WithoutRows : IFailureInformation
    {
        public string[] ExceptionTypes { get; } = ["Xunit.Sdk.XunitException"];

        public string[] Messages { get; } = ["The theory's data have no row, so nothing was tested."];

        public string[] StackTraces { get; } = [""];

        public int[] ExceptionParentIndices { get; } = [-1];
    }
}
