#nullable enable
// Every exercise: the starter compiles and the check says what is missing, the solution passes and needs nothing from
// later chapters, every known mistake is recognised, and nothing right is called wrong.

public class ExercisesTest
{
    public static TheoryData<string> Names => [.. ExerciseReplies.Course.Exercises.Select(exercise => exercise.Name)];

    public static IEnumerable<object[]> NamedMistakes => ExerciseReplies.Course.Exercises.SelectMany(exercise =>
        Checks.Of(exercise).Mistakes.Select(known => (object[])[exercise.Name, known.Mistake.Name]));

    public static IEnumerable<object[]> RightVariants =>
        Variants.All.Select(variant => (object[])[variant.Name, variant.What]);

    [Theory, MemberData(nameof(Names))]
    public void Starter_compiles_and_is_told_what_is_missing(string name)
    {
        var verdict = Verdict.On(ExerciseReplies.Check(name), ExerciseReplies.Starter(name));
        Assert.False(verdict.Passed);
        Assert.NotNull(verdict.Mistake);
    }

    // The mistake that is said to be still there must be one that the starter makes.
    [Theory, MemberData(nameof(Names))]
    public void Starter_of_a_repair_makes_the_mistake_of_its_check(string name)
    {
        var alone = ExerciseSource.StarterAlone(ExerciseReplies.Source(ExerciseReplies.Exercise(name)));
        var isRepair = name.StartsWith("repair") || name is "gradient" or "large_scores";
        Assert.Equal(isRepair ? Verdict.On(ExerciseReplies.Check(name), ExerciseReplies.Starter(name)).Mistake : null,
            ExerciseReplies.Check(name).StarterMistake);
        Assert.NotEqual("", alone.Trim());
    }

    [Theory, MemberData(nameof(Names))]
    public void Solution_passes(string name)
    {
        var replies = ExerciseReplies.Solution(name);
        Assert.Equal(ExerciseReplies.Check(name).Questions.Length, replies.Count);
        Assert.NotEmpty(replies);
        var verdict = Verdict.On(ExerciseReplies.Check(name), replies);
        Assert.True(verdict.Passed, $"{verdict.Mistake?.Name} {verdict.Got?.Error}");
    }

    [Theory, MemberData(nameof(NamedMistakes))]
    public void Mistake_is_recognised(string name, string mistake)
    {
        var check = ExerciseReplies.Check(name);
        var version = check.Mistakes.Single(known => known.Mistake.Name == mistake).Version;
        var verdict = ExerciseReplies.VerdictOn(name, version);
        Assert.False(verdict.Passed);
        Assert.Equal(mistake, verdict.Mistake?.Name);
    }

    [Theory, MemberData(nameof(RightVariants))]
    public void Right_answer_in_other_words_passes(string name, string what)
    {
        var version = Variants.All.Single(variant => (variant.Name, variant.What) == (name, what)).Version;
        var verdict = ExerciseReplies.VerdictOn(name, version);
        Assert.True(verdict.Passed, $"{verdict.Mistake?.Name} {verdict.Got?.Error}");
    }

    [Theory, MemberData(nameof(Names))]
    public void Hints_never_hold_the_answer(string name)
    {
        var exercise = ExerciseReplies.Exercise(name);
        Assert.InRange(exercise.Hints.Count, 2, 5);
        var source = ExerciseReplies.Source(exercise);
        var starter = ExerciseSource.Starter(source).Split('\n').Select(Code).ToHashSet();
        var own = ExerciseSource.Solution(source).Split('\n').Select(Code)
            .Where(line => line.Length > 12 && !starter.Contains(line)).ToList();
        Assert.NotEmpty(own);
        Assert.All(exercise.Hints, hint => Assert.All(own, line => Assert.DoesNotContain(line, hint)));
    }

    [Fact]
    public void Ids_count_up_and_files_stand_where_the_list_says()
    {
        var course = ExerciseReplies.Course;
        // Some scripts go deeper into a chapter, and have no exercises.
        var names = course.Chapters.Select(chapter => chapter.Name).ToList();
        Assert.Equal(names, Chapters.Names.Where(names.Contains));
        foreach (var (name, _, exercises) in course.Chapters)
        {
            var chapter = int.Parse(name[..2]);
            Assert.Equal(Enumerable.Range(1, exercises.Count).Select(n => $"{chapter}.{n}"),
                exercises.Select(exercise => exercise.Id));
            var listed = exercises.Select(exercise => exercise.Name + ".csx").Order(StringComparer.Ordinal);
            foreach (var folder in (string[])["scripts/exercises", "scripts/solutions", "study/checks"])
            {
                Assert.Equal(listed, Directory
                    .GetFiles(Repository.PathOf(folder, name), "*.csx").Select(file => Path.GetFileName(file)!)
                    .Where(file => !file.Contains(".mine")).Order(StringComparer.Ordinal));
            }
        }
        Assert.Distinct(course.Exercises.Select(exercise => exercise.Name));
    }

    [Fact]
    public void One_exercise_stands_for_each_chapter_and_steps_to_read_exist()
    {
        Assert.All(ExerciseReplies.Course.Chapters, chapter =>
        {
            Assert.Single(chapter.Exercises, exercise => exercise.IsTestOut);
            Assert.All(chapter.Exercises, exercise => Assert.Contains($"Step(\"{exercise.Read}\");",
                File.ReadAllText(Repository.PathOf("scripts", exercise.ReadIn + ".csx"))));
            Assert.All(chapter.Exercises, exercise => Assert.Equal(chapter.Name[..2], exercise.ReadIn[..2]));
        });
    }

    // So that none has to be rewritten when another one is inserted.
    [Fact]
    public void Exercises_speak_of_one_another_by_their_files()
    {
        var files = ExerciseReplies.Course.Exercises.Select(exercise => exercise.Name + ".csx").ToHashSet();
        var texts = ExerciseReplies.Course.Exercises
            .Select(exercise => string.Join('\n', exercise.Hints.Append(ExerciseReplies.Source(exercise))))
            .ToList();
        var named = texts.SelectMany(text => Regex.Matches(text, @"(?<![\w/])\w+\.csx")).Select(match => match.Value).ToList();
        Assert.NotEmpty(named);
        Assert.Empty(named.Except(files));
        Assert.All(texts, text =>
            Assert.DoesNotMatch(@"(?<!book's )[Ee]xercise \d+\.\d+(?! of the chapter)", text));
    }

    // A learner's own work is not an error: only files as they were committed are compared.
    [Fact]
    public void Exercises_are_the_starters_of_their_solutions()
    {
        var git = Command.Run(["git", "status", "--porcelain", "scripts/exercises"]);
        foreach (var exercise in ExerciseReplies.Course.Exercises.Where(e => !git.Output.Contains(e.Place)))
        {
            Assert.Equal(ExerciseSource.Starter(ExerciseReplies.Source(exercise)),
                File.ReadAllText(Repository.PathOf(exercise.Place)).ReplaceLineEndings("\n"));
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Solution_needs_nothing_from_later_chapters(string name)
    {
        var exercise = ExerciseReplies.Exercise(name);
        var source = ExerciseReplies.Source(exercise);
        var taught = string.Concat(Chapters.Names
            .Where(name => string.CompareOrdinal(name, exercise.Chapter) <= 0)
            .Select(name => File.ReadAllText(Repository.PathOf("scripts", name + ".csx"))));
        // What an earlier exercise or the task itself explains is known too.
        var told = string.Concat(ExerciseReplies.Course.Exercises
            .TakeWhile(earlier => earlier != exercise).Append(exercise)
            .Select(earlier => ExerciseSource.Starter(ExerciseReplies.Source(earlier))));
        var known = Words(taught + told);
        var needed = string.Join('\n', ExerciseSource.Solution(source).Split('\n').Select(Code));
        Assert.Empty(Words(needed).Intersect(TensorWords).Except(known));
    }

    [Fact]
    public void Every_mistake_is_recognised_somewhere_and_has_a_name_of_its_own()
    {
        var mistakes = typeof(Mistakes).GetFields();
        Assert.Distinct(mistakes.Select(field => ((Mistake)field.GetValue(null)!).Name));
        var recognised = ((string[])["checks", "judging"])
            .SelectMany(folder => Directory.GetFiles(Repository.PathOf("study", folder), "*.csx", SearchOption.AllDirectories))
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), @"\bMistakes\.(\w+)"))
            .Select(match => match.Groups[1].Value).Distinct();
        Assert.Equal(mistakes.Select(field => field.Name).Order(StringComparer.Ordinal), recognised.Order(StringComparer.Ordinal));
    }

    // The members of the tensor library, by their plain names.
    static readonly HashSet<string> TensorWords = Words(string.Join('\n',
        File.ReadLines(Repository.PathOf("tests", "engine", "members", "members.txt"))
            .Select(line => line.Split('(', '<', ' ')[0].Split('.')[^1])));

    static HashSet<string> Words(string text) =>
        Regex.Matches(text, @"[A-Za-z_]\w*").Select(match => match.Value).ToHashSet();

    static string Code(string line) => line.Split("//")[0].Trim();
}
