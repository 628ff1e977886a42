#nullable enable

/// <summary>One exercise of the course.</summary>
/// <param name="Id">Chapter and number, such as <c>1.2</c>: its place in the list, which may change. Whatever is stored
/// or written down uses <see cref="Key"/> or <paramref name="Name"/>.</param>
/// <param name="Chapter">The chapter's name, such as <c>01_simple</c>: its script and its folder.</param>
/// <param name="Name">The name of its files without extension, unique among the exercises.</param>
/// <param name="Title">What to build.</param>
/// <param name="Read">The title of the step to read before it.</param>
/// <param name="ReadIn">The script of that step: the chapter, or one that goes deeper into it.</param>
/// <param name="IsTestOut">Whether it stands for the whole chapter: one exercise of each chapter does.</param>
/// <param name="Hints">Shown one at a time: where to look comes first, the answer never.</param>
public sealed record Exercise(
    string Id, string Chapter, string Name, string Title, string Read, string ReadIn, bool IsTestOut, IReadOnlyList<string> Hints)
{
    /// <summary>Chapter and name, such as <c>01_simple.softmax</c>, as <see cref="Answering.NameOf"/> makes it of
    /// each of its files.</summary>
    public string Key => $"{Chapter}.{Name}";

    /// <summary>The file that the learner edits, relative to the repository's root.</summary>
    public string Place => $"scripts/exercises/{Chapter}/{Name}.csx";

    /// <summary>The file of its solution, which contains the starter: <see cref="ExerciseSource"/>.</summary>
    public string SolutionPlace => $"scripts/solutions/{Chapter}/{Name}.csx";

    /// <summary>Whether a word means this exercise: its id, its file, or chapter and file.</summary>
    public bool IsMeantBy(string word) => word == Id || word == Key || Path.GetFileNameWithoutExtension(word) == Name;
}
