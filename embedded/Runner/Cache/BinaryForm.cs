using AttentionWorkbench.Runner.Packages;

namespace AttentionWorkbench.Runner.Cache;

/// <summary>
/// How the cache writes lists of files: each with its length before it. No serializer, for its start would cost
/// more than a cached run.
/// </summary>
internal static class BinaryForm
{
    public static void WritePaths(this BinaryWriter writer, IReadOnlyList<string> paths) =>
        WriteAll(writer, paths, (to, path) => to.Write(path));

    public static string[] ReadPaths(this BinaryReader reader) => ReadAll(reader, from => from.ReadString());

    public static void WriteContents(this BinaryWriter writer, IReadOnlyList<FileContent> files) =>
        WriteAll(writer, files, WriteContent);

    public static FileContent[] ReadContents(this BinaryReader reader) => ReadAll(reader, ReadContent);

    public static void WriteDigests(this BinaryWriter writer, IReadOnlyList<FileDigest> files) =>
        WriteAll(writer, files, WriteDigest);

    public static FileDigest[] ReadDigests(this BinaryReader reader) => ReadAll(reader, ReadDigest);

    public static void WriteAssets(this BinaryWriter writer, RuntimeAssets assets)
    {
        writer.WritePaths(assets.Assemblies);
        writer.WritePaths(assets.NativeLibraries);
        writer.WritePaths(assets.Folders);
    }

    public static RuntimeAssets ReadAssets(this BinaryReader reader) =>
        new(reader.ReadPaths(), reader.ReadPaths(), reader.ReadPaths());

    private static void WriteContent(BinaryWriter writer, FileContent file)
    {
        writer.Write(file.Path);
        writer.Write(file.Content.Length);
        writer.Write(file.Content);
    }

    private static FileContent ReadContent(BinaryReader reader) =>
        new(reader.ReadString(), reader.ReadBytes(reader.ReadInt32()));

    private static void WriteDigest(BinaryWriter writer, FileDigest file)
    {
        writer.Write(file.Path);
        writer.Write(file.Digest);
    }

    private static FileDigest ReadDigest(BinaryReader reader) => new(reader.ReadString(), reader.ReadString());

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
