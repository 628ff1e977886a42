using Xunit.Abstractions;

/// <summary>How xunit works here: rows of a theory are read as it runs; two collections at once.</summary>
public sealed class FrameworkOptions : ITestFrameworkDiscoveryOptions, ITestFrameworkExecutionOptions
{
    readonly Dictionary<string, object> _values = new()
    {
        ["xunit.discovery.PreEnumerateTheories"] = false,
        ["xunit.execution.MaxParallelThreads"] = 2
    };

    /// <summary>The value of an option, or the type's default for one that was never set.</summary>
    public TValue GetValue<TValue>(string name) =>
        _values.TryGetValue(name, out var value) ? (TValue)value : default;

    /// <summary>Sets an option.</summary>
    public void SetValue<TValue>(string name, TValue value) => _values[name] = value;
}
