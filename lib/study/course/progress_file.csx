using System.Security.Cryptography;

#nullable enable

/// <summary>
/// How far a learner is: which exercises passed, with a digest of the text that passed, and how many hints were
/// asked for. A text file of one line each, written anew at each change under another name and moved into place.
/// </summary>
public sealed class ProgressFile
{
    const string Heading = "attention study 1";

    readonly string path;
    readonly SortedDictionary<string, string> passed = new(StringComparer.Ordinal);
    readonly SortedDictionary<string, int> hints = new(StringComparer.Ordinal);

    ProgressFile(string path) => this.path = path;

    /// <summary>Reads a file. One that cannot be understood is moved aside, and the study begins anew.</summary>
    /// <param name="path">The file; there need not be one.</param>
    /// <param name="aside">Where it was moved, or null.</param>
    public static ProgressFile Read(string path, out string? aside)
    {
        aside = null;
        var progress = new ProgressFile(path);
        if (!File.Exists(path) || progress.TryTake(File.ReadAllLines(path)))
            return progress;
        aside = Free(path, ".set-aside");
        File.Move(path, aside);
        return new ProgressFile(path);
    }

    /// <summary>Whether an exercise passed with just this text.</summary>
    public bool HasPassed(Exercise exercise, string text) =>
        passed.TryGetValue(exercise.Id, out var digest) && digest == Digest(text);

    /// <summary>Whether an exercise has passed, be it with another text.</summary>
    public bool HasPassedOnce(Exercise exercise) => passed.ContainsKey(exercise.Id);

    /// <summary>How many hints of an exercise have been seen.</summary>
    public int Hints(Exercise exercise) => hints.GetValueOrDefault(exercise.Id);

    public void Pass(Exercise exercise, string text) => Update(() => passed[exercise.Id] = Digest(text));

    public void SetHints(Exercise exercise, int count) => Update(() => hints[exercise.Id] = count);

    /// <summary>Forgets what is known of an exercise.</summary>
    public void Reset(Exercise exercise) => Update(() =>
    {
        passed.Remove(exercise.Id);
        hints.Remove(exercise.Id);
    });

    /// <summary>A path that no file has yet: this one, or one with a number before its ending.</summary>
    /// <param name="path">The path without its ending.</param>
    public static string Free(string path, string ending) =>
        Enumerable.Range(1, int.MaxValue)
            .Select(number => number == 1 ? path + ending : $"{path}-{number}{ending}")
            .First(candidate => !File.Exists(candidate));

    bool TryTake(string[] lines)
    {
        if (lines is not [Heading, .. var entries])
            return false;
        foreach (var entry in entries)
        {
            switch (entry.Split(' '))
            {
                case [var id, "passed", { Length: 64 } digest]:
                    passed[id] = digest;
                    break;
                case [var id, "hints", var count] when int.TryParse(count, out var number) && number > 0:
                    hints[id] = number;
                    break;
                default:
                    return false;
            }
        }
        return true;
    }

    // Another window may have written meanwhile, such as one that watches.
    void Update(Action change)
    {
        if (File.Exists(path))
            TryTake(File.ReadAllLines(path));
        change();
        try
        {
            Write();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"This is not kept: {error.Message}");
        }
    }

    void Write()
    {
        var temporary = $"{path}.{Environment.ProcessId}.tmp";
        File.WriteAllLines(temporary,
        [
            Heading,
            .. passed.Select(entry => $"{entry.Key} passed {entry.Value}"),
            .. hints.Select(entry => $"{entry.Key} hints {entry.Value}"),
        ]);
        File.Move(temporary, path, overwrite: true);
    }

    // A checkout may write other line ends: they are no change.
    static string Digest(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"))));
}
