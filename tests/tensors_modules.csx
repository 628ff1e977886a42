#nullable enable
using TorchSharp;
using TorchSharp.Modules;
using Xunit;
using static TorchSharp.torch;

/// <summary>Modules: what they register, in which order, and how they are saved.</summary>
public class TensorsModules
{
    private sealed class Inner : nn.Module<Tensor, Tensor>
    {
        public readonly Linear project = nn.Linear(2, 3, hasBias: false);
        public readonly Tensor mask = ones(2, 2).triu(1);
        public readonly Parameter scale = new(ones(1));

        public Inner() : base("Inner") => RegisterComponents();

        public override Tensor forward(Tensor input) => project.call(input) * scale;
    }

    private sealed class Outer : nn.Module<Tensor, Tensor>
    {
        public readonly ModuleList<Inner> blocks = nn.ModuleList(new Inner(), new Inner());
        public readonly Sequential head = nn.Sequential(nn.Linear(3, 1), nn.ReLU());
        public readonly Dropout drop = nn.Dropout(0.9);
        public readonly Parameter last = new(zeros(1));

        public Outer() : base("Outer") => RegisterComponents();

        public override Tensor forward(Tensor input) => drop.call(head.call(blocks[0].call(input)));
    }

    private sealed class Forgetful : nn.Module<Tensor, Tensor>
    {
        public readonly Linear project = nn.Linear(2, 2);

        public Forgetful() : base("Forgetful") { }

        public override Tensor forward(Tensor input) => project.call(input);
    }

    private sealed class One : nn.Module<Tensor, Tensor>
    {
        public readonly Parameter weight = new(tensor(new float[,] { { 1, 2 } }));

        public One() : base("One") => RegisterComponents();

        public override Tensor forward(Tensor input) => input * weight;
    }

    [Fact]
    public void NamesAreThoseOfFieldsOwnFirst()
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
    public void TrainingReachesAllParts()
    {
        var outer = new Outer();
        Assert.True(outer.training && outer.drop.training);
        outer.eval();
        Assert.False(outer.training || outer.drop.training || outer.head.training);
        var x = ones(4, 2);
        Assert.True((bool)outer.call(x).equal(outer.call(x)));
    }

    [Fact]
    public void SavedBytesAreTorchSharps()
    {
        using var stream = new MemoryStream();
        new One().save(stream);
        Assert.Equal("01" + "06776569676874" + "06" + "02" + "0102" + "0000803F" + "00000040",
            Convert.ToHexString(stream.ToArray()));
    }

    [Fact]
    public void LoadingGivesWhatWasSaved()
    {
        Outer a = new(), b = new();
        var saved = new MemoryStream();
        a.save(saved);
        var bytes = saved.ToArray();                          // TorchSharp closes the streams that it is given
        b.load(new MemoryStream(bytes));
        foreach (var (key, tensor) in a.state_dict())
            Assert.True((bool)tensor.equal(b.state_dict()[key]), key);
        Assert.StartsWith("Mismatched state_dict sizes",
            Assert.Throws<ArgumentException>(() => new Inner().load(new MemoryStream(bytes))).Message);
    }

    [Fact]
    public void AStateMustFit()
    {
        Outer a = new(), b = new();
        b.load_state_dict(a.state_dict());
        Assert.True((bool)a.blocks[1].project.weight.equal(b.blocks[1].project.weight));
        var state = a.state_dict();
        state.Remove("last");
        Assert.Throws<InvalidOperationException>(() => b.load_state_dict(state));
        var (missing, unexpected) = b.load_state_dict(state, strict: false);
        Assert.Equal(["last"], missing);
        Assert.Empty(unexpected);
    }

    [Fact]
    public void HooksRunOnCallOnly()
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
    public void ConversionKeepsParameters()
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
    public void AScopeTakesBareParametersButNotLayers()
    {
        Inner inner;
        using (NewDisposeScope())
            inner = new Inner();
        Assert.True(inner.scale.IsInvalid && inner.mask.IsInvalid);
        Assert.Equal([3, 2], inner.project.weight.shape);
    }

    [Fact]
    public void APaddingRowNeverLearns()
    {
        var embedding = nn.Embedding(4, 2, padding_idx: 1);
        Assert.Equal(0f, embedding.weight[1].abs().sum().item<float>());
        embedding.call(tensor(new long[] { 0, 1, 1, 3 })).sum().backward();
        Assert.Equal([1f, 1, 0, 0, 0, 0, 1, 1], embedding.weight.grad!.data<float>().ToArray());
    }
}
