public static class FlatText
{
    /// <summary>A text in one line, with single blanks: independent of the width of the page.</summary>
    public static string Of(string text) =>
        string.Join(' ', text.Split((char[])null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>The study in a folder of its own, as a learner finds it: every exercise is its starter.</summary>
public sealed class StudyFolder : IDisposable
{
    /// <summary>The collection of tests that run the study in child processes, in parallel with the others of <see
    /// cref="Command"/>.</summary>
    public const string Collection = "the study";

    readonly TemporaryFolder _folder = new();

    public StudyFolder()
    {
        foreach (var place in Places())
        {
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(place)));
            File.Copy(Repository.PathOf(place), PathOf(place));
        }
        foreach (var exercise in ExerciseReplies.Course.Exercises)
            Write(exercise, ExerciseSource.Starter(ExerciseReplies.Source(exercise)));
    }

    /// <summary>The full path of a file, given relative to the root with <c>/</c>.</summary>
    public string PathOf(string place) => Path.Combine(_folder.Path, place);

    public string Read(string place) => File.ReadAllText(PathOf(place));

    /// <summary>Replaces an exercise, as an editor would.</summary>
    public void Write(Exercise exercise, string text) => File.WriteAllText(PathOf(exercise.Place), text);

    /// <summary>Puts the solution in place of the learner's answer.</summary>
    public void Solve(Exercise exercise) =>
        Write(exercise, ExerciseSource.Solution(ExerciseReplies.Source(exercise)));

    /// <summary>The command that starts the repository's study on this folder.</summary>
    public string[] Words(params string[] words) =>
        [Repository.PathOf("scripts", "study.csx"), "--", .. words, "--in", _folder.Path];

    /// <summary>Runs it.</summary>
    public Command Run(params string[] words) =>
        Command.Run([.. Command.Runner, .. Words(words)], timeoutSeconds: 120);

    /// <summary>Deletes the folder.</summary>
    public void Dispose() => _folder.Dispose();

    static IEnumerable<string> Places() =>
        new[] { "scripts/exercises", "scripts/solutions" }
            .SelectMany(place => Directory.EnumerateFiles(Repository.PathOf(place), "*", SearchOption.AllDirectories))
            .Where(file => !file.Contains(".mine"))
            .Select(Repository.Relative)
            .Concat(ExerciseReplies.WhatExercisesLoad);
}
