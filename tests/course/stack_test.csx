// What is stacked may be made one by one: the collector must not take a tensor before all are there. In a process of its
// own, since such an error can end it.

[Collection(Command.Collection)]
public class StackTest
{
    [Fact]
    public void What_is_stacked_is_not_collected_meanwhile()
    {
        using var folder = new ScriptFolder();
        var script = folder.Write("stacked.csx", $"#load \"{Repository.PathOf("study", "exercise.csx")}\"\n" + """
            IEnumerable<Tensor> Rows()
            {
                for (var i = 1; i <= 20; i++)
                {
                    yield return full(3, i);
                    GC.Collect();
                    GC.WaitForPendingFinalizers();
                }
            }
            Console.WriteLine(stack(Rows(), dim: 1).sum(1).data<long>().ToArray().All(sum => sum == 210));
            """);
        Assert.Equal("True", folder.Run(script).Expect(0).Output.Trim());
    }
}
