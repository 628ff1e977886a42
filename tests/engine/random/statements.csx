// The statements of random programs. Each entry looks at its operands, and gives no statement where it does not apply
// or where a derivative jumps.

/// <summary>A statement that fits these values, or null.</summary>
public delegate Statement StatementOf(Random random, Tensor[] x);

public static class Statements
{
    const double Margin = 0.01;

    public static IReadOnlyList<(int Arity, StatementOf Of)> All { get; } =
        [.. Functions(), .. Pairs(), .. Views(), .. Reductions(), .. Products(), .. Writes()];

    static IEnumerable<(int, StatementOf)> Functions() =>
    [
        One("{0}.tanh()", x => x.tanh()),
        One("{0}.sigmoid()", x => x.sigmoid()),
        One("{0}.sin()", x => x.sin()),
        One("{0}.cos()", x => x.cos()),
        One("{0}.erf()", x => x.erf()),
        One("{0}.gelu()", x => x.gelu()),
        One("{0}.silu()", x => x.silu()),
        One("{0}.softplus()", x => x.softplus()),
        One("-{0}", x => -x),
        One("{0}.square()", x => x.square()),
        One("{0}.pow(3)", x => x.pow(3)),
        One("{0} * 0.5 - 1", x => x * 0.5 - 1),
        One("1 - {0}", x => 1 - x),
        One("{0}.exp()", x => x.exp(), x => Largest(x) < 3),
        One("{0}.expm1()", x => x.expm1(), x => Largest(x) < 3),
        One("{0}.log()", x => x.log(), x => Smallest(x) > 0.1),
        One("{0}.log1p()", x => x.log1p(), x => Smallest(x) > -0.8),
        One("{0}.sqrt()", x => x.sqrt(), x => Smallest(x) > 0.1),
        One("{0}.rsqrt()", x => x.rsqrt(), x => Smallest(x) > 0.2),
        One("{0}.pow(1.5)", x => x.pow(1.5), x => Smallest(x) > 0.1),
        One("{0}.reciprocal()", x => x.reciprocal(), x => Smallest(x.abs()) > 0.2),
        One("{0}.abs()", x => x.abs(), NotNearZero),
        One("{0}.relu()", x => x.relu(), NotNearZero),
        One("{0}.leaky_relu(0.2)", x => x.leaky_relu(0.2), NotNearZero),
        One("{0}.clamp(-1, 1)", x => x.clamp(-1, 1), x => NotNearZero(x - 1) && NotNearZero(x + 1)),
    ];

    static IEnumerable<(int, StatementOf)> Pairs() =>
    [
        Two("{0} + {1}", (a, b) => a + b),
        Two("{0} - {1}", (a, b) => a - b),
        Two("{0} * {1}", (a, b) => a * b),
        Two("{0} * {1}", (a, b) => a * b),
        Two("{0} / {1}", (a, b) => a / b, (_, b) => Smallest(b.abs()) > 0.3),
        Two("{0}.pow({1})", (a, b) => a.pow(b), (a, b) => Smallest(a) > 0.2 && Largest(b.abs()) < 3),
        Two("{0}.maximum({1})", (a, b) => a.maximum(b), (a, b) => NotNearZero(a - b)),
        Two("{0}.minimum({1})", (a, b) => a.minimum(b), (a, b) => NotNearZero(a - b)),
        Two("where({0} > 0, {0}, {1})", (a, b) => torch.where(a > 0, a, b), (a, _) => NotNearZero(a)),
        Two("{0}.lerp({1}, {0})", (a, b) => a.lerp(b, a)),
        Two("{0}.addcmul({1}, {0}, 0.5)", (a, b) => a.addcmul(b, a, 0.5)),
    ];

    static IEnumerable<(int, StatementOf)> Views() =>
    [
        One("{0}.clone()", x => x.clone()),
        One("{0}.contiguous()", x => x.contiguous()),
        One("{0}.reshape(-1)", x => x.reshape(-1)),
        One("{0}.squeeze()", x => x.squeeze()),
        One("{0}.unsqueeze(0)", x => x.unsqueeze(0)),
        One("{0}.T", x => x.T),
        OfRank(1, "{0}.transpose(0, -1)", x => x.transpose(0, -1)),
        OfRank(1, "{0}.flip(-1)", x => x.flip(-1)),
        OfRank(1, "{0}.roll(1, 0)", x => x.roll(1, 0)),
        OfRank(1, "{0}[^1]", x => x[^1]),
        OfRank(1, "{0}[1..]", x => x[1..], x => x.shape[0] > 1),
        OfRank(1, "{0}[Slice(null, null, 2)]", x => x[TensorIndex.Slice(null, null, 2)]),
        OfRank(1, "{0}[tensor(new[] {{ 0L, -1L, 0L }})]", x => x[tensor(new[] { 0L, -1L, 0L })]),
        OfRank(1, "{0}.repeat_interleave(2, 0)", x => x.repeat_interleave(2, 0)),
        OfRank(1, "cat([{0}, {0}], -1)", x => torch.cat([x, x], -1)),
        OfRank(1, "{0}.unbind(0)[0]", x => x.unbind(0)[0]),
        OfRank(1, "{0}.chunk(2, -1)[0]", x => x.chunk(2, -1)[0]),
        OfRank(2, "{0}.tril()", x => x.tril()),
        OfRank(2, "{0}.triu(1)", x => x.triu(1)),
        OfRank(2, "{0}.diagonal()", x => x.diagonal()),
        OfRank(2, "{0}.flatten(0, 1)", x => x.flatten(0, 1)),
        OfRank(2, "{0}.select(1, 0)", x => x.select(1, 0)),
        OfRank(2, "{0}.movedim([0], [1])", x => x.movedim([0], [1])),
        (1, (random, x) => new($"{{0}}.expand(2, {string.Join(", ", x[0].shape)})".Replace(", )", ")"),
            y => y[0].expand([2, .. y[0].shape]))),
        (2, (_, x) => Same(x[0], x[1]) ? new("stack([{0}, {1}], -1)", y => stack([y[0], y[1]], -1)) : null),
        (2, (_, x) => Same(x[0], x[1]) && x[0].dim() > 0
            ? new("cat([{0}, {1}], 0)", y => torch.cat([y[0], y[1]], 0)) : null),
    ];

    static IEnumerable<(int, StatementOf)> Reductions() =>
    [
        One("{0}.sum()", x => x.sum()),
        One("{0}.mean()", x => x.mean()),
        OfRank(1, "{0}.sum(dim: 0)", x => x.sum(dim: 0)),
        OfRank(1, "{0}.sum(dim: -1, keepdim: true)", x => x.sum(dim: -1, keepdim: true)),
        OfRank(1, "{0}.mean([-1])", x => x.mean([-1])),
        OfRank(1, "{0}.var(0, unbiased: false)", x => x.var(0, unbiased: false)),
        OfRank(1, "{0}.prod(-1)", x => x.prod(-1)),
        OfRank(1, "{0}.cumsum(0)", x => x.cumsum(0)),
        OfRank(1, "{0}.cumprod(-1)", x => x.cumprod(-1)),
        OfRank(1, "{0}.logsumexp(-1)", x => x.logsumexp(-1)),
        OfRank(1, "{0}.softmax(-1)", x => x.softmax(-1)),
        OfRank(1, "{0}.softmax(0)", x => x.softmax(0)),
        OfRank(1, "{0}.log_softmax(-1)", x => x.log_softmax(-1)),
        OfRank(1, "{0}.norm(-1)", x => x.norm(-1), x => Smallest(x.norm(-1)) > 0.3),
        OfRank(1, "{0}.max(-1).values", x => x.max(-1).values, x => NoTies(x)),
        OfRank(1, "{0}.amin(-1)", x => x.amin(-1), x => NoTies(x)),
        OfRank(1, "{0}.sort(-1).Values", x => x.sort(-1).Values, x => NoTies(x)),
        OfRank(1, "nn.functional.layer_norm({0}, [{0}.shape[^1]])", x => nn.functional.layer_norm(x, [x.shape[^1]]),
            x => Smallest(x.var(-1, unbiased: false)) > 0.1),
        OfRank(2, "{0}.sum([0, 1])", x => x.sum([0, 1])),
    ];

    static IEnumerable<(int, StatementOf)> Products() =>
    [
        (2, Product), (2, Product), (2, Product),
        OfRank(2, "matmul({0}, {0}.mT)", x => matmul(x, x.mT)),
        OfRank(2, "matmul({0}.mT, {0})", x => matmul(x.mT, x)),
        OfRank(2, "nn.functional.scaled_dot_product_attention({0}, {0}, {0}, is_casual: true)",
            x => nn.functional.scaled_dot_product_attention(x, x, x, is_casual: true)),
        OfRank(2, "einsum(\"...ij->...ji\", {0})", x => einsum("ij->ji", x), x => x.dim() == 2),
        (2, (_, x) => x[0].dim() == 1 && x[1].dim() == 1 ? new("{0}.outer({1})", y => y[0].outer(y[1])) : null),
        (2, (_, x) => Same(x[0], x[1])
            ? new("nn.functional.mse_loss({0}, {1})", y => nn.functional.mse_loss(y[0], y[1])) : null),
    ];

    static Statement Product(Random random, Tensor[] x)
    {
        var (a, b) = (x[0].shape, x[1].shape);
        if (a.Length == 0 || b.Length == 0 || a[^1] != (b.Length == 1 ? b[0] : b[^2]))
            return null;
        var (batchA, batchB) = (a[..Math.Max(0, a.Length - 2)], b[..Math.Max(0, b.Length - 2)]);
        return Broadcast(batchA, batchB) is null ? null : new("matmul({0}, {1})", y => matmul(y[0], y[1]));
    }

    // Writing to a copy is allowed; writing to a value that others have seen is either allowed or refused.
    static IEnumerable<(int, StatementOf)> Writes() =>
    [
        Into("{0}.clone().add_({1})", (a, b) => a.clone().add_(b)),
        Into("({0} * 1).mul_({1})", (a, b) => (a * 1).mul_(b)),
        Into("{0}.exp().mul_({1})", (a, b) => a.exp().mul_(b)),
        Into("{0}.add_({1})", (a, b) => a.add_(b)),
        Into("{0}.add_({1})", (a, b) => a.add_(b)),
        Into("{0}.mul_({1})", (a, b) => a.mul_(b)),
        Into("{0}.copy_({1})", (a, b) => a.copy_(b)),
        One("{0}.tanh_()", x => x.tanh_()),
        One("{0}.mul_(0.5)", x => x.mul_(0.5)),
        OfRank(1, "{0}[0].zero_()", x => x[0].zero_()),
        OfRank(2, "{0}.mT[0].mul_(2)", x => x.mT[0].mul_(2)),
        (2, (_, x) => x[0].dim() > 0 && Fits(x[1].shape, x[0].shape[1..])
            ? new("Rows.Store_({0}, {1})", y => Store(y[0], y[1])) : null),
    ];

    static Tensor Store(Tensor x, Tensor row)
    {
        var copy = x * 1;
        copy[0] = row;
        return copy;
    }

    static (int, StatementOf) One(string text, Func<Tensor, Tensor> run, Func<Tensor, bool> applies = null) =>
        OfRank(0, text, run, applies);

    static (int, StatementOf) OfRank(
        int rank, string text, Func<Tensor, Tensor> run, Func<Tensor, bool> applies = null) =>
        (1, (_, x) => x[0].dim() >= rank && (applies is null || applies(x[0])) ? new(text, y => run(y[0])) : null);

    static (int, StatementOf) Two(
        string text, Func<Tensor, Tensor, Tensor> run, Func<Tensor, Tensor, bool> applies = null) =>
        (2, (_, x) => Broadcast(x[0].shape, x[1].shape) is not null && (applies is null || applies(x[0], x[1]))
            ? new(text, y => run(y[0], y[1])) : null);

    static (int, StatementOf) Into(string text, Func<Tensor, Tensor, Tensor> run) =>
        (2, (_, x) => Fits(x[1].shape, x[0].shape) ? new(text, y => run(y[0], y[1])) : null);

    static double Smallest(Tensor x) => x.min().item<double>();

    static double Largest(Tensor x) => x.max().item<double>();

    static bool NotNearZero(Tensor x) => Smallest(x.abs()) > Margin;

    static bool NoTies(Tensor x)
    {
        if (x.shape[^1] == 1)
            return true;
        var sorted = x.sort(-1).Values;
        return Smallest(sorted.narrow(-1, 1, x.shape[^1] - 1) - sorted.narrow(-1, 0, x.shape[^1] - 1)) > Margin;
    }

    static bool Same(Tensor a, Tensor b) => a.shape.SequenceEqual(b.shape);

    static bool Fits(long[] from, long[] to) => Broadcast(from, to)?.SequenceEqual(to) == true;

    /// <summary>The shape that both broadcast to, or null.</summary>
    static long[] Broadcast(long[] a, long[] b)
    {
        var shape = new long[Math.Max(a.Length, b.Length)];
        for (var i = 1; i <= shape.Length; i++)
        {
            var (m, n) = (i <= a.Length ? a[^i] : 1, i <= b.Length ? b[^i] : 1);
            if (m != n && m != 1 && n != 1)
                return null;
            shape[^i] = m == 1 ? n : m;
        }
        return shape;
    }
}
