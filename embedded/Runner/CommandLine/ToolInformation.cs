using System.Reflection;
using System.Runtime.InteropServices;

namespace AttentionWorkbench.Runner.CommandLine;

/// <summary>What this tool is and where it runs.</summary>
static class ToolInformation
{
    static string Version => typeof(ToolInformation).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>Writes the version alone.</summary>
    public static int ShowVersion()
    {
        Console.WriteLine(Version);
        return 0;
    }

    /// <summary>Writes all there is to know.</summary>
    public static int ShowAll()
    {
        Console.WriteLine(
            $"""
            Version             : {Version} (the workbench's own runner)
            Install location    : {AppContext.BaseDirectory}
            Cache location      : {CacheFolder.Root}
            Target framework    : {TargetPlatform.TargetFramework}
            .NET version        : {Environment.Version}
            Platform identifier : {RuntimeInformation.OSDescription}
            Runtime identifier  : {TargetPlatform.RuntimeIdentifier}
            """);
        return 0;
    }
}
