#nullable enable
using System.Runtime.CompilerServices;
using System.Text.Json;

/// <summary>The chapters with their exercises: each folder in <c>scripts/exercises</c> lists its own in
/// <c>exercises.json</c>, in the order in which they are studied. Their ids follow from this order.</summary>
public sealed class Course
{
    const string ListName = "exercises.json";

    Course(string root, IReadOnlyList<(string Name, string Title, IReadOnlyList<Exercise> Exercises)> chapters) =>
        (Root, Chapters) = (root, chapters);

    /// <summary>The repository's folder.</summary>
    public string Root { get; }

    /// <summary>In the order in which they are studied.</summary>
    public IReadOnlyList<(string Name, string Title, IReadOnlyList<Exercise> Exercises)> Chapters { get; }

    /// <summary>All exercises, in the order of the chapters.</summary>
    public IEnumerable<Exercise> Exercises => Chapters.SelectMany(chapter => chapter.Exercises);

    /// <summary>Reads the lists of a repository.</summary>
    /// <param name="root">Its folder; null for the one that this file is in.</param>
    /// <exception cref="DirectoryNotFoundException">There are no exercises.</exception>
    /// <exception cref="FileNotFoundException">A chapter has no list.</exception>
    /// <exception cref="FormatException">A list is malformed.</exception>
    public static Course Read(string? root = null)
    {
        root = root is null ? RootOf() : Path.GetFullPath(root);
        var folders = Directory.GetDirectories(Path.Combine(root, "scripts", "exercises"));
        return new Course(root, [.. folders.Order(StringComparer.Ordinal).Select(Chapter)]);
    }

    /// <summary>The full path of a file, given relative to the root.</summary>
    public string PathOf(string place) => Path.GetFullPath(Path.Combine(Root, place));

    static (string, string, IReadOnlyList<Exercise>) Chapter(string folder)
    {
        var name = Path.GetFileName(folder);
        var file = Path.Combine(folder, ListName);
        try
        {
            using var list = JsonDocument.Parse(File.ReadAllBytes(file));
            return (name, Text(list.RootElement, "title"),
                [.. Part(list.RootElement, "exercises").EnumerateArray()
                    .Select((exercise, i) => Read(exercise, name, $"{int.Parse(name.Split('_')[0])}.{i + 1}"))]);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"{file} is no list of exercises: {error.Message}", error);
        }
    }

    static Exercise Read(JsonElement exercise, string chapter, string id) => new(
        id, chapter, Text(exercise, "name"), Text(exercise, "title"),
        Text(exercise, "read"), exercise.TryGetProperty("readIn", out var script) ? script.GetString()! : chapter,
        exercise.TryGetProperty("testOut", out var isTestOut) && isTestOut.GetBoolean(),
        [.. Part(exercise, "hints").EnumerateArray().Select(hint => hint.GetString()!)]);

    static string Text(JsonElement element, string name) => Part(element, name).GetString()!;

    static JsonElement Part(JsonElement element, string name) => element.TryGetProperty(name, out var part) ? part
        : throw new KeyNotFoundException($"an entry has no \"{name}\".");

    static string RootOf([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", ".."));
}
