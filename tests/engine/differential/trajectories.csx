#nullable enable
#load "asker.csx"
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;

/// <summary>Optimizers and learning-rate schedules, step by step.</summary>
public static class TrajectoriesQuestions
{
    public static void Ask(Asker ask)
    {
        foreach (var (name, make) in Optimizers)
        {
            ask.For($"{name}: steps", () => Steps(make, float32));
            ask.For($"{name}: steps in double", () => Steps(make, float64));
        }
        foreach (var (name, make) in Wrong)
            ask.For($"wrong: {name}", () => make([new Parameter(ones(2))]));
        foreach (var (name, make) in Schedules)
        {
            ask.For($"schedule: {name}", () => Rates(make));
            ask.For($"schedule: {name}, by epochs", () => Rates(make, byEpoch: true));
        }
        foreach (var (name, make) in Modules)
            ask.For($"module: {name}", () => Learnt(make()));
    }

    private static readonly Dictionary<string, Func<IEnumerable<Parameter>, Optimizer>> Optimizers = new()
    {
        ["SGD"] = p => SGD(p, 0.1), ["SGD momentum"] = p => SGD(p, 0.1, 0.9), ["SGD Nesterov"] = p => SGD(p, 0.1, 0.9, nesterov: true),
        ["SGD dampening"] = p => SGD(p, 0.1, 0.9, 0.3, 0.1), ["SGD climbing"] = p => SGD(p, 0.1, 0.5, maximize: true),
        ["Adam"] = p => Adam(p, 0.1), ["Adam amsgrad"] = p => Adam(p, 0.1, amsgrad: true), ["Adam decay"] = p => Adam(p, 0.1, weight_decay: 0.1),
        ["Adam climbing"] = p => Adam(p, 0.1, maximize: true), ["Adam betas"] = p => Adam(p, 0.1, 0.5, 0.6, 1e-3),
        ["AdamW"] = p => AdamW(p, 0.1), ["AdamW decay"] = p => AdamW(p, 0.1, weight_decay: 0.1, amsgrad: true),
        ["RMSProp"] = p => RMSProp(p, 0.1), ["RMSProp centered"] = p => RMSProp(p, 0.1, centered: true),
        ["RMSProp momentum"] = p => RMSProp(p, 0.1, 0.9, 1e-3, 0.1, 0.9), ["RMSProp all"] = p => RMSProp(p, 0.1, 0.9, 1e-3, 0.1, 0.9, true),
    };

    private static readonly Dictionary<string, Func<IEnumerable<Parameter>, Optimizer>> Wrong = new()
    {
        ["a negative rate"] = p => SGD(p, -1), ["negative momentum"] = p => SGD(p, 1, -1), ["Nesterov alone"] = p => SGD(p, 1, nesterov: true),
        ["a negative rate of Adam"] = p => Adam(p, -1), ["a beta of 1"] = p => Adam(p, beta1: 1), ["a negative eps"] = p => AdamW(p, eps: -1),
        ["a negative decay"] = p => AdamW(p, weight_decay: -1), ["a negative alpha"] = p => RMSProp(p, alpha: -1),
    };

    private static readonly Dictionary<string, Func<Optimizer, lr_scheduler.LRScheduler>> Schedules = new()
    {
        ["StepLR"] = o => lr_scheduler.StepLR(o, 2, 0.5), ["LinearLR"] = o => lr_scheduler.LinearLR(o, 0.25, 1, 4),
        ["CosineAnnealingLR"] = o => lr_scheduler.CosineAnnealingLR(o, 4, 0.01), ["LambdaLR"] = o => lr_scheduler.LambdaLR(o, e => 1.0 / (e + 1)),
    };

    private static readonly Dictionary<string, Func<nn.Module<Tensor, Tensor>>> Modules = new()
    {
        ["Linear"] = () => nn.Linear(3, 3), ["two layers"] = () => nn.Sequential(nn.Linear(3, 4), nn.Tanh(), nn.Linear(4, 3)),
        ["normed"] = () => nn.Sequential(nn.Linear(3, 4), nn.LayerNorm(4), nn.GELU(), nn.Linear(4, 3)),
        ["many functions"] = () => nn.Sequential(nn.Linear(3, 4), nn.SiLU(), nn.Sigmoid(), nn.LeakyReLU(0.2), nn.ReLU(),
            nn.Softmax(-1), nn.Linear(4, 3), nn.LogSoftmax(-1)),
    };

    private static object Steps(Func<IEnumerable<Parameter>, Optimizer> make, ScalarType type)
    {
        var p = new Parameter(tensor(new[] { 1.0, -2, 0.5, 3, 0 }, type));
        var unused = new Parameter(ones(2, type));
        var optimizer = make([p, unused]);
        List<Tensor> seen = [];
        for (var i = 1; i <= 5; i++)
        {
            optimizer.zero_grad();
            (p * p * i + p.sin()).sum().backward();
            optimizer.step();
            seen.Add(p.detach().clone());
        }
        return (stack(seen), unused);
    }

    private static object Rates(Func<Optimizer, lr_scheduler.LRScheduler> make, bool byEpoch = false)
    {
        var optimizer = SGD([new Parameter(ones(1))], 0.8);
        var schedule = make(optimizer);
        List<double> rates = [optimizer.ParamGroups.Single().LearningRate];
        for (var i = 1; i <= 7; i++)
        {
            if (byEpoch)
                schedule.step(2 * i);
            else
                schedule.step();
            rates.Add(optimizer.ParamGroups.Single().LearningRate);
        }
        return (rates, schedule.get_last_lr());
    }

    // Weights that both can be given alike, some steps, and what the module says then.
    private static object Learnt(nn.Module<Tensor, Tensor> module)
    {
        var at = 0;
        using (no_grad())
            foreach (var p in module.parameters())
                p.copy_(((arange(p.numel(), dtype: float32) * 7 + at++) % 11 - 5).reshape(p.shape) / 6);
        var x = (arange(6, dtype: float32) % 4 / 3).reshape(2, 3);
        var optimizer = AdamW(module.parameters(), 0.05, weight_decay: 0.01);
        for (var i = 0; i < 6; i++)
        {
            optimizer.zero_grad();
            (module.call(x) - 0.3).pow(2).mean().backward();
            optimizer.step();
        }
        return (module.call(x), module.named_parameters().Select(each => each.parameter.sum()));
    }
}
