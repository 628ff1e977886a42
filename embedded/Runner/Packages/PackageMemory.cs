using System.Text;
using AttentionWorkbench.Runner.Cache;

namespace AttentionWorkbench.Runner.Packages;

/// <summary>What sets of packages resolved to, one sealed file each.</summary>
internal static class PackageMemory
{
    /// <summary>
    /// The packages that were kept in a file; null when there is none, or when one of theirs is no longer there.
    /// </summary>
    public static PackageSet? Recall(string file)
    {
        if (SealedFile.Read(file) is not { } content)
            return null;
        // Its name says which build of this tool wrote the file: sealed, it can hold nothing else.
        using var reader = new BinaryReader(
            new MemoryStream(content.Array!, content.Offset, content.Count), Encoding.UTF8);
        var known = new PackageSet(reader.ReadPaths(), reader.ReadAssets(), reader.ReadContents());
        if (known.FirstChange() is { } changed)
        {
            Log.Debug($"restoring again: {changed} has changed");
            return null;
        }
        CacheSweep.Touch(file);
        return known;
    }

    /// <summary>Keeps packages in a file for the next run, where the cache may be written.</summary>
    public static void Keep(string file, PackageSet packages)
    {
        var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.WritePaths(packages.References);
        writer.WriteAssets(packages.Assets);
        writer.WriteContents(packages.Marks);
        CacheFolder.TryWrite(file, stream.ToArray());
    }
}
