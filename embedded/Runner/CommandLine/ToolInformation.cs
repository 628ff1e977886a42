using System.Reflection;
using System.Runtime.InteropServices;

namespace AttentionWorkbench.Runner.CommandLine;

/// <summary>Information about this tool and the system it runs on.</summary>
static class ToolInformation
{
    static string Version => typeof(ToolInformation).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>Writes only the version.</summary>
    public static int ShowVersion()
    {
        Console.WriteLine(Version);
        return 0;
    }

    /// <summary>Writes everything.</summary>
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
