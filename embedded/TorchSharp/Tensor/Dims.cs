namespace TorchSharp;

/// <summary>Arithmetic of shapes, strides and dimension numbers.</summary>
static class Dims
{
    public static int Count(long[] shape)
    {
        long count = 1;
        foreach (var size in shape)
            count = size >= 0 ? checked(count * size)
                : throw Fault.Of($"Trying to create tensor with negative dimension {size}: {Fault.Text(shape)}");
        return checked((int)count);
    }

    public static long[] Contiguous(long[] shape)
    {
        var strides = new long[shape.Length];
        long step = 1;
        for (var d = shape.Length - 1; d >= 0; d--)
        {
            strides[d] = step;
            step *= Math.Max(shape[d], 1);
        }
        return strides;
    }

    public static bool IsContiguous(long[] shape, long[] strides)
    {
        long step = 1;
        for (var d = shape.Length - 1; d >= 0; d--)
        {
            if (shape[d] == 0)
                return true;
            if (shape[d] != 1 && strides[d] != step)
                return false;
            step *= shape[d];
        }
        return true;
    }

    /// <summary>Whether several places of a view may share an element.</summary>
    public static bool Overlap(long[] shape, long[] strides)
    {
        long reach = 0;
        foreach (var d in Enumerable.Range(0, shape.Length).Where(d => shape[d] != 1).OrderBy(d => strides[d]))
        {
            if (strides[d] <= reach)
                return !shape.Contains(0);
            reach += (shape[d] - 1) * strides[d];
        }
        return false;
    }

    /// <summary>The dimension counted from the front, for a dim that may count from the back.</summary>
    public static int Normal(long dim, int rank)
    {
        var reach = Math.Max(rank, 1);
        if (dim < -reach || dim >= reach)
            throw Fault.DimensionOutOfRange(dim, rank);
        return (int)(dim < 0 ? dim + reach : dim);
    }

    /// <summary>The dims to reduce; none given means all.</summary>
    public static DimSet Mask(ReadOnlySpan<long> dims, int rank)
    {
        var mask = dims.Length == 0 ? DimSet.All(rank) : default;
        foreach (var dim in dims)
        {
            var d = Normal(dim, rank);
            if (mask[d])
                throw Fault.Of($"dim {d} appears multiple times in the list of dims");
            mask = rank == 0 ? mask : mask.With(d);
        }
        return mask;
    }

    public static bool Same(long[] a, long[] b) => a.AsSpan().SequenceEqual(b);

    /// <summary>The common shape of both, as PyTorch broadcasts from the last dimension on.</summary>
    public static long[] Broadcast(long[] a, long[] b)
    {
        if (Same(a, b))
            return a;
        var shape = new long[Math.Max(a.Length, b.Length)];
        for (var d = 1; d <= shape.Length; d++)
        {
            long sizeA = d <= a.Length ? a[^d] : 1, sizeB = d <= b.Length ? b[^d] : 1;
            if (sizeA != sizeB && sizeA != 1 && sizeB != 1)
                throw Fault.Of($"The size of tensor a ({sizeA}) must match the size of tensor b ({sizeB}) " +
                    $"at non-singleton dimension {shape.Length - d}");
            shape[^d] = sizeA == 1 ? sizeB : sizeA;
        }
        return shape;
    }

    /// <summary>Whether a shape broadcasts to a given one.</summary>
    public static bool Fits(long[] shape, long[] into)
    {
        var added = into.Length - shape.Length;
        return added >= 0 && !shape.Where((size, d) => size != 1 && size != into[added + d]).Any();
    }

    /// <summary>The shape with a single -1 replaced by what the number of elements leaves for it.</summary>
    public static long[] Infer(ReadOnlySpan<long> requested, long count)
    {
        var shape = requested.ToArray();
        var unknown = Array.IndexOf(shape, -1);
        long known = 1;
        for (var d = 0; d < shape.Length; d++)
        {
            if (shape[d] < -1 || (shape[d] == -1 && d != unknown))
                throw Fault.Of(shape[d] == -1 ? "only one dimension can be inferred"
                    : $"invalid shape dimension {shape[d]}");
            if (d != unknown)
                known *= shape[d];
        }
        var fits = unknown < 0 ? known == count : known != 0 && count % known == 0;
        if (!fits)
            throw Fault.Of(unknown >= 0 && known == 0 && count == 0
                ? $"cannot reshape tensor of 0 elements into shape {Fault.Text(shape)} because the unspecified " +
                  "dimension size -1 can be any value and is ambiguous"
                : $"shape '{Fault.Text(shape)}' is invalid for input of size {count}");
        if (unknown >= 0)
            shape[unknown] = count / known;
        return shape;
    }

    public static long[] Swapped(long[] values, int a, int b)
    {
        var swapped = values.AsSpan().ToArray();
        (swapped[a], swapped[b]) = (values[b], values[a]);
        return swapped;
    }

    public static long[] Without(long[] values, int index)
    {
        var rest = new long[values.Length - 1];
        Array.Copy(values, rest, index);
        Array.Copy(values, index + 1, rest, index, rest.Length - index);
        return rest;
    }

    public static long[] With(long[] values, int index, long value)
    {
        var more = new long[values.Length + 1];
        Array.Copy(values, more, index);
        more[index] = value;
        Array.Copy(values, index, more, index + 1, values.Length - index);
        return more;
    }

    public static long[] Replaced(long[] values, int index, long value)
    {
        var copy = values.AsSpan().ToArray();
        copy[index] = value;
        return copy;
    }
}
