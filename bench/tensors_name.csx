using System.Reflection;

/// <summary>What this process uses for tensors.</summary>
public static class TensorsName
{
    /// <summary>Its name and version, such as "TorchSharp 0.107.0" or "engine".</summary>
    public static string Here
    {
        get
        {
            var assembly = typeof(torch).Assembly;
            // The own part has an attribute.
            return Attribute.GetCustomAttributes(assembly, typeof(AssemblyMetadataAttribute))
                .Any(mark => ((AssemblyMetadataAttribute)mark).Key == "AttentionWorkbench.Part") ? "engine"
                : $"TorchSharp {assembly.GetName().Version.ToString(3)}";
        }
    }
}
