using System.Reflection;
using System.Reflection.PortableExecutable;

namespace AttentionWorkbench.Runner.Packages;

/// <summary>ASP.NET Core: installed with the SDK, beside the framework that every script uses.</summary>
static class WebFramework
{
    const string Name = "Microsoft.AspNetCore.App";

    /// <summary>Combines packages and ASP.NET Core; an assembly in both is taken in the newer version, as in a
    /// build.</summary>
    /// <exception cref="ScriptFailure">It is not installed for the running version of .NET.</exception>
    public static PackageSet AddedTo(PackageSet packages)
    {
        var framework = Directory.GetFiles(Folder(), "*.dll").Where(IsManaged).ToList();
        var twins = framework.ToDictionary(file => Path.GetFileName(file), StringComparer.OrdinalIgnoreCase);
        bool IsNewer(string file) => !twins.TryGetValue(Path.GetFileName(file), out var twin)
            || AssemblyName.GetAssemblyName(file).Version > AssemblyName.GetAssemblyName(twin).Version;
        List<string> references = [.. packages.References.Where(IsNewer)];
        List<string> assemblies = [.. packages.Assets.Assemblies.Where(IsNewer)];
        var replaced = assemblies.Select(file => Path.GetFileName(file)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var rest = framework.Where(file => !replaced.Contains(Path.GetFileName(file))).ToList();
        return packages with
        {
            References = [.. references, .. rest],
            Assets = packages.Assets with { Assemblies = [.. assemblies, .. rest] },
        };
    }

    // Beside the running framework: the same version if it is there, otherwise the newest compatible one, since the two
    // may be updated separately.
    static string Folder()
    {
        var running = new DirectoryInfo(TargetPlatform.FrameworkDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var home = Path.Combine(running.Parent!.Parent!.FullName, Name);
        var same = Path.Combine(home, running.Name);
        if (Directory.Exists(same))
            return same;
        var installed = Directory.Exists(home) ? Directory.GetDirectories(home) : [];
        return installed.Where(FitsRunning).MaxBy(VersionOf)
            ?? throw new ScriptFailure($"{Name} {Environment.Version.ToString(2)} is not installed in {home}: "
                + "#r \"sdk:…\" needs the ASP.NET Core runtime, which comes with the .NET SDK.");
    }

    static bool FitsRunning(string folder) =>
        VersionOf(folder) is { } version && version.ToString(2) == Environment.Version.ToString(2);

    static Version? VersionOf(string folder) =>
        Version.TryParse(Path.GetFileName(folder), out var version) ? version : null;

    // On Windows the folder contains a native library too.
    static bool IsManaged(string file)
    {
        using var image = new PEReader(File.OpenRead(file));
        return image.HasMetadata;
    }
}

/// <summary>Handles <c>#r "sdk:NAME"</c>: ASP.NET Core is the only SDK that a script can use.</summary>
static class SdkDirective
{
    const string Prefix = "sdk:";
    const string Web = "Microsoft.NET.Sdk.Web";

    /// <summary>Whether a reference names an SDK rather than a file or a package.</summary>
    public static bool IsOne(string reference) =>
        reference.TrimStart().StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a reference asks for ASP.NET Core.</summary>
    /// <exception cref="ScriptFailure">It names another SDK.</exception>
    public static bool IsWeb(string reference)
    {
        if (!IsOne(reference))
            return false;
        var name = reference.Trim()[Prefix.Length..].Trim();
        return name.Equals(Web, StringComparison.OrdinalIgnoreCase) ? true : throw new ScriptFailure(
            $"#r \"{reference}\": {Web} is the only SDK that a script can have.");
    }
}
