#nullable enable
using System.Runtime.CompilerServices;
using System.Text.Json;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

/// <summary>The numbers drawn from a seed are PyTorch's. What is drawn evenly agrees bit for bit; what goes
/// through log, sin and cos agrees to the last places of a float, where PyTorch itself differs between
/// processors.</summary>
public class TensorsRandom
{
    private static readonly Dictionary<string, (double Tolerance, Func<long[], Tensor> Draw)> Draws = new()
    {
        ["rand"] = (0, s => rand(s)), ["rand64"] = (0, s => rand(s, dtype: float64)),
        ["randn"] = (3e-6, s => randn(s)), ["randn64"] = (1e-12, s => randn(s, dtype: float64)),
        ["randint"] = (0, s => randint(-3, 100, s)), ["randint_wide"] = (0, s => randint(0, 1L << 40, s)),
        ["uniform"] = (0, s => empty(s).uniform_(-2, 5)), ["normal"] = (3e-6, s => empty(s).normal_(3, 0.5)),
        ["two_randn"] = (3e-6, s => cat([randn(s).flatten(), randn(3)])),
        ["two_kinds"] = (3e-6, s => cat([rand(s).flatten(), randn(5), rand(2)])),
        ["randperm1"] = (0, _ => randperm(1)), ["randperm9"] = (0, _ => randperm(9)), ["randperm100"] =
        (0, _ => randperm(100)),
        ["multinomial1"] = (0, _ => Weights().multinomial(1)), ["multinomial3"] = (0, _ => Weights().multinomial(3)),
        ["multinomial_back"] = (0, _ => Weights().multinomial(20, replacement: true)),
        ["linear"] = (0, _ => Flat(nn.Linear(3, 2))), ["linear_wide"] = (0, _ => Flat(nn.Linear(40, 30))),
        ["embedding"] = (3e-6, _ => Flat(nn.Embedding(7, 3))), ["embedding_small"] =
        (3e-6, _ => Flat(nn.Embedding(3, 3))),
        ["xavier_uniform"] = (0, _ => nn.init.xavier_uniform_(empty(3, 5))),
        ["xavier_normal"] = (3e-6, _ => nn.init.xavier_normal_(empty(3, 5))),
        ["kaiming_uniform"] = (0, _ => nn.init.kaiming_uniform_(empty(3, 5))),
        ["kaiming_normal"] = (3e-6, _ => nn.init.kaiming_normal_(empty(3, 7))),
        ["exponential"] = (1e-6, _ => empty(9).exponential_(2)),
    };

    // The weights are drawn from a generator of their own, so that they cost the default stream nothing.
    private static Tensor Weights() => rand(2, 6, generator: new Generator(1));

    private static Tensor Flat(nn.Module module) => cat([.. module.parameters().Select(p => p.detach().flatten())]);

    [Fact]
    public void SeedsGivePyTorchsNumbers()
    {
        var oracles = Document().GetProperty("draws").EnumerateArray().ToArray();
        Assert.True(oracles.Length > 100);
        // Coins (bernoulli) are left out: their stream depends on the machine, as that of dropout does.
        foreach (var oracle in oracles)
            if (Draws.ContainsKey(oracle.GetProperty("name").GetString()!))
                Compare(oracle);
    }

    private static void Compare(JsonElement oracle)
    {
        string name = oracle.GetProperty("name").GetString()!;
        var size = oracle.GetProperty("size").EnumerateArray().Select(n => n.GetInt64()).ToArray();
        var (tolerance, draw) = Draws[name];
        manual_seed(oracle.GetProperty("seed").GetInt64());
        var drawn = draw(size).detach();
        var values = drawn.to_type(float64).flatten().data<double>().ToArray();
        values = values.Length <= 40 ? values : [.. values[..10], .. values[^20..]];
        var expected = oracle.GetProperty("values").EnumerateArray().Select(n => n.GetDouble()).ToArray();
        Assert.Equal(expected.Length, values.Length);
        for (int i = 0; i < values.Length; i++)
        {
            double want = drawn.dtype == float32 ? (float)expected[i] : expected[i];
            Assert.True(Math.Abs(want - values[i]) <= tolerance * (1 + Math.Abs(want)),
                $"{name} [{string.Join(",", size)}] seed {oracle.GetProperty("seed")}: at {i} expected {want:r}, " +
                $"got {values[i]:r}");
        }
    }

    [Fact]
    public void AStateTakesTheStreamBack()
    {
        manual_seed(5);
        randn(3);
        var state = get_rng_state();
        var first = cat([randn(4), rand(4)]);
        set_rng_state(state);
        Assert.True((bool)first.equal(cat([randn(4), rand(4)])));
    }

    [Fact]
    public void AGeneratorOfItsOwnLeavesTheDefaultStreamAlone()
    {
        manual_seed(9);
        var expected = rand(3);
        manual_seed(9);
        var own = rand(3, generator: new Generator(4));
        Assert.True((bool)expected.equal(rand(3)));
        Assert.True((bool)own.equal(rand(3, generator: new Generator(4))));
        Assert.Equal(9, initial_seed());
    }

    private static JsonElement Document() => JsonDocument.Parse(File.ReadAllText(
        Path.Combine(Path.GetDirectoryName(Here())!, "data", "random_oracles.json"))).RootElement;

    private static string Here([CallerFilePath] string here = "") => here;
}
