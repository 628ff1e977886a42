#nullable enable

/// <summary>The page of an exercise: what to write, and how it is checked.</summary>
public static class ExercisePage
{
    /// <summary>The whole page.</summary>
    /// <param name="chapters">Where the step to read may be.</param>
    public static string Html(Exercise exercise, IReadOnlyList<BookChapter> chapters, ExercisesOfBook exercises)
    {
        var title = $"{exercise.Id} {exercise.Title}";
        var chapter = chapters.FirstOrDefault(each => each.Name == exercise.ReadIn);
        var back = chapter is null ? "" : $"""
            <a href="../{chapter.Place}#{Layout.Anchor(exercise.Read)}">{Layout.Text(exercise.Read)}</a>
            """;
        return Layout.Page(title, "../", $"""
            <header class="site"><a href="../index.html">The Attention Workbench</a> <span>{back}</span></header>
            <div class="page"><main id="main">
            <h1>{Layout.Text(title)}</h1>
            <p>{exercises.StateHtml(exercise)}</p>
            <p>Read the step {back} first. Then edit <code>{exercise.Place}</code>, which begins like this:</p>
            {Layout.Wide("code", "The exercise", Highlighting.Html(exercises.Starter(exercise), _ => null))}
            <p>Let it be checked, and ask for a hint if you are stuck:</p>
            {Layout.Wide("code", "Commands", $"dotnet script scripts/study.csx -- check {exercise.Id}\ndotnet script scripts/study.csx -- hint {exercise.Id}")}
            </main></div>
            """, "book.js");
    }
}
