using Xunit;

#nullable enable

/// <summary>A fact about the embedded runner, which builds and keeps its builds its own way.</summary>
public sealed class EmbeddedFactAttribute : FactAttribute
{
    public EmbeddedFactAttribute()
    {
        if (!File.Exists(Repository.PathOf(".workbench", "runner", "dotnet-script.dll"))
            || typeof(torch).Assembly.GetType("TorchSharp.Kernels.Lanes") is null)
            Skip = "these are the ways of the embedded runner";
    }
}
