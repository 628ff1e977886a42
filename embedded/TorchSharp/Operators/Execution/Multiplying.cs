using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Multiplies matrices, or batches of them, without gradients.</summary>
static unsafe class Multiplying
{
    delegate void Product(Strided c, Strided a, Strided b, int m, int n, int depth);

    /// <summary>(..., m, k) times (..., k, n) for windows of equal batch shape and type.</summary>
    public static Tensor Matrices(TensorImpl a, TensorImpl b)
    {
        if (a.Dtype.IsHalf())
            return new Tensor(ReducedPrecision.Narrow(
                Matrices(ReducedPrecision.Wide(a), ReducedPrecision.Wide(b)).Impl, a.Dtype));
        long[] shape = [.. a.Shape[..^1], b.Shape[^1]];
        var c = TensorImpl.Uninitialized(shape, a.Dtype);
        Into(c, a, b);
        return new Tensor(c);
    }

    /// <summary>The same into a given window without gaps in its rows.</summary>
    public static void Into(TensorImpl c, TensorImpl a, TensorImpl b)
    {
        if (c.Count == 0)
            return;
        switch (a.Dtype)
        {
            case torch.ScalarType.Float32: Run(c, a, b, MatrixProduct.Run<float>, MatrixProduct.Spread<float>); break;
            case torch.ScalarType.Float64: Run(c, a, b, MatrixProduct.Run<double>, MatrixProduct.Spread<double>); break;
            case torch.ScalarType.Int64: Run(c, a, b, MatrixProduct.OfIntegers<long>); break;
            case torch.ScalarType.Int32: Run(c, a, b, MatrixProduct.OfIntegers<int>); break;
            case torch.ScalarType.Int16: Run(c, a, b, MatrixProduct.OfIntegers<short>); break;
            case torch.ScalarType.Int8: Run(c, a, b, MatrixProduct.OfIntegers<sbyte>); break;
            case torch.ScalarType.Byte: Run(c, a, b, MatrixProduct.OfIntegers<byte>); break;
            default: throw Promotion.Missing("addmm_impl_cpu_", a.Dtype);
        }
    }

    // A product works on the calling thread alone; its other form may use all.
    static void Run(TensorImpl c, TensorImpl a, TensorImpl b, Product alone, Product? spread = null)
    {
        fixed (byte* bytesOfC = c.Storage.Bytes, bytesOfA = a.Storage.Bytes, bytesOfB = b.Storage.Bytes)
        {
            var batch = new Batch(c, bytesOfC, a, bytesOfA, b, bytesOfB);
            const long least = MatrixProduct.WorkOfThread;
            if (batch.Work * batch.Count <= least)
                batch.Multiply(alone, 0, batch.Count);
            else if (spread is null || batch.Work <= least || batch.Count >= 2 * Threads.Count)
                Across(batch, alone, (int)Math.Clamp(least / Math.Max(batch.Work, 1), 1, batch.Count));
            else
                batch.Multiply(spread, 0, batch.Count);
        }
    }

    static void Across(Batch batch, Product product, int matricesOfPart) =>
        Threads.For((batch.Count + matricesOfPart - 1) / matricesOfPart, part =>
            batch.Multiply(product, part * matricesOfPart, Math.Min((part + 1) * matricesOfPart, batch.Count)));

    readonly struct Batch(TensorImpl c, byte* bytesOfC, TensorImpl a, byte* bytesOfA, TensorImpl b,
        byte* bytesOfB)
    {
        readonly int _m = (int)a.Shape[^2], _n = (int)b.Shape[^1], _depth = (int)a.Shape[^1];

        public int Count => c.Count / (_m * _n);

        public long Work => (long)_m * _n * _depth;

        public void Multiply(Product product, int first, int end)
        {
            for (var i = first; i < end; i++)
                product(Matrix(c, bytesOfC, i), Matrix(a, bytesOfA, i), Matrix(b, bytesOfB, i), _m, _n, _depth);
        }

    }

    /// <summary>One matrix of a batch whose storage is at these bytes.</summary>
    public static Strided Matrix(TensorImpl batch, byte* bytes, int index)
    {
        var size = batch.Dtype.Size();
        var offset = batch.Offset;
        for (var d = batch.Shape.Length - 3; index > 0; d--)
        {
            (index, var at) = Math.DivRem(index, (int)batch.Shape[d]);
            offset += at * batch.Strides[d];
        }
        return new(bytes + offset * size, (nint)batch.Strides[^2] * size, (nint)batch.Strides[^1] * size);
    }
}
