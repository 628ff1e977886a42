using System.Text.RegularExpressions;

namespace AttentionWorkbench.Runner.Packages;

/// <summary>A package as <c>#r "nuget: Id, Version"</c> names it.</summary>
/// <param name="Id">The package id as written; ids are compared ignoring case.</param>
/// <param name="Version">An exact, bracketed or floating version; <c>*</c> when none is written.</param>
sealed partial record PackageRequest(string Id, string Version)
{
    /// <summary>Whether the request always means the same package.</summary>
    public bool IsPinned => Pinned.IsMatch(Version);

    /// <summary>Whether the version is well formed; NuGet fails without a message on one that is not.</summary>
    public bool IsSound => Sound.IsMatch(Version);

    /// <summary>The assembly beside this tool that replaces the package; null where NuGet provides it.</summary>
    public string? OwnAssembly => SetupChoices.OwnAssembly(Id);

    /// <summary>Parses a reference; null when it does not name a package.</summary>
    public static PackageRequest? Parse(string reference)
    {
        var match = Directive.Match(reference);
        if (!match.Success)
            return null;
        var version = match.Groups["version"].Value.Trim();
        var id = match.Groups["id"].Value;
        return new PackageRequest(id, version.Length == 0 ? "*" : SetupChoices.VersionFor(id, version));
    }

    [GeneratedRegex(@"^\s*nuget\s*:\s*(?<id>[^\s,]+)\s*(,(?<version>.*))?$", RegexOptions.IgnoreCase)]
    static partial Regex Directive { get; }

    [GeneratedRegex(@"^[\[(]?\s*[\d*,]")]
    static partial Regex Sound { get; }

    [GeneratedRegex(@"^(\[\s*[^\s,*\[\]()]+\s*\]|[^\s,*\[\]()]+)$")]
    static partial Regex Pinned { get; }
}
