#nullable enable
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
            ask.ForAll($"{name}: resumed", ["file", "stream", "dictionary"], how => Resumed(make, how));
            ask.For($"{name}: bytes", () => Bytes(make));
        }
        foreach (var (name, make) in Wrong)
            ask.For($"wrong: {name}", () => make([new Parameter(ones(2))]));
        foreach (var (from, first) in Kinds)
        {
            foreach (var (to, second) in Kinds.Where(each => each.Key != from))
                ask.ForAll($"a state of {from} for {to}", ["stream", "dictionary"], how => Moved(first(Groups(1, 1)), second(Groups(1, 1)), how));
            foreach (var (groups, each) in new[] { (2, 1), (1, 2), (0, 1) })
            {
                ask.ForAll($"a state of {from}, of {groups} groups of {each}, for 1 of 1", ["stream", "dictionary"], how => Moved(first(Groups(groups, each)), first(Groups(1, 1)), how));
                ask.ForAll($"a state of {from} for {groups} groups of {each}", ["stream", "dictionary"], how => Moved(first(Groups(1, 1)), first(Groups(groups, each)), how));
            }
            ask.For($"a stream of {from} that is cut", () => Moved(first(Groups(1, 1)), first(Groups(1, 1)), "stream", missing: 3));
            ask.For($"no file of {from}", () =>
            {
                ((OptimizerHelper)first(Groups(1, 1))).load_state_dict(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()));
                return null;
            });
        }
        foreach (var how in new[] { "stream", "dictionary" })
            foreach (var (name, make) in Kinds)
                ask.For($"a state of {name} for another shape, {how}", () => Moved(make([[new Parameter(ones(2))]]), make([[new Parameter(ones(3))]]), how));
        foreach (var (name, make) in Schedules)
        {
            ask.For($"schedule: {name}", () => Rates(make));
            ask.For($"schedule: {name}, by epochs", () => Rates(make, byEpoch: true));
        }
        ask.For("schedule: ChainedLR", () =>
        {
            var optimizer = SGD([new Parameter(ones(1))], 0.8);
            var schedule = lr_scheduler.ChainedLR([lr_scheduler.ConstantLR(optimizer, 0.1, 2), lr_scheduler.ExponentialLR(optimizer, 0.5)]);
            return Enumerable.Range(0, 5).Select(_ =>
            {
                schedule.step();
                return optimizer.ParamGroups.Single().LearningRate;
            }).ToList();
        });
        foreach (var (name, make) in Plateaus)
            ask.For($"schedule: ReduceLROnPlateau, {name}", () =>
            {
                var optimizer = SGD([new Parameter(ones(1))], 0.8);
                var schedule = make(optimizer);
                return new[] { 1, 0.9, 0.9, 0.9, 0.9, 0.9, 0.5, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6 }.Select(loss =>
                {
                    schedule.step(loss);
                    return optimizer.ParamGroups.Single().LearningRate;
                }).ToList();
            });
        ask.For("schedule: ReduceLROnPlateau without a number", () => Rates(o => lr_scheduler.ReduceLROnPlateau(o)));
        foreach (var (name, make) in Modules)
            ask.For($"module: {name}", () => Learnt(make()));
    }

    static readonly Dictionary<string, Func<IEnumerable<Parameter>, Optimizer>> Optimizers = new()
    {
        ["SGD"] = p => SGD(p, 0.1), ["SGD momentum"] = p => SGD(p, 0.1, 0.9), ["SGD Nesterov"] = p => SGD(p, 0.1, 0.9, nesterov: true),
        ["SGD dampening"] = p => SGD(p, 0.1, 0.9, 0.3, 0.1), ["SGD climbing"] = p => SGD(p, 0.1, 0.5, maximize: true),
        ["Adam"] = p => Adam(p, 0.1), ["Adam amsgrad"] = p => Adam(p, 0.1, amsgrad: true), ["Adam decay"] = p => Adam(p, 0.1, weight_decay: 0.1),
        ["Adam climbing"] = p => Adam(p, 0.1, maximize: true), ["Adam betas"] = p => Adam(p, 0.1, 0.5, 0.6, 1e-3),
        ["AdamW"] = p => AdamW(p, 0.1), ["AdamW decay"] = p => AdamW(p, 0.1, weight_decay: 0.1, amsgrad: true),
        ["RMSProp"] = p => RMSProp(p, 0.1), ["RMSProp centered"] = p => RMSProp(p, 0.1, centered: true),
        ["RMSProp momentum"] = p => RMSProp(p, 0.1, 0.9, 1e-3, 0.1, 0.9), ["RMSProp all"] = p => RMSProp(p, 0.1, 0.9, 1e-3, 0.1, 0.9, true),
    };

    static readonly Dictionary<string, Func<Parameter[][], Optimizer>> Kinds = new()
    {
        ["SGD with momentum"] = groups => SGD(groups.Select(each => new SGD.ParamGroup(each, 0.1, 0.9)), 0.1, 0.9), ["Adam"] = groups => Adam(groups.Select(each => new Adam.ParamGroup(each))),
        ["AdamW"] = groups => AdamW(groups.Select(each => new AdamW.ParamGroup(each))), ["RMSProp"] = groups => RMSProp(groups.Select(each => new RMSProp.ParamGroup(each))),
    };

    static readonly Dictionary<string, Func<IEnumerable<Parameter>, Optimizer>> Wrong = new()
    {
        ["a negative rate"] = p => SGD(p, -1), ["negative momentum"] = p => SGD(p, 1, -1), ["Nesterov alone"] = p => SGD(p, 1, nesterov: true),
        ["a negative rate of Adam"] = p => Adam(p, -1), ["a beta of 1"] = p => Adam(p, beta1: 1), ["a negative eps"] = p => AdamW(p, eps: -1),
        ["a negative decay"] = p => AdamW(p, weight_decay: -1), ["a negative alpha"] = p => RMSProp(p, alpha: -1),
    };

    static readonly Dictionary<string, Func<Optimizer, lr_scheduler.LRScheduler>> Schedules = new()
    {
        ["StepLR"] = o => lr_scheduler.StepLR(o, 2, 0.5), ["LinearLR"] = o => lr_scheduler.LinearLR(o, 0.25, 1, 4),
        ["CosineAnnealingLR"] = o => lr_scheduler.CosineAnnealingLR(o, 4, 0.01), ["LambdaLR"] = o => lr_scheduler.LambdaLR(o, e => 1.0 / (e + 1)),
        ["ConstantLR"] = o => lr_scheduler.ConstantLR(o, 0.5, 3), ["ExponentialLR"] = o => lr_scheduler.ExponentialLR(o, 0.5),
        ["MultiStepLR"] = o => lr_scheduler.MultiStepLR(o, [4, 2], 0.5), ["MultiplicativeLR"] = o => lr_scheduler.MultiplicativeLR(o, e => 0.5 + e * 0.1),
        ["PolynomialLR"] = o => lr_scheduler.PolynomialLR(o, 5, 2), ["SequentialLR"] = o => lr_scheduler.SequentialLR(o,
            [lr_scheduler.LinearLR(o, 0.1, 1, 3), lr_scheduler.CosineAnnealingLR(o, 5)], [3]),
        ["OneCycleLR"] = o => lr_scheduler.OneCycleLR(o, 1, total_steps: 20), ["OneCycleLR along lines"] = o => lr_scheduler.OneCycleLR(o, 1, epochs: 4,
            steps_per_epoch: 5, pct_start: 0.4, anneal_strategy: lr_scheduler.impl.OneCycleLR.AnnealStrategy.Linear),
        ["OneCycleLR in three"] = o => lr_scheduler.OneCycleLR(o, 1, total_steps: 20, three_phase: true), ["OneCycleLR too long"] = o => lr_scheduler.OneCycleLR(o, 1, total_steps: 5),
        ["OneCycleLR of nothing"] = o => lr_scheduler.OneCycleLR(o, 1), ["CyclicLR"] = o => lr_scheduler.CyclicLR(o, 0.1, 1, 2, cycle_momentum: false),
        ["CyclicLR halved"] = o => lr_scheduler.CyclicLR(o, 0.1, 1, 2, mode: lr_scheduler.impl.CyclicLR.Mode.Triangular2, cycle_momentum: false),
        ["CyclicLR with momentum"] = o => lr_scheduler.CyclicLR(o, 0.1, 1, 2), ["CyclicLR by iterations"] = o => lr_scheduler.CyclicLR(o, 0.1, 1, 2, 3,
            lr_scheduler.impl.CyclicLR.Mode.ExpRange, 0.9, cycle_momentum: false),
    };

    static readonly Dictionary<string, Func<Optimizer, lr_scheduler.LRScheduler>> Plateaus = new()
    {
        ["patient"] = o => lr_scheduler.ReduceLROnPlateau(o, patience: 1, factor: 0.5), ["resting"] = o => lr_scheduler.ReduceLROnPlateau(o, patience: 1, factor: 0.5, cooldown: 2, min_lr: [0.2]),
        ["the largest"] = o => lr_scheduler.ReduceLROnPlateau(o, "max", 0.5, 1, threshold_mode: "abs"), ["no mode"] = o => lr_scheduler.ReduceLROnPlateau(o, "median"),
        ["a factor above 1"] = o => lr_scheduler.ReduceLROnPlateau(o, factor: 1.5), ["no threshold"] = o => lr_scheduler.ReduceLROnPlateau(o, threshold_mode: "none"),
    };

    static readonly Dictionary<string, Func<nn.Module<Tensor, Tensor>>> Modules = new()
    {
        ["Linear"] = () => nn.Linear(3, 3), ["two layers"] = () => nn.Sequential(nn.Linear(3, 4), nn.Tanh(), nn.Linear(4, 3)),
        ["normed"] = () => nn.Sequential(nn.Linear(3, 4), nn.LayerNorm(4), nn.GELU(), nn.Linear(4, 3)),
        ["many functions"] = () => nn.Sequential(nn.Linear(3, 4), nn.SiLU(), nn.Sigmoid(), nn.LeakyReLU(0.2), nn.ReLU(),
            nn.Softmax(-1), nn.Linear(4, 3), nn.LogSoftmax(-1)),
    };

    static object Steps(Func<IEnumerable<Parameter>, Optimizer> make, ScalarType type)
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

    // Whether training continues to the last bit where it stopped.
    static object Resumed(Func<IEnumerable<Parameter>, Optimizer> make, string how)
    {
        var through = new Parameter(tensor(new[] { 1f, -2, 0.5f, 3, 0 }));
        var first = (OptimizerHelper)make([through]);
        Train(first, through);
        var resumed = new Parameter(through.detach().clone());
        var second = (OptimizerHelper)make([resumed]);
        var file = Path.GetTempFileName();
        var stream = new MemoryStream();
        if (how == "file")
        {
            first.save_state_dict(file);
            second.load_state_dict(file);
        }
        else if (how == "stream")
        {
            first.save_state_dict(new BinaryWriter(stream));
            stream.Position = 0;
            second.load_state_dict(new BinaryReader(stream));
        }
        else
            second.load_state_dict(first.state_dict());
        File.Delete(file);
        Train(first, through);
        Train(second, resumed);
        return through.data<float>() == resumed.data<float>();
    }

    static void Train(Optimizer optimizer, Parameter p)
    {
        for (var i = 1; i <= 3; i++)
        {
            optimizer.zero_grad();
            (p * p * i + p.sin()).sum().backward();
            optimizer.step();
        }
    }

    // What comes of loading a state that one optimizer gave into another.
    static object Moved(Optimizer from, Optimizer to, string how, int missing = 0)
    {
        foreach (var p in from.parameters())
            p.sum().backward();
        from.step();
        if (how == "dictionary")
            ((OptimizerHelper)to).load_state_dict(((OptimizerHelper)from).state_dict());
        else
        {
            var stream = new MemoryStream();
            ((OptimizerHelper)from).save_state_dict(new BinaryWriter(stream));
            ((OptimizerHelper)to).load_state_dict(new BinaryReader(new MemoryStream(stream.ToArray()[..^missing])));
        }
        return "loaded";
    }

    static Parameter[][] Groups(int count, int each) =>
        [.. Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, each).Select(_ => new Parameter(ones(2))).ToArray())];

    static object Bytes(Func<IEnumerable<Parameter>, Optimizer> make)
    {
        var stream = new MemoryStream();
        var optimizer = (OptimizerHelper)make([new Parameter(ones(2, 1)), new Parameter(ones(1, dtype: float64))]);
        optimizer.save_state_dict(new BinaryWriter(stream));
        var state = optimizer.state_dict();
        return (Convert.ToHexString(stream.ToArray()), state.Options.Count, state.State.Count, state.StateIndexRef[0]);
    }

    static object Rates(Func<Optimizer, lr_scheduler.LRScheduler> make, bool byEpoch = false)
    {
        var optimizer = SGD([new Parameter(ones(1))], 0.8, 0.9);
        var schedule = make(optimizer);
        List<double> rates = [optimizer.ParamGroups.Single().LearningRate];
        for (var i = 1; i <= 7; i++)
        {
            if (byEpoch)
                schedule.step(2 * i);
            else
                schedule.step();
            rates.Add(optimizer.ParamGroups.Single().LearningRate);
            rates.Add(((IMomentum)optimizer.ParamGroups.Single()).Momentum);
        }
        return (rates, schedule.get_last_lr());
    }

    // Weights that both can be given alike, some steps, and the module's output then.
    static object Learnt(nn.Module<Tensor, Tensor> module)
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
