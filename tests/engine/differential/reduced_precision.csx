#nullable enable

/// <summary>Tensors of Float16 and BFloat16.</summary>
public static class ReducedPrecisionQuestions
{
    public static void Ask(Asker ask)
    {
        foreach (var type in new[] { float16, bfloat16 })
        {
            Conversions(ask, type);
            Creation(ask, type);
            Texts(ask, type);
            Arithmetic(ask, type);
            Others(ask, type);
        }
        ask.For("arrays of Half", () => (tensor(new[] { (Half)1.5, Half.MaxValue }), tensor(new[,] { { (Half)1 }, { (Half)2 } }),
            tensor(new List<Half> { (Half)0.1 }), tensor([(Half)1, (Half)2], [2, 1])));
        Half[] two = [(Half)1.5, (Half)2];
        ask.For("tensors of Half in a shape", () => (tensor(two, [2, 1]), tensor(two, dtype: float32), tensor(new Half[1, 1, 2]), tensor(new Half[1, 1, 1, 2]), as_tensor(two),
            tensor(two.ToList(), [1, 2]), tensor(two.ToList(), 2, 1), tensor(two.ToList(), 1, 2, 1), tensor(two.ToList(), 1, 1, 1, 2), tensor(two.AsMemory(), [2])));
        ask.ForAll("tensors of Half refused", new Func<Tensor>[] { () => tensor(two, [3]), () => tensor(two.ToList(), 3, 1) }, make => make());
        ask.For("elements as Half", () => (Some(float16, 4).data<Half>().ToArray().Select(each => (double)each), Some(float16, 1).item<Half>().ToString(), Some(float16, 1).ToHalf().ToString()));
        ask.For("elements written as Half", () =>
        {
            var x = zeros(2, dtype: float16);
            x.data<Half>()[1] = (Half)2.5;
            return x;
        });
        ask.For("a number of Half", () => ones(2) * (Half)0.1);
        ask.For("names", () => (half, is_floating_point(half), is_integral(bfloat16), half.ElementSize(), promote_types(half, bfloat16)));
    }

    static void Conversions(Asker ask, ScalarType type)
    {
        double[] numbers = [0, -0.0, 1, 1 + 1.0 / 2048, 1 + 3.0 / 2048, 1 + 1.0 / 256, 1 + 3.0 / 256, 0.1, 1.0 / 3, 65504, 65519.99, 65520, 1e5, -1e38, 3.39e38, 1e300,
            6e-8, 2.9e-8, 3e-8, 6.1e-5, 1e-40, double.NaN, double.PositiveInfinity, double.NegativeInfinity];
        ask.For($"{type}: of doubles", () => tensor(numbers).to(type));
        ask.For($"{type}: of floats", () => tensor(numbers, float32).to(type));
        foreach (var other in new[] { uint8, int8, int16, int32, int64, float16, bfloat16, float32, float64, ScalarType.Bool })
        {
            ask.For($"{type}: to {other}", () => tensor(new[] { 0, 0.1, 1, 2.5, 100.5 }, type).to(other));
            ask.For($"{type}: from {other}", () => arange(0, 120, 7, other == ScalarType.Bool ? int64 : other).to(other).to(type));
            ask.For($"{type}: with {other}", () => (Some(type, 4) + ones(4, dtype: other), result_type(ones(1, dtype: type), tensor(1, dtype: other))));
        }
        ask.For($"{type}: large whole numbers", () => tensor(new long[] { 2049, 2051, 65519, 65520, 16777217, 1L << 40 }).to(type));
        ask.For($"{type}: of a window", () => Some(float32, 12).reshape(3, 4).t()[1..3].to(type));
        ask.For($"{type}: into a window", () =>
        {
            var x = zeros(3, 4, dtype: type);
            x[1..3, 2] = Some(float32, 2);
            x[0].fill_(0.1);
            return x;
        });
        ask.For($"{type}: gradients through a conversion", () =>
        {
            var x = Some(float32, 3).requires_grad_();
            (x.to(type) * 3).sum().backward();
            return x.grad;
        });
        ask.For($"{type}: half, bfloat16, float, double", () => (Some(type, 2).half(), Some(type, 2).bfloat16(), Some(type, 2).@float(), Some(type, 2).@double()));
        ask.For($"{type}: as numbers", () => (Some(type, 1).ToSingle(), (double)Some(type, 1), (int)Some(type, 1), Some(type, 1).ToScalar().Type));
        ask.For($"{type}: as a float", () => Some(type, 1).item<float>());
        ask.For($"{type}: as floats", () => Some(type, 1).data<float>());
        ask.For($"{type}: as bytes", () => (Some(type, 3).bytes.ToArray(), Some(type, 3).element_size()));
    }

    static void Creation(Asker ask, ScalarType type)
    {
        ask.For($"{type}: filled", () => (zeros(2, dtype: type), ones(2, 1, dtype: type), full(2, 0.1, dtype: type), empty(3, dtype: type).shape, eye(2, dtype: type)));
        ask.For($"{type}: counted", () => (arange(5, dtype: type), arange(0, 1, 0.1, dtype: type), linspace(0, 1, 7, dtype: type)));
        ask.For($"{type}: like", () => (zeros_like(Some(type, 2)), Some(type, 2).ones_like(), full_like(Some(type, 2), 0.3)));
        ask.For($"{type}: drawn", () =>
        {
            manual_seed(3);
            return (rand(20, dtype: type), randn(5, dtype: type), rand(2));
        });
        ask.For($"{type}: many normal numbers", () =>
        {
            manual_seed(3);
            return randn(20, dtype: type);
        });
        ask.ForAll($"{type}: filled with what is too large", new[] { 65504.0, 65520, 1e5, 1e39, double.PositiveInfinity }, value => full(2, value, dtype: type));
        ask.For($"{type}: plus what is too large", () => ones(1, dtype: type) + 1e39);
        ask.For($"{type}: as the default", () =>
        {
            set_default_dtype(type);
            try
            {
                return (ones(2).dtype, tensor(new[] { 1, 2 }).dtype);
            }
            finally
            {
                set_default_dtype(float32);
            }
        });
        ask.For($"{type}: saved", () =>
        {
            var stream = new MemoryStream();
            Some(type, 3).Save(stream);
            return (Convert.ToHexString(stream.ToArray()), TensorExtensionMethods.Load(new BinaryReader(new MemoryStream(stream.ToArray()))));
        });
        ask.For($"{type}: an archive", () =>
        {
            var file = Path.GetTempFileName();
            Some(type, 6).reshape(2, 3).t().save(file);
            var loaded = load(file);
            File.Delete(file);
            return (loaded, loaded.stride());
        });
        ask.For($"{type}: a module", () =>
        {
            var module = nn.Linear(3, 2).to(type);
            return module.parameters().Select(each => each.dtype);
        });
        ask.For($"{type}: half and bfloat16 of a module", () => (nn.Linear(1, 1).half().weight!.dtype, nn.Linear(1, 1).bfloat16().weight!.dtype));
    }

    static void Texts(Asker ask, ScalarType type)
    {
        foreach (var (name, make) in new (string, Func<Tensor>)[] { ("a number", () => tensor(0.1)), ("a row", () => tensor(new[] { 1, 0.1, 1000.5, 1e-7 })),
            ("a matrix", () => tensor(new[,] { { 1, 0.1 }, { -1000.5, 1e-7 } })), ("three dimensions", () => arange(8).reshape(2, 2, 2) / 3.0), ("nothing", () => zeros(0)) })
            foreach (var style in new[] { TorchSharp.TensorStringStyle.Numpy, TorchSharp.TensorStringStyle.CSharp, TorchSharp.TensorStringStyle.Metadata })
                ask.For($"{type}: {name} as {style}", () => make().to(type).ToString(style));
        ask.For($"{type}: a matrix as a table", () => tensor(new[,] { { 1, 0.1 }, { -1000.5, 1e-7 } }, type).jlstr());
    }

    static void Arithmetic(Asker ask, ScalarType type)
    {
        Tensor A() => Some(type, 40);
        Tensor B() => Some(type, 41)[1..] + 0.5;
        foreach (var (name, operation) in new (string, Func<Tensor, Tensor, Tensor>)[]
        {
            ("+", (a, b) => a + b), ("-", (a, b) => a - b), ("*", (a, b) => a * b), ("/", (a, b) => a / b), (">", (a, b) => a > b), ("<=", (a, b) => a <= b),
            ("==", (a, b) => a == b.round()), ("maximum", maximum), ("+ 0.1", (a, _) => a + 0.1), ("- 0.1", (a, _) => a - 0.1), ("* 0.1", (a, _) => a * 0.1), ("/ 0.1", (a, _) => a / 0.1), ("/ 3", (a, _) => a / 3),
            ("0.1 -", (a, _) => 0.1 - a), ("1 /", (_, b) => 1 / b), ("> 0.1", (a, _) => a > 0.1), ("== 0.1", (a, _) => (a * 0 + 0.1) == 0.1), ("* of rank 0", (a, _) => a * tensor(0.1)),
            ("neg", (a, _) => -a), ("abs", (a, _) => a.abs()), ("pow", (a, _) => a.pow(2)), ("exp", (a, _) => a.exp()), ("sqrt", (a, _) => a.abs().sqrt()), ("tanh", (a, _) => a.tanh()),
            ("relu", (a, _) => a.relu()), ("sum", (a, _) => a.sum()), ("mean", (a, _) => a.mean()), ("mean of rows", (a, _) => a.reshape(8, 5).mean([1])), ("sums", (a, _) => a.reshape(8, 5).sum(0)),
            ("sum in float", (a, _) => a.sum(float32)), ("max", (a, _) => a.max()), ("argmin", (a, _) => a.argmin()), ("softmax", (a, _) => a.reshape(8, 5).softmax(-1)),
            ("sort", (a, _) => a.sort().Values), ("where", (a, b) => where(a > b, a, b)), ("cat", (a, b) => cat([a, b])), ("clamp", (a, _) => a.clamp(-0.1, 0.1)), ("masked_fill", (a, b) => a.masked_fill(a > b, 0.1)),
            ("transposed", (a, _) => a.reshape(8, 5).t() * 2), ("row", (a, _) => a.reshape(8, 5)[tensor(new long[] { 2, 0 })]), ("isnan", (a, _) => (a / 0).isnan()),
            ("matmul", (a, b) => a.reshape(8, 5).matmul(b.reshape(5, 8))), ("batches", (a, b) => a.reshape(2, 4, 5).matmul(b.reshape(2, 5, 4))),
            ("vectors", (a, b) => a.dot(b)), ("in place", (a, b) => a.add_(b).mul_(b)), ("in place, * 0.1", (a, _) => a.mul_(0.1)), ("in place, / 0.1", (a, _) => a.div_(0.1)), ("in place, + 0.1", (a, _) => a.add_(0.1)), ("* 0.1 of a number", (a, _) => a[2] * 0.1),
            ("* a whole number", (a, _) => a * 3), ("add with a factor", (a, b) => a.add(b, 0.1)),
        })
        {
            ask.For($"{type}: {name}", () => operation(A(), B()));
        }
        ask.For($"{type}: gradients", () =>
        {
            Tensor a = A().requires_grad_(), b = B().requires_grad_();
            (a.reshape(8, 5).matmul(b.reshape(5, 8)) * 0.1).sum().backward();
            (a / b).exp().mean().backward();
            return (a.grad, b.grad);
        });
        ask.For($"{type}: two types of matrices", () => ones(2, 2, dtype: type).mm(ones(2, 2)));
    }

    // What networks do.
    static void Others(Asker ask, ScalarType type)
    {
        Tensor X() => Some(type, 12).reshape(3, 4);
        ask.For($"{type}: a linear layer", () =>
        {
            var layer = nn.Linear(4, 2);
            using (no_grad())
                foreach (var p in layer.parameters())
                    p.copy_(Some(float32, p.numel()).reshape(p.shape));
            return layer.to(type).call(X());
        });
        ask.For($"{type}: layer norm", () => nn.LayerNorm(4).to(type).call(X()));
        ask.For($"{type}: gelu", () => nn.functional.gelu(X()));
        ask.For($"{type}: rows of an embedding", () =>
        {
            var table = nn.Embedding(3, 4);
            using (no_grad())
                table.weight!.copy_(Some(float32, 12).reshape(3, 4));
            return table.to(type).call(arange(3));
        });
        ask.For($"{type}: cross entropy", () => nn.functional.cross_entropy(X(), arange(3)));
        ask.For($"{type}: attention", () => nn.functional.scaled_dot_product_attention(X().unsqueeze(0), X().unsqueeze(0), X().unsqueeze(0), is_casual: true));
        ask.For($"{type}: a step", () =>
        {
            var p = nn.Parameter(X());
            (p * p).sum().backward();
            optim.SGD([p], 0.5).step();
            return p;
        });
    }

    static Tensor Some(ScalarType type, long count) => ((arange(count, dtype: float64) * 7 % 11 - 5.5) / 7).to(type);
}
