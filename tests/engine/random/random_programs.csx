// Random programs of tensors: forward and backward compared with central differences, and no wrong gradient where
// values were overwritten.
#load "statements.csx"
#load "program.csx"

public class RandomProgramsTest
{
    const int Chunk = 50;

    public static TheoryData<int> Seeds =>
        [.. Enumerable.Range(0, TestRun.Long ? 120 : 4).Select(chunk => chunk * Chunk)];

    /// <summary>A failure shows the seed and the program.</summary>
    [Theory, MemberData(nameof(Seeds))]
    public void Backward_agrees_with_differences(int firstSeed)
    {
        var refused = 0;
        for (var seed = firstSeed; seed < firstSeed + Chunk; seed++)
        {
            using var scope = NewDisposeScope();
            refused += new RandomProgram(seed).Check() ? 0 : 1;
        }
        Assert.True(refused < Chunk / 2, $"backward refused {refused} of {Chunk} programs");
    }
}
