// What is joined may be nothing but temporaries: the collector must not take them before they are read. A process of its
// own, since such an error ends it, in which something is collected all the time.

#load "../runner/script_folder.csx"

using Xunit;

[Collection(Command.Collection)]
public class JoiningTest
{
    [Fact]
    public void Temporaries_are_kept_until_they_are_joined()
    {
        using var folder = new ScriptFolder();
        var script = folder.Write("joined.csx", $$"""
            #load "{{Repository.PathOf("lib", "workbench.csx")}}"
            IEnumerable<Tensor> Parts() => Enumerable.Range(1, 40).Select(i => torch.full(3, i - 0.5f));
            new System.Threading.Thread(() => { while (true) GC.Collect(0); }) { IsBackground = true }.Start();
            var wrong = 0;
            for (var i = 0; i < 100; i++)
                foreach (var sum in new[]
                {
                    stack(Parts(), 1).sum(dim: 1),
                    cat([.. Parts().Select(part => part.view(1, -1))]).sum(dim: 0),
                    einsum("ij,ik->j", torch.full(40, 3, 20f), torch.ones(40, 1)),
                })
                    if (!(bool)(sum == 800).all())
                        wrong++;
            Console.WriteLine($"{wrong} wrong, collected {GC.CollectionCount(0) > 100}");
            """);
        Assert.Equal("0 wrong, collected True", folder.Run(script).Expect(0).Output.Trim());
    }
}
