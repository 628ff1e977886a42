using System.Text;
using AttentionWorkbench.Runner.Compile;
using AttentionWorkbench.Runner.Packages;

namespace AttentionWorkbench.Runner.Cache;

/// <summary>
/// The content of a kept build: the assembly, and behind it what it was made from. One file, so that no reader
/// can meet halves of two builds; the runtime loads it as it is, since it reads only what the PE header names.
/// </summary>
static class CacheEntry
{
    const string Format = "dotnet-script build 2";

    /// <summary>The bytes of a build.</summary>
    /// <param name="image">The assembly.</param>
    /// <param name="circumstances">All that decided the build besides files.</param>
    /// <param name="inputs">The files that decided the build.</param>
    /// <param name="assets">The files it runs with.</param>
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

    /// <summary>
    /// Reads a build; null when the file is not one, or was made under other circumstances.
    /// </summary>
    public static CompiledScript? Read(string path, string circumstances) =>
        SealedFile.Read(path) is { } content ? Read(content, path, circumstances) : null;

    /// <summary>The same of bytes.</summary>
    /// <param name="content">The bytes of a build.</param>
    /// <param name="path">The file that holds them; null where none does.</param>
    /// <param name="circumstances">All that decided the build besides files.</param>
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
