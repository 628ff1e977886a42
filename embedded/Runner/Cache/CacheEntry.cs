using AttentionWorkbench.Runner.Compile;
using AttentionWorkbench.Runner.Packages;

namespace AttentionWorkbench.Runner.Cache;

/// <summary>The content of a kept build: the assembly, followed by what it was made from. It is one file, so that no
/// reader can see halves of two builds; the runtime loads it as it is, since it reads only what the PE header
/// names.</summary>
static class CacheEntry
{
    const string Format = "dotnet-script build 2";

    /// <summary>The bytes of a build.</summary>
    /// <param name="image">The assembly.</param>
    /// <param name="circumstances">Everything besides files that the build depends on.</param>
    /// <param name="inputs">The files that the build depends on.</param>
    /// <param name="assets">The files that it needs to run.</param>
    public static byte[] Write(
        ReadOnlySpan<byte> image, string circumstances, ScriptInputs inputs, RuntimeAssets assets)
    {
        var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(image);
        writer.Write(Format);
        writer.Write(circumstances);
        writer.WriteContents(inputs.Texts);
        writer.WriteDigests(inputs.Assemblies);
        assets.Write(writer);
        writer.Write(image.Length);
        return stream.ToArray();
    }

    /// <summary>Reads a build; null when the file is not a build, or was made under other circumstances.</summary>
    public static CompiledScript? Read(string path, string circumstances) =>
        SealedFile.Read(path) is { } content ? Read(content, path, circumstances) : null;

    /// <summary>Reads a build from bytes.</summary>
    /// <param name="content">The bytes of a build.</param>
    /// <param name="path">The file that contains them; null if they come from no file.</param>
    /// <param name="circumstances">Everything besides files that the build depends on.</param>
    public static CompiledScript? Read(ArraySegment<byte> content, string? path, string circumstances)
    {
        try
        {
            var length = BitConverter.ToInt32(content[^sizeof(int)..]);
            var stream = new MemoryStream(content.Array!, content.Offset, content.Count) { Position = length };
            using var reader = new BinaryReader(stream, Encoding.UTF8);
            if (reader.ReadString() != Format || reader.ReadString() != circumstances)
                return null;
            var inputs = new ScriptInputs(reader.ReadContents(), reader.ReadDigests());
            return new CompiledScript(new AssemblyImage(path, content[..length]), RuntimeAssets.Read(reader), inputs);
        }
        catch (Exception error) when (error is IOException or FormatException or ArgumentException)
        {
            Log.Debug($"not a build of this tool: {path} {error.Message}");
            return null;
        }
    }
}
