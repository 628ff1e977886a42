// The study's commands as a learner types them, and misuse.

[Collection(StudyFolder.Collection)]
public class StudyCommandTest : IClassFixture<StudyFolder>
{
    readonly StudyFolder _study;

    // Each test uses an exercise of its own, because all share the folder and its progress.
    readonly Exercise[] _exercises = ExerciseReplies.Course.Chapters
        .Single(chapter => chapter.Name == "01_simple").Exercises.ToArray();

    public StudyCommandTest(StudyFolder study) => _study = study;

    [Fact]
    public void An_exercise_that_passes_is_done_until_its_text_changes()
    {
        var first = ExerciseReplies.Course.Exercises.First();
        var before = _study.Run().Expect(0).Output;
        Assert.Contains($"Next: {first.Id} {first.Title}", before);
        Assert.Contains($"edit    {first.Place}", before);

        var starter = _study.Run("check");
        Assert.Equal((1, ""), (starter.ExitCode, starter.Error));
        Assert.StartsWith($"✗ {first.Id} {first.Title}: not yet", starter.Output);
        Assert.Contains("not begun yet", starter.Output);

        _study.Solve(first);
        var solved = _study.Run("check").Expect(0);
        Assert.StartsWith($"✓ {first.Id} {first.Title}: passed", solved.Output);
        var second = ExerciseReplies.Course.Exercises.ElementAt(1);
        Assert.Contains($"Next: {second.Id}", solved.Output);
        Assert.Matches($@"✓ +{first.Id} .* done", _study.Run().Expect(0).Output);

        _study.Write(first, _study.Read(first.Place) + "// once more\n");
        var changed = _study.Run().Expect(0).Output;
        Assert.Contains("changed since it passed", changed);
        Assert.Contains($"Next: {first.Id}", changed);
    }

    [Fact]
    public void A_wrong_answer_is_named_with_shape_index_and_both_numbers()
    {
        var weights = ExerciseReplies.Exercise("all_contexts");
        _study.Write(weights, ExerciseSource.Solution(ExerciseReplies.Source(weights)).Replace("dim: -1", "dim: 0"));
        var result = _study.Run("check", weights.Id).Expect(1);
        Assert.Contains("shape        (T, d) = (", result.Output);
        Assert.Matches(@"differs +result at \[\d, \d\]: got -?\d+\.\d{4}, expected -?\d+\.\d{4}", result.Output);
        Assert.Contains(Mistakes.SoftmaxOverWrongDim.Name, result.Output);
        Assert.All(result.Output.Split('\n'), line => Assert.True(line.Length <= 80, line));
        Assert.DoesNotContain('\u001b', result.Output);
    }

    [Fact]
    public void The_README_shows_what_is_really_said()
    {
        var readme = File.ReadAllText(Repository.PathOf("README.md")).ReplaceLineEndings("\n");
        var weights = ExerciseReplies.Exercise("scaled_weights");
        _study.Write(weights, _study.Read(weights.Place)
            .Replace("throw new NotImplementedException()", "return softmax(scores / keys.shape[1], dim: -1)"));
        Assert.Contains($"\n```\n{_study.Run("check", weights.Id).Expect(1).Output}```\n", readme);
        Assert.Contains($"\n```\n{_study.Run("hint", weights.Id).Expect(0).Output}```\n", readme);
        _study.Solve(weights);
        Assert.Contains($"\n```\n{_study.Run("check", weights.Id).Expect(0).Output.Split('\n')[0]}\n```\n", readme);
        // The width of the table's rule depends on the states.
        Assert.Contains($"\n{_study.Run().Expect(0).Output.Split('\n')[1]}\n──────", readme);
        Assert.Contains($" of {ExerciseReplies.Course.Exercises.Count()} exercises are done.\n\nNext: ", readme);
        Assert.Contains($", and {ExerciseReplies.Course.Exercises.Count()} exercises of ", readme);
    }

    [Fact]
    public void What_nothing_explains_is_shown_on_the_smallest_question()
    {
        var scores = ExerciseReplies.Exercise("all_scores");
        _study.Write(scores, ExerciseSource.Solution(ExerciseReplies.Source(scores)).Replace("return ", "return 3 + "));
        var result = _study.Run("check", scores.Id).Expect(1);
        Assert.Contains("None of the usual ones", result.Output);
        Assert.Contains("got (2, 2)", result.Output);
        Assert.Contains("expected (2, 2)", result.Output);
    }

    [Fact]
    public void The_right_prediction_is_never_told()
    {
        var exercise = ExerciseReplies.Exercise("what_changes");
        _study.Write(exercise, ExerciseSource.Solution(ExerciseReplies.Source(exercise))
            .Replace("[0, 0, 1, 1, 1]", "[0, 1, 0, 0, 1]"));
        var result = _study.Run("check", exercise.Id).Expect(1);
        Assert.Contains("result at [1]: got 1, which is not so", result.Output);
        Assert.DoesNotContain("0., 0., 1.", result.Output);
    }

    [Fact]
    public void A_compile_error_is_told_with_its_line()
    {
        var exercise = _exercises[1];
        _study.Write(exercise, "#load \"../../../study/exercise.csx\"\n\nTensor Oops(Tensor x) => y;\n\nAnswer(Oops);\n");
        var result = _study.Run("check", exercise.Id).Expect(1);
        Assert.Contains("does not compile", result.Output);
        Assert.Contains($"\n  {exercise.Place}(3,26): error CS0103", result.Output);
    }

    [Fact]
    public void An_exception_is_told_with_its_line()
    {
        var exercise = _exercises[2];
        var text = _study.Read(exercise.Place);
        _study.Write(exercise, text.Replace("throw new NotImplementedException()", "return matmul(ones(2, 3), ones(2, 3))"));
        var line = text.Split('\n').ToList().FindIndex(each => each.Contains("NotImplemented")) + 1;
        var result = _study.Run("check", exercise.Id).Expect(1);
        Assert.Contains($"line {line} ", result.Output);
        Assert.Contains("(2, 3) and (2, 3)",
            string.Join(' ', result.Output.Split((char[])null, StringSplitOptions.RemoveEmptyEntries)));
    }

    [Fact]
    public void An_exercise_is_asked_on_one_thread()
    {
        var exercise = ExerciseReplies.Exercise("context");
        _study.Write(exercise, _study.Read(exercise.Place).Replace("throw new NotImplementedException()",
            "WriteLine($\"threads: {get_num_threads()}\"); return inputs"));
        Assert.Contains("  threads: 1\n", _study.Run("check", exercise.Id).Expect(1).Output);
    }

    [Theory]
    [InlineData("Answer(")]
    [InlineData("throw new InvalidOperationException(\"early\"); Answer(")]
    public void A_file_that_hands_nothing_in_says_so(string last)
    {
        var exercise = _exercises[3];
        var text = ExerciseSource.Starter(ExerciseReplies.Source(exercise));
        _study.Write(exercise, text.Replace("Answer(", last == "Answer(" ? "// Answer(" : last));
        var result = _study.Run("check", exercise.Id).Expect(1);
        Assert.Contains(last == "Answer(" ? "handed nothing in" : "InvalidOperationException: early", result.Output);
    }

    [Fact]
    public void Hints_come_one_by_one()
    {
        var exercise = _exercises[4];
        var first = _study.Run("hint", exercise.Id).Expect(0).Output;
        Assert.Contains("hint 1", first);
        Assert.DoesNotContain("hint 2", first);
        Assert.Contains("hint 2", _study.Run("hint", exercise.Place).Expect(0).Output);
        for (var i = 2; i < exercise.Hints.Count; i++)
            _study.Run("hint", exercise.Id).Expect(0);
        Assert.Contains("That was the last hint", _study.Run("hint", exercise.Id).Expect(0).Output);
    }

    [Fact]
    public void A_solution_is_shown_once_the_exercise_passed_or_with_give_up()
    {
        var exercise = _exercises[5];
        var refused = _study.Run("solution", exercise.Id);
        Assert.Equal((1, ""), (refused.ExitCode, refused.Output));
        Assert.Contains("--give-up", refused.Error);
        var shown = _study.Run("solution", exercise.Id, "--give-up").Expect(0);
        Assert.Equal(ExerciseSource.Solution(ExerciseReplies.Source(exercise)), shown.Output);
    }

    [Fact]
    public void Reset_gives_the_starter_and_keeps_the_learners_versions()
    {
        var exercise = _exercises[6];
        foreach (var version in new[] { "// mine\n", "// mine too\n" })
        {
            _study.Write(exercise, version);
            Assert.Contains("is the starter again", _study.Run("reset", exercise.Id).Expect(0).Output);
        }
        Assert.Equal(ExerciseSource.Starter(ExerciseReplies.Source(exercise)), _study.Read(exercise.Place));
        var mine = Path.ChangeExtension(exercise.Place, ".mine");
        Assert.Equal("// mine\n", _study.Read(mine + ".csx"));
        Assert.Equal("// mine too\n", _study.Read(mine + "-2.csx"));
    }

    [Theory]
    [InlineData("check", "9.9")]
    [InlineData("chek")]
    [InlineData("hint", "1.1", "1.2")]
    [InlineData("reset")]
    [InlineData("test-out")]
    [InlineData("test-out", "9")]
    [InlineData("solution", "--give-up")]
    [InlineData("check", "--in", "nowhere")]
    public void Misuse_is_refused(params string[] words)
    {
        var result = _study.Run(words);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.NotEqual("", result.Error);
        Assert.DoesNotContain("   at ", result.Error);
    }

    [Fact]
    public void Help_lists_the_commands()
    {
        var help = _study.Run("--help").Expect(0).Output;
        Assert.All(new[] { "check", "hint", "watch", "test-out", "solution", "reset", "dotnet script scripts/study.csx --" },
            word => Assert.Contains(word, help));
    }
}

[Collection(StudyFolder.Collection)]
public class StudyProgressTest
{
    static Course Course => ExerciseReplies.Course;

    static Exercise First => Course.Exercises.First();

    [Theory]
    [InlineData("attention study 0\n")]
    [InlineData("attention study 1\n1.1 passed 12\n")]
    [InlineData("attention study 2\n01_simple.softmax passed 12\n")]
    [InlineData("\0\0\0")]
    public void A_file_that_cannot_be_understood_is_set_aside(string content)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("progress"), content);
        var progress = ProgressFile.Read(folder.File("progress"), Course, out var aside);
        Assert.Equal(content, File.ReadAllText(aside));
        Assert.False(progress.HasPassedOnce(First));
        progress.Pass(First, "text");
        Assert.True(ProgressFile.Read(folder.File("progress"), Course, out aside).HasPassed(First, "text"));
        Assert.Null(aside);
    }

    [Fact]
    public void Two_windows_keep_what_each_of_them_noted()
    {
        using var folder = new TemporaryFolder();
        var one = ProgressFile.Read(folder.File("p"), Course, out _);
        var other = ProgressFile.Read(folder.File("p"), Course, out _);
        one.Pass(First, "text");
        other.SetHints(First, 2);
        var both = ProgressFile.Read(folder.File("p"), Course, out _);
        Assert.True(both.HasPassed(First, "text"));
        Assert.False(both.HasPassed(First, "other text"));
        Assert.Equal(2, both.Hints(First));
    }

    [Fact]
    public void Line_ends_are_no_change()
    {
        using var folder = new TemporaryFolder();
        var progress = ProgressFile.Read(folder.File("p"), Course, out _);
        progress.Pass(First, "a\nb\n");
        Assert.True(progress.HasPassed(First, "a\r\nb\r\n"));
    }

    [Fact]
    public void A_file_that_names_exercises_by_their_ids_is_read_once()
    {
        using var folder = new TemporaryFolder();
        var digest = new string('0', 64);
        var softmax = ExerciseReplies.Exercise("softmax");
        File.WriteAllText(folder.File("p"),
            $"attention study 1\n{softmax.Id} passed {digest}\n{softmax.Id} hints 2\n9.9 hints 1\n");
        var progress = ProgressFile.Read(folder.File("p"), Course, out var aside);
        Assert.Null(aside);
        Assert.Equal((true, 2), (progress.HasPassedOnce(softmax), progress.Hints(softmax)));
        Assert.Equal(
            $"attention study 2\n01_simple.softmax passed {digest}\n01_simple.softmax hints 2\n9.9 hints 1\n",
            File.ReadAllText(folder.File("p")));
    }
}

// Inserting an exercise renumbers nothing.
[Collection(StudyFolder.Collection)]
public class ExerciseInBetweenTest
{
    [Fact]
    public void It_moves_the_ids_after_it_and_no_progress()
    {
        using var study = new StudyFolder();
        var softmax = ExerciseReplies.Exercise("softmax");
        study.Solve(softmax);
        study.Run("check", softmax.Id).Expect(0);
        var list = study.PathOf("scripts/exercises/01_simple/exercises.json");
        File.WriteAllText(list, File.ReadAllText(list).Replace("\"exercises\": [",
            """
            "exercises": [{ "name": "new", "title": "New", "read": "Softmax", "hints": ["a", "b"] },
            """));
        var said = study.Run().Expect(0).Output;
        Assert.Matches(@"○ +1\.1 +New +open", said);
        Assert.Matches($@"✓ +1\.{int.Parse(softmax.Id.Split('.')[1]) + 1} +{softmax.Title} +done", said);
        Assert.DoesNotMatch($@"✓ +{softmax.Id} ", said);
    }

    [Theory]
    [InlineData("{}", "an entry has no \"title\"")]
    [InlineData("{ \"title\": \"1\", \"exercises\": [{ \"id\": \"1.1\" }] }", "an entry has no \"name\"")]
    [InlineData("nothing", "JSON")]
    public void A_list_that_cannot_be_read_is_told(string content, string reason)
    {
        using var study = new StudyFolder();
        File.WriteAllText(study.PathOf("scripts/exercises/01_simple/exercises.json"), content);
        var result = study.Run("check");
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains("exercises.json is no list of exercises: ", result.Error);
        Assert.Contains(reason, result.Error);
    }
}
