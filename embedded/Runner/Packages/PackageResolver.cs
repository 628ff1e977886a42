using System.Security.Cryptography;

namespace AttentionWorkbench.Runner.Packages;

/// <summary>Resolves package requests to files: from a cache when every version is pinned, otherwise by a
/// restore.</summary>
static class PackageResolver
{
    /// <summary>Resolves packages and all their dependencies; an own assembly where it replaces the package.</summary>
    /// <param name="requests">The packages that the script and its loaded files ask for.</param>
    /// <param name="script">Where the script is, and whether the cache may be used.</param>
    /// <param name="configs">The NuGet configuration files that apply to the script.</param>
    /// <exception cref="ScriptFailure">A version is malformed, or NuGet failed; the message says why.</exception>
    public static PackageSet Resolve(
        IReadOnlyList<PackageRequest> requests, ScriptRequest script, IReadOnlyList<FileContent> configs)
    {
        var (own, others) = (requests.Where(IsOwn), requests.Where(request => !IsOwn(request)));
        return own.Select(request => PackageSet.OfAssembly(request.OwnAssembly!))
            .Aggregate(FromNuGet(others, script, configs), (all, one) => all.Joined(one));
    }

    static bool IsOwn(PackageRequest request) => request.OwnAssembly is not null;

    static PackageSet FromNuGet(
        IEnumerable<PackageRequest> requests, ScriptRequest script, IReadOnlyList<FileContent> configs)
    {
        var wanted = requests
            .OrderBy(request => request.Id, StringComparer.OrdinalIgnoreCase)
            .ThenBy(request => request.Version, StringComparer.Ordinal)
            .ToList();
        if (wanted.Count == 0)
            return PackageSet.Empty;

        if (wanted.Find(request => !request.IsSound) is { } unsound)
            throw new ScriptFailure($"'{unsound.Version}' is not a version of package {unsound.Id}.");
        foreach (var request in wanted.Where(request => !request.IsPinned))
            Log.Warning($"package {request.Id} {request.Version} is not pinned: every run asks NuGet for it");

        var memory = Path.Combine(CacheFolder.PackagesIn(script.CacheRoot), Key(wanted, script, configs));
        if (script.UseCache && wanted.All(request => request.IsPinned) && PackageCache.Recall(memory) is { } known)
            return known;
        if (!script.MayRestore)
            throw new ScriptFailure("The packages of the script are not restored yet.");
        var restored = PackageRestore.Run(wanted, script.Directory, script.Sources);
        PackageCache.Keep(memory, restored);
        return restored;
    }

    static string Key(
        List<PackageRequest> wanted, ScriptRequest script, IReadOnlyList<FileContent> configs)
    {
        var text = new StringBuilder();
        text.Append(typeof(PackageResolver).Module.ModuleVersionId).AppendLine();
        text.AppendLine(TargetPlatform.TargetFramework).AppendLine(TargetPlatform.RuntimeIdentifier);
        foreach (var request in wanted)
            text.Append(request.Id.ToLowerInvariant()).Append(' ').AppendLine(request.Version);
        foreach (var source in script.Sources)
            text.Append("source ").AppendLine(source);
        foreach (var config in configs)
            text.AppendLine(config.Path).AppendLine(Convert.ToHexString(config.Content));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}

/// <summary>Remembers what sets of packages resolved to, in one sealed file each.</summary>
static class PackageCache
{
    /// <summary>The packages that a file remembers; null when there are none, or when one of their files has
    /// changed.</summary>
    public static PackageSet? Recall(string file)
    {
        if (SealedFile.Read(file) is not { } content)
            return null;
        // The file's name depends on the build of this tool, so a sealed file always has the expected format.
        using var reader = new BinaryReader(
            new MemoryStream(content.Array!, content.Offset, content.Count), Encoding.UTF8);
        var known = new PackageSet(reader.ReadPaths(), RuntimeAssets.Read(reader), reader.ReadContents());
        if (known.FirstChange() is { } changed)
        {
            Log.Debug($"restoring again: {changed} has changed");
            return null;
        }
        CacheSweep.Touch(file);
        return known;
    }

    /// <summary>Remembers packages in a file for the next run, if the cache can be written.</summary>
    public static void Keep(string file, PackageSet packages)
    {
        var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.WritePaths(packages.References);
        packages.Assets.Write(writer);
        writer.WriteContents(packages.Marks);
        CacheFolder.TryWrite(file, stream.ToArray());
    }
}
