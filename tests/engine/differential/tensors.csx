#nullable enable
using TorchSharp.Utils;

/// <summary>Tensors as objects: handles, accessors, equality, conversion, scopes; and operators whose meaning in
/// TorchSharp is not what a reader of PyTorch expects.</summary>
public sealed class TensorsQuestions : Questions
{
    public static void Ask(Asker ask)
    {
        Equality(ask);
        Accessors(ask);
        Types(ask);
        Uniques(ask);
        Creation(ask);
        Handles(ask);
        Layouts(ask);
        Counts(ask);
        Norms(ask);
        Tables(ask);
        Draws(ask);
    }

    static Tensor Matrix => arange(6, dtype: float32).reshape(2, 3);

    static void Equality(Asker ask)
    {
        var a = arange(4, dtype: float32).reshape(1, 2, 2);
        Tensor[] others = [a + 1, a, a.clone(), a[0, 0], ones(3, 3), a.to(float64), a.to(int64), tensor(0f), zeros(0)];
        ask.ForAll("equal", others, other => a.equal(other));
        ask.ForAll("torch.equal", others, other => equal(a, other));
        ask.ForAll("Equals", others, other => a.Equals(other));
        ask.ForAll("Equals of objects", [.. others, 5, "text", true], (object other) => a.Equals(other));
        ask.ForAll("allclose", others, other => a.allclose(other));
        ask.For("Equals of NaN", () => tensor(double.NaN).Equals(tensor(double.NaN)));
        ask.For("baddbmm", () => baddbmm(a, a + 1, a * 10));
        ask.For("baddbmm as a method, weighed", () => a.baddbmm(a + 1, a * 10, 2, 3));
        ask.For("addmm", () => addmm(a[0], a[0] + 1, a[0] * 10, 2, 3));
        ask.For("addmm as a method", () => a[0].addmm(a[0] + 1, a[0] * 10));
        ask.For("addmm of other shapes", () => a[0].addmm(ones(3, 2), a[0]));
        ask.For("backward twice without saving", () => AfterTwoWalks(ones(2), x => (x * 2).sum()));
        ask.For("backward twice through a product", () => AfterTwoWalks(ones(2), x => (x * x).sum()));
        foreach (var (name, operation) in Operations)
            ask.For($"backward twice: {name}", () => AfterTwoWalks(
                (arange(4, dtype: float32) / 3 + 0.2).reshape(2, 2), x => operation(x).sum()));
        ask.For("requires_grad of what was computed", () =>
        {
            var y = ones(2, requires_grad: true) * 2;
            y.requires_grad = false;
            return y.requires_grad;
        });
    }

    static readonly Dictionary<string, Func<Tensor, Tensor>> Operations = new()
    {
        ["x + 1"] = x => x + 1, ["x + y"] = x => x + ones(2, 2), ["x - 1"] = x => x - 1, ["1 - x"] = x => 1 - x, ["-x"] = x => -x,
        ["x * 2"] = x => x * 2, ["2 * x"] = x => 2 * x, ["x * y"] = x => x * ones(2, 2), ["x * x"] = x => x * x, ["x / 2"] = x => x / 2,
        ["x / y"] = x => x / ones(2, 2), ["2 / x"] = x => 2 / x, ["pow 2"] = x => x.pow(2), ["pow 1"] = x => x.pow(1), ["square"] = x => x.square(),
        ["exp"] = x => x.exp(), ["log"] = x => x.log(), ["sqrt"] = x => x.sqrt(), ["sin"] = x => x.sin(), ["tanh"] = x => x.tanh(),
        ["sigmoid"] = x => x.sigmoid(), ["relu"] = x => x.relu(), ["gelu"] = x => nn.functional.gelu(x), ["abs"] = x => x.abs(), ["clamp"] = x => x.clamp(0.3),
        ["sum"] = x => x.sum(0), ["mean"] = x => x.mean(), ["prod"] = x => x.prod(), ["max"] = x => x.max(), ["amax"] = x => x.amax(0), ["max along"] = x => x.max(0).values,
        ["var"] = x => x.var(0), ["std"] = x => x.std(0), ["norm"] = x => x.norm(), ["softmax"] = x => x.softmax(0), ["log_softmax"] = x => x.log_softmax(0),
        ["matmul"] = x => x.matmul(ones(2, 2)), ["mm"] = x => x.mm(x), ["view"] = x => x.view(4), ["reshape"] = x => x.reshape(4), ["t"] = x => x.t(), ["x[0]"] = x => x[0],
        ["x[.., 1..]"] = x => x[.., 1..], ["x[longs]"] = x => x[tensor(new[] { 1L })], ["gather"] = x => x.gather(0, zeros(1, 2, dtype: int64)), ["index_select"] = x => x.index_select(0, tensor(new[] { 1L })),
        ["cat"] = x => cat([x, x]), ["stack"] = x => stack([x, x]), ["expand"] = x => x.expand(3, 2, 2), ["repeat"] = x => x.repeat(2, 1), ["where"] = x => where(x > 0.5, x, 0 * ones(2, 2)),
        ["masked_fill"] = x => x.masked_fill(x > 0.5, 0), ["tril"] = x => x.tril(), ["cumsum"] = x => x.cumsum(0), ["flip"] = x => x.flip(0), ["roll"] = x => x.roll(1, 0), ["to double"] = x => x.to(float64),
        ["clone"] = x => x.clone(), ["permute"] = x => x.permute(1, 0), ["squeeze"] = x => x.unsqueeze(0).squeeze(0), ["transpose, mm"] = x => x.transpose(0, 1).mm(ones(2, 2)), ["sort"] = x => x.sort(0).Values,
        ["topk"] = x => x.topk(1, 0).values, ["minimum"] = x => minimum(x, ones(2, 2)), ["lerp"] = x => x.lerp(ones(2, 2), 0.3), ["addcmul"] = x => x.addcmul(ones(2, 2), ones(2, 2), 1), ["einsum"] = x => einsum("ij,jk->ik", x, ones(2, 2)),
        ["linear"] = x => nn.functional.linear(x, ones(3, 2)), ["layer_norm"] = x => nn.functional.layer_norm(x, [2]), ["dropout of nothing"] = x => nn.functional.dropout(x, 0), ["mse"] = x => nn.functional.mse_loss(x, ones(2, 2)),
        ["cross_entropy"] = x => nn.functional.cross_entropy(x, tensor(new[] { 0L, 1 })), ["outer"] = x => x[0].outer(x[1]), ["dot"] = x => x[0].dot(ones(2)), ["tril, softmax"] = x => x.tril().softmax(-1), ["embedding"] = x => x[tensor(new[] { 0L, 0 })],
        ["diagonal"] = x => x.diagonal(), ["split"] = x => x.split(1)[0], ["silu"] = x => nn.functional.silu(x), ["logsumexp"] = x => x.logsumexp(0), ["masked_select"] = x => x.masked_select(x > 0.5),
        ["scatter_add"] = x => zeros(2, 2).scatter_add(0, zeros(2, 2, dtype: int64), x), ["unbind"] = x => x.unbind(0)[0], ["narrow"] = x => x.narrow(0, 0, 1), ["copy"] = x => zeros(2, 2).copy_(x),
    };

    static void Accessors(Asker ask)
    {
        ask.ForAll("flat reading", [0L, 1, 4, 5, 6, -1], i => Matrix.data<float>()[i]);
        ask.ForAll("flat reading of a transposed one", [0L, 1, 4, 5, 6, -1], i => Matrix.t().data<float>()[i]);
        ask.ForAll("flat reading of a part", [0L, 1, 2, 3, 4], i => Matrix[.., 1..].data<float>()[i]);
        ask.ForAll("flat reading of three dimensions", [0L, 5, 23, 24], i => arange(24).reshape(2, 3, 4).data<long>()[i]);
        ask.ForAll("reading by indices", new[] { new[] { 1L, 2 }, [0, 3], [2, 0], [0, -1], [-1, 0] },
            at => Matrix.data<float>()[at]);
        ask.For("reading by too many indices", () => Matrix.data<float>()[0, 0, 0]);
        ask.For("reading a transposed one", () => Matrix.t().data<float>()[2, 1]);
        ask.ForAll("reading one dimension", [0L, 2, 3, -1], i => arange(3).data<long>()[i]);
        ask.ForAll("reading no dimension", [0L, 1], i => tensor(3f).data<float>()[i]);
        ask.ForAll("two of three indices", [0L, 2], i => arange(24).reshape(2, 3, 4).data<long>()[1, i]);
        ask.ForAll("writing", new[] { new[] { 1L, 0 }, [4], [2, 0] }, at =>
        {
            var x = Matrix;
            x.data<float>()[at] = 9;
            return x;
        });
        ask.For("writing a transposed one", () =>
        {
            var x = Matrix.t();
            x.data<float>()[2, 1] = 9;
            return x;
        });
        ask.For("== and !=", () =>
        {
            TensorAccessor<float> a = Matrix.data<float>(), b = Matrix.data<float>(), c = (Matrix + 1).data<float>();
            return (a == b, a == c, a != c, a == Matrix.reshape(3, 2).data<float>());
        });
        ask.For("Equals of accessors", () => Matrix.data<float>().Equals(Matrix.data<float>()));
        ask.For("elements in order", () => (Matrix.t().data<float>().ToArray(), Matrix.t().data<float>().ToList(),
            Matrix.data<float>().Count, Matrix.data<float>().ToNDArray().Rank));
        ask.For("copies", () =>
        {
            var (x, array) = (Matrix, new float[8]);
            x.data<float>().CopyTo(array, 1, 2);
            x.data<float>().CopyFrom([7f, 8, 9], 1, 3);
            return (array, x);
        });
    }

    static void Types(Asker ask)
    {
        foreach (var type in new[] { uint8, int8, int16, int32, int64, float32, float64, ScalarType.Bool })
        {
            var x = ones(1, dtype: type);
            ask.ForAll($"data of {type}", new Func<object>[]
            {
                () => x.data<byte>()[0], () => x.data<sbyte>()[0], () => x.data<short>()[0], () => x.data<int>()[0],
                () => x.data<long>()[0], () => x.data<float>()[0], () => x.data<double>()[0], () => x.data<bool>()[0],
                () => x.data<uint>()[0], () => x.data<char>()[0], () => x.data<ulong>()[0], () => x.data<ushort>()[0],
                () => x.data<decimal>()[0], () => x.data<Half>()[0],
            }, read => read());
            ask.ForAll($"item of {type}", new Func<object>[]
            {
                () => x.item<byte>(), () => x.item<long>(), () => x.item<float>(), () => x.item<double>(),
                () => x.item<uint>(), () => x.item<bool>(), () => x.ToSingle(), () => x.ToInt64(), () => (double)x,
            }, read => read());
        }
        ask.For("item of two elements", () => ones(2).item<float>());
        ask.For("cast of two elements", () => (float)ones(2));
    }

    static void Uniques(Asker ask)
    {
        var x = tensor(new long[] { 3, 1, 3, 2, 1, 1 });
        var rows = tensor(new long[,] { { 2, 1 }, { 0, 5 }, { 2, 1 }, { 2, 0 } });
        ask.For("unique", () => x.unique());
        ask.For("unique with inverse", () => x.unique(true, true));
        ask.For("unique with counts", () => x.unique(true, false, true));
        ask.For("unique with both", () => x.unique(return_inverse: true, return_counts: true));
        ask.For("unique of a matrix", () => x.reshape(2, 3).unique(return_inverse: true, return_counts: true));
        ask.ForAll("unique along a dimension", [0, 1, -1], dim => rows.unique(dim: dim, return_inverse: true, return_counts: true));
        ask.For("unique of nothing", () => zeros(0).unique(return_inverse: true, return_counts: true));
        ask.For("unique with NaN", () => tensor(new[] { double.NaN, 1, double.NaN }).unique(return_counts: true));
        ask.For("unique truths", () => tensor(new[] { true, false, true }).unique(return_inverse: true));
        ask.For("unique_consecutive", () => x.unique_consecutive(true, true));
        ask.For("unique_consecutive alone", () => x.unique_consecutive());
        ask.For("unique_consecutive rows", () => rows[.., ..1].unique_consecutive(true, true, 0));
    }

    static void Creation(Asker ask)
    {
        float[] four = [1, 2, 3, 4];
        ask.ForAll("as_tensor", new Func<Tensor>[]
        {
            () => as_tensor(new[] { 1f, 2 }), () => as_tensor(new[] { 1L }), () => as_tensor(new[] { 1.0 }),
            () => as_tensor(new[] { 1 }), () => as_tensor(new[] { true }), () => as_tensor(new byte[] { 1 }),
            () => as_tensor(new short[] { 1 }), () => as_tensor(new sbyte[] { 1 }), () => as_tensor(new[] { 1, 2 }, float32),
            () => as_tensor(new List<float> { 1, 2 }), () => as_tensor(new[,] { { 1f, 2 } }), () => as_tensor(3.5),
        }, make => make());
        ask.For("as_tensor of a tensor", () => ReferenceEquals(as_tensor(Matrix), Matrix));
        ask.ForAll("a shape for an array", new[] { new[] { 2L }, [4], [6], [2, 2], [] }, shape => tensor(four, shape));
        ask.ForAll("a shape for a memory", new[] { new[] { 2L }, [6] }, shape => tensor(new Memory<float>(four), shape));
        ask.ForAll("a shape for a list", new[] { new[] { 2L }, [6] }, shape => tensor(new List<float>(four), shape));
        ask.ForAll("ToTensor", new[] { new[] { 2L }, [2, 2], [6] }, shape => four.ToTensor(shape));
        ask.For("ToTensor of numbers", () => (3.5f.ToTensor(), 3.ToTensor(), 2.5.ToTensor(requires_grad: true)));
        ask.For("ToTensor of a truth", () => true.ToTensor());
        ask.For("ToTensor of a Half", () => ((Half)1.5).ToTensor());
        ask.For("ToTensor of an array of Half", () => new[] { (Half)1.5, (Half)2 }.ToTensor([2]));
        ask.For("numbers as scalars", () => new[] { 1.5.ToScalar(), 1.5f.ToScalar(), ((Half)1.5).ToScalar(), 5L.ToScalar(), 5.ToScalar(), ((short)5).ToScalar(), ((sbyte)5).ToScalar(), ((byte)5).ToScalar(), true.ToScalar() }
            .Select(each => $"{each.Type} {each.ToDouble()}"));
        // A number that does not lie within the type ends the real one's process.
        Scalar[] numbers = [0, 2.7, 100, -1, true];
        foreach (var (name, read) in new (string, Func<Scalar, object>)[] { ("Double", x => x.ToDouble()), ("Single", x => x.ToSingle()), ("Half", x => x.ToHalf()), ("Int64", x => x.ToInt64()),
            ("Int32", x => x.ToInt32()), ("Int16", x => x.ToInt16()), ("SByte", x => x.ToSByte()), ("Byte", x => x.ToByte()), ("Boolean", x => x.ToBoolean()) })
            ask.ForAll($"scalars as {name}", numbers, read);
        ask.ForAll("kinds of numbers", new Scalar[] { 1.0, 1f, (Half)1, 1L, 1, (short)1, (sbyte)1, (byte)1, true }, number => (number.Type, full(1, number).dtype, ones(1, dtype: int32) * number));
    }

    static void Handles(Asker ask)
    {
        ask.For("a handle of its own", () =>
        {
            var t = ones(2);
            return new[] { t.to_type(float32), t.to(float32), t.cpu(), t.to(CPU), t.@float(), t.type(float32), t.contiguous(),
                t.type_as(t), t.alias(), t.view(2), t.detach() }.Select(other => ReferenceEquals(t, other));
        });
        ask.For("a handle shares its elements", () =>
        {
            var t = ones(2);
            t.to(float32).fill_(5);
            return t;
        });
        ask.For("a handle shares its gradient", () =>
        {
            var t = ones(2, requires_grad: true);
            t.to(float32).sum().backward();
            return t.grad;
        });
        ask.ForAll("disposeAfter", new Func<Tensor, Tensor>[]
        {
            t => t.to(float32, disposeAfter: true), t => t.to(float64, disposeAfter: true),
            t => t.to(float32, copy: true, disposeAfter: true), t => t.to(CPU, disposeAfter: true),
            t => t.to(CPU, copy: true, disposeAfter: true), t => t.to(float64, CPU, disposeAfter: true),
        }, convert =>
        {
            var t = ones(2);
            return (convert(t), t.IsInvalid);
        });
        ask.ForAll("a parameter's data", new Func<Tensor, Tensor>[]
        {
            t => new Parameter(t), t => nn.Parameter(t), t => t.AsParameter(), t => new Parameter(t, false),
        }, make =>
        {
            var t = ones(2);
            var p = make(t);
            return (p, p.requires_grad, t.IsInvalid);
        });
        ask.For("a parameter of whole numbers", () => new Parameter(arange(3)));
        ask.For("a parameter of what was computed", () => new Parameter(ones(2, requires_grad: true) * 2).is_leaf);
        ask.For("Save and Load", () =>
        {
            var stream = new MemoryStream();
            var writer = new BinaryWriter(stream);
            ones(2).Save(writer);
            (ones(3) * 2).Save(writer);
            stream.Position = 0;
            var reader = new BinaryReader(stream);
            Tensor a = zeros(2), b = zeros(3);
            a.Load(reader, skip: true);
            b.Load(reader);
            return (a, b);
        });
        ask.ForAll("Load into another", new[] { zeros(5), zeros(2, dtype: float64) }, into =>
        {
            var stream = new MemoryStream();
            ones(2).Save(new BinaryWriter(stream));
            stream.Position = 0;
            into.Load(new BinaryReader(stream));
            return into;
        });
    }

    static void Layouts(Asker ask)
    {
        var x = arange(6, dtype: float32).reshape(2, 3).t();
        foreach (var (name, operation) in new Dictionary<string, Func<Tensor>>
        {
            ["x + 1"] = () => x + 1, ["exp"] = () => x.exp(), ["clone"] = () => x.clone(), ["to"] = () => x.to(float64), ["flip"] = () => x.flip(1),
            ["zeros_like"] = () => zeros_like(x), ["x > 1"] = () => x > 1, ["softmax"] = () => x.softmax(0), ["cumsum"] = () => x.cumsum(0), ["roll"] = () => x.roll(1, 0),
            ["contiguous"] = () => x.contiguous(), ["tril"] = () => x.tril(), ["masked_fill"] = () => x.masked_fill(x > 1, 0),
        })
            ask.For($"layout of {name}", () => operation().stride());
        ask.For("composed operations make", () =>
        {
            using var scope = NewDisposeScope();
            nn.functional.cross_entropy(ones(2, 3), tensor(new[] { 1L, 2 }));
            return scope.DisposablesCount;
        });
    }

    // How many tensors an action creates and leaves: created, disposed and detached in a scope, and how many it then
    // holds.
    static void Counts(Asker ask)
    {
        var x = ones(3);
        foreach (var (name, action) in new Dictionary<string, Func<object?>>
        {
            ["ToTensor"] = () => 3.5f.ToTensor(), ["ToTensor of an array"] = () => new[] { 1f, 2 }.ToTensor([2L]),
            ["new Parameter"] = () => new Parameter(ones(3)), ["tensor"] = () => tensor(new[] { 1f }), ["add"] = () => x + 1,
            ["ones"] = () => ones(2, requires_grad: true), ["to the same type"] = () => x.to(float32), ["x[0]"] = () => x[0],
            ["Linear"] = () => nn.Linear(2, 3), ["Embedding"] = () => nn.Embedding(2, 3), ["LayerNorm"] = () => nn.LayerNorm(3),
            ["RNNCell"] = () => nn.RNNCell(3, 3), ["softmax"] = () => x.softmax(0), ["sum"] = () => x.sum(),
            ["to another type, disposed after"] = () => ones(2).to(float64, disposeAfter: true),
        })
            ask.For($"tensors made by {name}", () =>
            {
                var counts = DisposeScopeManager.Statistics;
                long created = counts.CreatedInScopeCount, disposed = counts.DisposedInScopeCount,
                    detached = counts.DetachedFromScopeCount;
                using var scope = NewDisposeScope();
                action();
                return (counts.CreatedInScopeCount - created, counts.DisposedInScopeCount - disposed,
                    counts.DetachedFromScopeCount - detached, scope.DisposablesCount);
            });
    }

    static void Norms(Asker ask)
    {
        var x = tensor(new[,] { { 1.0, 2, 0 }, { 3, 4, -1 } });
        ask.ForAll("matrix norms", [1.0, -1, 2, -2, double.PositiveInfinity, double.NegativeInfinity, 3], ord => linalg.norm(x, ord));
        ask.ForAll("matrix norms of the transposed", [1.0, 2, -2], ord => linalg.norm(x.t(), ord));
        ask.ForAll("matrix norms by name", ["fro", "nuc", "else"], ord => linalg.norm(x, ord));
        ask.ForAll("slopes of matrix norms", [1.0, 2, -2], ord =>
        {
            var leaf = x.clone().requires_grad_();
            linalg.norm(leaf, ord).backward();
            return leaf.grad;
        });
        ask.For("slope of the nuclear norm", () =>
        {
            var leaf = x.clone().requires_grad_();
            linalg.norm(leaf, "nuc").backward();
            return leaf.grad;
        });
        ask.For("a norm of batches", () => linalg.matrix_norm(arange(12, dtype: float64).reshape(2, 2, 3) % 5, 2));
        ask.For("a norm of batches, kept", () => linalg.matrix_norm(arange(12, dtype: float64).reshape(2, 2, 3) % 5, 2, [0, 2], true));
        ask.ForAll("vector norms", [0.0, 0.5, 1, 2, 3.5, double.PositiveInfinity], ord =>
            linalg.vector_norm(arange(9, dtype: float32) - 4, ord));
        ask.For("norm", () => (x.norm(), x.norm(2), linalg.norm(x)));
    }

    static void Tables(Asker ask)
    {
        var rows = tensor(new[] { 0L, 2, 2 });
        ask.ForAll("rows with a largest norm", [1.0, 2, double.PositiveInfinity], type =>
        {
            manual_seed(1);
            var table = nn.Embedding(4, 3, max_norm: 0.9, norm_type: type);
            return (table.forward(rows), table.weight!);
        });
        ask.For("gradients by frequency", () =>
        {
            var table = nn.Embedding(4, 3, padding_idx: 0, scale_grad_by_freq: true);
            table.forward(rows).sum().backward();
            return table.weight!.grad;
        });
        ask.For("a padding row", () =>
        {
            var table = nn.Embedding(4, 3, padding_idx: -1);
            table.forward(tensor(new[] { 3L, 1 })).sum().backward();
            return (table.weight!.grad, table.weight[3]);
        });
        ask.ForAll("given rows", [true, false], freeze =>
        {
            var table = nn.Embedding_from_pretrained(Matrix, freeze, padding_idx: 1);
            return (table.forward(tensor(new[] { 1L, 0 })), table.weight!.requires_grad);
        });
        ask.ForAll("a padding row that is none", [4L, -5], row => nn.Embedding(4, 3, padding_idx: row));
        ask.For("rows by a floating index", () => nn.Embedding(4, 3).forward(ones(1)));
        ask.For("rows beyond the table", () => nn.Embedding(4, 3).forward(tensor(new[] { 4L })));
    }

    static void Draws(Asker ask)
    {
        foreach (var (name, draw) in new Dictionary<string, Func<Tensor>>
        {
            ["normal"] = () => normal(1.5, 2, [3L]), ["normal, turned"] = () => normal(1.5, -2, [3L]),
            ["normal_, turned"] = () => zeros(3).normal_(0, -1), ["uniform_, turned"] = () => zeros(3).uniform_(2, 1),
            ["bernoulli of 2"] = () => full(3, 2.0).bernoulli(), ["exponential_ of -1"] = () => zeros(2).exponential_(-1),
            ["multinomial of -1"] = () => multinomial(tensor(new[] { -1f, 2 }), 1), ["rand"] = () => rand(3),
            ["randn"] = () => randn(3), ["randint"] = () => randint(10, [5L]), ["randperm"] = () => randperm(6),
            ["multinomial"] = () => multinomial(tensor(new[] { 1f, 2, 3 }), 3), ["uniform_"] = () => empty(3).uniform_(-1, 1),
        })
            ask.For($"drawn: {name}", () =>
            {
                manual_seed(3);
                return draw();
            });
    }
}
