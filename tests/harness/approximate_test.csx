/// <summary>A marked number may differ a little; nothing else may differ at all.</summary>
public class ApproximateTest
{
    const string Approved =
        "loss: 2.3 -> ≈ 0.69\nlength 4: ≈ 1.00, with ≈ 0.98\nloss: 2.3 -> ≈ 8\nahead: ≈ 0.7, last: ≈ 0.000";

    [Theory]
    [InlineData("loss: 2.3 -> ≈ 0.72\nlength 4: ≈ 0.93, with ≈ 1.00\nloss: 2.3 -> ≈ 9\nahead: ≈ 0.8, last: ≈ 0.001")]
    [InlineData("loss: 2.3 -> ≈ 0.61\nlength 4: ≈ 1.00, with ≈ 0.89\nloss: 2.3 -> ≈ 7\nahead: ≈ 0.6, last: ≈ 0.000")]
    public void The_first_digit_decides(string text) => Assert.Equal(Approved, Approximate.Settle(text, Approved));

    [Theory]
    [InlineData("loss: 2.3 -> ≈ 0.81")]
    [InlineData("loss: 2.3 -> ≈ 0.069")]
    [InlineData("loss: 2.3 -> ≈ -0.69")]
    [InlineData("loss: 2.4 -> ≈ 0.69")]
    [InlineData("length 4: ≈ 1.00, with ≈ 0.70")]
    [InlineData("length 4: ≈ 0.05, with ≈ 0.98")]
    [InlineData("length 4: ≈ 0.50, with ≈ 0.98")]
    [InlineData("ahead: ≈ 0.7, last: ≈ 0.002")]
    [InlineData("length 5: ≈ 1.00, with ≈ 0.98")]
    public void Anything_else_stays_different(string line)
    {
        Assert.Equal(line, Approximate.Settle(line, Approved));
        Assert.DoesNotContain(line, Approved.Split('\n'));
    }

    [Fact]
    public void Without_an_approved_text_nothing_changes() =>
        Assert.Equal(Approved, Approximate.Settle(Approved, ""));
}
