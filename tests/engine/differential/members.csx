#nullable enable

/// <summary>Members that are composed of others: counting, parts and combinations, layers and losses beside the usual
/// ones.</summary>
public sealed class MembersQuestions : Questions
{
    public static void Ask(Asker ask)
    {
        Counting(ask);
        Combining(ask);
        Layers(ask);
        Containers(ask);
        Factories(ask);
    }

    static void Counting(Asker ask)
    {
        var x = tensor(new long[] { 3, 0, 3, 1 });
        ask.For("bincount", () => (bincount(x), bincount(x, minlength: 6), x.bincount(tensor(new[] { 0.5f, 1, 2, 3 })), bincount(x, ones(4, dtype: float64)), bincount(x, arange(4))));
        ask.For("bincount of nothing", () => (bincount(zeros(0, dtype: int64)), bincount(zeros(0, dtype: int64), minlength: 2)));
        ask.ForAll("bincount by type", new[] { uint8, int8, int16, int32 }, type => bincount(x.to(type)));
        ask.ForAll("bincount refused", new Func<object>[] { () => bincount(-x), () => bincount(x.to(float32)), () => bincount(x.reshape(2, 2)), () => bincount(x, ones(3)), () => bincount(x, minlength: -1), () => bincount(x > 1) }, each => each());
        ask.For("isin", () => (isin(x, tensor(new long[] { 0, 3 })), x.isin(tensor(new long[] { 0, 3 }), invert: true), Some(2, 3).isin(Some(2)), isin(x, zeros(0, dtype: int64)), isin(x, tensor(new[] { 3.0 }))));
        ask.For("isin, not a number", () => isin(tensor(new[] { double.NaN, 1 }), tensor(new[] { double.NaN })));
        foreach (var (name, make) in new (string, Func<Tensor>)[] { ("odd", () => Some(5)), ("even", () => Some(6)), ("a matrix", () => Some(3, 5)), ("equal ones", () => tensor(new[] { 1f, 2, 2, 2, 5 })), ("one", () => Some(1)) })
            ask.For($"median of {name}", () => WithGradient(make(), x => median(x) * 3));
        ask.ForAll("medians", new Func<Tensor>[] { () => tensor(new[] { 1, double.NaN, 0 }), () => x, () => zeros(0), () => tensor(2.5), () => zeros(0, dtype: int64) }, make => make().median());
    }

    static void Combining(Asker ask)
    {
        ask.For("tile", () => (tile(Some(2, 3), [2]), tile(Some(2), [2, 2]), Some(2).tile([1, 2, 1])));
        foreach (var parts in new long[] { 1, 2, 3, 5, 7 })
            ask.For($"tensor_split into {parts}", () => tensor_split(Some(5), parts));
        ask.ForAll("tensor_split at", new long[][] { [], [2], [1, 3], [3, 1], [-1], [0, 9], [2, 2] }, at => Some(5, 2).tensor_split(at));
        ask.For("tensor_split along a dimension", () => (Some(2, 5).tensor_split(2, 1), tensor_split(Some(2, 5), [1, 4], -1), Some(5).tensor_split(tensor(3L)), Some(5).tensor_split(tensor(new long[] { 1, 2 }))));
        ask.ForAll("tensor_split refused", new Func<object>[] { () => Some(5).tensor_split(0), () => Some(5).tensor_split(2, 1), () => tensor(1).tensor_split(2), () => Some(5).tensor_split(tensor(1)) }, each => each());
        ask.For("inner", () => (inner(Some(3), Some(3)), inner(Some(2, 3), Some(4, 3)), Some(2, 3).inner(tensor(2f)), Some(2, 2, 3).inner(Some(3))));
        ask.For("inner of others", () => inner(Some(2), Some(3)));
        ask.For("moveaxis", () => (moveaxis(Some(2, 3, 4), 0, -1).shape, Some(2, 3, 4).moveaxis([0, 1], [1, 2]).shape));
        foreach (var offset in new long[] { 0, 1, -2 })
        {
            ask.For($"diag_embed {offset}", () => WithGradient(Some(2, 3), x => (x.diag_embed(offset) * 2).sum()));
            ask.For($"diag_embed's values {offset}", () => (diag_embed(Some(2, 3), offset), diag_embed(Some(2, 3), offset, 0, 2), diagflat(Some(2, 2), offset)));
        }
        ask.For("diag_embed of what is no number", () => diag_embed(tensor(new[] { 1, double.NaN, double.PositiveInfinity })));
        ask.ForAll("diag_embed refused", new Func<object>[] { () => diag_embed(Some(2), 0, 0, 0), () => diag_embed(Some(2), 0, 0, 3) }, each => each());
        ask.For("broadcast_tensors", () => broadcast_tensors(Some(2, 1), Some(3), tensor(1f)));
        ask.For("broadcast_tensors refused", () => broadcast_tensors(Some(2), Some(3)));
        ask.ForAll("meshgrid", new[] { "ij", "xy" }, indexing => meshgrid([Some(2), Some(3), tensor(1f)], indexing));
        ask.ForAll("meshgrid refused", new Func<object>[] { () => meshgrid([]), () => meshgrid([Some(2)], "ab"), () => meshgrid([Some(2, 2)]), () => meshgrid([Some(2), arange(2)]) }, each => each());
        ask.For("cartesian_prod", () => (cartesian_prod(arange(2), arange(3)), cartesian_prod(arange(2)), cartesian_prod(Some(2), Some(1), Some(2))));
        ask.For("cartesian_prod refused", () => cartesian_prod(Some(2, 2), Some(2)));
        ask.ForAll("combinations", new (int, bool)[] { (2, false), (2, true), (3, false), (1, true), (0, false), (5, false) }, each => combinations(arange(4), each.Item1, each.Item2));
        ask.ForAll("combinations refused", new Func<object>[] { () => combinations(Some(2, 2)), () => combinations(Some(2), -1) }, each => each());
        ask.For("stacked columns and rows", () => (column_stack(Some(2), Some(2, 3), Some(2)), row_stack(Some(3), Some(2, 3)), column_stack([Some(2)])));
    }

    static void Layers(Asker ask)
    {
        foreach (var (name, layer) in new (string, Func<nn.Module<Tensor, Tensor>>)[]
        {
            ("Softplus", () => nn.Softplus()), ("Softplus of 2", () => nn.Softplus(2, 1)), ("ELU", () => nn.ELU()), ("ELU of 2", () => nn.ELU(2)), ("Mish", () => nn.Mish()),
            ("GLU", () => nn.GLU()), ("GLU of rows", () => nn.GLU(0)), ("LogSigmoid", () => nn.LogSigmoid()), ("Softmin", () => nn.Softmin(1)),
        })
            ask.For(name, () => (WithGradient(Some(2, 4) * 3, x => (layer().call(x) * Some(2, 4)[.., ..2].sum()).sum()), layer().GetName(), layer().call(Some(2, 4))));
        ask.For("in place", () =>
        {
            var x = Some(3);
            nn.Mish(true).call(x);
            return x;
        });
        ask.For("ELU in place", () =>
        {
            var x = Some(3);
            nn.ELU(inplace: true).call(x);
            return x;
        });
        ask.ForAll("glu refused", new Func<object>[] { () => nn.functional.glu(Some(3)), () => nn.functional.glu(tensor(1f)), () => nn.GLU(2).call(Some(2, 4)) }, each => each());
        foreach (var reduction in new[] { nn.Reduction.Mean, nn.Reduction.Sum, nn.Reduction.None })
        {
            ask.For($"SmoothL1Loss {reduction}", () => WithGradient(Some(5), x => nn.SmoothL1Loss(reduction, 0.5).call(x, ones(5)).sum()));
            ask.For($"HuberLoss {reduction}", () => WithGradient(Some(5), x => nn.HuberLoss(0.5, reduction).call(x, ones(5)).sum()));
        }
        ask.For("nan_to_num in 16 bits", () => (tensor(new[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity }, float16).nan_to_num(), tensor(new[] { double.PositiveInfinity }, bfloat16).nan_to_num()));
    }

    static void Containers(Asker ask)
    {
        nn.Module a = nn.Linear(1, 1), b = nn.Linear(2, 2), c = nn.Linear(3, 3);
        KeyValuePair<string, nn.Module> Pair(string key, nn.Module module) => new(key, module);
        void About(string name, Func<ModuleDict<nn.Module>, object?> question) =>
            ask.For($"ModuleDict: {name}", () => question(nn.ModuleDict(("a", a), ("b", b))));
        void After(string name, Action<ModuleDict<nn.Module>> change) => About($"after {name}", of =>
        {
            change(of);
            return Entries(of);
        });
        About("names and modules", of => (Entries(of), of.Count, of.IsReadOnly, of.Keys, of.keys(), of.Values.Select(Name), of.values().Select(Name)));
        About("Keys and Values are copies", of =>
        {
            var (keys, values) = (of.Keys, of.Values);
            of.Add("c", c);
            keys.Add("d");
            return (keys, values.Count, of.Count);
        });
        About("by place", of => (of[0].Item1, Name(of[1].Item2), of.IndexOf(("b", b)), of.IndexOf(("b", a)), of.IndexOf(("c", c))));
        About("what it contains", of => (of.ContainsKey("a"), of.ContainsKey("c"), of.Contains(("a", a)), of.Contains(("a", b)), of.Contains(("c", a)),
            of.Contains(Pair("a", a)), of.Contains(Pair("a", b)), of.Contains(Pair("c", a)), of.TryGetValue("a", out var found), of.TryGetValue("c", out found)));
        About("copied", of =>
        {
            var copies = new (string, nn.Module)[3];
            of.CopyTo(copies, 1);
            return copies.Select(each => each.Item1 + Name(each.Item2));
        });
        About("copied as pairs", of =>
        {
            var copies = new KeyValuePair<string, nn.Module>[2];
            of.CopyTo(copies, 0);
            return copies.Select(each => each.Key);
        });
        About("as pairs", of => ((IDictionary<string, nn.Module>)of).Select(each => each.Key + Name(each.Value)));
        After("Add", of => of.Add("c", c));
        After("Add of a pair", of => of.Add(Pair("c", c)));
        After("Insert", of => of.Insert(1, ("c", c)));
        After("Clear", of => of.Clear());
        After("clear", of => of.clear());
        After("Remove", of => of.Remove("a"));
        After("RemoveAt", of => of.RemoveAt(0));
        After("another module", of => of["a"] = c);
        After("another module at a place", of => of[1] = ("b", c));
        After("another name at a place", of => of[0] = ("c", c));
        After("a new name", of => of["c"] = c);
        About("Remove of an entry", of => (of.Remove(("b", c)), of.Remove(("b", b)), of.Remove(("c", c)), Entries(of)));
        About("Remove of a pair", of => (of.Remove(Pair("a", a)), of.Remove(Pair("c", c)), Entries(of)));
        About("parameters", of => nn.Sequential(("x", new Holder(of))).named_parameters().Select(each => each.name));
        ask.ForAll("ModuleDict: refused", new Action<ModuleDict<nn.Module>>[] { of => of.Add("a", c), of => of.Add(("a", c)), of => of.Add(Pair("a", c)),
            of => of.Insert(0, ("a", c)), of => of.Insert(3, ("c", c)), of => of.Remove("c"), of => of.RemoveAt(2), of => of.RemoveAt(-1), of => Name(of["c"]), of => Name(of[2].Item2),
            of => of[2] = ("c", c), of => of.CopyTo(new (string, nn.Module)[1], 0) }, each =>
        {
            each(nn.ModuleDict(("a", a), ("b", b)));
            return "done";
        });
        var chain = nn.Sequential(("x", nn.Linear(1, 2)), ("y", nn.ReLU()), ("z", nn.Linear(2, 3)));
        ask.ForAll("Sequential: parts", new Range[] { .., 1.., ..2, ..^1, ^1.., 1..1, 2..1, 3.., ..4, 4.. }, range => chain[range].Count);
        ask.ForAll("Sequential: parts by places", new (int?, int?)[] { (0, 2), (null, 1), (2, null), (null, null), (2, 1), (-1, null), (null, -1), (1, 4) }, places => chain[places].Count);
        ask.For("Sequential: names of a part", () => (chain[1..].named_parameters().Select(each => each.name), ReferenceEquals(chain[1..][1], chain[2])));
    }

    sealed class Holder : nn.Module<Tensor, Tensor>
    {
        readonly ModuleDict<nn.Module> dict;

        public Holder(ModuleDict<nn.Module> held) : base("Holder")
        {
            dict = held;
            RegisterComponents();
        }

        public override Tensor forward(Tensor x) => x;
    }

    static string Entries(ModuleDict<nn.Module> of)
    {
        List<string> entries = [];
        foreach (var (key, module) in of)
            entries.Add(key + Name(module));
        return string.Join(" ", entries);
    }

    // A linear layer by its width.
    static string Name(nn.Module? module) => module is Linear layer ? $"{layer.in_features}" : "none";

    static void Factories(Asker ask)
    {
        var x = arange(2, dtype: int32);
        ask.For("new_zeros", () => (x.new_zeros(2), x.new_zeros(2, 3), x.new_zeros(1, 1, 2), x.new_zeros(1, 1, 1, 1), x.new_zeros([2, 2], float64)));
        ask.For("new_ones", () => (x.new_ones(2), x.new_ones(2, 3), x.new_ones(1, 1, 2, dtype: float32, requires_grad: true).requires_grad, x.new_ones(1, 1, 1, 1)));
        ask.For("new_full", () => (x.new_full(2, 7), x.new_full(2, 3, 2.5, float32), x.new_full([1], 3), x.new_full(1, 1, 2, 4), x.new_full(1, 1, 1, 1, 5)));
        ask.For("new_empty", () => (x.new_empty(2, 3).shape, x.new_empty(4).dtype, x.new_empty([2]).shape));
    }
}
