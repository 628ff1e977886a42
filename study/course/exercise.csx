#nullable enable

/// <summary>One exercise of the course.</summary>
/// <param name="Id">Chapter and number, such as <c>1.2</c>: its place in the list, which may change. What is kept or
/// written down goes by <see cref="Key"/> or <paramref name="Name"/>.</param>
/// <param name="Chapter">The chapter's name, such as <c>01_simple</c>: its script and its folder.</param>
/// <param name="Name">Its files' name without the ending, no other exercise's.</param>
/// <param name="Title">What is to be built.</param>
/// <param name="Read">The step of the chapter that comes before it, by its title; null where none does.</param>
/// <param name="IsTestOut">Whether who solves it knows the whole chapter: one exercise of each chapter.</param>
/// <param name="Hints">One more each time one is asked for: the place first, the answer never.</param>
public sealed record Exercise(
    string Id, string Chapter, string Name, string Title, string? Read, bool IsTestOut, IReadOnlyList<string> Hints)
{
    /// <summary>Chapter and name, such as <c>01_simple.softmax</c>, as <see cref="Answering.NameOf"/> makes it of
    /// each of its files.</summary>
    public string Key => $"{Chapter}.{Name}";

    /// <summary>The file that the learner edits, as it is told: from the repository's root.</summary>
    public string Place => $"scripts/exercises/{Chapter}/{Name}.csx";

    /// <summary>Where its solution stands, with the starter inside: <see cref="ExerciseSource"/>.</summary>
    public string SolutionPlace => $"scripts/solutions/{Chapter}/{Name}.csx";

    /// <summary>Whether a learner means this exercise: by its id, its file, or chapter and file.</summary>
    public bool IsMeantBy(string word) => word == Id || word == Key || Path.GetFileNameWithoutExtension(word) == Name;
}
