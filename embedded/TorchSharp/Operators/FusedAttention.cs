using System.Numerics;
using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Attention without dropout or a mask tensor, whose scores never exist all at once: memory grows with L, not
/// with L times S. The gradient computes blocks of weights again.</summary>
static unsafe class FusedAttention
{
    // With fewer scores, whole matrices are as quick.
    const long LeastScores = 128 * 128;

    /// <summary>Whether (..., L, d), (..., S, d) and (..., S, e) are such that blocks are worth it.</summary>
    public static bool Suits(Tensor query, Tensor key, Tensor value)
    {
        long[] q = query.Impl.Shape, k = key.Impl.Shape, v = value.Impl.Shape;
        return q.Length >= 2 && k.Length >= 2 && v.Length >= 2 && q[^1] == k[^1] && k[^2] == v[^2]
            && q[^2] * k[^2] >= LeastScores && q[^1] > 0 && v[^1] > 0
            && query.dtype is ScalarType.Float32 or ScalarType.Float64
            && key.dtype == query.dtype && value.dtype == query.dtype;
    }

    /// <summary>(..., L, d), (..., S, d), (..., S, e) to (..., L, e).</summary>
    public static Tensor Apply(Tensor query, Tensor key, Tensor value, bool isCausal)
    {
        long[] q = query.Impl.Shape, k = key.Impl.Shape, v = value.Impl.Shape;
        var batch = Dims.Broadcast(Dims.Broadcast(q[..^2], k[..^2]), v[..^2]);
        query = query.expand([.. batch, .. q[^2..]]);
        key = key.expand([.. batch, .. k[^2..]]);
        value = value.expand([.. batch, .. v[^2..]]);
        Tensor output = zeros([.. batch, q[^2], v[^1]], query.dtype), sums = empty([.. batch, q[^2], 1], query.dtype);
        if (query.dtype == ScalarType.Float32)
            Forward<float>(query.Impl, key.Impl, value.Impl, output.Impl, sums.Impl, isCausal);
        else
            Forward<double>(query.Impl, key.Impl, value.Impl, output.Impl, sums.Impl, isCausal);
        return Recorded(query, key, value, output, sums, isCausal);
    }

    static Tensor Recorded(Tensor query, Tensor key, Tensor value, Tensor output, Tensor sums, bool isCausal)
    {
        if (!GradMode.IsOn || !(query.requires_grad || key.requires_grad || value.requires_grad))
            return output;
        Saved[] saved = [new(query), new(key), new(value), new(output), new(sums)];
        Tensor? of = null;
        Tensor[] gradients = [];
        Tensor Gradient(Tensor g, int input)
        {
            if (GradMode.IsOn)
                return Composed(saved[0].Value, saved[1].Value, saved[2].Value, g, isCausal)[input];
            if (!ReferenceEquals(of, g))
                (of, gradients) = (g, Gradients([.. saved.Select(s => s.Value)], g.contiguous(), isCausal));
            return gradients[input];
        }
        return output.From(saved, (query, g => Gradient(g, 0)), (key, g => Gradient(g, 1)),
            (value, g => Gradient(g, 2)));
    }

    // The same gradients from operators, which have derivatives of their own.
    static Tensor[] Composed(Tensor query, Tensor key, Tensor value, Tensor g, bool isCausal)
    {
        var scale = 1 / Math.Sqrt(query.Impl.Shape[^1]);
        var scores = query.matmul(key.transpose(-2, -1)).mul(scale);
        if (isCausal)
            scores = scores.masked_fill(ones([scores.Impl.Shape[^2], scores.Impl.Shape[^1]], ScalarType.Bool).tril()
                .logical_not(), double.NegativeInfinity);
        var weights = scores.softmax(-1);
        var slopes = g.matmul(value.transpose(-2, -1)).mul(weights);
        slopes = slopes.sub(weights.mul(slopes.sum(-1, keepdim: true))).mul(scale);
        return [slopes.matmul(key), slopes.transpose(-2, -1).matmul(query), weights.transpose(-2, -1).matmul(g)];
    }

    static Tensor[] Gradients(Tensor[] saved, Tensor g, bool isCausal)
    {
        Tensor[] gradients = [.. saved[..3].Select(t => zeros(t.Impl.Shape, t.dtype))];
        TensorImpl[] inputs = [.. saved.Select(t => t.Impl)], outputs = [g.Impl, .. gradients.Select(t => t.Impl)];
        if (g.dtype == ScalarType.Float32)
            Backward<float>(inputs, outputs, isCausal);
        else
            Backward<double>(inputs, outputs, isCausal);
        return gradients;
    }

    static void Forward<T>(TensorImpl query, TensorImpl key, TensorImpl value, TensorImpl output,
        TensorImpl sums, bool isCausal) where T : unmanaged, IFloatingPointIeee754<T>
    {
        fixed (byte* q = query.Storage.Bytes, k = key.Storage.Bytes, v = value.Storage.Bytes,
            o = output.Storage.Bytes, s = sums.Storage.Bytes)
        {
            var heads = new Heads(query, q, key, k, value, v, output, o, sums, s, isCausal);
            var blocks = heads.Blocks<T>();
            Threads.For(heads.Count * blocks, part =>
                heads.One<T>(part / blocks).Forward(part % blocks * BlockedAttention<T>.Rows));
        }
    }

    // From query, key, value, output, sums and the gradient of the output to those of query, key and value.
    static void Backward<T>(TensorImpl[] x, TensorImpl[] g, bool isCausal)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        fixed (byte* q = x[0].Storage.Bytes, k = x[1].Storage.Bytes, v = x[2].Storage.Bytes, o = x[3].Storage.Bytes,
            s = x[4].Storage.Bytes, go = g[0].Storage.Bytes, gq = g[1].Storage.Bytes, gk = g[2].Storage.Bytes,
            gv = g[3].Storage.Bytes)
        {
            var heads = new Heads(x[0], q, x[1], k, x[2], v, x[3], o, x[4], s, isCausal);
            nint ofOutput = (nint)go, toQuery = (nint)gq, toKey = (nint)gk, toValue = (nint)gv;
            Threads.For(heads.Count, head => heads.One<T>(head).Backward(
                Multiplying.Matrix(g[0], (byte*)ofOutput, head), Multiplying.Matrix(g[1], (byte*)toQuery, head),
                Multiplying.Matrix(g[2], (byte*)toKey, head), Multiplying.Matrix(g[3], (byte*)toValue, head)));
        }
    }

    // All heads of a batch, whose storages are at these bytes.
    readonly struct Heads(TensorImpl query, byte* q, TensorImpl key, byte* k, TensorImpl value, byte* v,
        TensorImpl output, byte* o, TensorImpl sums, byte* s, bool isCausal)
    {
        public int Count => sums.Count / (int)query.Shape[^2];

        public int Blocks<T>() where T : unmanaged, IFloatingPointIeee754<T> =>
            ((int)query.Shape[^2] + BlockedAttention<T>.Rows - 1) / BlockedAttention<T>.Rows;

        public BlockedAttention<T> One<T>(int i) where T : unmanaged, IFloatingPointIeee754<T> => new(
            Multiplying.Matrix(query, q, i), Multiplying.Matrix(key, k, i), Multiplying.Matrix(value, v, i),
            Multiplying.Matrix(output, o, i), (T*)Multiplying.Matrix(sums, s, i).Start, (int)query.Shape[^2],
            (int)key.Shape[^2], (int)query.Shape[^1], (int)value.Shape[^1],
            T.CreateTruncating(1 / Math.Sqrt(query.Shape[^1])), isCausal);
    }
}
