using System.Collections.Concurrent;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;

namespace AttentionWorkbench.Runner.Compile;

/// <summary>Assemblies as references: only their metadata is read into memory.</summary>
static class MetadataFile
{
    // The compile server asks for the same files again, and binds faster against metadata it already has.
    static readonly ConcurrentDictionary<string, ((long, DateTime) Stamp, AssemblyMetadata Metadata)> Known =
        [];

    /// <summary>An assembly that never changes without a new time or length, such as those of packages and of this
    /// tool.</summary>
    public static PortableExecutableReference Read(string path, MetadataReferenceProperties properties = default)
    {
        // The stamp is read before the content: if the file changes in between, the next caller sees another stamp.
        var file = new FileInfo(path);
        var stamp = (file.Length, file.LastWriteTimeUtc);
        if (!Known.TryGetValue(path, out var known) || known.Stamp != stamp)
        {
            using var content = file.OpenRead();
            Known[path] = known = (stamp, MetadataOf(content));
        }
        return known.Metadata.GetReference(filePath: path).WithProperties(properties);
    }

    /// <summary>An assembly whose file has been read already.</summary>
    public static PortableExecutableReference Of(
        string path, byte[] content, MetadataReferenceProperties properties) =>
        MetadataOf(new MemoryStream(content)).GetReference(filePath: path).WithProperties(properties);

    static AssemblyMetadata MetadataOf(Stream content) =>
        AssemblyMetadata.Create(ModuleMetadata.CreateFromStream(content, PEStreamOptions.PrefetchMetadata));
}
