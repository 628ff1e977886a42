using Xunit.Abstractions;

/// <summary>The options for xunit: rows of a theory are read as it runs; two collections run at once.</summary>
public sealed class FrameworkOptions : ITestFrameworkDiscoveryOptions, ITestFrameworkExecutionOptions
{
    readonly Dictionary<string, object> _values = new()
    {
        ["xunit.discovery.PreEnumerateTheories"] = false,
        ["xunit.execution.MaxParallelThreads"] = 2
    };

    /// <summary>The value of an option; the type's default if it was never set.</summary>
    public TValue GetValue<TValue>(string name) =>
        _values.TryGetValue(name, out var value) ? (TValue)value : default;

    /// <summary>Sets an option.</summary>
    public void SetValue<TValue>(string name, TValue value) => _values[name] = value;
}
