#nullable enable

/// <summary>Modules: what they register, in which order, and how they are saved.</summary>
public class TensorsModulesTest
{
    sealed class Inner : nn.Module<Tensor, Tensor>
    {
        public readonly Linear project = nn.Linear(2, 3, hasBias: false);
        public readonly Tensor mask = ones(2, 2).triu(1);
        public readonly Parameter scale = new(ones(1));

        public Inner() : base("Inner") => RegisterComponents();

        public override Tensor forward(Tensor input) => project.call(input) * scale;
    }

    sealed class Outer : nn.Module<Tensor, Tensor>
    {
        public readonly ModuleList<Inner> blocks = nn.ModuleList(new Inner(), new Inner());
        public readonly Sequential head = nn.Sequential(nn.Linear(3, 1), nn.ReLU());
        public readonly Dropout drop = nn.Dropout(0.9);
        public readonly Parameter last = new(zeros(1));

        public Outer() : base("Outer") => RegisterComponents();

        public override Tensor forward(Tensor input) => drop.call(head.call(blocks[0].call(input)));
    }

    sealed class Forgetful : nn.Module<Tensor, Tensor>
    {
        public readonly Linear project = nn.Linear(2, 2);

        public Forgetful() : base("Forgetful") { }

        public override Tensor forward(Tensor input) => project.call(input);
    }

    sealed class One : nn.Module<Tensor, Tensor>
    {
        public readonly Parameter weight = new(tensor(new float[,] { { 1, 2 } }));

        public One() : base("One") => RegisterComponents();

        public override Tensor forward(Tensor input) => input * weight;
    }

    [Fact]
    public void Names_are_those_of_the_fields_own_ones_first()
    {
        var outer = new Outer();
        Assert.Equal(["last", "blocks.0.scale", "blocks.0.project.weight", "blocks.1.scale", "blocks.1.project.weight",
            "head.0.weight", "head.0.bias"], outer.named_parameters().Select(p => p.name));
        Assert.Equal(["blocks.0.mask", "blocks.1.mask"], outer.named_buffers().Select(b => b.name));
        Assert.Equal(["last", "blocks.0.scale", "blocks.0.project.weight", "blocks.1.scale", "blocks.1.project.weight",
            "head.0.weight", "head.0.bias", "blocks.0.mask", "blocks.1.mask"], outer.state_dict().Keys);
        Assert.Equal(["blocks", "head", "drop"], outer.named_children().Select(c => c.name));
        Assert.Contains("blocks.1.project", outer.named_modules().Select(m => m.name));
        Assert.Equal("Outer", outer.GetName());
        Assert.Empty(new Forgetful().parameters());
    }

    [Fact]
    public void Training_reaches_all_parts()
    {
        var outer = new Outer();
        Assert.True(outer.training && outer.drop.training);
        outer.eval();
        Assert.False(outer.training || outer.drop.training || outer.head.training);
        var x = ones(4, 2);
        Tensors.SameBits(outer.call(x), outer.call(x));
    }

    [Fact]
    public void Saved_bytes_are_those_of_TorchSharp()
    {
        using var stream = new MemoryStream();
        new One().save(stream);
        Assert.Equal("01" + "06776569676874" + "06" + "02" + "0102" + "0000803F" + "00000040",
            Convert.ToHexString(stream.ToArray()));
    }

    [Fact]
    public void Loading_gives_what_was_saved()
    {
        Outer a = new(), b = new();
        var saved = new MemoryStream();
        a.save(saved);
        var bytes = saved.ToArray();                          // TorchSharp closes the streams that it is given
        b.load(new MemoryStream(bytes));
        foreach (var (key, tensor) in a.state_dict())
            Tensors.SameBits(tensor, b.state_dict()[key]);
        Assert.StartsWith("Mismatched state_dict sizes",
            Assert.Throws<ArgumentException>(() => new Inner().load(new MemoryStream(bytes))).Message);
    }

    [Fact]
    public void A_state_must_fit()
    {
        Outer a = new(), b = new();
        b.load_state_dict(a.state_dict());
        Tensors.SameBits(a.blocks[1].project.weight!, b.blocks[1].project.weight!);
        var state = a.state_dict();
        state.Remove("last");
        Assert.Throws<InvalidOperationException>(() => b.load_state_dict(state));
        var (missing, unexpected) = b.load_state_dict(state, strict: false);
        Assert.Equal(["last"], missing);
        Assert.Empty(unexpected);
    }

    [Fact]
    public void Hooks_run_on_call_only()
    {
        var linear = nn.Linear(2, 2, hasBias: false);
        var hook = linear.register_forward_hook((_, _, output) => output * 0);
        var x = ones(1, 2);
        Assert.Equal(0f, linear.call(x).abs().sum().item<float>());
        Assert.NotEqual(0f, linear.forward(x).abs().sum().item<float>());
        hook.remove();
        Assert.NotEqual(0f, linear.call(x).abs().sum().item<float>());
    }

    [Fact]
    public void Conversion_keeps_parameters()
    {
        var inner = new Inner();
        inner.to(ScalarType.Float64);
        var weight = inner.project.weight;                    // read again: a conversion may replace it
        Assert.Equal(float64, weight.dtype);
        Assert.Equal(float64, inner.mask.dtype);
        Assert.True(weight.requires_grad && weight.is_leaf);
        inner.call(ones(1, 2, dtype: float64)).sum().backward();
        Assert.NotNull(weight.grad);
        inner.zero_grad();
        Assert.Null(weight.grad);
    }

    [Fact]
    public void A_scope_takes_bare_parameters_but_not_layers()
    {
        Inner inner;
        using (NewDisposeScope())
            inner = new Inner();
        Assert.True(inner.scale.IsInvalid && inner.mask.IsInvalid);
        Assert.Equal([3, 2], inner.project.weight.shape);
    }

    static readonly Dictionary<string, Func<double[]>> Computed = new()
    {
        ["rnn"] = () => Cell(() => nn.RNNCell(3, 4), [2, 3], [2, 4]),
        ["rnn_relu"] = () => Cell(() => nn.RNNCell(3, 4, nn.NonLinearities.ReLU), [2, 3], [2, 4]),
        ["rnn_no_bias"] = () => Cell(() => nn.RNNCell(3, 4, bias: false), [2, 3], [2, 4]),
        ["rnn_no_state"] = () => Cell(() => nn.RNNCell(3, 4), [2, 3], null),
        ["gru"] = () => Cell(() => nn.GRUCell(3, 4), [2, 3], [2, 4]),
        ["gru_no_bias"] = () => Cell(() => nn.GRUCell(3, 4, bias: false), [2, 3], [2, 4]),
        ["gru_one"] = () => Cell(() => nn.GRUCell(3, 4), [3], [4]),
        ["leaky_relu"] = () => Values(nn.LeakyReLU(0.2).call(X())),
        ["log_softmax"] = () => Values(nn.LogSoftmax(1).call(X())),
        ["softmax"] = () => Values(nn.Softmax(0).call(X())), ["gelu"] = () => Values(nn.GELU().call(X())),
        ["silu"] = () => Values(nn.SiLU().call(X())), ["tanh"] = () => Values(nn.Tanh().call(X())),
        ["sigmoid"] = () => Values(nn.Sigmoid().call(X())),
        ["layer_norm"] = () => Values(nn.LayerNorm(3, dtype: float64).call(X())),
    };

    // The values that make_random_oracles.py uses.
    static Tensor X() => linspace(-2, 2, 12, float64).reshape(4, 3);

    static double[] Values(Tensor tensor) => tensor.detach().contiguous().flatten().data<double>().ToArray();

    static Tensor Evenly(long[] size) =>
        linspace(-1, 1, size.Aggregate((a, b) => a * b), float64).reshape(size);

    static double[] Cell(Func<nn.Module<Tensor, Tensor, Tensor>> make, long[] input, long[]? state)
    {
        manual_seed(5);
        var cell = make().to(float64);
        var output = cell.call(Evenly(input), state is null ? null! : Evenly(state));
        output.pow(2).sum().backward();
        return [.. Values(output), .. cell.parameters().SelectMany(p => Values(p.grad!))];
    }

    public static TheoryData<string> ComputedNames() => [.. Computed.Keys];

    [Theory, MemberData(nameof(ComputedNames))]
    public void Layers_compute_what_those_of_PyTorch_do(string name) => Near(name, Computed[name]());

    [Theory]
    [InlineData(nn.Reduction.None), InlineData(nn.Reduction.Mean), InlineData(nn.Reduction.Sum)]
    public void Losses_compute_what_those_of_PyTorch_do(nn.Reduction reduction)
    {
        Tensor x = X(), target = tensor(new long[] { 0, 2, 1, 1 }), weight = tensor(new[] { 0.5, 1, 2 });
        Tensor p = x.sigmoid(), q = (x * x / 4).clamp(0, 1);
        var suffix = $"_{reduction}".ToLowerInvariant();
        Near("l1" + suffix, Values(nn.L1Loss(reduction).call(x, q)));
        Near("mse" + suffix, Values(nn.MSELoss(reduction).call(x, q)));
        Near("nll" + suffix, Values(nn.NLLLoss(weight, reduction).call(x, target)));
        Near("cross_entropy" + suffix, Values(nn.CrossEntropyLoss(weight, reduction: reduction).call(x, target)));
        Near("bce" + suffix, Values(nn.BCELoss(weight, reduction).call(p, q)));
        Near("bce_logits" + suffix, Values(nn.BCEWithLogitsLoss(weight, reduction).call(x, q)));
    }

    static void Near(string name, double[] actual) =>
        RandomOracles.Near(RandomOracles.Document.GetProperty("modules").GetProperty(name), actual, 1e-7, name);

    [Fact]
    public void Flatten_keeps_the_first_dimension()
    {
        Assert.Equal([2, 12], nn.Flatten().call(ones(2, 3, 4)).shape);
        Assert.Equal([6, 4], nn.Flatten(0, 1).call(ones(2, 3, 4)).shape);
    }

    [Fact]
    public void Clearing_gradients_reaches_all_parts()
    {
        var outer = new Outer();
        outer.call(ones(4, 2)).sum().backward();
        Assert.NotNull(outer.blocks[0].project.weight.grad);
        outer.zero_grad(set_to_none: false);
        Assert.Equal(0f, outer.blocks[0].project.weight.grad!.abs().sum().item<float>());
        outer.zero_grad();
        Assert.All(outer.parameters(), p => Assert.Null(p.grad));
    }

    [Fact]
    public void Scopes_move_tensors_among_themselves()
    {
        Tensor kept, moved, loose;
        using (var outer = NewDisposeScope())
        {
            using (var inner = NewDisposeScope())
            {
                (kept, moved, loose) = (ones(1), ones(2), ones(3));
                var dropped = kept + 1;
                Assert.Equal(4, inner.DisposablesCount);
                Assert.True(inner.Contains(moved) && !outer.Contains(moved));
                inner.DisposeEverythingBut(kept, moved, loose);
                Assert.True(dropped.IsInvalid && !kept.IsInvalid);
                loose.DetachFromDisposeScope();
                kept.MoveToOuterDisposeScope();
                inner.MoveToOther(outer, moved);
                Assert.Equal(0, inner.DisposablesCount);
            }
            Assert.Equal(2, outer.DisposablesCount);
            moved.Dispose();
            Assert.Equal([kept], outer.DisposablesView.Cast<Tensor>(), ReferenceEqualityComparer.Instance);
            outer.Attach(loose);
            outer.Detach(loose);
        }
        Assert.True(kept.IsInvalid && moved.IsInvalid && !loose.IsInvalid);
        Assert.Null(CurrentDisposeScope);
        var made = WrappedTensorDisposeScope(() => ones(2) + 1);
        Assert.Equal(2f, made[0].item<float>());
    }

    [Fact]
    public void A_scope_that_ended_takes_nothing()
    {
        var scope = NewDisposeScope();
        scope.Dispose();
        scope.Dispose();
        Assert.Throws<ObjectDisposedException>(() => scope.DisposablesCount);
        Assert.Throws<ObjectDisposedException>(() => scope.Attach(ones(1)));
        using var open = NewDisposeScope();
        Assert.Throws<InvalidOperationException>(() => open.Attach(nn.Linear(1, 1)));
    }

    [Fact]
    public void Scopes_end_in_any_order()
    {
        var outer = NewDisposeScope();
        var inner = NewDisposeScope();
        var a = ones(1);
        outer.Dispose();
        Assert.Same(inner, CurrentDisposeScope);
        Assert.False(a.IsInvalid);
        inner.Dispose();
        Assert.True(a.IsInvalid);
        Assert.Null(CurrentDisposeScope);
    }

    [Fact]
    public void Statistics_count_what_becomes_of_tensors()
    {
        var statistics = DisposeScopeManager.Statistics;
        statistics.Reset();
        var outside = ones(1);
        using (var scope = NewDisposeScope())
        {
            var inside = ones(2);
            var away = inside + 1;
            away.DetachFromDisposeScope();
            scope.Attach(outside);
            inside.Dispose();
            away.Dispose();
        }
        Assert.Equal("ThreadTotalLiveCount: 0; CreatedOutsideScopeCount: 1; DisposedOutsideScopeCount: 1; " +
            "CreatedInScopeCount: 2; DisposedInScopeCount: 2; AttachedToScopeCount: 1; DetachedFromScopeCount: 1",
            statistics.ToString());
        Assert.Equal(2, statistics.TensorStatistics.CreatedInScopeCount);
    }

    [Fact]
    public void A_padding_row_never_learns()
    {
        var embedding = nn.Embedding(4, 2, padding_idx: 1);
        Assert.Equal(0f, embedding.weight![1].abs().sum().item<float>());
        embedding.call(tensor(new long[] { 0, 1, 1, 3 })).sum().backward();
        Assert.Equal([1f, 1, 0, 0, 0, 0, 1, 1], embedding.weight.grad!.data<float>().ToArray());
    }
}
