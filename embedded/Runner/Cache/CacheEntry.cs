using System.Text;
using AttentionWorkbench.Runner.Packages;

namespace AttentionWorkbench.Runner.Cache;

/// <summary>
/// A build on disk: the assembly, and behind it in the same file what it was made from. One file, so that no
/// reader can meet halves of two builds; the runtime loads it as it is, for it reads only what the PE header
/// names.
/// </summary>
internal static class CacheEntry
{
    private const string Format = "dotnet-script build 1";

    /// <summary>The bytes of a build.</summary>
    /// <param name="image">The assembly.</param>
    /// <param name="circumstances">All that decided the build besides files.</param>
    /// <param name="inputs">The files that decided the build.</param>
    /// <param name="assets">The files it runs with.</param>
    public static byte[] Write(byte[] image, string circumstances, ScriptInputs inputs, RuntimeAssets assets)
    {
        var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(image);
        writer.Write(Format);
        writer.Write(circumstances);
        WriteAll(writer, inputs.Texts, WriteText);
        WriteAll(writer, inputs.Assemblies, WriteStamp);
        WritePaths(writer, assets.Assemblies);
        WritePaths(writer, assets.NativeLibraries);
        WritePaths(writer, assets.Folders);
        writer.Write((long)image.Length);
        return stream.ToArray();
    }

    /// <summary>
    /// Reads a build, or returns null when the file is no build made under these circumstances.
    /// </summary>
    public static CompiledScript? Read(string path, string circumstances)
    {
        try
        {
            using var reader = new BinaryReader(File.OpenRead(path), Encoding.UTF8);
            reader.BaseStream.Seek(-sizeof(long), SeekOrigin.End);
            reader.BaseStream.Seek(reader.ReadInt64(), SeekOrigin.Begin);
            if (reader.ReadString() != Format || reader.ReadString() != circumstances)
                return null;
            var inputs = new ScriptInputs(ReadAll(reader, ReadText), ReadAll(reader, ReadStamp));
            var assets = new RuntimeAssets(ReadPaths(reader), ReadPaths(reader), ReadPaths(reader));
            return new CompiledScript(new AssemblyImage(path, null), assets, inputs);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or FormatException)
        {
            Log.Debug($"cache not read: {error.Message}");
            return null;
        }
    }

    private static void WriteText(BinaryWriter writer, (string Path, byte[] Content) text)
    {
        writer.Write(text.Path);
        writer.Write(text.Content.Length);
        writer.Write(text.Content);
    }

    private static (string, byte[]) ReadText(BinaryReader reader) =>
        (reader.ReadString(), reader.ReadBytes(reader.ReadInt32()));

    private static void WriteStamp(BinaryWriter writer, (string Path, long Length, long WrittenAt) file)
    {
        writer.Write(file.Path);
        writer.Write(file.Length);
        writer.Write(file.WrittenAt);
    }

    private static (string, long, long) ReadStamp(BinaryReader reader) =>
        (reader.ReadString(), reader.ReadInt64(), reader.ReadInt64());

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
