#nullable enable
using System.Runtime.CompilerServices;
using static TorchSharp.torch.nn;
using F = TorchSharp.torch.nn.functional;

/// <summary>What members make of each of their options and of each type, and what they refuse. A question's name is its
/// code.</summary>
public sealed class OptionsQuestions
{
    readonly Asker _ask;

    OptionsQuestions(Asker ask) => _ask = ask;

    public static void Ask(Asker ask)
    {
        var questions = new OptionsQuestions(ask);
        questions.Types();
        questions.Indices();
        questions.Shapes();
        questions.Reductions();
        questions.Products();
        questions.Layers();
        questions.Losses();
        questions.Training();
        questions.Texts();
    }

    void Types()
    {
        ScalarType[] types = [uint8, int8, int16, int32, int64, float32, float64, @bool];
        foreach (var a in types)
        {
            foreach (var b in types)
                _ask.ForAll($"{a} and {b}", Binary, binary => binary(ones(2, dtype: a), ones(2, dtype: b)));
            _ask.ForAll($"of {a}", Unary, unary => unary(ones(2, dtype: a)));
            _ask.ForAll($"made of {a}", Made, made => made(a));
        }
        foreach (var half in new[] { float16, bfloat16 })
            _ask.ForAll($"of {half}", OfHalves, of => of(Some(2, 3).to(half)));
    }

    static readonly Func<Tensor, Tensor, object>[] Binary =
    [
        (a, b) => a + b, (a, b) => a.pow(b), (a, b) => a.remainder(b), (a, b) => a.fmod(b), (a, b) => a.floor_divide(b), (a, b) => a.add(b, 2),
        (a, b) => a.add_(b), (a, b) => a.div_(b), (a, b) => cat([a, b]), (a, b) => a & b, (a, b) => a.reshape(2, 1).mm(b.reshape(1, 2)), (a, b) => a.lerp(b, b),
        (a, b) => a.scatter(0, zeros(1, dtype: int64), b), (a, b) => a.scatter_add(0, zeros(2, dtype: int64), b), (a, b) => a.index_add(0, zeros(2, dtype: int64), b, 1),
        (a, b) => a.index_copy(0, arange(2), b), (a, b) => where(a > 0, a, b), (a, b) => a.masked_scatter(a > 0, b), (a, b) => a.dot(b),
    ];

    static readonly Func<Tensor, object>[] Unary =
    [
        x => x.abs(), x => x.floor(), x => x.ceil(), x => x.trunc(), x => x.frac(), x => x.sign(), x => x.gelu(), x => x.silu(), x => x.leaky_relu(0.1), x => x.elu(),
        x => x.softplus(), x => x.log_sigmoid(), x => F.mish(x), x => F.glu(x), x => x.relu(), x => x.softmax(0), x => x.exp(), x => x.argmax(), x => x.argmin(0), x => x.max(0),
        x => x.topk(1), x => x.sort(), x => x.median(), x => x.norm(), x => x.std(), x => x.reshape(2, 1).trace(), x => x.bernoulli().shape, x => x.square(),
        x => x.sum(), x => x.prod(), x => x.mean(), x => x.cumsum(0), x => x[0].ToScalar().Type, x => F.dropout(x, 1), x => F.dropout(x, 0), x => F.dropout(x, 0.5).shape,
        x => F.mse_loss(x, x), x => F.huber_loss(x, x), x => F.smooth_l1_loss(x, x), x => F.kl_div(x, x), x => F.cosine_similarity(x, x, 0),
        x => F.binary_cross_entropy(x.to(float32), x), x => F.binary_cross_entropy_with_logits(x.to(float32), x), x => F.one_hot(x), x => rand_like(x).shape, x => randn_like(x).shape,
        x => x.masked_select(x), x => where(x, x, x), x => x.take(x), x => x.index_fill(0, x, 3), x => arange(3f).gather(0, x), x => arange(3f).index_select(0, x),
    ];

    static readonly Func<ScalarType, object>[] Made =
    [
        type => linspace(0, 2, 3, dtype: type), type => logspace(0, 2, 3, dtype: type), type => full(2, 1, dtype: type), type => eye(2, 3, dtype: type),
        type => rand(2, dtype: type).shape, type => randn(2, dtype: type).shape, type => tril_indices(2, 2, dtype: type),
    ];

    static readonly Func<Tensor, object>[] OfHalves =
    [
        x => x.scatter(1, zeros(2, 1, dtype: int64), ones(2, 1, dtype: x.dtype)), x => x.scatter_add(1, zeros(2, 3, dtype: int64), x), x => x.scatter_add(1, zeros(2, 3, dtype: int64), x / 3),
        x => x.gather(1, zeros(2, 1, dtype: int64)), x => Slope(y => y.gather(1, zeros(2, 2, dtype: int64)), x), x => x.index_add(0, zeros(2, dtype: int64), x, 2),
        x => cdist(x, x), x => bucketize(x, tensor(new[] { 0f, 1 }).to(x.dtype)), x => x.lerp(x * 2, tensor(0.75).to(x.dtype)), x => x.masked_fill(x > 0, 2), x => x.to(int8).mm(x.to(int8).t()),
    ];

    void Indices()
    {
        Tensor f = Some(2, 3), x3 = Some(2, 3, 4);
        Q(() => x3.slice(1, 0, 3, -1));
        Q(() => x3.slice(1, -2, 99, 1));
        Q(() => f.take(I(0, 1)));
        Q(() => f.gather(1, I(0, 1).reshape(1, 2)));
        Q(() => f.masked_select(f));
        Q(() => tensor(3f).gather(0, L(0, 0)));
        Q(() => A(3, 4).gather(0, tensor(1L)));
        Q(() => Slope(x => x.gather(0, L(0, 0)), tensor(3f)));
        Q(() => tensor(3f).scatter(0, L(0), A(5)));
        Q(() => tensor(3f).scatter_add(0, L(0), A(5)));
        Q(() => tensor(3f).index_fill(0, L(0), 5));
        Q(() => tensor(3f).index_add(0, L(0), A(5), 1));
        Q(() => zeros(3).index_add(0, L(1), tensor(5f), 1));
        Q(() => zeros(3).index_add(0, L(-1), A(5), 1));
        Q(() => zeros(3).index_copy(0, L(-1), A(5)));
        Q(() => Slope(x => x.index_fill(0, L(-1), 5), A(1, 2, 3)));
        Q(() => zeros(3).index_fill(0, zeros(1, 1, dtype: int64), 5));
        Q(() => zeros(3, dtype: int64).index_add(0, L(1), L(2), 1.5));
        Q(() => zeros(3, 2).index_copy(0, L(1), Some(1, 3)));
        Q(() => zeros(3, 2).index_add(0, L(1), Some(1, 3), 1));
        Q(() => zeros(3, dtype: int8).scatter_add(0, L(1, 1), A(100, 100).to(int8)));
        Q(() => { var y = zeros(3); y.index_put_(D(1, 2), [L(0, 0)], true); return y; });
        Q(() => { var y = zeros(3); y[L(0, 1)] = L(1, 2); return y; });
        Q(() => { var y = Some(4); y[1..].copy_(y[..3]); return y; });
        Q(() => { var y = Some(4); y[..2].copy_(y[2..]); return y; });
        Q(() => { var y = Some(4); y.copy_(y); return y; });
        Q(() => { var y = Some(4); y[1..].add_(y[..3]); return y; });
    }

    void Shapes()
    {
        Tensor f = Some(2, 3), ties = A(3, 1, 3, 2, 3, 1);
        Q(() => tensor(3f).unbind());
        Q(() => tensor(3f).split(1));
        Q(() => tensor(3f).chunk(1));
        Q(() => tensor(3f).flip(0));
        Q(() => tensor(3f).flip(1));
        Q(() => f.flip(-1, 1));
        Q(() => zeros(0, 3).chunk(3));
        Q(() => f.as_strided([2], [-1]));
        Q(() => f.as_strided([2], [1, 1]));
        Q(() => f.movedim([0, 0], [0, 1]));
        Q(() => f.movedim([0, 1], [1]));
        Q(() => f.expand(-1, 2, 3));
        Q(() => f.roll(new long[] { 1 }));
        Q(() => f.roll([1, 2], [0, 1]));
        Q(() => zeros(-1, 2));
        Q(() => ones(2, -1));
        Q(() => empty(-2));
        Q(() => randint(3, [-1]));
        Q(() => tril_indices(-1, 2));
        Q(() => triu_indices(2, -1));
        Q(() => Linear(-1, 2));
        Q(() => cat(Array.Empty<Tensor>()));
        Q(() => ties.repeat_interleave(2, output_size: 12));
        Q(() => ties.repeat_interleave(2, output_size: 11));
        Q(() => ties.repeat_interleave(L(1, 0, 2, 0, 0, 1), output_size: 4));
        Q(() => ties.repeat_interleave(L(1, 0, 2, 0, 0, 1), output_size: 5));
        Q(() => f.repeat_interleave(2, 0, 5));
    }

    void Reductions()
    {
        Tensor f = Some(2, 3), x3 = Some(2, 3, 4), ties = A(3, 1, 3, 2, 3, 1), odd = A(float.NaN, 1, float.PositiveInfinity, -2, float.NegativeInfinity, 0);
        Q(() => ties.sort(stable: true));
        Q(() => ties.sort(descending: true, stable: true));
        Q(() => ties.topk(3, sorted: false).values.sort().Values);
        Q(() => ties.topk(2));
        Q(() => ties.unique(sorted: false, return_inverse: true, return_counts: true));
        Q(() => f.std(0L, type: float64));
        Q(() => f.var([0], type: float64));
        Q(() => linalg.vector_norm(x3, 3.5));
        Q(() => linalg.vector_norm(x3, 3.5, [0, 2], true));
        Q(() => Slope(x => linalg.vector_norm(x, 3.5, [1]), f));
        Q(() => linalg.matrix_norm(x3, "zzz"));
        Q(() => linalg.norm(x3, "fro"));
        Q(() => linalg.norm(x3, 2.0));
        Q(() => linalg.norm(x3, 2.0, [0, 1]));
        Q(() => linalg.norm(f[0], "fro"));
        Q(() => f.aminmax(1, true));
        Q(() => f.aminmax(-1, true));
        Q(() => { var y = zeros(3); f.amax([0], false, y); return y; });
        Q(() => { var y = zeros(4); f.amax([0], false, y); return y; });
        Q(() => { var y = zeros(3, dtype: float64); f.amin([0], false, y); return y; });
        Q(() => f.is_nonzero());
        Q(() => x3.trace());
        Q(() => odd.lerp(zeros(1), tensor(0.5f)));
        Q(() => zeros(6).lerp(odd, tensor(0.25f)));
        Q(() => Slope(x => x.lerp(Some(2, 3), Some(3)), f));
        Q(() => Slope(x => Some(2, 3).lerp(x, Some(3)), Some(1, 3)));
        Q(() => Slope(x => Some(2, 3).lerp(Some(2, 3) * 2, x), Some(3)));
    }

    void Products()
    {
        Tensor f = Some(2, 3), x3 = Some(2, 3, 4);
        Q(() => A(1, 2).dot(A(1)));
        Q(() => tensor(1f).dot(tensor(1f)));
        Q(() => f.dot(f));
        Q(() => einsum("ij,kj->ik->", f, f));
        Q(() => einsum(" i j , k j -> k i ", f, f));
        Q(() => einsum("...j,...j", x3, x3));
    }

    void Layers()
    {
        var f = Some(2, 3);
        Q(() => Dropout(1.5).GetName());
        Q(() => Dropout(1.5).call(f));
        Q(() => F.dropout(f, -0.1));
        Q(() => LSTM(3, 2, dropout: 1.5));
        Q(() => GRU(3, 0));
        Q(() => RNN(3, 2, 0));
        Q(() => LSTMCell(3, 0));
        Q(() => LSTM(3, 2).call(zeros(0, 2, 3)));
        Q(() => Filled(RNN(3, 2)).get_weight_hh(0));
        Q(() => Embedding_from_pretrained(Some(3)));
        Q(() => Attended(padding: zeros(2, 3, dtype: @bool)));
        Q(() => Attended(padding: zeros(3, 2, dtype: @bool)));
        Q(() => { var query = Some(3, 2, 4).requires_grad_(); var key = Some(3, 2, 4).requires_grad_(); Filled(MultiheadAttention(4, 2)).call(query, key, key).Item1.sum().backward(); return (query.grad is null, key.grad is null); });
        Q(() => TransformerEncoder(TransformerEncoderLayer(4, 2, 8), 0).call(Some(3, 2, 4)));
        Q(() => Names(new Net().named_buffers()));
        Q(() => new Net().to(float64).get_buffer("extra")!.dtype);
        Q(() => { new Net().register_parameter("a.b", new Parameter(A(1))); return true; });
        Q(() => Names(Sequential(("a", ReLU()), ("a", Tanh())).named_children()));
    }

    void Losses()
    {
        var f = Some(2, 3);
        Q(() => F.huber_loss(f, f, 0));
        Q(() => F.smooth_l1_loss(f, f * 2, beta: 0));
        Q(() => F.smooth_l1_loss(f, f, beta: -1));
        Q(() => F.binary_cross_entropy(A(0.5f, 0.2f), A(1)));
        Q(() => F.cross_entropy(f, L(0, 2), label_smoothing: -1));
        Q(() => F.cross_entropy(f, L(0, 2), label_smoothing: 2));
        Q(() => F.normalize(L(1, 2).reshape(1, 2)));
    }

    void Training()
    {
        Q(() => { var p = new Parameter(A(1)); var sgd = optim.SGD([p], 0.1); p.sum().backward(); sgd.zero_grad(); return p.grad is null; });
        Q(() => { var p = new Parameter(A(1)); p.grad = A(1, 2, 3); return p.grad; });
        Q(() => { var sgd = optim.SGD([new Parameter(A(1))], 0.1); return optim.lr_scheduler.ChainedLR([optim.lr_scheduler.ConstantLR(sgd, 0.5, 2), optim.lr_scheduler.ExponentialLR(sgd, 0.9)]).get_last_lr(); });
    }

    void Texts()
    {
        foreach (var width in new[] { 1, 5, 10, 20, 30, 34, 35, 36, 37, 40, 42, 46, 60, 106 })
            _ask.ForAll($"width {width}", [Some(3, 30), Some(3, 7), ones(2, 200), ones(200), Some(2, 2, 9)], x => x.ToString(TorchSharp.TensorStringStyle.Julia, "g5", width));
        Q(() => { var x = A(1); x.Dispose(); return x.ToString(); });
    }

    sealed class Net : nn.Module<Tensor, Tensor>
    {
        public Tensor part = zeros(2);

        public Net() : base("Net")
        {
            RegisterComponents();
            register_buffer("extra", ones(1), false);
        }

        public override Tensor forward(Tensor x) => x;
    }

    static IEnumerable<string> Names<T>(IEnumerable<(string Name, T)> named) => named.Select(each => each.Name);

    static Tensor Attended(Tensor padding)
    {
        var x = Some(3, 2, 4);
        return Filled(MultiheadAttention(4, 2)).call(x, x, x, padding).Item1;
    }

    static T Filled<T>(T module) where T : nn.Module
    {
        using var recording = no_grad();
        foreach (var parameter in module.parameters())
            parameter.copy_(Some(parameter.shape));
        return module;
    }

    // A value and the gradient of its weighted sum.
    static (Tensor, Tensor?) Slope(Func<Tensor, Tensor> function, Tensor x)
    {
        x = x.detach().requires_grad_();
        var y = function(x);
        (y * Some(y.shape).to(y.dtype)).sum().backward();
        return (y, x.grad);
    }

    // No two neighbours alike.
    static Tensor Some(params long[] shape) => ((arange(shape.Aggregate(1L, (a, b) => a * b), dtype: float32) * 7 % 11 - 5) / 4).reshape(shape);

    static Tensor A(params float[] values) => tensor(values);

    static Tensor D(params double[] values) => tensor(values);

    static Tensor L(params long[] values) => tensor(values);

    static Tensor I(params int[] values) => tensor(values);

    void Q(Func<object?> question, [CallerArgumentExpression(nameof(question))] string code = "") => _ask.For(code["() => ".Length..].Replace("=>", "->"), question);
}
