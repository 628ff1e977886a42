// A chapter's experiment with the learner's own module, in a copy of the course.

[Collection(Command.Collection)]
public class OwnModulesTest
{
    public static TheoryData<string, string, string> All => new()
    {
        { "02_trainable", "matrix_module", "✓ it finds the right value" },
        { "03_causal", "module", "✓ it closes the right bracket" },
        { "04_multi_head", "whole_module", "✓ it answers both questions" },
    };

    [Theory, MemberData(nameof(All))]
    public void A_module_that_passes_runs_the_experiment(string chapter, string exercise, string check)
    {
        using var copy = new CourseCopy();
        File.Copy(copy.Path($"scripts/solutions/{chapter}/{exercise}.csx"),
            copy.Path($"scripts/exercises/{chapter}/{exercise}.csx"), overwrite: true);
        var run = copy.Run(chapter, "--mine", "--seed", "1", "--out", copy.Path("asked")).Expect(0);
        Assert.Contains("with your own module", run.Output);
        Assert.Contains("Seed: 1 for the training", run.Output);
        Assert.Contains(check, run.Output);
        Assert.DoesNotContain("1. The weights so far", run.Output);
        var figure = Assert.Single(Directory.GetFiles(copy.Path("asked")));
        Assert.EndsWith($"{chapter[..2]}_mine_loss.svg", figure);
    }

    [Fact]
    public void One_that_is_missing_or_does_not_pass_is_refused()
    {
        using var copy = new CourseCopy();
        const string Place = "scripts/exercises/03_causal/module.csx";
        void Refused(params string[] told)
        {
            var run = copy.Run("03_causal", "--mine").Expect(CommandLine.Misuse);
            Assert.Equal("", run.Output);
            Assert.All(told, part => Assert.Contains(part, run.Error));
        }

        File.Delete(copy.Path(Place));
        Refused($"{Place} is not there", "study.csx -- reset 03_causal.module");

        copy.Run("study", "reset", "03_causal.module").Expect(0);
        Refused($"{Place} does not pass yet", "not yet", "-- hint 3.");
    }

    [Fact]
    public void Only_chapters_with_such_an_experiment_have_the_option()
    {
        Assert.Contains("--mine", Command.Script("scripts/03_causal.csx", "--", "--help").Expect(0).Output);
        Assert.DoesNotContain("--mine", Command.Script("scripts/03_masks.csx", "--", "--help").Expect(0).Output);
        var asked = Command.Script("scripts/03_masks.csx", "--", "--mine").Expect(CommandLine.Misuse);
        Assert.Contains("--mine", asked.Error);
    }
}

/// <summary>A copy of the course's scripts and of what they load, in a folder of its own.</summary>
sealed class CourseCopy : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public CourseCopy()
    {
        foreach (var file in new[] { "scripts", "lib", "study" }.SelectMany(part =>
            Directory.GetFiles(Repository.PathOf(part), "*", SearchOption.AllDirectories)))
        {
            var copy = Path(Repository.Relative(file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy));
            File.Copy(file, copy);
        }
    }

    /// <summary>The full path of a file of the copy, given relative to the root.</summary>
    public string Path(string place) => _folder.File(place);

    /// <summary>Runs a script of the copy with words behind <c>--</c>.</summary>
    public Command Run(string script, params string[] words) =>
        Command.Run([.. Command.Runner, Path($"scripts/{script}.csx"), "--", .. words], timeoutSeconds: 300);

    public void Dispose() => _folder.Dispose();
}
