namespace TorchSharp;

/// <summary>x W^T + b as one operation. Values and gradients have the bits of a product and a sum; the bias is added in
/// place, and the gradient of W is made as it lies in memory.</summary>
static class LinearMap
{
    /// <summary>Whether the operands are of one floating type: at least a matrix, a matrix, and a vector if any.
    /// </summary>
    public static bool Suits(Tensor x, Tensor weight, Tensor? bias) =>
        x.Impl.Shape.Length >= 2 && weight.Impl.Shape.Length == 2 && x.dtype.IsFloating() && weight.dtype == x.dtype
        && (bias is null || bias.dtype == x.dtype && Dims.Same(bias.Impl.Shape, weight.Impl.Shape[..1]));

    /// <summary>(..., in), (out, in) and maybe (out) to (..., out).</summary>
    public static Tensor Of(Tensor x, Tensor weight, Tensor? bias)
    {
        TensorImpl w = weight.Impl, rows = x.Impl.Shape.Length == 2 ? x.Impl : Matrix(Apply.Packed(x));
        var y = TensorImpl.Uninitialized(Dims.Replaced(x.Impl.Shape, x.Impl.Shape.Length - 1, w.Shape[0]), w.Dtype);
        Multiplying.Into(Matrix(y), rows,
            new TensorImpl(w.Storage, [w.Shape[1], w.Shape[0]], [w.Strides[1], w.Strides[0]], w.Offset, w.Dtype));
        if (bias is not null)
            Apply.Binary<Add>(y, y, bias.Impl);
        return Recorded(new Tensor(y), x, weight, bias);
    }

    static Tensor Recorded(Tensor y, Tensor x, Tensor weight, Tensor? bias)
    {
        if (!GradMode.IsOn)
            return y;
        Saved input = new(x), matrix = new(weight);
        var shape = x.Impl.Shape;
        (Tensor, Func<Tensor, Tensor>) toX = (x, g => Matrix(g).Product(matrix.Value).view(shape)),
            toWeight = (weight, g => Matrix(g).mT.Product(Matrix(input.Value)));
        return bias is null ? y.From([input, matrix], toX, toWeight)
            : y.From([input, matrix], toX, toWeight, (bias, static g => g));
    }

    // All rows of a batch as those of one matrix.
    static Tensor Matrix(Tensor x) => x.Impl.Shape.Length == 2 ? x : x.reshape(RowsOf(x.Impl), x.Impl.Shape[^1]);

    static TensorImpl Matrix(TensorImpl x) => x.Shape.Length == 2 ? x
        : new(x.Storage, [RowsOf(x), x.Shape[^1]], [x.Shape[^1], 1], x.Offset, x.Dtype);

    static long RowsOf(TensorImpl x)
    {
        long rows = 1;
        foreach (var size in x.Shape.AsSpan(..^1))
            rows *= size;
        return rows;
    }
}
