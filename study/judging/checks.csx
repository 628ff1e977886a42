using System.Runtime.CompilerServices;

/// <summary>The check of each exercise: it stands in a file of the exercise's name, and is made when it is asked
/// for.</summary>
public static class Checks
{
    static readonly Dictionary<string, Func<ExerciseCheck>> ByKey = [];

    /// <summary>Adds the check of the exercise that is named as the file that this is called in.</summary>
    public static void Add(Func<ExerciseCheck> check, [CallerFilePath] string file = "") =>
        ByKey.Add(Answering.NameOf(file), check);

    /// <exception cref="ArgumentException">The exercise has no check.</exception>
    public static ExerciseCheck Of(Exercise exercise) => ByKey.TryGetValue(exercise.Key, out var check) ? check()
        : throw new ArgumentException($"There is no check for {exercise.Key}: study/checks/checks.csx loads none.");
}
