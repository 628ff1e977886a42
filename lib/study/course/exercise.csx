#nullable enable

/// <summary>One exercise of the course.</summary>
/// <param name="Id">Chapter and number, such as <c>1.2</c>.</param>
/// <param name="Chapter">The chapter's name, such as <c>01_simple</c>: its script and its folder.</param>
/// <param name="Title">What is to be built.</param>
/// <param name="File">The file's name in the folder.</param>
/// <param name="Hints">One more each time one is asked for: the place first, the answer never.</param>
public sealed record Exercise(string Id, string Chapter, string Title, string File, IReadOnlyList<string> Hints)
{
    /// <summary>The file that the learner edits, as it is told: from the repository's root.</summary>
    public string Place => $"scripts/exercises/{Chapter}/{File}";

    /// <summary>Where its solution stands, with the starter inside: <see cref="ExerciseSource"/>.</summary>
    public string SolutionPlace => $"scripts/solutions/{Chapter}/{File}";

    /// <summary>Whether a learner means this exercise: by its id, its file, or chapter and file.</summary>
    public bool IsMeantBy(string word)
    {
        var name = Path.GetFileNameWithoutExtension(File);
        return word == Id || word == $"{Chapter}.{name}" || Path.GetFileNameWithoutExtension(word) == name;
    }
}
