using System.Runtime.CompilerServices;

/// <summary>The check of each exercise: it is in a file with the exercise's name, and is created when it is
/// needed.</summary>
public static class Checks
{
    static readonly Dictionary<string, Func<ExerciseCheck>> ByKey = [];

    /// <summary>Adds a check for the exercise that has the name of the calling file.</summary>
    public static void Add(Func<ExerciseCheck> check, [CallerFilePath] string file = "") =>
        ByKey.Add(Answering.NameOf(file), check);

    /// <exception cref="ArgumentException">The exercise has no check.</exception>
    public static ExerciseCheck Of(Exercise exercise) => ByKey.TryGetValue(exercise.Key, out var check) ? check()
        : throw new ArgumentException($"There is no check for {exercise.Key}: study/checks/checks.csx loads none.");
}
