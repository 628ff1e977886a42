namespace AttentionWorkbench.Runner;

/// <summary>Writes lists to a file as their length followed by their items. A serializer would take longer to start
/// than a whole cached run takes.</summary>
static class BinaryLists
{
    /// <summary>Writes a list of paths.</summary>
    public static void WritePaths(this BinaryWriter writer, IReadOnlyList<string> paths) =>
        WriteAll(writer, paths, path => writer.Write(path));

    /// <summary>Reads a list of paths.</summary>
    public static string[] ReadPaths(this BinaryReader reader) => ReadAll(reader, reader.ReadString);

    /// <summary>Writes files with their contents.</summary>
    public static void WriteContents(this BinaryWriter writer, IReadOnlyList<FileContent> files) =>
        WriteAll(writer, files, file =>
        {
            writer.Write(file.Path);
            writer.Write(file.Content.Length);
            writer.Write(file.Content);
        });

    /// <summary>Reads files with their contents.</summary>
    public static FileContent[] ReadContents(this BinaryReader reader) =>
        ReadAll(reader, () => new FileContent(reader.ReadString(), reader.ReadBytes(reader.ReadInt32())));

    /// <summary>Writes files with their digests.</summary>
    public static void WriteDigests(this BinaryWriter writer, IReadOnlyList<FileDigest> files) =>
        WriteAll(writer, files, file =>
        {
            writer.Write(file.Path);
            writer.Write(file.Digest);
        });

    /// <summary>Reads files with their digests.</summary>
    public static FileDigest[] ReadDigests(this BinaryReader reader) =>
        ReadAll(reader, () => new FileDigest(reader.ReadString(), reader.ReadString()));

    static void WriteAll<T>(BinaryWriter writer, IReadOnlyList<T> items, Action<T> write)
    {
        writer.Write(items.Count);
        foreach (var item in items)
            write(item);
    }

    static T[] ReadAll<T>(BinaryReader reader, Func<T> read)
    {
        var items = new T[reader.ReadInt32()];
        for (var i = 0; i < items.Length; i++)
            items[i] = read();
        return items;
    }
}
