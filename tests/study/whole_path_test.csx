// A learner who only types study.csx and edits the file that it names gets from the first exercise to the last.

[Collection(StudyFolder.Collection)]
public class WholePathTest
{
    [FactWhenLong]
    public void Each_answer_names_the_next_file_until_all_are_done()
    {
        using var study = new StudyFolder();
        var said = study.Run().Expect(0).Output;
        var visited = new List<string>();
        while (Regex.Match(said, @"^  edit    (\S+)$", RegexOptions.Multiline) is { Success: true } named)
        {
            var exercise = ExerciseReplies.Course.Exercises.Single(each => each.Place == named.Groups[1].Value);
            Assert.DoesNotContain(exercise.Id, visited);
            visited.Add(exercise.Id);
            study.Solve(exercise);
            said = study.Run("check").Expect(0).Output;
        }
        Assert.Equal(ExerciseReplies.Course.Exercises.Select(exercise => exercise.Id), visited);
        Assert.Contains("All exercises are done", said);
        Assert.Contains("All exercises are done", study.Run().Expect(0).Output);
    }
}
