#nullable enable
using System.Security.Cryptography;

/// <summary>
/// How far a learner is: which exercises passed, with a digest of the text that passed, how many hints were asked for,
/// and which chapters are known. A text file with a line for each, by the exercise's key or the chapter's name.
/// </summary>
public sealed class ProgressFile
{
    const string Heading = "attention study 2";

    // It named exercises by their ids, which change when another exercise is inserted.
    const string HeadingWithIds = "attention study 1";

    readonly string _path;
    readonly Course _course;
    readonly SortedDictionary<string, string> _passed = new(StringComparer.Ordinal);
    readonly SortedDictionary<string, int> _hints = new(StringComparer.Ordinal);

    readonly SortedSet<string> _known = new(StringComparer.Ordinal);

    ProgressFile(string path, Course course) => (_path, _course) = (path, course);

    /// <summary>Reads a file. A file that cannot be understood is moved aside, and the study starts from the beginning.
    /// One that names exercises by their ids is rewritten at once, as long as the ids are the same.</summary>
    /// <param name="path">The file; it need not exist.</param>
    /// <param name="aside">Where it was moved, or null.</param>
    public static ProgressFile Read(string path, Course course, out string? aside)
    {
        aside = null;
        var progress = new ProgressFile(path, course);
        if (!File.Exists(path))
            return progress;
        var lines = File.ReadAllLines(path);
        if (!progress.TryTake(lines))
        {
            aside = Free(path, ".set-aside");
            File.Move(path, aside);
            return new ProgressFile(path, course);
        }
        if (lines[0] == HeadingWithIds)
            progress.Write();
        return progress;
    }

    /// <summary>Whether an exercise passed with exactly this text.</summary>
    public bool HasPassed(Exercise exercise, string text) =>
        _passed.TryGetValue(exercise.Key, out var digest) && digest == Digest(text);

    /// <summary>Whether an exercise has passed, even if with another text.</summary>
    public bool HasPassedOnce(Exercise exercise) => _passed.ContainsKey(exercise.Key);

    /// <summary>How many hints of an exercise have been seen.</summary>
    public int Hints(Exercise exercise) => _hints.GetValueOrDefault(exercise.Key);

    /// <summary>Whether the chapter was shown to be known by the exercise that stands for it.</summary>
    public bool IsKnown(string chapter) => _known.Contains(chapter);

    /// <summary>Records that a chapter is known.</summary>
    public void Know(string chapter) => Update(() => _known.Add(chapter));

    /// <summary>Records that an exercise was solved with this text.</summary>
    public void Pass(Exercise exercise, string text) => Update(() => _passed[exercise.Key] = Digest(text));

    /// <summary>Records how many hints were shown.</summary>
    public void SetHints(Exercise exercise, int count) => Update(() => _hints[exercise.Key] = count);

    /// <summary>Deletes what is recorded of an exercise, and of the chapter that it stands for.</summary>
    public void Reset(Exercise exercise) => Update(() =>
    {
        _passed.Remove(exercise.Key);
        _hints.Remove(exercise.Key);
        if (exercise.IsTestOut)
            _known.Remove(exercise.Chapter);
    });

    /// <summary>A path that does not exist yet: this one, or one with a number before its extension.</summary>
    /// <param name="path">The path without its extension.</param>
    public static string Free(string path, string ending) =>
        Enumerable.Range(1, int.MaxValue)
            .Select(number => number == 1 ? path + ending : $"{path}-{number}{ending}")
            .First(candidate => !File.Exists(candidate));

    bool TryTake(string[] lines)
    {
        if (lines is not [Heading or HeadingWithIds, .. var entries])
            return false;
        foreach (var entry in entries)
        {
            var words = entry.Split(' ');
            var key = lines[0] == Heading ? words[0] : KeyOf(words[0]);
            switch (words)
            {
                case [_, "passed", { Length: 64 } digest]:
                    _passed[key] = digest;
                    break;
                case [_, "hints", var count] when int.TryParse(count, out var number) && number > 0:
                    _hints[key] = number;
                    break;
                case [_, "known"]:
                    _known.Add(words[0]);
                    break;
                default:
                    return false;
            }
        }
        return true;
    }

    // An id that no exercise has is kept as it is.
    string KeyOf(string id) => _course.Exercises.FirstOrDefault(exercise => exercise.Id == id)?.Key ?? id;

    // Another window may have written in the meantime, such as one that watches.
    void Update(Action change)
    {
        if (File.Exists(_path))
            TryTake(File.ReadAllLines(_path));
        change();
        Write();
    }

    void Write()
    {
        string[] lines =
        [
            Heading,
            .. _passed.Select(entry => $"{entry.Key} passed {entry.Value}"),
            .. _known.Select(chapter => $"{chapter} known"),
            .. _hints.Select(entry => $"{entry.Key} hints {entry.Value}"),
        ];
        try
        {
            WholeFile.Write(_path, string.Concat(lines.Select(line => line + "\n")));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"This is not kept: {error.Message}");
        }
    }

    // A checkout may change the newlines, which does not count as an edit.
    static string Digest(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"))));
}
