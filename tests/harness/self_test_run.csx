// A run of tests that fail in every possible way; self_test.csx starts it and reads its report.
#load "../../lib/packages.csx"
#load "harness.csx"

using Xunit.Abstractions;

public class OutcomesTest(ITestOutputHelper output)
{
    [Fact]
    public void Passes() => output.WriteLine("said by a test that passes");

    [Fact]
    public void Fails()
    {
        output.WriteLine("said by a test that fails");
        Assert.Equal(3, 1 + 1);
    }

    [Fact]
    public async Task Fails_after_waiting()
    {
        await Task.Delay(1);
        throw new InvalidOperationException("outer", new ArgumentException(LikeLibtorchs));
    }

    [Fact(Skip = "its machine has two heads")]
    public void Skipped() => Assert.Fail("it ran");

    [Theory]
    [InlineData(1, "one")]
    [InlineData(2, "two")]
    public void Fails_in_one_row(int number, string word) => Assert.True(number == 1, $"{word} is not one");

    public static IEnumerable<object[]> NoRows => [];

    [Theory, MemberData(nameof(NoRows))]
    public void Has_no_rows(int number) => Assert.Equal(0, number);
}

public class BrokenFixture
{
    public BrokenFixture() => throw new TimeoutException("the fixture cannot start");
}

public class WithBrokenFixtureTest : IClassFixture<BrokenFixture>
{
    [Fact]
    public void Never_runs() { }
}

public class UntidyFixture : IDisposable
{
    public void Dispose() => throw new IOException("the fixture cannot end");
}

public class WithUntidyFixtureTest : IClassFixture<UntidyFixture>
{
    [Fact]
    public void Passes_before_the_end_fails() { }
}

public abstract class OneAtATimeTest
{
    static int _running;

    [Fact]
    public async Task Meets_no_other_class()
    {
        Assert.Equal(1, Interlocked.Increment(ref _running));
        await Task.Delay(50);
        Interlocked.Decrement(ref _running);
    }
}

public class FirstOfTwoTest : OneAtATimeTest;

public class SecondOfTwoTest : OneAtATimeTest;

public class SnapshotsTest
{
    [Fact]
    public Task A_changed_text() => Snapshot.Verify("changed", "new text");
}

public class PartsAtWorkTest
{
    [OwnPartFact(Part.Tensors, "told by the self-test")]
    public void Own_tensors() { }

    [RealPartFact(Part.Tensors, "told by the self-test")]
    public void Real_tensors() { }

    [OwnPartFact(Part.Runner, "told by the self-test")]
    public void Own_runner() { }

    [RealPartFact(Part.Runner, "told by the self-test")]
    public void Real_runner() { }

    [OwnPartTheory(Part.Snapshots, "told by the self-test")]
    [InlineData(1)]
    public void Own_snapshots(int row) => Assert.Equal(1, row);

    [RealPartFact(Part.Snapshots, "told by the self-test")]
    public void Real_snapshots() { }
}

const string LikeLibtorchs = "inner\nException raised from a at b.cpp:1 (most recent call first):\nframe #0: c + 0xb0";

Snapshot.Folder = Environment.GetEnvironmentVariable("SELF_TEST_SNAPSHOTS");
return await TestRun.Start(Args);
