#nullable enable

/// <summary>Parameters of layers that are replaced, shared or removed; what modules list, save and load.</summary>
public static class LayersQuestions
{
    sealed class Pair : nn.Module<Tensor, Tensor>
    {
        public readonly Embedding table = nn.Embedding(5, 4);
        public readonly Linear head = nn.Linear(4, 5, hasBias: false);

        public Pair(bool tied) : base("Pair")
        {
            if (tied)
                head.weight = table.weight!;
            RegisterComponents();
        }

        public override Tensor forward(Tensor x) => head.forward(table.forward(x));
    }

    sealed class Own : nn.Module<Tensor, Tensor>
    {
        public Parameter p = new(ones(2));
        public Tensor b = ones(3);
        public Linear inner = nn.Linear(2, 2);
        public ModuleList<Linear> list = nn.ModuleList(nn.Linear(1, 1), nn.Linear(2, 2));
        public ModuleDict<Linear> dict = nn.ModuleDict(("one", nn.Linear(1, 1)));
        public ParameterList numbers = new(new Parameter(ones(4)));

        public Own() : base("Own") => RegisterComponents();

        public override Tensor forward(Tensor x) => x;
    }

    public static void Ask(Asker ask)
    {
        foreach (var (name, make) in Layers)
        {
            foreach (var part in make().named_parameters().Select(each => each.name).Append("none of these").ToList())
                if (part != "none of these")
                {
                    ask.For($"{name}: {part} replaced", () => Replaced(make(), part));
                    ask.For($"{name}: {part} null", () => Names(With(make(), part, null)));
                    ask.For($"{name}: {part} in a scope", () => InScope(make(), part));
                    ask.For($"{name}: {part} converted", () => With(make(), part, Fresh(make(), part)).to(float64)
                        .named_parameters().Select(each => $"{each.name} {each.parameter.dtype}"));
                    ask.For($"{name}: {part} saved", () => Saved(With(make(), part, Fresh(make(), part)), make()));
                }
            ask.For($"{name}: state", () => make().state_dict().Select(entry => $"{entry.Key} {entry.Value.shape.Length}"));
        }
        Bias(ask);
        Shared(ask);
        Containers(ask);
        Files(ask);
    }

    static readonly Dictionary<string, Func<nn.Module>> Layers = new()
    {
        ["Linear"] = () => nn.Linear(2, 2), ["Linear without bias"] = () => nn.Linear(2, 2, hasBias: false),
        ["Embedding"] = () => nn.Embedding(3, 2), ["LayerNorm"] = () => nn.LayerNorm(2),
        ["LayerNorm without bias"] = () => nn.LayerNorm(2, bias: false), ["RNNCell"] = () => nn.RNNCell(2, 2),
        ["GRUCell"] = () => nn.GRUCell(2, 2),
    };

    static nn.Module With(nn.Module layer, string part, Parameter? value)
    {
        layer.GetType().GetProperty(part)!.SetValue(layer, value);
        return layer;
    }

    static Parameter Fresh(nn.Module layer, string part) =>
        new(ones(layer.get_parameter(part)!.shape) * 2);

    static IEnumerable<string> Names(nn.Module module) =>
        module.named_parameters().Select(each => $"{each.name}[{string.Join("x", each.parameter.shape)}]");

    // It is listed, used, trained and cleared.
    static object Replaced(nn.Module layer, string part)
    {
        With(layer, part, Fresh(layer, part));
        using (no_grad())
            foreach (var (_, parameter) in layer.named_parameters().Where(each => each.name != part))
                parameter.fill_(0.5);
        var descent = optim.SGD(layer.parameters(), 0.1);
        var output = layer switch
        {
            Embedding table => table.forward(tensor(new[] { 0L, 2 })),
            nn.Module<Tensor, Tensor> module => module.forward(arange(4, dtype: float32).reshape(2, 2) / 3),
            nn.Module<Tensor, Tensor, Tensor> cell => cell.forward(arange(4, dtype: float32).reshape(2, 2) / 3, null!),
            _ => throw new InvalidOperationException(),
        };
        output.pow(2).sum().backward();
        descent.step();
        layer.zero_grad();
        return (string.Join(",", Names(layer)), output, layer.get_parameter(part)!, layer.get_parameter(part)!.grad is null);
    }

    static object InScope(nn.Module layer, string part)
    {
        using (NewDisposeScope())
            With(layer, part, Fresh(layer, part));
        return layer.get_parameter(part)!.IsInvalid;
    }

    static object Saved(nn.Module layer, nn.Module into)
    {
        var stream = new MemoryStream();
        layer.save(new BinaryWriter(stream));
        stream.Position = 0;
        into.load(new BinaryReader(stream));
        return (stream.ToArray().Length, into.state_dict().All(entry => entry.Value.allclose(layer.state_dict()[entry.Key])));
    }

    static void Bias(Asker ask)
    {
        ask.For("a bias given later", () =>
        {
            var layer = nn.Linear(2, 1, hasBias: false);
            layer.bias = new Parameter(ones(1));
            return (string.Join(",", Names(layer)), layer.forward(zeros(1, 2)));
        });
        ask.For("a bias taken and given back", () =>
        {
            var layer = nn.Linear(2, 1);
            layer.bias = null;
            layer.bias = new Parameter(ones(1));
            layer.weight = new Parameter(ones(1, 2));
            return Names(layer);
        });
        ask.For("the same weight again", () =>
        {
            var layer = nn.Linear(2, 1);
            layer.weight = layer.weight!;
            return (layer.weight!.IsInvalid, string.Join(",", Names(layer)));
        });
        ask.For("the weight that was there", () =>
        {
            var layer = nn.Linear(2, 1);
            var before = layer.weight;
            layer.weight = new Parameter(ones(1, 2));
            return before!.IsInvalid;
        });
        ask.For("a weight of another shape", () =>
        {
            var layer = nn.Linear(2, 1);
            layer.weight = new Parameter(ones(4, 3));
            return (layer.in_features, layer.out_features, layer.forward(ones(1, 3)).shape);
        });
        ask.For("a disposed layer", () =>
        {
            var layer = nn.Linear(2, 1);
            var weight = new Parameter(ones(1, 2));
            layer.weight = weight;
            layer.Dispose();
            return weight.IsInvalid;
        });
    }

    static void Shared(Asker ask)
    {
        ask.For("tied: names", () => Names(new Pair(true)));
        ask.For("tied: count", () => new Pair(true).parameters().Count());
        ask.For("tied: state", () => new Pair(true).state_dict().Keys);
        ask.For("tied: both change", () =>
        {
            manual_seed(1);
            var pair = new Pair(true);
            var descent = optim.SGD(pair.parameters(), 0.1);
            for (var i = 0; i < 3; i++)
            {
                descent.zero_grad();
                nn.functional.cross_entropy(pair.forward(arange(5)), arange(5)).backward();
                descent.step();
            }
            return (pair.state_dict()["head.weight"].allclose(pair.table.weight!), pair.table.weight![0]);
        });
        ask.For("tied: loaded", () => Saved(new Pair(true), new Pair(true)));
        ask.For("tied: converted", () =>
        {
            var pair = new Pair(true).to(float64);
            return (pair.table.weight!.dtype, pair.head.weight!.dtype, pair.head.weight!.allclose(pair.table.weight!));
        });
        ask.For("two linear layers: names", () => Names(TwoLinear()));
        ask.For("two linear layers: state", () => TwoLinear().state_dict().Keys);
        ask.For("two linear layers: converted", () => TwoLinear().to(float64).parameters().Select(each => each.dtype));
        ask.For("one module twice: names", () => Names(Twice()));
        ask.For("one module twice: state", () => Twice().state_dict().Keys);
        ask.For("untied", () =>
        {
            Linear a = nn.Linear(2, 2), b = nn.Linear(2, 2);
            b.weight = a.weight!;
            b.weight = new Parameter(ones(2, 2));
            return a.weight!.IsInvalid;
        });
    }

    static Sequential TwoLinear()
    {
        Linear a = nn.Linear(2, 2, hasBias: false), b = nn.Linear(2, 2, hasBias: false);
        b.weight = a.weight!;
        return nn.Sequential(a, b);
    }

    static Sequential Twice()
    {
        var layer = nn.Linear(2, 2);
        return nn.Sequential(("x", layer), ("y", layer));
    }

    static void Containers(Asker ask)
    {
        ask.For("own module: names", () => Names(new Own()));
        ask.For("own module: buffers", () => new Own().named_buffers().Select(each => each.name));
        ask.For("own module: modules", () => new Own().named_modules().Select(each => each.name));
        ask.For("own module: children", () => new Own().named_children().Select(each => each.name));
        ask.For("own module: state", () => new Own().state_dict().Keys);
        ask.For("own module: a field replaced", () =>
        {
            var own = new Own { p = new Parameter(ones(7)), inner = nn.Linear(7, 7), b = ones(9) };
            return (string.Join(",", Names(own)), own.get_buffer("b")!.shape);
        });
        ask.For("own module: a weight inside replaced", () =>
        {
            var own = new Own();
            own.inner.weight = new Parameter(ones(3, 2));
            own.list[0].bias = new Parameter(ones(6));
            return Names(own);
        });
        ask.For("own module: converted", () => new Own().to(float64).state_dict().Values.Select(each => each.dtype));
        ask.For("own module: list changed", () =>
        {
            var own = new Own();
            own.list.Add(nn.Linear(3, 3));
            own.list[0] = nn.Linear(5, 5);
            own.dict.Add("two", nn.Linear(2, 2));
            own.numbers.Add(new Parameter(ones(5)));
            return Names(own);
        });
        ask.For("own module: training", () =>
        {
            var own = new Own();
            own.eval();
            return (own.training, own.inner.training, own.list[1].training);
        });
        ask.For("ModuleList alone", () => Names(nn.ModuleList(nn.Linear(1, 1), nn.Linear(2, 2))));
        ask.For("ModuleDict alone", () => Names(nn.ModuleDict(("a", nn.Linear(1, 1)))));
        ask.For("ParameterList alone", () => Names(new ParameterList(new Parameter(ones(1)), new Parameter(ones(2)))));
        ask.For("ParameterList with one twice", () =>
        {
            var p = new Parameter(ones(1));
            return new ParameterList(p, p).named_parameters().Select(each => each.name);
        });
    }

    static void Files(Asker ask)
    {
        ask.For("load: skip", () => Loaded(nn.Linear(2, 2), nn.Linear(2, 2), true, ["weight"]));
        ask.For("load: skipped when saved", () => Loaded(nn.Linear(2, 2), nn.Linear(2, 2), true, ["weight"], ["weight"]));
        ask.For("load: fewer", () => Loaded(nn.Linear(2, 2, hasBias: false), nn.Linear(2, 2), true));
        ask.For("load: fewer, not strict", () => Loaded(nn.Linear(2, 2, hasBias: false), nn.Linear(2, 2), false));
        ask.For("load: other names", () => Loaded(nn.Sequential(nn.Linear(2, 2)), nn.Linear(2, 2), true));
        ask.For("load: other names, not strict", () => Loaded(nn.Sequential(nn.Linear(2, 2)), nn.Linear(2, 2), false));
        ask.For("load: another shape", () => Loaded(nn.Linear(3, 2), nn.Linear(2, 2), false));
        ask.For("load: another type", () => Loaded(nn.Linear(2, 2).to(float64), nn.Linear(2, 2), true));
        ask.For("load_state_dict: another type", () =>
        {
            var (missing, unexpected) = nn.Linear(2, 2).load_state_dict(nn.Linear(2, 2).to(float64).state_dict());
            return (missing.Count, unexpected.Count);
        });
        ask.For("load_state_dict: another shape", () => nn.Linear(2, 2).load_state_dict(nn.Linear(3, 2).state_dict()));
        ask.For("load_state_dict: fewer", () => nn.Linear(2, 2).load_state_dict(nn.Linear(2, 2, hasBias: false).state_dict()));
        ask.For("load_state_dict: fewer, not strict", () =>
        {
            var (missing, unexpected) = nn.Linear(2, 2).load_state_dict(
                nn.Linear(2, 2, hasBias: false).state_dict(), strict: false);
            return (missing, unexpected);
        });
        ask.For("bytes of a state", () =>
        {
            var layer = nn.Linear(2, 1);
            using (no_grad())
                layer.weight!.copy_(tensor(new[,] { { 1f, 2 } }));
            using (no_grad())
                layer.bias!.fill_(3);
            var stream = new MemoryStream();
            layer.save(new BinaryWriter(stream));
            return Convert.ToHexString(stream.ToArray());
        });
    }

    static object Loaded(nn.Module from, nn.Module into, bool strict, string[]? skip = null, string[]? unsaved = null)
    {
        var before = into.state_dict().ToDictionary(entry => entry.Key, entry => entry.Value.clone());
        var stream = new MemoryStream();
        from.save(new BinaryWriter(stream), unsaved);
        stream.Position = 0;
        Dictionary<string, bool> loaded = [];
        into.load(new BinaryReader(stream), strict, skip, loaded);
        return (string.Join(",", loaded.Select(each => $"{each.Key} {each.Value}")),
            string.Join(",", before.Select(each => each.Value.allclose(into.state_dict()[each.Key]))));
    }
}
