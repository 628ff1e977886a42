#load "harness.csx"

/// <summary>The harness can fail, and says what failed.</summary>
[Collection(Command.Collection)]
public class HarnessTest : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_kind_of_failure_is_counted_and_shown()
    {
        File.WriteAllText(_folder.File("changed.verified.txt"), "old text");
        var run = Run().Expect(1);
        Assert.EndsWith("\n8 passed, 7 failed, 4 skipped\n", run.Output);
        foreach (var block in (string[])
        [
            "   2 passed, 4 failed, 1 skipped   0.00 s  OutcomesTest\n",
            "\nskipped  OutcomesTest.Skipped\n  its machine has two heads\n",
            """

            FAILED  OutcomesTest.Fails
              Assert.Equal() Failure: Values differ
              Expected: 3
              Actual:   2
                at OutcomesTest.Fails() in tests/harness/self_test_run.csx:16
              output
                said by a test that fails

            """,
            """

            FAILED  OutcomesTest.Fails_after_waiting
              System.InvalidOperationException: outer
              caused by System.ArgumentException: inner
                at OutcomesTest.Fails_after_waiting() in tests/harness/self_test_run.csx:23

            """,
            "\nFAILED  OutcomesTest.Fails_in_one_row(number: 2, word: \"two\")\n  two is not one\n",
            "\nFAILED  OutcomesTest.Has_no_rows\n  The theory's data have no row, so nothing was tested.\n",
            """

            FAILED  WithBrokenFixtureTest.Never_runs
              Class fixture type 'BrokenFixture' threw in its constructor
              caused by System.TimeoutException: the fixture cannot start
                at BrokenFixture..ctor() in tests/harness/self_test_run.csx:42

            """,
            "\nFAILED  WithUntidyFixtureTest (cleaning up)\n  System.IO.IOException: the fixture cannot end\n",
            "\nFAILED  SnapshotsTest.A_changed_text\n  VerifyException: Directory: "
        ])
            Assert.Contains(block, WithoutTimes(run.Output));
        Assert.DoesNotContain("said by a test that passes", run.Output);
        Assert.DoesNotContain("Submission", run.Output);
    }

    [Fact]
    public void Accepting_approves_what_was_received_and_deletes_what_is_stale()
    {
        File.WriteAllText(_folder.File("changed.verified.txt"), "old text");
        File.WriteAllText(_folder.File("gone.received.txt"), "left by a test that is gone");
        var one = Run("--accept", "changed_text").Expect(0);
        Assert.EndsWith("\naccepted changed.verified.txt\n\n1 passed, 0 failed\n", one.Output);
        Assert.Equal("new text", File.ReadAllText(_folder.File("changed.verified.txt")));
        Assert.True(File.Exists(_folder.File("gone.received.txt")));

        var all = Run("--accept", "--verbose").Expect(1);
        Assert.DoesNotContain("accepted", all.Output);
        Assert.Contains("deleted gone.received.txt\n", all.Output);
        Assert.Contains("output of OutcomesTest.Passes\n  said by a test that passes\n", all.Output);
        Assert.Contains("\nslowest\n", all.Output);
        Assert.Equal([_folder.File("changed.verified.txt")], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void Misuse_is_answered_with_the_usage()
    {
        foreach (var (arguments, reason) in ((string[], string)[])
        [
            (["--unknown"], "unknown option --unknown"),
            (["OutcomesTest", "nowhere"], "no test's name contains \"nowhere\"; the classes are:\n  FirstOfTwoTest\n")
        ])
        {
            var run = Run(arguments).Expect(2);
            Assert.Equal("", run.Output);
            Assert.StartsWith(reason, run.Error);
            Assert.Contains("usage: dotnet script tests/run.csx", run.Error);
        }
    }

    [Fact]
    public void Names_filter_in_either_case_and_can_be_listed()
    {
        Assert.Equal("""
            OutcomesTest.Fails
            OutcomesTest.Fails_after_waiting
            OutcomesTest.Fails_in_one_row
            SnapshotsTest.A_changed_text

            """, Run("outcomestest.FAILS", "changed", "--list").Expect(0).Output);
        Assert.EndsWith("\nleft out: 1 for other reasons\n0 passed, 0 failed, 1 skipped\n",
            Run("outcomestest.skipped").Expect(1).Output);
    }

    /// <summary>An assembly that each real package references and no own part does: evidence that does not depend on
    /// the attribute of own parts.</summary>
    static readonly Dictionary<Part, string> OnlyReal = new()
    {
        [Part.Tensors] = "Google.Protobuf", [Part.Runner] = "Dotnet.Script.Core", [Part.Snapshots] = "DiffEngine",
    };

    [Theory, InlineData(Part.Tensors), InlineData(Part.Runner), InlineData(Part.Snapshots)]
    public void A_test_about_one_part_runs_where_that_part_is(Part part)
    {
        var needed = Parts.AssemblyOf(part).GetReferencedAssemblies().Select(assembly => assembly.Name);
        var (here, absent) = needed.Contains(OnlyReal[part]) ? ("real", "own") : ("own", "real");
        var name = $"{part}".ToLowerInvariant();
        var run = Run($"{here}_{name}", $"{absent}_{name}").Expect(0);
        Assert.EndsWith($"""

            skipped  PartsAtWorkTest.{char.ToUpper(absent[0])}{absent[1..]}_{name}
              the {absent} {name}: told by the self-test

            left out: 1 about the {absent} {name}
            1 passed, 0 failed, 1 skipped

            """, run.Output);
    }

    [Fact]
    public void The_report_counts_what_was_left_out_for_each_part()
    {
        var left = Run("PartsAtWorkTest", "outcomestest.skipped").Expect(0).Output.Split('\n')
            .Single(line => line.StartsWith("left out: "));
        Assert.Matches("^left out: (1 about the (own|real) (runner|snapshots|tensors), ){3}1 for other reasons$", left);
    }

    Command Run(params string[] arguments) => Command.Run(
        [.. Command.Runner, Repository.PathOf("tests", "harness", "self_test_run.csx"), "--", .. arguments],
        environment: new Dictionary<string, string> { ["SELF_TEST_SNAPSHOTS"] = _folder.Path });

    static string WithoutTimes(string text) => Regex.Replace(text, @" *\d+\.\d\d s ", "   0.00 s ");
}
