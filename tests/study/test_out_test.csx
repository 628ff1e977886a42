#nullable enable
// The fast track: one exercise for each chapter, and what it marks as known.

[Collection(StudyFolder.Collection)]
public class TestOutTest
{
    [Fact]
    public void One_exercise_marks_its_chapter_as_known_and_loses_nothing()
    {
        using var study = new StudyFolder();
        var chapter = ExerciseReplies.Course.Chapters[0];
        var (first, last) = (chapter.Exercises[0], chapter.Exercises.Single(exercise => exercise.IsTestOut));
        study.Solve(first);
        study.Run("check", first.Id).Expect(0);

        Assert.Contains($"edit    {last.Place}\n  then    dotnet script scripts/study.csx -- test-out 0\n",
            study.Run("test-out", "0").Expect(0).Output);
        study.Write(last, study.Read(last.Place) + "// begun\n");
        Assert.Contains("-- test-out 0", study.Run("test-out", chapter.Name).Expect(1).Output);
        Assert.DoesNotContain("known", study.Run().Expect(0).Output);

        study.Solve(last);
        var passed = study.Run("test-out", "0").Expect(0).Output;
        var next = ExerciseReplies.Course.Chapters[1].Exercises[0];
        Assert.Contains("Its chapter is known", passed);
        Assert.Contains($"Next: {next.Id} {next.Title}\n  read    scripts/01_simple.csx, beside: ", passed);

        var overview = study.Run().Expect(0).Output;
        Assert.Matches($@"{chapter.Title} +2 of {chapter.Exercises.Count}, known", overview);
        Assert.Matches($@"✓ +{first.Id} .* done", overview);
        Assert.Matches($@"≈ +{chapter.Exercises[1].Id} .* known", overview);

        study.Run("reset", last.Id).Expect(0);
        var forgotten = study.Run().Expect(0).Output;
        Assert.DoesNotContain("known", forgotten);
        Assert.Matches($@"✓ +{first.Id} .* done", forgotten);
    }

    [Fact]
    public void A_chapter_stays_known_when_other_things_are_noted()
    {
        using var folder = new TemporaryFolder();
        var course = ExerciseReplies.Course;
        var (one, two) = (ProgressFile.Read(folder.File("p"), course, out _), ProgressFile.Read(folder.File("p"), course, out _));
        one.Know("02_trainable");
        two.SetHints(course.Exercises.First(), 1);
        var read = ProgressFile.Read(folder.File("p"), course, out var aside);
        Assert.Null(aside);
        Assert.True(read.IsKnown("02_trainable"));
        Assert.False(read.IsKnown("01_simple"));
        read.Reset(course.Chapters[2].Exercises.First(exercise => !exercise.IsTestOut));
        Assert.True(ProgressFile.Read(folder.File("p"), course, out _).IsKnown("02_trainable"));
    }
}
