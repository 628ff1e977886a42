#nullable enable

/// <summary>Optimisers and schedulers follow the paths of PyTorch's; clipping and parameter groups do what they
/// say.</summary>
public class TensorsTrainingTest
{
    static readonly Dictionary<string, Func<Parameter[], optim.Optimizer>> Optimisers = new()
    {
        ["sgd"] = p => optim.SGD(p, 0.1), ["sgd_decay"] = p => optim.SGD(p, 0.1, weight_decay: 0.1),
        ["sgd_momentum"] = p => optim.SGD(p, 0.1, momentum: 0.9, dampening: 0.1, weight_decay: 0.01),
        ["sgd_nesterov"] = p => optim.SGD(p, 0.1, momentum: 0.9, nesterov: true),
        ["sgd_maximize"] = p => optim.SGD(p, 0.01, momentum: 0.5, maximize: true),
        ["adam"] = p => optim.Adam(p, 0.05), ["adam_decay"] = p => optim.Adam(p, 0.05, weight_decay: 0.1),
        ["adam_amsgrad"] = p => optim.Adam(p, 0.05, 0.8, 0.9, amsgrad: true),
        ["adam_maximize"] = p => optim.Adam(p, 0.05, weight_decay: 0.1, maximize: true, eps: 1e-3),
        ["adamw"] = p => optim.AdamW(p, 0.05), ["adamw_decay"] = p => optim.AdamW(p, 0.05, weight_decay: 0.1),
        ["adamw_amsgrad"] = p => optim.AdamW(p, 0.05, weight_decay: 0.1, amsgrad: true, maximize: true),
        ["rmsprop"] = p => optim.RMSProp(p, 0.05),
        ["rmsprop_decay"] = p => optim.RMSProp(p, 0.05, alpha: 0.8, weight_decay: 0.1),
        ["rmsprop_momentum"] = p => optim.RMSProp(p, 0.05, momentum: 0.9),
        ["rmsprop_centered"] = p => optim.RMSProp(p, 0.05, centered: true, eps: 1e-2, maximize: true),
        ["rmsprop_all"] = p => optim.RMSProp(p, 0.01, momentum: 0.5, centered: true, eps: 1e-2, weight_decay: 0.1),
        ["groups"] = p => optim.Adam([
            new Adam.ParamGroup([p[0]], new Adam.Options { LearningRate = 0.1, beta1 = 0.5, beta2 = 0.9 }),
            new Adam.ParamGroup([p[1]], new Adam.Options { weight_decay = 0.5 })], 0.05),
    };

    static readonly Dictionary<string, Func<optim.Optimizer, optim.lr_scheduler.LRScheduler>> Schedulers = new()
    {
        ["step"] = o => optim.lr_scheduler.StepLR(o, 3, 0.5), ["step_tenth"] = o => optim.lr_scheduler.StepLR(o, 2),
        ["lambda"] = o => optim.lr_scheduler.LambdaLR(o, epoch => Math.Pow(0.9, epoch) / (1 + epoch)),
        ["linear"] = o => optim.lr_scheduler.LinearLR(o),
        ["linear_down"] = o => optim.lr_scheduler.LinearLR(o, 1, 0.1, 7),
        ["cosine"] = o => optim.lr_scheduler.CosineAnnealingLR(o, 5),
        ["cosine_min"] = o => optim.lr_scheduler.CosineAnnealingLR(o, 8, 0.01),
    };

    public static TheoryData<string> Names() => [.. Optimisers.Keys];

    public static TheoryData<string> Plans() => [.. Schedulers.Keys];

    static (Parameter X, Parameter Y) Start() =>
        (new(tensor(new[,] { { 0.5, -1 }, { 2, 0.25 } })), new(tensor(new[] { 1.5, -0.5 })));

    static double[] TakeStep(Parameter x, Parameter y, optim.Optimizer optimiser)
    {
        optimiser.zero_grad();
        (x * x + 0.3 * x * y).pow(2).sum().backward();
        optimiser.step();
        return cat([x.detach().flatten(), y.detach()]).data<double>().ToArray();
    }

    [Theory, MemberData(nameof(Names))]
    public void Five_steps_are_those_of_PyTorch(string name)
    {
        var (x, y) = Start();
        using var optimiser = Optimisers[name]([x, y]);
        var steps = RandomOracles.Document.GetProperty("optimisers").GetProperty(name).EnumerateArray().ToArray();
        Assert.Equal(5, steps.Length);
        foreach (var step in steps)
            RandomOracles.Near(step, TakeStep(x, y, optimiser), 1e-10, name);
    }

    [Theory, MemberData(nameof(Plans))]
    public void Twelve_epochs_follow_the_rates_of_PyTorch(string name)
    {
        var (x, y) = Start();
        using var optimiser = optim.SGD([new SGD.ParamGroup([x], new SGD.Options { LearningRate = 0.02 }),
            new SGD.ParamGroup([y], new SGD.Options())], 0.05, momentum: 0.5);
        var scheduler = Schedulers[name](optimiser);
        foreach (var epoch in RandomOracles.Document.GetProperty("schedulers").GetProperty(name).EnumerateArray())
        {
            double[] rates = [.. optimiser.ParamGroups.Select(group => group.LearningRate)];
            Assert.Equal(rates, scheduler.get_last_lr());
            RandomOracles.Near(epoch, [.. rates, .. TakeStep(x, y, optimiser)], 1e-10, name);
            scheduler.step();
        }
    }

    [Fact]
    public void A_scheduler_goes_to_any_epoch()
    {
        var optimiser = optim.SGD([new Parameter(ones(1))], 0.8);
        var scheduler = optim.lr_scheduler.StepLR(optimiser, 2, 0.5);
        scheduler.step(5);
        Assert.Equal([0.2], scheduler.get_last_lr());
        optim.lr_scheduler.LinearLR(optimiser, 0.5, 1, 4).step(2);
        Assert.Equal(0.6, optimiser.ParamGroups.First().LearningRate, 1e-12);
    }

    [Fact]
    public void A_group_has_a_rate_of_its_own()
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
    public void Wrong_settings_are_refused()
    {
        Parameter[] x = [new(ones(1))];
        Assert.Throws<ArgumentException>(() => optim.SGD(x, -1));
        Assert.Throws<ArgumentException>(() => optim.SGD(x, 1, momentum: -1));
        Assert.Throws<ArgumentException>(() => optim.SGD(x, 1, nesterov: true));
        Assert.Throws<ArgumentException>(() => optim.Adam(x, eps: -1));
        Assert.Throws<ArgumentException>(() => optim.Adam(x, beta1: 1));
        Assert.Throws<ArgumentException>(() => optim.AdamW(x, weight_decay: -1));
        Assert.Throws<ArgumentException>(() => optim.RMSProp(x, alpha: -1));
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_element_takes_the_same_step(string name)
    {
        // A large parameter, one that is transposed in memory, and a short one.
        var values = linspace(-1, 1, 7);
        float[][] after = [Train(values.clone()), Train(values.repeat(10_000)), Train(values.repeat(2, 1).t())];
        Assert.True(after[1].Select((value, i) => Math.Abs(value - after[0][i % 7])).Max() < 1e-6);
        Assert.True(after[2].Select((value, i) => Math.Abs(value - after[0][i / 2])).Max() < 1e-6);

        float[] Train(Tensor start)
        {
            Parameter x = new(start), other = new(ones(1));
            using var optimiser = Optimisers[name]([x, other]);
            for (var i = 0; i < 3; i++)
            {
                optimiser.zero_grad();
                x.pow(2).sum().backward();
                optimiser.step();
            }
            return x.detach().contiguous().flatten().data<float>().ToArray();
        }
    }

    [OwnPartTheory(Part.Tensors, "it makes tensors for each step")]
    [MemberData(nameof(Names))]
    public void A_step_allocates_nothing(string name)
    {
        var (x, y) = Start();
        using var optimiser = Optimisers[name]([x, y]);
        (x.grad, y.grad) = (ones(2, 2, float64), ones(2, dtype: float64));
        for (var i = 0; i < 100; i++)
            optimiser.step();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
            optimiser.step();
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1000);
    }

    [Fact]
    public void An_unused_parameter_stays()
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
    public void A_closure_gives_the_loss_of_the_step()
    {
        var x = new Parameter(tensor(new[] { 3.0 }));
        var optimiser = optim.SGD([x], 0.25);
        var loss = optimiser.step(() =>
        {
            optimiser.zero_grad();
            var square = (x * x).sum();
            square.backward();
            return square;
        });
        Assert.Equal(9, loss!.item<double>());
        Assert.Equal(1.5, x.item<double>());
    }

    [Fact]
    public void A_step_shows_in_the_version_of_the_parameter()
    {
        var x = new Parameter(ones(2));
        var optimiser = optim.SGD([x], 0.1);
        var loss = x.pow(2).sum();
        x.grad = ones(2);
        optimiser.step();
        Assert.Throws<System.Runtime.InteropServices.ExternalException>(() => loss.backward());
    }

    [Fact]
    public void Clipping_scales_all_gradients_together()
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
    public void A_step_inside_a_scope_loses_nothing()
    {
        var x = new Parameter(tensor(new[] { 1.0, 2.0 }));
        var optimiser = optim.Adam([x]);
        for (var i = 0; i < 3; i++)
        {
            using var scope = NewDisposeScope();
            optimiser.zero_grad();
            x.pow(2).sum().backward();
            optimiser.step();
        }
        Assert.Equal(0.997, x[0].item<double>(), 1e-6);
    }
}
