namespace AttentionWorkbench.Runner.Packages;

/// <summary>What a set of packages and all they depend on give a script, by absolute path.</summary>
/// <param name="References">Assemblies to compile against.</param>
/// <param name="Assets">Files to run with.</param>
internal sealed record PackageSet(IReadOnlyList<string> References, RuntimeAssets Assets)
{
    public static PackageSet Empty { get; } = new([], RuntimeAssets.None);

    /// <summary>This set and another, without doubles.</summary>
    public PackageSet Joined(PackageSet other) =>
        new([.. References.Union(other.References)], Assets.Joined(other.Assets));

    /// <summary>The first file that is not there, or null.</summary>
    public string? FirstMissing() =>
        References.FirstOrDefault(file => !File.Exists(file)) ?? Assets.FirstMissing();
}
