// Prints a hash of the bits of every family of operators, at sizes where vectors, tiles and threads are used;
// tests/engine/tensors_bits_test.csx runs it under different processors.
#load "../../lib/workbench.csx"

using System.Security.Cryptography;

public static class Bits
{
    static readonly (string Name, Func<IEnumerable<Tensor>> Results)[] Families =
    [
        ("products", Products), ("functions", () => InBoth(Functions)),
        ("threaded", () => InBoth(Threaded)), ("arithmetic", () => InBoth(Arithmetic)),
        ("reductions", () => InBoth(Reductions)), ("softmax", () => InBoth(Softmax)), ("attention", Attention),
        ("shapes", Shapes), ("random", () => InBoth(Random)), ("training", Training),
    ];

    /// <summary>A line for each family: its name, and the hash.</summary>
    public static string OfAll() => string.Join('\n', Families.Select(family =>
    {
        manual_seed(7);
        using var scope = NewDisposeScope();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var result in family.Results()) hash.AppendData(result.detach().contiguous().bytes);
        return $"{family.Name} {Convert.ToHexString(hash.GetHashAndReset())}";
    }));

    static IEnumerable<Tensor> InBoth(Func<ScalarType, IEnumerable<Tensor>> results) =>
        results(ScalarType.Float32).Concat(results(ScalarType.Float64));

    static IEnumerable<Tensor> Products()
    {
        foreach (var (type, n) in new[] { (ScalarType.Float32, 100), (ScalarType.Float64, 60) })
        {
            var (a, b) = (randn(6, 3, dtype: type), randn(3, 2, dtype: type));
            yield return matmul(a, b);
            yield return matmul(b.t(), a.t());
            var (c, d) = (randn(n + 29, n, dtype: type), randn(n, n + 47, dtype: type));
            yield return matmul(c, d);
            yield return matmul(d.t(), c.t());
            yield return matmul(c.t(), c);
            yield return matmul(c, c.t());
            yield return matmul(c, d[.., 0]);
            yield return matmul(d[0], d.t());
            foreach (var outputs in new[] { 9, 31, 40, 77 }) // one row, as of a token that is generated
                yield return nn.functional.linear(randn(1, 53, dtype: type), randn(outputs, 53, dtype: type));
            yield return matmul(randn(61, 300, dtype: type), randn(300, 77, dtype: type)); // deeper than a block
            yield return matmul(randn(14, 30, dtype: type), randn(30, 1100, dtype: type)); // wider than a block
            yield return matmul(randn(2, 3, 70, 40, dtype: type), randn(3, 40, 66, dtype: type));
            yield return einsum("bij,bkj->bik", randn(4, 33, 20, dtype: type), randn(4, 17, 20, dtype: type));
        }
        yield return matmul(arange(3000).view(30, 100), arange(4000).view(100, 40));
    }

    static IEnumerable<Tensor> Functions(ScalarType type)
    {
        var x = randn(5003, dtype: type) * 4;
        var size = x.abs() + 1e-3;
        foreach (var at in new[] { x, x[..13], x[..600].view(20, 30).t() })
            foreach (var value in new[] { at.exp(), at.expm1(), at.tanh(), at.sigmoid(), at.sin(), at.cos(), at.tan(),
                at.erf(), nn.functional.gelu(at), nn.functional.silu(at), nn.functional.softplus(at) })
                yield return value;
        foreach (var value in new[] { size.log(), size.log1p(), size.log2(), size.log10(), size.sqrt(), size.rsqrt(),
            size.pow(1.3), size.pow(x * 0.2), x.reciprocal() })
            yield return value;
        var leaf = (x * 0.5).clone().requires_grad_();
        var made = leaf.tanh() * leaf.sigmoid() + leaf.exp() - nn.functional.gelu(leaf) * leaf.erf();
        (made + nn.functional.silu(leaf).abs().add(1).log().sqrt()).sum().backward();
        yield return leaf.grad;
    }

    // Enough elements for several threads; vectors are used at a few hundred.
    static IEnumerable<Tensor> Threaded(ScalarType type)
    {
        var (x, row) = (randn(401, 403, dtype: type), randn(403, dtype: type));
        Tensor[] values = [x.exp(), x + row, x * x, x.relu(), x.t().contiguous(), x.masked_fill(row > 0, -1),
            x.lt(row), x.to_type(ScalarType.Int64), x.softmax(-1), x.sum(), x.sum(dim: 0), x.sum(dim: 1), x.var(1)];
        return values;
    }

    static IEnumerable<Tensor> Arithmetic(ScalarType type)
    {
        var (x, y, row) = (randn(101, 303, dtype: type), randn(101, 303, dtype: type), randn(303, dtype: type));
        foreach (var other in new[] { y, row, y.t().contiguous().t() })
            foreach (var value in new[] { x + other, x - other, x * other, x / other, x.maximum(other),
                torch.where(x > other, x, other), x.remainder(other), x.fmod(other), x.lt(other) })
                yield return value;
        foreach (var value in new[] { x.relu(), x.abs(), -x, x.clamp(-0.5, 0.5), x.round(), x.floor(), x.sign(),
            x.masked_fill(row > 0, -1), x.to_type(ScalarType.Int64), x.to_type(ScalarType.Float32), x.lerp(y, x) })
            yield return value;
    }

    static IEnumerable<Tensor> Reductions(ScalarType type)
    {
        var x = randn(40_007, dtype: type);
        var rows = x[..40_000].view(200, 200);
        foreach (var at in new[] { x, x[..1003], x[..37] })
            foreach (var value in new[] { at.sum(), at.mean(), at.var(), at.norm(), at.max(), at.cumsum(0),
                at.logsumexp(0), at.argmax() })
                yield return value;
        foreach (var at in new[] { rows, rows[..50].t(), x[..30_000].view(30, 100, 10) })
            foreach (var dim in new long[] { 0, 1 })
                foreach (var value in new[] { at.sum(dim: dim), at.mean([dim]), at.var(dim), at.max(dim).values,
                    (at * 0.01 + 1).prod(dim), at.cumsum(dim), at.std(dim, unbiased: false) })
                    yield return value;
        yield return x[..5000].sort().Values;
        yield return rows.topk(7).values;
    }

    static IEnumerable<Tensor> Softmax(ScalarType type)
    {
        foreach (var (shape, dim) in new[] { (new long[] { 100, 401 }, -1L), ([3, 8011], 1), ([101, 20, 10], 0),
            ([9], 0) })
        {
            var x = (randn(shape, dtype: type) * 3).requires_grad_();
            var (soft, log) = (x.softmax(dim), x.log_softmax(dim));
            (soft * soft + log.sin()).sum().backward();
            yield return soft;
            yield return log;
            yield return x.grad;
        }
        var y = randn(50, 513, dtype: type).requires_grad_();
        nn.functional.layer_norm(y, [513]).square().cos().sum().backward();
        yield return y.grad;
    }

    static IEnumerable<Tensor> Attention()
    {
        foreach (var causal in new[] { false, true })
        {
            Tensor Draw(long T) => randn(1, 3, T, 24).requires_grad_();
            var (q, k, v) = (Draw(150), Draw(150), Draw(150));
            var context = nn.functional.scaled_dot_product_attention(q, k, v, is_casual: causal);
            (context * context).sum().backward();
            foreach (var value in new[] { context, q.grad, k.grad, v.grad }) yield return value;
        }
        var module = new MultiHeadAttention(32, 32, contextLength: 90, 0, numHeads: 4);
        var output = module.forward(randn(2, 90, 32));
        output.square().mean().backward();
        yield return output;
        foreach (var parameter in module.parameters()) yield return parameter.grad;
    }

    static IEnumerable<Tensor> Shapes()
    {
        var x = randn(60, 50, 36).requires_grad_();
        var places = randint(0, 50, new long[] { 60, 30, 36 });
        Tensor[] values = [x.permute(2, 0, 1).contiguous(), x.flip(1), x.roll(3, 1), x.gather(1, places), x.tril(),
            torch.cat([x, x.square()], 1), x[.., TensorIndex.Slice(1, 50, 3)], x.repeat(1, 2, 1),
            x.index_select(0, randint(0, 60, 100)), x.transpose(0, 1).reshape(50, -1), x.cumsum(1)];
        values.Select(value => value.square().sum()).Aggregate((a, b) => a + b).backward();
        return [.. values, x.grad];
    }

    static IEnumerable<Tensor> Random(ScalarType type) =>
    [
        rand(70_001, dtype: type), randn(15, dtype: type), randn(70_001, dtype: type), randint(0, 1000, 70_001),
        randperm(5000), nn.functional.dropout(ones(70_001, dtype: type), 0.3),
        rand(5, 100, dtype: type).multinomial(40, replacement: true),
    ];

    static IEnumerable<Tensor> Training()
    {
        var embed = nn.Embedding(50, 48);
        var norm = nn.LayerNorm(48);
        var layer = nn.Linear(48, 50);
        var parameters = embed.parameters().Concat(norm.parameters()).Concat(layer.parameters()).ToArray();
        optim.Optimizer[] optimisers = [optim.AdamW(parameters, weight_decay: 0.01), optim.Adam(parameters),
            optim.SGD(parameters, learningRate: 0.01, momentum: 0.9)];
        var tokens = randint(0, 50, new long[] { 3, 70 });
        foreach (var optimiser in optimisers.Concat(optimisers))
        {
            optimiser.zero_grad();
            var x = embed.call(tokens);
            var weights = (matmul(x, x.transpose(1, 2)) / Math.Sqrt(48)).softmax(-1);
            var y = norm.call(nn.functional.dropout(nn.functional.gelu(matmul(weights, x)), 0.1));
            var loss = nn.functional.cross_entropy(layer.call(y).view(-1, 50), tokens.flatten());
            loss.backward();
            nn.utils.clip_grad_norm_(parameters, 1);
            optimiser.step();
            yield return loss;
        }
        foreach (var parameter in parameters) yield return parameter;
    }
}

if (Args.Count > 0)
    set_num_threads(int.Parse(Args[0]));
Console.WriteLine(Bits.OfAll());
