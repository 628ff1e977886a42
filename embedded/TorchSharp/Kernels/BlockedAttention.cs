using System.Buffers;
using System.Numerics;

namespace TorchSharp.Kernels;

/// <summary>softmax(q k^T scale) v for one head, block by block, so that no more than one block of scores exists at a
/// time. A running maximum and sum per query make the softmax (Milakov and Gimelshein 2018; Dao et al. 2022). Blocks
/// have a fixed size: the bits depend on shapes alone.</summary>
readonly unsafe struct BlockedAttention<T>(Strided query, Strided key, Strided value, Strided output,
    T* logSums, int queries, int keys, int size, int valueSize, T scale, bool isCausal)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>Queries and keys of a block.</summary>
    public const int Rows = 64, Columns = 256;

    /// <summary>The outputs of some queries, which must start as 0, and the logarithms of their sums.</summary>
    public void Forward(int first)
    {
        int rows = Math.Min(Rows, queries - first), end = End(first, rows);
        var scores = ArrayPool<T>.Shared.Rent(rows * Columns);
        Span<T> maxima = stackalloc T[Rows], sums = stackalloc T[Rows];
        maxima.Fill(T.NegativeInfinity);
        sums.Clear();
        fixed (T* block = scores)
            for (var j = 0; j < end; j += Columns)
            {
                var columns = Math.Min(Columns, end - j);
                var weights = Matrix(block, columns);
                Scores(weights, first, rows, j, columns);
                for (var i = 0; i < rows; i++)
                    Weigh(Row(weights, i, columns), Visible(first + i, j, columns), ref maxima[i], ref sums[i],
                        Row(output, first + i, valueSize));
                MatrixProduct.Add<T>(output.From(first, 0), weights, value.From(j, 0), rows, valueSize, columns);
            }
        for (var i = 0; i < rows; i++)
        {
            AttentionRows.With<T, Divide>(Row(output, first + i, valueSize), sums[i]);
            logSums[first + i] = maxima[i] + T.CreateTruncating(Elementary.Log(double.CreateTruncating(sums[i])));
        }
        ArrayPool<T>.Shared.Return(scores);
    }

    /// <summary>Adds to the gradients of all queries, keys and values, from those of the output. The weights are
    /// computed again from the logarithms of the sums.</summary>
    public void Backward(Strided gradient, Strided toQuery, Strided toKey, Strided toValue)
    {
        var pool = ArrayPool<T>.Shared;
        T[] first = pool.Rent(Rows * Columns), second = pool.Rent(Rows * Columns), means = pool.Rent(queries);
        var row = new T[valueSize];
        for (var i = 0; i < queries; i++)
        {
            Elementwise.Binary<T, Multiply>(row, 1, Row(gradient, i, valueSize), 1, Row(output, i, valueSize), 1,
                valueSize);
            means[i] = Sums.Sum<T>(row);
        }
        fixed (T* one = first, two = second)
            for (var j = 0; j < keys; j += Columns)
                for (var i = isCausal ? j / Rows * Rows : 0; i < queries; i += Rows)
                {
                    int rows = Math.Min(Rows, queries - i), columns = Math.Min(Columns, End(i, rows) - j);
                    Strided weights = Matrix(one, columns), slopes = Matrix(two, columns);
                    Scores(weights, i, rows, j, columns);
                    MatrixProduct.Run<T>(slopes, gradient.From(i, 0), value.From(j, 0).Transposed, rows, columns,
                        valueSize);
                    for (var r = 0; r < rows; r++)
                        Slope(Row(weights, r, columns), Row(slopes, r, columns), Visible(i + r, j, columns),
                            logSums[i + r], means[i + r]);
                    MatrixProduct.Add<T>(toValue.From(j, 0), weights.Transposed, gradient.From(i, 0), columns,
                        valueSize, rows);
                    MatrixProduct.Add<T>(toQuery.From(i, 0), slopes, key.From(j, 0), rows, size, columns);
                    MatrixProduct.Add<T>(toKey.From(j, 0), slopes.Transposed, query.From(i, 0), columns, size, rows);
                }
        pool.Return(first);
        pool.Return(second);
        pool.Return(means);
    }

    // The first key that none of these queries sees.
    int End(int first, int rows) => isCausal ? Math.Min(first + rows, keys) : keys;

    // Of a block of the columns from j on, how many a query sees.
    int Visible(int i, int j, int columns) => isCausal ? Math.Clamp(i + 1 - j, 0, columns) : columns;

    void Scores(Strided block, int i, int rows, int j, int columns)
    {
        MatrixProduct.Run<T>(block, query.From(i, 0), key.From(j, 0).Transposed, rows, columns, size);
        AttentionRows.With<T, Multiply>(new Span<T>(block.Start, rows * columns), scale);
    }

    // A row of scores becomes weights relative to the largest score so far; what was summed before is rescaled to it.
    static void Weigh(Span<T> row, int visible, ref T max, ref T sum, Span<T> output)
    {
        row[visible..].Clear();
        row = row[..visible];
        if (visible == 0)
            return;
        T old = max, largest = Extremes.Largest<T>(row);
        max = largest > old || T.IsNaN(largest) ? largest : old;
        AttentionRows.ShiftedExp(row, max);
        if (max != old && !T.IsNegativeInfinity(old))
        {
            Span<T> factor = [old];
            AttentionRows.ShiftedExp(factor, max);
            sum *= factor[0];
            AttentionRows.With<T, Multiply>(output, factor[0]);
        }
        sum += Sums.SumOfWeights<T>(row);
    }

    // A row of scores becomes weights p, and a row of p's gradients becomes that of the scores: p (g - mean) scale.
    void Slope(Span<T> scores, Span<T> gradients, int visible, T logSum, T mean)
    {
        scores[visible..].Clear();
        gradients[visible..].Clear();
        scores = scores[..visible];
        gradients = gradients[..visible];
        AttentionRows.ShiftedExp(scores, logSum);
        AttentionRows.With<T, Subtract>(gradients, mean);
        Elementwise.Binary<T, Multiply>(gradients, 1, gradients, 1, scores, 1, visible);
        AttentionRows.With<T, Multiply>(gradients, scale);
    }

    static Strided Matrix(T* block, int columns) => new((byte*)block, columns * sizeof(T), sizeof(T));

    static Span<T> Row(Strided matrix, int i, int columns) => new(matrix.From(i, 0).Start, columns);
}
