#load "framework_options.csx"
#load "test_name.csx"

using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

/// <summary>Finds the tests of an assembly, and methods that look like tests but are not run.</summary>
public static class Discovery
{
    /// <summary>All tests, by name. Classes run one after another, because they share the process's random numbers;
    /// those of a named collection run in parallel with them.</summary>
    public static IReadOnlyList<IXunitTestCase> Find(Assembly assembly, IMessageSink diagnostics)
    {
        using var found = new FoundTests();
        var wrapped = Reflector.Wrap(assembly);
        var oneCollection = new CollectionPerAssemblyTestCollectionFactory(
            new TestAssembly(wrapped), diagnostics);
        using var discoverer = new XunitTestFrameworkDiscoverer(wrapped, found, diagnostics, oneCollection);
        discoverer.Find(includeSourceInformation: false, found, new FrameworkOptions());
        found.Finished.WaitOne();
        return [.. found.Tests.OrderBy(TestName.Of, StringComparer.Ordinal)];
    }

    /// <summary>Methods marked as facts or theories that xunit did not find, each with the reason. The attribute is
    /// recognised by its name, so one from another load context is found too.</summary>
    public static IReadOnlyList<string> Overlooked(Assembly assembly, IEnumerable<IXunitTestCase> tests)
    {
        var found = tests.Select(TestName.Of).ToHashSet();
        return
        [
            .. from type in assembly.GetTypes()
               where !type.IsAbstract || type.IsSealed
               from method in type.GetMethods(AllMethods)
               where method.GetCustomAttributes(inherit: true).Any(IsFact)
               let name = $"{TestName.Readable(type.FullName)}.{method.Name}"
               where IsScript(type) || type.ContainsGenericParameters || !found.Contains(name)
               orderby name
               select $"{name}: {Reason(type)}"
        ];
    }

    const BindingFlags AllMethods =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    static bool IsFact(object attribute)
    {
        for (var type = attribute.GetType(); type is not null; type = type.BaseType)
            if (type.FullName == "Xunit.FactAttribute")
                return true;
        return false;
    }

    /// <summary>Whether the compiler generated the class for a script's own functions.</summary>
    static bool IsScript(Type type) => type.FullName.StartsWith("Submission#") && !type.IsNested;

    static string Reason(Type type)
    {
        if (IsScript(type))
            return "a test must be a method of a class, not a function of the script";
        return type.ContainsGenericParameters
            ? "its class is generic"
            : "xunit does not see it; does another copy of xunit mark it?";
    }

    sealed class FoundTests : IMessageSink, ISourceInformationProvider
    {
        public List<IXunitTestCase> Tests { get; } = [];

        public ManualResetEvent Finished { get; } = new(initialState: false);

        public bool OnMessage(IMessageSinkMessage message)
        {
            if (message is ITestCaseDiscoveryMessage { TestCase: IXunitTestCase test })
                Tests.Add(test);
            if (message is IDiscoveryCompleteMessage)
                Finished.Set();
            return true;
        }

        /// <summary>Source lines are not needed.</summary>
        public ISourceInformation GetSourceInformation(ITestCase testCase) => null;

        public void Dispose() => Finished.Dispose();
    }
}
