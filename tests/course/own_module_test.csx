// A chapter's experiment with the learner's own module, in a copy of the course.

using Xunit;

[Collection(Command.Collection)]
public class OwnModules
{
    public static TheoryData<string, string, string> All => new()
    {
        { "03_causal", "09_module", "✓ it closes the right bracket" },
        { "04_multi_head", "08_whole_module", "✓ it answers both questions" },
    };

    [Theory, MemberData(nameof(All))]
    public void A_module_that_passes_runs_the_experiment(string chapter, string exercise, string check)
    {
        using var copy = new CourseCopy();
        copy.Solve(chapter, exercise);
        var figures = Path.Combine(copy.Root, "asked");
        var run = copy.Run(chapter, "--mine", "--seed", "1", "--out", figures).Expect(0);
        Assert.Contains(check, run.Output);
        Assert.Contains("Seed: 1 for the training", run.Output);
        Assert.Contains("with your module of exercise", run.Output);
        Assert.DoesNotContain("1. The weights so far", run.Output);
        Assert.Equal($"{chapter[..2]}_mine_loss.svg", Path.GetFileName(Assert.Single(Directory.GetFiles(figures))));
    }

    [Theory, MemberData(nameof(All))]
    public void A_starter_is_refused_and_told_why(string chapter, string exercise, string check)
    {
        using var copy = new CourseCopy();
        copy.Run("study", "reset", Id(chapter, exercise)).Expect(0);
        var run = copy.Run(chapter, "--mine").Expect(CommandLine.Misuse);
        Assert.Contains($"--mine needs the module that you write in exercise {Id(chapter, exercise)}", run.Error);
        Assert.Contains("not yet", run.Error);
        Assert.DoesNotContain(check, run.Output);
    }

    [Theory, MemberData(nameof(All))]
    public void A_missing_file_is_refused_and_how_to_get_it_is_told(string chapter, string exercise, string check)
    {
        using var copy = new CourseCopy();
        File.Delete(copy.Exercise(chapter, exercise));
        var run = copy.Run(chapter, "--mine").Expect(CommandLine.Misuse);
        Assert.Contains($"study.csx -- reset {Id(chapter, exercise)}", run.Error);
        Assert.DoesNotContain(check, run.Output);
    }

    [Fact]
    public void Only_chapters_with_such_an_experiment_have_the_option()
    {
        using var copy = new CourseCopy();
        Assert.Contains("--mine", copy.Run("03_causal", "--help").Expect(0).Output);
        Assert.DoesNotContain("--mine", copy.Run("03_masks", "--help").Expect(0).Output);
        Assert.Contains("--mine", copy.Run("03_masks", "--mine").Expect(CommandLine.Misuse).Error);
    }

    static string Id(string chapter, string exercise) => $"{chapter[1]}.{int.Parse(exercise[..2])}";
}

/// <summary>A copy of the course's scripts and of what they load, in a folder of its own.</summary>
sealed class CourseCopy : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public CourseCopy()
    {
        foreach (var part in new[] { "scripts", "lib", "study" })
            foreach (var file in Files(part))
            {
                var copy = Path.Combine(Root, Repository.Relative(file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy));
                File.Copy(file, copy);
            }
    }

    public string Root => _folder.Path;

    public string Exercise(string chapter, string exercise) =>
        Path.Combine(Root, "scripts", "exercises", chapter, exercise + ".csx");

    public void Solve(string chapter, string exercise) =>
        File.Copy(Path.Combine(Root, "scripts", "solutions", chapter, exercise + ".csx"),
            Exercise(chapter, exercise), overwrite: true);

    public Command Run(string script, params string[] words) => Command.Run(
        [.. Command.Runner, Path.Combine(Root, "scripts", script + ".csx"), "--", .. words], timeoutSeconds: 300);

    public void Dispose() => _folder.Dispose();

    static IEnumerable<string> Files(string part) => Directory.Exists(Repository.PathOf(part))
        ? Directory.GetFiles(Repository.PathOf(part), "*", SearchOption.AllDirectories) : [];
}
