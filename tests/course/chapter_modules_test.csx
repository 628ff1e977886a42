// The modules in a chapter's text compute the same as those of lib/, and learn in the same way.

[Collection(Command.Collection)]
public class ChapterModulesTest
{
    // The chapter, its class, and calls that create it and the one of lib/ with the same shape.
    public static TheoryData<string, string, string, string> All => new()
    {
        { "02_trainable", "ShortSelfAttention", "new(4, 6)", "new SelfAttentionV1(4, 6)" },
        { "03_causal", "ShortCausalAttention", "new(4, 6, 5, 0.0)", "new CausalAttention(4, 6, 5, 0.0)" },
        { "04_multi_head", "ShortWrapper", "new(4, 3, 5, 2)", "new MultiHeadAttentionWrapper(4, 3, 5, 0.0, 2)" },
        { "04_multi_head", "ShortMultiHead", "new(4, 6, 5, 3)", "new MultiHeadAttention(4, 6, 5, 0.0, 3)" },
    };

    [Theory, MemberData(nameof(All))]
    public void Values_and_gradients_are_those_of_lib(string chapter, string name, string make, string makeOfLib)
    {
        var text = File.ReadAllText(Repository.PathOf("scripts", chapter + ".csx"));
        var module = Regex.Match(text, $@"(?ms)^sealed class {name}\b.*?^}}$");
        Assert.True(module.Success, $"{chapter} has no class {name}.");
        using var folder = new TemporaryFolder();
        var script = folder.File("compare.csx");
        File.WriteAllText(script, $"#load \"{Repository.PathOf("lib", "workbench.csx")}\"\n" + $$"""
            for (var seed = 0; seed < {{(TestRun.Long ? 30 : 5)}}; seed++)
            {
                manual_seed(seed);
                {{name}} mine = {{make}};
                manual_seed(seed);
                var lib = {{makeOfLib}};
                var names = lib.named_parameters().Select(p => p.name);
                WriteLine(mine.named_parameters().Select(p => p.name).Order().SequenceEqual(names.Order()));
                WriteLine(mine.state_dict().Keys.Order().SequenceEqual(lib.state_dict().Keys.Order()));
                var T = 2 + seed % 4;
                var (x, y) = (randn(3, T, 4), randn(3, T, 6));
                var (one, other) = (mine.forward(x), lib.forward(x));
                WriteLine(allclose(one, other, rtol: 1e-4, atol: 1e-6));
                (one * y).sum().backward();
                (other * y).sum().backward();
                var gradients = lib.named_parameters().ToDictionary(p => p.name, p => p.parameter.grad);
                foreach (var (parameter, value) in mine.named_parameters())
                    WriteLine(allclose(value.grad, gradients[parameter], rtol: 1e-4, atol: 1e-5));
            }
            WriteLine("end");

            {{module.Value}}
            """);
        var output = Command.Script(script).Expect(0).Output;
        Assert.DoesNotContain("False", output);
        Assert.EndsWith("end\n", output.Replace("\r", ""));
    }
}
