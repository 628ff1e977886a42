// The gradients of every module of the library, compared with central differences in float64, which do not use
// backward.

public class GradientsTest
{
    const double Tolerance = 1e-7;

    /// <summary>A module, and how many parameters it has: weights of the queries, keys and values, their biases, and
    /// those of the output layer.</summary>
    public static TheoryData<string, int> Modules => new()
    {
        { "V1", 3 }, { "V2", 3 + 3 }, { "causal", 3 + 3 }, { "wrapper", 2 * (3 + 3) }, { "split heads", 3 + 3 + 2 },
    };

    static nn.Module<Tensor, Tensor> Make(string name) => name switch
    {
        "V1" => new SelfAttentionV1(3, 4),
        "V2" => new SelfAttentionV2(3, 4, qkvBias: true),
        "causal" => new CausalAttention(3, 4, contextLength: 6, 0, qkvBias: true),
        "wrapper" => new MultiHeadAttentionWrapper(3, 2, contextLength: 6, 0, numHeads: 2, qkvBias: true),
        "split heads" => new MultiHeadAttention(3, 4, contextLength: 6, 0, numHeads: 2, qkvBias: true),
        _ => throw new ArgumentException($"no module is called '{name}'"),
    };

    [Theory, MemberData(nameof(Modules))]
    public void For_every_parameter_and_for_the_input(string name, int parameters)
    {
        manual_seed(21);
        var module = Make(name);
        module.to(ScalarType.Float64);
        var x = randn(2, 5, 3, dtype: ScalarType.Float64, requires_grad: true);
        var direction = randn(2, 5, 4, dtype: ScalarType.Float64);
        Tensor Loss() => (module.forward(x) * direction).sum();

        Loss().backward();
        var leaves = module.named_parameters().Select(p => (p.name, value: (Tensor)p.parameter))
            .Append((name: "input", value: x)).ToList();
        Assert.Equal(parameters + 1, leaves.Count);
        foreach (var (leaf, value) in leaves)
        {
            Assert.True(value.grad is not null, $"{leaf} has no gradient");
            using var _ = no_grad();
            var slopes = tensor(Differences.Of(value, () => Loss().item<double>())).view(value.shape);
            Laws.Close(value.grad, slopes, Tolerance, $"gradient of {leaf}");
        }
        Assert.Contains(leaves, leaf => leaf.value.grad.abs().max().item<double>() > 1e-3);
    }
}
