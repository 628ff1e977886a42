// The class that stands in the text of chapter 2 computes what the course's own computes, and learns as it does.

using System.Text.RegularExpressions;
using Xunit;

[Collection(Command.Collection)]
public class ChapterClass
{
    [Fact]
    public void Its_values_and_gradients_are_those_of_SelfAttentionV1()
    {
        var text = File.ReadAllText(Repository.PathOf("scripts", "02_trainable.csx"));
        var module = Regex.Match(text, @"(?ms)^sealed class ShortSelfAttention\b.*?^}$");
        Assert.True(module.Success, "the chapter has no class ShortSelfAttention");
        using var folder = new TemporaryFolder();
        var script = folder.File("compare.csx");
        File.WriteAllText(script, $$"""
            #load "{{Repository.PathOf("lib", "workbench.csx")}}"

            for (var seed = 0; seed < {{(TestRun.Long ? 30 : 5)}}; seed++)
            {
                manual_seed(seed);
                var one = new ShortSelfAttention(4, 3);
                manual_seed(seed);
                var other = new SelfAttentionV1(4, 3);
                var x = seed % 2 == 0 ? randn(6, 4) : randn(2, 5, 4);
                var (a, b) = (one.forward(x), other.forward(x));
                var y = randn(a.shape);
                (a * y).sum().backward();
                (b * y).sum().backward();
                var gradients = other.named_parameters().ToDictionary(p => p.name, p => p.parameter.grad);
                WriteLine(allclose(a, b, rtol: 1e-4, atol: 1e-6) && one.named_parameters().Count() == gradients.Count
                    && one.named_parameters().All(p => allclose(p.parameter.grad, gradients[p.name], 1e-4, 1e-5)));
            }

            {{module.Value}}
            """);
        var lines = Command.Script(script).Expect(0).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(TestRun.Long ? 30 : 5, lines.Length);
        Assert.All(lines, line => Assert.Equal("True", line.Trim()));
    }
}
