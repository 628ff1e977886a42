// The command watch checks at each save, goes on to the next exercise, and ends with Ctrl-C.

[Collection(StudyFolder.Collection)]
public class WatchTest
{
    [FactOnLinux]
    public void It_checks_at_each_save_and_goes_on_until_Ctrl_C()
    {
        using var study = new StudyFolder();
        var (first, second) = (ExerciseReplies.Course.Exercises.First(), ExerciseReplies.Course.Exercises.ElementAt(1));
        using var watch = RunningScript.Start(null, study.Words("watch"));
        ReadUntil(watch, $"✗ {first.Id}");
        ReadUntil(watch, "Watching");
        study.Solve(first);
        ReadUntil(watch, $"✓ {first.Id}");
        ReadUntil(watch, $"✗ {second.Id}");
        ReadUntil(watch, "Watching");
        Assert.Equal(130, watch.Interrupt());
        Assert.Empty(watch.Alive());
    }

    /// <summary>Ctrl-C while an exercise runs that never ends.</summary>
    [FactOnLinux]
    public void Ctrl_C_ends_the_exercise_that_is_being_checked()
    {
        using var study = new StudyFolder();
        var first = ExerciseReplies.Course.Exercises.First();
        study.Write(first, study.Read(first.Place).Replace("Answer(",
            $"File.WriteAllText(@\"{study.PathOf("runs")}\", \"\");\nwhile (true) {{ }}\nAnswer("));
        using var check = RunningScript.Start(null, study.Words("check"));
        var clock = Stopwatch.StartNew();
        while (!File.Exists(study.PathOf("runs")))
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), "The exercise did not start.");
        Assert.Equal(130, check.Interrupt());
        Assert.Empty(check.Alive());
    }

    [FactWhenLong]
    public void A_loop_without_end_is_stopped_with_a_message()
    {
        using var study = new StudyFolder();
        var first = ExerciseReplies.Course.Exercises.First();
        study.Write(first, study.Read(first.Place).Replace("Answer(", "while (true) WriteLine(\"again\");\nAnswer("));
        var result = study.Run("check").Expect(1);
        Assert.Contains("still running after 20 s", result.Output);
        Assert.Contains("again", result.Output);
        Assert.True(result.Output.Split('\n').Length < 60);
    }

    [FactWhenLong]
    public void A_line_that_waits_for_ever_is_said_to_stand_still()
    {
        using var study = new StudyFolder();
        var first = ExerciseReplies.Course.Exercises.First();
        study.Write(first, study.Read(first.Place).Replace("Answer(", "System.Threading.Thread.Sleep(-1);\nAnswer("));
        var output = study.Run("check").Expect(1).Output;
        Assert.Contains("stood still", output);
        Assert.DoesNotContain("still running", output);
    }

    static void ReadUntil(RunningScript script, string text)
    {
        while (!script.ReadLine().Contains(text)) { }
    }
}
