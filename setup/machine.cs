using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

/// <summary>What this machine can have: what is served, what is known to run, and what was seen not to.</summary>
sealed partial class Machine(Repository repository, IReadOnlyList<WorkbenchPart> parts)
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    readonly Dictionary<Package, string> _excluded = [];
    readonly Dictionary<Package, string?> _answers = [];

    /// <summary>Why a package cannot be had here, or null when it can as far as is known.</summary>
    public string? Obstacle(Package package) =>
        _excluded.GetValueOrDefault(package) ?? Libtorch.Missing(package)
        ?? Unserved(package) ?? Libtorch.TooNew(package);

    /// <summary>Notes that a package was tried and did not run.</summary>
    public void Exclude(Package package, string why) =>
        _excluded[package] = $"{package} is served but does not run here: {why}";

    // One question for all packages that may be asked for next.
    string? Unserved(Package package)
    {
        if (!_answers.ContainsKey(package))
            Ask([.. parts.Where(part => part.PreferOwn is null).SelectMany(part => part.Real).Append(package).Distinct()]);
        return _answers[package];
    }

    void Ask(Package[] packages)
    {
        var probe = Folder.Empty(Path.Combine(repository.Workshop, "probe"));
        var project = Path.Combine(probe, "probe.csproj");
        Project(packages).Save(project);
        var (code, output) = Command.Try(
            probe, [Command.Dotnet, "restore", project, "-tl:off", "-nologo", .. Command.Alone], Patience);
        Directory.Delete(probe, recursive: true);

        var missing = Missing.Matches(output).ToList();
        var silence = code == 0 || missing.Count > 0 ? null
            : code is null ? $"no answer from NuGet within {Patience.TotalSeconds:0} s"
            : $"no answer from NuGet: {Regex.Match(output, @"error (?<why>[^\n]+)").Groups["why"].Value.Trim().TrimEnd('.')}";
        foreach (var package in packages)
            _answers[package] = silence
                ?? (missing.Exists(match => Means(match, package)) ? $"{package} is not served" : null);
    }

    static bool Means(Match missing, Package package) =>
        missing.Groups["id"].Value.Equals(package.Id, StringComparison.OrdinalIgnoreCase)
        && (!missing.Groups["version"].Success || missing.Groups["version"].Value == package.Version);

    // PackageDownload takes a package without what it depends on: the question costs no libtorch.
    static XElement Project(Package[] packages) =>
        new("Project", new XAttribute("Sdk", "Microsoft.NET.Sdk"),
            new XElement("PropertyGroup", new XElement("TargetFramework", "net10.0")),
            new XElement("ItemGroup", packages.GroupBy(package => package.Id, package => $"[{package.Version}]").Select(
                versions => new XElement("PackageDownload",
                    new XAttribute("Include", versions.Key), new XAttribute("Version", string.Join(';', versions))))));

    [GeneratedRegex(@"error NU110\d: Unable to find package (?<id>[^\s.]\S*?)(\.\s| with version \(= (?<version>[^)]+)\))")]
    static partial Regex Missing { get; }
}

/// <summary>What is known of libtorch before its 270 MB are downloaded.</summary>
static class Libtorch
{
    // The native part of this version and later ones asks for what came with GCC 13.
    static readonly Version First = new(0, 107, 0);
    const string Symbols = "GLIBCXX_3.4.32";

    /// <summary>Why it does not exist for this platform, or null.</summary>
    public static string? Missing(Package package)
    {
        var name = RuntimeInformation.RuntimeIdentifier;
        var architecture = RuntimeInformation.ProcessArchitecture;
        var isMusl = name.Contains("musl") || name.StartsWith("alpine", StringComparison.Ordinal);
        var exists = OperatingSystem.IsLinux() ? architecture == Architecture.X64 && !isMusl
            : OperatingSystem.IsWindows() ? architecture == Architecture.X64
            : OperatingSystem.IsMacOS() && architecture == Architecture.Arm64;
        return exists || !IsLibtorch(package) ? null : $"libtorch does not exist for {name}";
    }

    /// <summary>Why the system's C++ library is too old for it, or null.</summary>
    public static string? TooNew(Package package)
    {
        if (!OperatingSystem.IsLinux() || !IsLibtorch(package) || Version.Parse(package.Version.Split('-')[0]) < First)
            return null;
        return Libstdcxx() is not { } path ? $"{package} is served but does not load here: there is no libstdc++.so.6"
            : File.ReadAllBytes(path).AsSpan().IndexOf(Encoding.ASCII.GetBytes(Symbols + "\0")) >= 0 ? null
            : $"{package} is served but does not load here: libstdc++ lacks {Symbols}";
    }

    static bool IsLibtorch(Package package) => package.Id == "TorchSharp-cpu";

    // The system knows best which file it would load.
    static string? Libstdcxx()
    {
        if (!NativeLibrary.TryLoad("libstdc++.so.6", out _))
            return null;
        return File.ReadLines("/proc/self/maps").Select(line => line[Math.Max(0, line.IndexOf('/'))..])
            .FirstOrDefault(path => path.Contains("/libstdc++.so"));
    }
}
