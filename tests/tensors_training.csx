#nullable enable
using System.Runtime.CompilerServices;
using System.Text.Json;
using TorchSharp;
using TorchSharp.Modules;
using Xunit;
using static TorchSharp.torch;

/// <summary>Optimisers go where PyTorch's go; clipping and groups do what they say.</summary>
public class TensorsTraining
{
    private static readonly Dictionary<string, Func<Parameter[], optim.Optimizer>> Optimisers = new()
    {
        ["sgd"] = p => optim.SGD(p, 0.1),
        ["sgd_momentum"] = p => optim.SGD(p, 0.1, momentum: 0.9, dampening: 0.1, weight_decay: 0.01),
        ["sgd_nesterov"] = p => optim.SGD(p, 0.1, momentum: 0.9, nesterov: true),
        ["sgd_maximize"] = p => optim.SGD(p, 0.01, maximize: true),
        ["adam"] = p => optim.Adam(p, 0.05), ["adam_decay"] = p => optim.Adam(p, 0.05, weight_decay: 0.1),
        ["adam_amsgrad"] = p => optim.Adam(p, 0.05, 0.8, 0.9, amsgrad: true),
        ["adamw"] = p => optim.AdamW(p, 0.05), ["adamw_decay"] = p => optim.AdamW(p, 0.05, weight_decay: 0.1),
    };

    public static TheoryData<string> Names() => [.. Optimisers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void FiveStepsArePyTorchs(string name)
    {
        var x = new Parameter(tensor(new[,] { { 0.5, -1 }, { 2, 0.25 } }));
        var y = new Parameter(tensor(new[] { 1.5, -0.5 }));
        using var optimiser = Optimisers[name]([x, y]);
        var steps = Document().GetProperty("optimisers").GetProperty(name).EnumerateArray().ToArray();
        Assert.Equal(5, steps.Length);
        foreach (var step in steps)
        {
            optimiser.zero_grad();
            (x * x + 0.3 * x * y).pow(2).sum().backward();
            optimiser.step();
            var expected = step.EnumerateArray().Select(n => n.GetDouble()).ToArray();
            var actual = cat([x.detach().flatten(), y.detach()]).data<double>().ToArray();
            for (int i = 0; i < expected.Length; i++)
                Assert.Equal(expected[i], actual[i], 1e-10 * (1 + Math.Abs(expected[i])));
        }
    }

    [Fact]
    public void AGroupHasARateOfItsOwn()
    {
        var slow = new Parameter(ones(2));
        var fast = new Parameter(ones(2));
        var optimiser = optim.SGD([new SGD.ParamGroup([slow], lr: 0.1), new SGD.ParamGroup([fast], lr: 1)], 0.5);
        (slow + fast).sum().backward();
        optimiser.step();
        Assert.Equal([0.9f, 0.9f], slow.data<float>().ToArray());
        Assert.Equal([0f, 0f], fast.data<float>().ToArray());
        optimiser.ParamGroups.First().LearningRate = 0.2;
        optimiser.step();
        Assert.Equal(0.7f, slow[0].item<float>(), 1e-6f);
    }

    [Fact]
    public void AnUnusedParameterStays()
    {
        var used = new Parameter(ones(1));
        var unused = new Parameter(ones(1));
        var optimiser = optim.AdamW([used, unused], weight_decay: 0.5);
        used.sum().backward();
        optimiser.step();
        Assert.Equal(1f, unused.item<float>());
        Assert.NotEqual(1f, used.item<float>());
    }

    [Fact]
    public void ClippingScalesAllGradientsTogether()
    {
        var a = new Parameter(zeros(2));
        var b = new Parameter(zeros(1));
        (a * tensor(new[] { 3f, 0f })).sum().backward();
        (b * 4).sum().backward();
        Assert.Equal(5, nn.utils.clip_grad_norm_([a, b], 1), 1e-6);
        Assert.Equal(0.6f, a.grad![0].item<float>(), 1e-5f);
        Assert.Equal(0.8f, b.grad!.item<float>(), 1e-5f);
        nn.utils.clip_grad_value_([a, b], 0.5);
        Assert.Equal([0.5f, 0f], a.grad!.data<float>().ToArray());
    }

    [Fact]
    public void AStepInsideAScopeLosesNothing()
    {
        var x = new Parameter(tensor(new[] { 1.0, 2.0 }));
        var optimiser = optim.Adam([x]);
        for (int i = 0; i < 3; i++)
        {
            using var scope = NewDisposeScope();
            optimiser.zero_grad();
            x.pow(2).sum().backward();
            optimiser.step();
        }
        Assert.Equal(0.997, x[0].item<double>(), 1e-6);
    }

    private static JsonElement Document() => JsonDocument.Parse(File.ReadAllText(
        Path.Combine(Path.GetDirectoryName(Here())!, "data", "random_oracles.json"))).RootElement;

    private static string Here([CallerFilePath] string here = "") => here;
}
