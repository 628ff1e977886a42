#nullable enable

/// <summary>The exercises beside the chapters, and how far the learner is with each.</summary>
public sealed class ExercisesOfBook
{
    readonly StudySession _session;

    /// <summary>Reads the course's exercises and the learner's progress.</summary>
    /// <param name="root">The folder of the course.</param>
    public ExercisesOfBook(string root) => _session = StudySession.Open(root);

    /// <summary>All exercises.</summary>
    public IEnumerable<Exercise> All => _session.Course.Exercises;

    /// <summary>Those whose step to read is this one.</summary>
    public IEnumerable<Exercise> Of(string chapter, string step) =>
        All.Where(exercise => exercise.ReadIn == chapter && exercise.Read == step);

    /// <summary>Those whose step to read is in this script.</summary>
    public IReadOnlyList<Exercise> Of(string chapter) => [.. All.Where(exercise => exercise.ReadIn == chapter)];

    /// <summary>How far the learner is, in the words of the study.</summary>
    public string State(Exercise exercise) => _session.IsDone(exercise) ? "done"
        : _session.IsKnown(exercise) ? "known"
        : _session.Progress.HasPassedOnce(exercise) ? "changed since it passed"
        : exercise == _session.Next ? "next" : "open";

    /// <summary>The address of its page, from the book's folder.</summary>
    public static string Place(Exercise exercise) => $"exercises/{exercise.Key}.html";

    /// <summary>Its state as HTML.</summary>
    public string StateHtml(Exercise exercise)
    {
        var state = State(exercise);
        var mark = state switch { "done" => "✓", "known" => "≈", "next" => "→", "open" => "○", _ => "~" };
        return $"""<span class="state {state.Split(' ')[0]}">{mark} {state}</span>""";
    }

    /// <summary>The exercise as a learner first sees it.</summary>
    public string Starter(Exercise exercise) => ExerciseSource.Starter(_session.SourceOf(exercise)).Trim('\n');
}
