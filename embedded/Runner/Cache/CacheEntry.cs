using System.Text;
using AttentionWorkbench.Runner.Packages;

namespace AttentionWorkbench.Runner.Cache;

/// <summary>
/// The content of a kept build: the assembly, and behind it what it was made from. One file, so that no reader
/// can meet halves of two builds; the runtime loads it as it is, for it reads only what the PE header names.
/// </summary>
internal static class CacheEntry
{
    private const string Format = "dotnet-script build 2";

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
        WriteAll(writer, inputs.Texts, WriteText);
        WriteAll(writer, inputs.Assemblies, WriteDigest);
        WritePaths(writer, assets.Assemblies);
        WritePaths(writer, assets.NativeLibraries);
        WritePaths(writer, assets.Folders);
        writer.Write(image.Length);
        return stream.ToArray();
    }

    /// <summary>
    /// Reads a build, or returns null when the file is no build made under these circumstances.
    /// </summary>
    public static CompiledScript? Read(string path, string circumstances)
    {
        if (SealedFile.Read(path) is not { Count: >= sizeof(int) } content)
            return null;
        try
        {
            var length = BitConverter.ToInt32(content[^sizeof(int)..]);
            var stream = new MemoryStream(content.Array!, 0, content.Count) { Position = length };
            using var reader = new BinaryReader(stream, Encoding.UTF8);
            if (reader.ReadString() != Format || reader.ReadString() != circumstances)
                return null;
            var inputs = new ScriptInputs(ReadAll(reader, ReadText), ReadAll(reader, ReadDigest));
            var assets = new RuntimeAssets(ReadPaths(reader), ReadPaths(reader), ReadPaths(reader));
            return new CompiledScript(new AssemblyImage(path, content[..length]), assets, inputs);
        }
        catch (Exception error) when (error is IOException or FormatException or ArgumentException)
        {
            Log.Debug($"{path} is not of this cache: {error.Message}");
            return null;
        }
    }

    private static void WriteText(BinaryWriter writer, FileContent text)
    {
        writer.Write(text.Path);
        writer.Write(text.Content.Length);
        writer.Write(text.Content);
    }

    private static FileContent ReadText(BinaryReader reader) =>
        new(reader.ReadString(), reader.ReadBytes(reader.ReadInt32()));

    private static void WriteDigest(BinaryWriter writer, FileDigest file)
    {
        writer.Write(file.Path);
        writer.Write(file.Digest);
    }

    private static FileDigest ReadDigest(BinaryReader reader) => new(reader.ReadString(), reader.ReadString());

    private static void WritePaths(BinaryWriter writer, IReadOnlyList<string> paths) =>
        WriteAll(writer, paths, (to, path) => to.Write(path));

    private static string[] ReadPaths(BinaryReader reader) => ReadAll(reader, from => from.ReadString());

    private static void WriteAll<T>(
        BinaryWriter writer, IReadOnlyList<T> items, Action<BinaryWriter, T> write)
    {
        writer.Write(items.Count);
        foreach (var item in items)
            write(writer, item);
    }

    private static T[] ReadAll<T>(BinaryReader reader, Func<BinaryReader, T> read)
    {
        var items = new T[reader.ReadInt32()];
        for (var i = 0; i < items.Length; i++)
            items[i] = read(reader);
        return items;
    }
}
