#nullable enable

/// <summary>The first page: the path, and how long it takes.</summary>
public static class IndexPage
{
    // README says five to fifteen.
    const int MinutesOfAnExercise = 10;

    /// <summary>The whole page.</summary>
    public static string Html(IReadOnlyList<BookChapter> chapters, ExercisesOfBook exercises)
    {
        var all = exercises.All.ToArray();
        var hours = (chapters.Sum(chapter => chapter.Minutes) + all.Length * MinutesOfAnExercise) / 60.0;
        return Layout.Page("The Attention Workbench", "", $"""
            <div class="page"><main id="main">
            <h1>The Attention Workbench</h1>
            <p class="question">How attention works, by coding it</p>
            <p>Each page is a script of the course, and it was run when this book was built: every number and every figure
            was computed then. Beneath a step stand its exercises. Where a page says <em>Touch it</em>, you may: the numbers
            are those of the run.</p>
            <p>All of it takes about {Math.Round(hours):0} hours: {chapters.Count} chapters to read, and {all.Length} exercises of
            five to fifteen minutes. Exercises done so far: {all.Count(exercise => exercises.State(exercise) == "done")}.</p>
            <ol class="chapters">
            {string.Concat(chapters.Select(chapter => Entry(chapter, exercises.Of(chapter.Name), exercises)))}</ol>
            </main></div>
            """, "book.js");
    }

    static string Entry(BookChapter chapter, IReadOnlyList<Exercise> exercises, ExercisesOfBook states)
    {
        var done = exercises.Count(exercise => states.State(exercise) is "done" or "known");
        var work = exercises.Count == 0 ? "" : $"; {done} of {exercises.Count} exercises done";
        return $"""
            <li><a href="{chapter.Place}">{Layout.Text(chapter.Title)}</a>
            <p>{Layout.Text(chapter.Question)}</p>
            <p class="about">about {chapter.Minutes} minutes to read{work}</p></li>

            """;
    }
}
