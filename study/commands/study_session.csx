#nullable enable

/// <summary>The learner's request cannot be met; the message says why, and the exit code is 2.</summary>
public sealed class StudyMisuse(string message) : Exception(message);

/// <summary>What every command needs: the course, and the learner's progress.</summary>
public sealed class StudySession
{
    /// <summary>The progress file, in the repository's folder.</summary>
    public const string ProgressName = ".study";

    StudySession(Course course, ProgressFile progress) => (Course, Progress) = (course, progress);

    /// <summary>The course.</summary>
    public Course Course { get; }

    /// <summary>The learner's progress.</summary>
    public ProgressFile Progress { get; }

    /// <summary>Reads the course and the progress.</summary>
    /// <param name="root">The repository's folder; null for the one that this file is in.</param>
    /// <exception cref="StudyMisuse">There are no exercises.</exception>
    public static StudySession Open(string? root = null)
    {
        var course = CourseIn(root);
        var progress = ProgressFile.Read(course.PathOf(ProgressName), course, out var aside);
        if (aside is not null)
            Console.Error.WriteLine($"{ProgressName} could not be read. It is now {Path.GetFileName(aside)}; "
                + "the study begins anew, and `check ID` finds again what passes.");
        return new StudySession(course, progress);
    }

    static Course CourseIn(string? root)
    {
        try
        {
            return Course.Read(root);
        }
        catch (Exception missing) when (missing is IOException or FormatException)
        {
            throw new StudyMisuse($"There are no exercises in '{root}': {missing.Message}");
        }
    }

    /// <summary>The first exercise that is neither done nor in a chapter that is known; null if there is
    /// none.</summary>
    public Exercise? Next => Course.Exercises.FirstOrDefault(exercise => !IsDone(exercise) && !IsKnown(exercise));

    /// <summary>Whether an exercise is in a chapter that is known.</summary>
    public bool IsKnown(Exercise exercise) => Progress.IsKnown(exercise.Chapter);

    /// <summary>Whether the present text of an exercise has passed.</summary>
    public bool IsDone(Exercise exercise) =>
        Progress.HasPassedOnce(exercise) && TextOf(exercise) is { } text && Progress.HasPassed(exercise, text);

    /// <summary>The named exercise, or the next one when none is named.</summary>
    /// <exception cref="StudyMisuse">There is no such exercise.</exception>
    public Exercise Find(string? word) =>
        word is null ? Next ?? Course.Exercises.Last()
        : Course.Exercises.FirstOrDefault(exercise => exercise.IsMeantBy(word))
        ?? throw new StudyMisuse($"There is no exercise '{word}'. {StudyPage.Command} lists them: "
            + $"{Course.Exercises.First().Id} to {Course.Exercises.Last().Id}.");

    /// <summary>The exercise that stands for a chapter.</summary>
    /// <param name="word">The chapter's number or its script, such as <c>2</c> or <c>02_trainable</c>.</param>
    /// <exception cref="StudyMisuse">There is no such chapter, or no exercise stands for it.</exception>
    public Exercise FindTestOut(string word)
    {
        var name = Path.GetFileNameWithoutExtension(word);
        var chapter = Course.Chapters.FirstOrDefault(chapter => chapter.Name == name
            || int.TryParse(word, out var number) && number == int.Parse(chapter.Name.Split('_')[0]));
        if (chapter.Exercises is null)
            throw new StudyMisuse($"There is no chapter '{word}'. There are: "
                + $"{string.Join(", ", Course.Chapters.Select(each => each.Name))}.");
        return chapter.Exercises.FirstOrDefault(exercise => exercise.IsTestOut)
            ?? throw new StudyMisuse($"No exercise stands for the whole of {chapter.Name}.");
    }

    /// <summary>The full path of an exercise's file.</summary>
    public string PathOf(Exercise exercise) => Course.PathOf(exercise.Place);

    /// <summary>The present text of the exercise; null if its file is gone.</summary>
    public string? TextOf(Exercise exercise) =>
        File.Exists(PathOf(exercise)) ? File.ReadAllText(PathOf(exercise)) : null;

    /// <summary>The file that holds the starter and the solution.</summary>
    public string SourceOf(Exercise exercise) => File.ReadAllText(Course.PathOf(exercise.SolutionPlace));

    /// <summary>Prints what to do next.</summary>
    public void PointToNext()
    {
        StudyPage.Blank();
        if (Next is not { } next)
        {
            StudyPage.Passed(Course.Exercises.All(IsDone) ? "All exercises are done. You have built attention."
                : "All exercises are done, or of chapters that you know.");
            return;
        }
        StudyPage.Say($"Next: {next.Id} {next.Title}");
        StudyPage.Lines($"read    scripts/{next.ReadIn}.csx, " + (
            Course.Chapters.Any(chapter => chapter.Exercises[0] == next)
                ? $"beside: dotnet script scripts/{next.ReadIn}.csx" : $"the step \"{next.Read}\""));
        StudyPage.Lines($"edit    {next.Place}\nthen    {StudyPage.Command} -- check");
    }
}
