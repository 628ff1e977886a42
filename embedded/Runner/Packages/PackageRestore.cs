using System.Diagnostics;
using System.Xml.Linq;

namespace AttentionWorkbench.Runner.Packages;

/// <summary>Runs <c>dotnet restore</c> for packages, with a temporary project.</summary>
static class PackageRestore
{
    const string FolderPrefix = "dotnet-script-restore-";

    // A restore of packages that are already downloaded takes less.
    static readonly TimeSpan SilentTime = TimeSpan.FromSeconds(2);

    /// <summary>Restores packages and reads which files they contain.</summary>
    /// <exception cref="ScriptFailure">NuGet failed; the message contains its error lines.</exception>
    public static PackageSet Run(
        IReadOnlyList<PackageRequest> packages, string configDirectory, IReadOnlyList<string> sources)
    {
        var folder = TemporaryFolder();
        try
        {
            var names = string.Join(", ", packages.Select(package => $"{package.Id} {package.Version}"));
            Log.Debug($"restoring {names}");
            using var notice = !Console.IsErrorRedirected
                ? NoticeAfter(SilentTime, $"waiting for NuGet to answer for {names}") : null;
            var project = Path.Combine(folder, "script.csproj");
            Project(packages, configDirectory).Save(project);
            Restore(project, sources);
            return AssetsFile.Read(Path.Combine(folder, "obj", "project.assets.json"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static string TemporaryFolder()
    {
        try
        {
            CacheSweep.Folders(Path.GetTempPath(), FolderPrefix + "*");
            return Directory.CreateTempSubdirectory(FolderPrefix).FullName;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ScriptFailure($"Restoring packages needs a folder in {Path.GetTempPath()}: {error.Message}");
        }
    }

    static Timer NoticeAfter(TimeSpan time, string text) =>
        new(_ => Console.Error.WriteLine(text), null, time, Timeout.InfiniteTimeSpan);

    // The imports are explicit so that no Directory.Build.props in a folder above takes part.
    static XElement Project(IReadOnlyList<PackageRequest> packages, string configDirectory) =>
        new("Project",
            new XElement("PropertyGroup",
                new XElement("ImportDirectoryBuildProps", "false"),
                new XElement("ImportDirectoryBuildTargets", "false"),
                new XElement("ImportDirectoryPackagesProps", "false")),
            Import("Sdk.props"),
            new XElement("PropertyGroup",
                new XElement("TargetFramework", TargetPlatform.TargetFramework),
                new XElement("RuntimeIdentifier", TargetPlatform.RuntimeIdentifier),
                new XElement("SelfContained", "false"),
                new XElement("UseAppHost", "false"),
                new XElement("NuGetAudit", "false"),
                new XElement("RestoreRootConfigDirectory", configDirectory)),
            new XElement("ItemGroup",
                packages.Select(package => new XElement("PackageReference",
                    new XAttribute("Include", package.Id), new XAttribute("Version", package.Version)))),
            Import("Sdk.targets"));

    static XElement Import(string file) =>
        new("Import", new XAttribute("Project", file), new XAttribute("Sdk", "Microsoft.NET.Sdk"));

    static void Restore(string project, IReadOnlyList<string> sources)
    {
        var start = new ProcessStartInfo(DotnetHost.Path)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(project),
        };
        DotnetHost.RemoveMSBuildVariables(start.Environment);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        foreach (var word in (string[])["restore", project, "--nologo", "-tl:off"])
            start.ArgumentList.Add(word);
        foreach (var source in sources)
            start.ArgumentList.Add($"--source={source}");

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd() + errors.GetAwaiter().GetResult();
        process.WaitForExit();
        Log.Trace(output.TrimEnd());
        if (process.ExitCode != 0)
            throw new ScriptFailure(Explain(project, output));
    }

    // NuGet starts each line with the temporary project, which means nothing to the user, and adds stack traces to its
    // own failures.
    static string Explain(string project, string output)
    {
        var lines = output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith("at ", StringComparison.Ordinal))
            .ToArray();
        var errors = lines
            .Where(line => line.Contains("error ", StringComparison.Ordinal))
            .Select(line => line.Replace(project + " : ", "").Replace($" [{project}]", ""))
            .Distinct()
            .ToArray();
        return "Unable to restore the packages of the script:\n"
            + string.Join('\n', errors.Length > 0 ? errors : lines);
    }
}

/// <summary>The <c>dotnet</c> command that runs this tool, used for child processes.</summary>
static class DotnetHost
{
    /// <summary>Its path, or if that is unknown, its name.</summary>
    public static string Path { get; } =
        IsDotnet(Environment.ProcessPath) ? Environment.ProcessPath! : "dotnet";

    /// <summary>Removes environment variables that a parent MSBuild set for its own children.</summary>
    public static void RemoveMSBuildVariables(IDictionary<string, string?> environment)
    {
        foreach (var name in environment.Keys.Where(IsOfParent).ToList())
            environment.Remove(name);
    }

    static bool IsOfParent(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase);

    static bool IsDotnet(string? path) =>
        System.IO.Path.GetFileNameWithoutExtension(path) == "dotnet";
}
