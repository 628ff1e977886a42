using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

/// <summary>Which packages this machine can use: those that NuGet serves and that are not known to fail here.</summary>
sealed partial class Machine(Repository repository, IReadOnlyList<WorkbenchPart> parts)
{
    static readonly TimeSpan RestoreTimeout = TimeSpan.FromSeconds(90);

    readonly Dictionary<Package, string> _excluded = [];
    readonly Dictionary<Package, string?> _unserved = [];

    /// <summary>Why a package cannot be used here, or null when nothing is known against it.</summary>
    public string? Obstacle(Package package) =>
        _excluded.GetValueOrDefault(package) ?? Libtorch.Missing(package)
        ?? Unserved(package) ?? Libtorch.TooNew(package);

    /// <summary>Records that a package was tried and did not run.</summary>
    public void Exclude(Package package, string why) =>
        _excluded[package] = $"{package} is served but does not run here: {why}";

    // One restore answers for all packages that may come up.
    string? Unserved(Package package)
    {
        if (!_unserved.ContainsKey(package))
            AskNuGet([.. parts.Where(part => part.PreferOwn is null).SelectMany(part => part.Real).Append(package).Distinct()]);
        return _unserved[package];
    }

    void AskNuGet(Package[] packages)
    {
        var probe = Folder.Empty(Path.Combine(repository.WorkbenchFolder, "probe"));
        var project = Path.Combine(probe, "probe.csproj");
        Project(packages).Save(project);
        var (code, output) = Command.Try(
            probe, [Command.Dotnet, "restore", project, "-tl:off", "-nologo", .. Command.IgnoreOuterSettings], RestoreTimeout);
        Directory.Delete(probe, recursive: true);

        var missing = Missing.Matches(output).ToList();
        var noAnswer = code == 0 || missing.Count > 0 ? null
            : code is null ? $"no answer from NuGet within {RestoreTimeout.TotalSeconds:0} s"
            : $"no answer from NuGet: {Regex.Match(output, @"error (?<why>[^\n]+)").Groups["why"].Value.Trim().TrimEnd('.')}";
        foreach (var package in packages)
            _unserved[package] = noAnswer
                ?? (missing.Exists(match => IsOf(match, package)) ? $"{package} is not served" : null);
    }

    static bool IsOf(Match missing, Package package) =>
        missing.Groups["id"].Value.Equals(package.Id, StringComparison.OrdinalIgnoreCase)
        && (!missing.Groups["version"].Success || missing.Groups["version"].Value == package.Version);

    // PackageDownload fetches a package without its dependencies, so asking does not download libtorch.
    static XElement Project(Package[] packages) =>
        new("Project", new XAttribute("Sdk", "Microsoft.NET.Sdk"),
            new XElement("PropertyGroup", new XElement("TargetFramework", "net10.0")),
            new XElement("ItemGroup", packages.GroupBy(package => package.Id, package => $"[{package.Version}]").Select(
                versions => new XElement("PackageDownload",
                    new XAttribute("Include", versions.Key), new XAttribute("Version", string.Join(';', versions))))));

    [GeneratedRegex(@"error NU110\d: Unable to find package (?<id>[^\s.]\S*?)(\.\s| with version \(= (?<version>[^)]+)\))")]
    static partial Regex Missing { get; }
}

/// <summary>What can be said about libtorch before its 270 MB are downloaded.</summary>
static class Libtorch
{
    // From this version on, the native part needs a symbol that came with GCC 13.
    static readonly Version FirstToNeedIt = new(0, 107, 0);
    const string NeededSymbol = "GLIBCXX_3.4.32";

    /// <summary>Says that there is none for this platform, or null.</summary>
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

    /// <summary>Says that the system's C++ library is too old for it, or null.</summary>
    public static string? TooNew(Package package)
    {
        if (!OperatingSystem.IsLinux() || !IsLibtorch(package) || Version.Parse(package.Version.Split('-')[0]) < FirstToNeedIt)
            return null;
        return Libstdcxx() is not { } path ? $"{package} is served but does not load here: there is no libstdc++.so.6"
            : File.ReadAllBytes(path).AsSpan().IndexOf(Encoding.ASCII.GetBytes(NeededSymbol + "\0")) >= 0 ? null
            : $"{package} is served but does not load here: libstdc++ lacks {NeededSymbol}";
    }

    static bool IsLibtorch(Package package) => package.Id == "TorchSharp-cpu";

    // Loads it, to learn which file the system takes.
    static string? Libstdcxx()
    {
        if (!NativeLibrary.TryLoad("libstdc++.so.6", out _))
            return null;
        return File.ReadLines("/proc/self/maps").Select(line => line[Math.Max(0, line.IndexOf('/'))..])
            .FirstOrDefault(path => path.Contains("/libstdc++.so"));
    }
}
