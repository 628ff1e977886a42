using System.Reflection;
using Xunit;

#nullable enable

/// <summary>A fact about the own runner, which builds and keeps its builds its own way.</summary>
public sealed class EmbeddedFactAttribute : FactAttribute
{
    public EmbeddedFactAttribute()
    {
        if (Assembly.GetEntryAssembly()?.GetType("AttentionWorkbench.Runner.CommandLine.RunnerCommandLine") is null)
            Skip = "these are the ways of the own runner";
    }
}
