using System.Collections.Immutable;
using AttentionWorkbench.Runner.Packages;
using Microsoft.CodeAnalysis;

namespace AttentionWorkbench.Runner.Compile;

/// <summary>Resolves <c>#r</c>: files beside the script, packages, and framework assemblies by name.</summary>
sealed class ScriptReferences : MetadataReferenceResolver
{
    static readonly MetadataReferenceProperties Implicit =
        MetadataReferenceProperties.Assembly.WithAliases(["<implicit>"]);

    readonly Dictionary<string, PortableExecutableReference> _files = [];
    readonly Dictionary<string, FileDigest> _digests = [];

    /// <summary>The assemblies that <c>#r "path"</c> names.</summary>
    public IReadOnlyList<string> Files => [.. _files.Keys];

    /// <summary>Those assemblies, and the ones found beside them, with their contents when they were read.</summary>
    public IReadOnlyList<FileDigest> Digests => [.. _digests.Values];

    /// <inheritdoc/>
    public override bool ResolveMissingAssemblies => true;

    /// <summary>The assembly that a <c>#r</c> names; none when it is not found.</summary>
    public override ImmutableArray<PortableExecutableReference> ResolveReference(
        string reference, string? baseFilePath, MetadataReferenceProperties properties)
    {
        // The compiler expects exactly one assembly for a directive, but a package or an SDK may bring none or many.
        // All of those are references of the compilation already, so any that every script has will do here.
        if (PackageRequest.Parse(reference) is not null || SdkDirective.IsOne(reference))
            return [FrameworkReferences.Core];
        var directory = Path.GetDirectoryName(baseFilePath) is { Length: > 0 } folder
            ? folder : Directory.GetCurrentDirectory();
        var path = Path.GetFullPath(Path.Combine(directory, reference));
        if (File.Exists(path))
            return [FromFile(path, properties)];
        var framework = Path.Combine(TargetPlatform.FrameworkDirectory, reference + ".dll");
        return File.Exists(framework) ? [MetadataFile.Read(framework, properties)] : [];
    }

    /// <summary>Finds an assembly that another one depends on, beside that one or among those of this tool's globals;
    /// scripts do not see it.</summary>
    public override PortableExecutableReference? ResolveMissingAssembly(
        MetadataReference definition, AssemblyIdentity identity)
    {
        var beside = Path.GetDirectoryName((definition as PortableExecutableReference)?.FilePath);
        if (beside is null)
            return null;
        string[] folders = [beside, CompilerAssemblies.Folder];
        var path = folders.Select(folder => Path.Combine(folder, identity.Name + ".dll")).FirstOrDefault(File.Exists);
        return path is null ? null : Neighbour(path);
    }

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => _files.GetHashCode();

    PortableExecutableReference FromFile(string path, MetadataReferenceProperties properties)
    {
        if (!_files.TryGetValue(path, out var reference))
            _files[path] = reference = Read(path, properties);
        return reference;
    }

    // Files beside this tool or in a package cannot change on their own; those beside the user's own file can.
    PortableExecutableReference Neighbour(string path) =>
        _files.Keys.Any(file => Path.GetDirectoryName(file) == Path.GetDirectoryName(path))
            ? Read(path, Implicit) : MetadataFile.Read(path, Implicit);

    PortableExecutableReference Read(string path, MetadataReferenceProperties properties)
    {
        try
        {
            var content = File.ReadAllBytes(path);
            _digests.TryAdd(path, FileDigest.Of(path, content));
            return MetadataFile.Of(path, content, properties);
        }
        catch (Exception error) when (error is BadImageFormatException or IOException or UnauthorizedAccessException)
        {
            throw new ScriptFailure($"'{path}' cannot be read as an assembly: {error.Message}");
        }
    }
}
