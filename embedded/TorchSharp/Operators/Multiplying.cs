using System.Numerics;
using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Multiplies matrices, or batches of them, without gradients.</summary>
internal static class Multiplying
{
    private const long ParallelWork = 1 << 20;

    /// <summary>(..., m, k) times (..., k, n) for windows of equal batch shape and type.</summary>
    public static Tensor Matrices(TensorImpl a, TensorImpl b)
    {
        long[] shape = [.. a.Shape[..^1], b.Shape[^1]];
        var output = TensorImpl.Uninitialized(shape, a.Dtype);
        switch (a.Dtype)
        {
            case torch.ScalarType.Float32: Run<float>(output, a, b); break;
            case torch.ScalarType.Float64: Run<double>(output, a, b); break;
            case torch.ScalarType.Int64: Run<long>(output, a, b); break;
            case torch.ScalarType.Int32: Run<int>(output, a, b); break;
            default: throw Fault.Of($"\"addmm_impl_cpu_\" not implemented for '{a.Dtype.LibtorchName()}'");
        }
        return new Tensor(output);
    }

    private static void Run<T>(TensorImpl c, TensorImpl a, TensorImpl b) where T : unmanaged, INumber<T>
    {
        int m = (int)a.Shape[^2], depth = (int)a.Shape[^1], n = (int)b.Shape[^1];
        int batch = a.Shape.Length == 2 ? 1 : c.Count / Math.Max(m * n, 1);
        if (c.Count == 0)
            return;
        long work = (long)m * n * depth;
        bool acrossBatch = batch > 1 && batch * work >= ParallelWork && work < 64 * ParallelWork;
        var starts = new (int A, int B)[batch];
        if (batch > 1)
            Starts(starts, a, b);
        void One(int i) => Single<T>(c, i * m * n, a, starts[i].A, b, starts[i].B, m, n, depth,
            !acrossBatch && work >= ParallelWork);
        if (acrossBatch)
            Threads.For(batch, One);
        else
            for (int i = 0; i < batch; i++)
                One(i);
    }

    private static void Single<T>(TensorImpl c, int cStart, TensorImpl a, int aStart, TensorImpl b, int bStart,
        int m, int n, int depth, bool isParallel) where T : unmanaged, INumber<T>
    {
        var aGrid = new Grid(aStart + (int)a.Offset, (int)a.Strides[^2], (int)a.Strides[^1]);
        var bGrid = new Grid(bStart + (int)b.Offset, (int)b.Strides[^2], (int)b.Strides[^1]);
        if (MatrixProduct.IsSmall(m, n, depth))
            MatrixProduct.Small(c.Flat<T>().Slice(cStart, m * n), a.Storage.Span<T>(), aGrid, b.Storage.Span<T>(),
                bGrid,
                m, n, depth);
        else
            TiledProduct.Run<T>(c.Storage.Bytes, cStart, a.Storage.Bytes, aGrid, b.Storage.Bytes, bGrid, m, n, depth,
                isParallel);
    }

    // Where each matrix of a batch starts; dimensions that were broadcast have stride 0.
    private static void Starts((int, int)[] starts, TensorImpl a, TensorImpl b)
    {
        var rows = new Rows([.. a.Shape[..^2], 1], [.. a.Strides[..^2], 1], [.. b.Strides[..^2], 1]);
        int i = 0;
        while (rows.Next())
            for (int k = 0; k < rows.Length; k++)
                starts[i++] = (rows.Start[0] + k * rows.Step[0], rows.Start[1] + k * rows.Step[1]);
    }
}
