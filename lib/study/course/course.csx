#load "exercise.csx"

using System.Runtime.CompilerServices;
using System.Text.Json;

#nullable enable

/// <summary>The chapters with their exercises: each folder in <c>scripts/exercises</c> lists its own in
/// <c>exercises.json</c>.</summary>
public sealed class Course
{
    Course(string root, IReadOnlyList<(string Name, string Title, IReadOnlyList<Exercise> Exercises)> chapters) =>
        (Root, Chapters) = (root, chapters);

    /// <summary>The repository's folder.</summary>
    public string Root { get; }

    /// <summary>In the order in which they are studied.</summary>
    public IReadOnlyList<(string Name, string Title, IReadOnlyList<Exercise> Exercises)> Chapters { get; }

    public IEnumerable<Exercise> Exercises => Chapters.SelectMany(chapter => chapter.Exercises);

    /// <summary>Reads the lists of a repository.</summary>
    /// <param name="root">Its folder; none is the one that this file is in.</param>
    /// <exception cref="DirectoryNotFoundException">There are no exercises.</exception>
    public static Course Read(string? root = null)
    {
        root = root is null ? RootOf() : Path.GetFullPath(root);
        var folders = Directory.GetDirectories(Path.Combine(root, "scripts", "exercises"));
        return new Course(root, [.. folders.Order(StringComparer.Ordinal).Select(Chapter)]);
    }

    /// <summary>A file of the repository, by its place from the root.</summary>
    public string PathOf(string place) => Path.GetFullPath(Path.Combine(Root, place));

    static (string, string, IReadOnlyList<Exercise>) Chapter(string folder)
    {
        using var list = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "exercises.json")));
        return (Path.GetFileName(folder), Text(list.RootElement, "title"),
            [.. list.RootElement.GetProperty("exercises").EnumerateArray()
                .Select(exercise => Read(exercise, Path.GetFileName(folder)))]);
    }

    static Exercise Read(JsonElement exercise, string chapter) => new(
        Text(exercise, "id"), chapter, Text(exercise, "title"), Text(exercise, "file"),
        [.. exercise.GetProperty("hints").EnumerateArray().Select(hint => hint.GetString()!)]);

    static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    static string RootOf([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", ".."));
}
