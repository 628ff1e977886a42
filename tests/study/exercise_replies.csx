#nullable enable
// What the exercises themselves reply to the questions of their checks. All starters run in one process and all
// solutions in another: their names differ, so that one script can load them all.

public static class ExerciseReplies
{
    static readonly Lazy<IReadOnlyDictionary<string, IReadOnlyList<Reply>>>
        OfStarters = new(() => Run(ExerciseSource.Starter)),
        OfSolutions = new(() => Run(ExerciseSource.Solution));

    /// <summary>The files that every exercise needs to compile.</summary>
    public static readonly string[] WhatExercisesLoad =
    [
        "lib/packages.csx", "lib/attention/matmul.csx", "lib/attention/stack.csx", "lib/attention/shape_text.csx",
        "lib/files/whole_file.csx", "study/exercise.csx", "study/answering.csx", "study/show.csx",
    ];

    public static Course Course { get; } = Course.Read();

    public static Exercise Exercise(string name) => Course.Exercises.Single(exercise => exercise.Name == name);

    public static ExerciseCheck Check(string name) => Checks.Of(Exercise(name));

    /// <summary>The files in <c>scripts/solutions</c>: starter and solution.</summary>
    public static string Source(Exercise exercise) => File.ReadAllText(Course.PathOf(exercise.SolutionPlace));

    public static IReadOnlyList<Reply> Starter(string name) => OfStarters.Value[name];

    public static IReadOnlyList<Reply> Solution(string name) => OfSolutions.Value[name];

    /// <summary>The verdict on another function in place of the exercise. A module's parameters are those of the
    /// solution.</summary>
    public static Verdict VerdictOn(string name, Delegate version)
    {
        var check = Check(name);
        return Verdict.On(check, check.Questions.Zip(Solution(name), (question, solution) =>
            Beside(solution, check.Expected(version, question, solution))).ToList());
    }

    // A module's reply contains its state too.
    static Reply Beside(Reply solution, Reply version) => version with
    {
        Values = solution.Values.ToDictionary().Concat(version.Values)
            .GroupBy(value => value.Key).ToDictionary(values => values.Key, values => values.Last().Value),
    };

    static IReadOnlyDictionary<string, IReadOnlyList<Reply>> Run(Func<string, string> part)
    {
        using var folder = new TemporaryFolder();
        foreach (var place in WhatExercisesLoad)
            Write(folder.File(place), File.ReadAllText(Course.PathOf(place)));
        var questions = Directory.CreateDirectory(folder.File("questions")).FullName;
        foreach (var exercise in Course.Exercises)
        {
            Write(folder.File(exercise.Place), part(Source(exercise)));
            File.WriteAllBytes(Path.Combine(questions, Answering.NameOf(exercise.Place) + Answering.Questions),
                Question.Bytes(Checks.Of(exercise).Questions));
        }
        Write(folder.File("all.csx"), string.Concat(
            Course.Exercises.Select(exercise => $"#load \"{exercise.Place}\"\n")));
        Command.Run([.. Command.Runner, folder.File("all.csx")],
            environment: new Dictionary<string, string?> { [Answering.Variable] = questions }).Expect(0);
        return Course.Exercises.ToDictionary(exercise => exercise.Name, exercise => Reply.Read(File.ReadAllBytes(
            Path.Combine(questions, Answering.NameOf(exercise.Place) + Answering.Replies))));
    }

    static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
