namespace TorchSharp;

/// <summary>Runs element kernels over tensors: broadcasts, promotes, allocates the result. Knows no
/// gradients.</summary>
static class Apply
{
    /// <summary>The operation on both tensors, in the type they promote to.</summary>
    public static Tensor Binary<TOp>(Tensor a, Tensor b) where TOp : struct, IBinary =>
        Binary<TOp>(a, b, Promotion.Of(a, b));

    public static Tensor Binary<TOp>(Tensor a, Tensor b, ScalarType type) where TOp : struct, IBinary
    {
        TensorImpl x = As(a, type.Computed()), y = As(b, type.Computed());
        var output = TensorImpl.Uninitialized(Dims.Broadcast(x.Shape, y.Shape), x.Dtype);
        Binary<TOp>(output, x, y);
        return new Tensor(ReducedPrecision.Narrow(output, type));
    }

    /// <summary>The operation into a given view of the right shape; all three of one type.</summary>
    public static void Binary<TOp>(TensorImpl output, TensorImpl x, TensorImpl y) where TOp : struct, IBinary
    {
        if (!output.Dtype.IsHalf())
        {
            Piecewise.Run(new BinaryWork<TOp>(output, x, y), output.Dtype, output.Count);
            return;
        }
        var wide = ReducedPrecision.Wide(output);
        Binary<TOp>(wide, ReducedPrecision.Wide(x), ReducedPrecision.Wide(y));
        Copying.Into(output, wide);
    }

    /// <summary>The operation on each element, in the given type.</summary>
    public static Tensor Unary<TOp>(Tensor a, ScalarType? type = null) where TOp : struct, IUnary
    {
        var kind = type ?? a.dtype;
        var x = Packed(a, kind.Computed());
        var output = TensorImpl.Uninitialized(x.Shape, x.Dtype);
        Piecewise.Run(new UnaryWork<TOp>(output, x), x.Dtype, x.Count);
        return new Tensor(ReducedPrecision.Narrow(output, kind));
    }

    /// <summary>A function of floating elements, in the floating type of the tensor.</summary>
    public static Tensor Smooth<TOp>(Tensor a) where TOp : struct, IFunction<TOp> =>
        Unary<TOp>(a, a.dtype.ToFloating());

    /// <summary>Powers with one exponent for all; the common ones multiply, divide or take roots.</summary>
    public static Tensor Power(Tensor a, Tensor exponent)
    {
        var type = Promotion.Of(a, exponent);
        var n = type.IsFloating() ? exponent.Element(0).AsDouble : 0;
        return n switch
        {
            1 => new Tensor(Copied(As(a, type))),
            2 => Unary<Square>(a, type),
            3 => Unary<Cube>(a, type),
            0.5 => Unary<SquareRoot>(a, type),
            -0.5 => Unary<ReciprocalSquareRoot>(a, type),
            -1 => Unary<Reciprocal>(a, type),
            _ => Binary<Power>(a, exponent, type),
        };
    }

    /// <summary>The answers, as a Bool tensor.</summary>
    public static Tensor Compare<TOp>(Tensor a, Tensor b) where TOp : struct, IComparison
    {
        var type = Promotion.Of(a, b);
        TensorImpl x = ReducedPrecision.Wide(As(a, type)), y = ReducedPrecision.Wide(As(b, type));
        var output = TensorImpl.Uninitialized(Dims.Broadcast(x.Shape, y.Shape), ScalarType.Bool);
        Piecewise.Run(new CompareWork<TOp>(output, x, y), x.Dtype, output.Count);
        return new Tensor(output);
    }

    /// <summary>Elements of one where the condition is true, of the other where not; all broadcast.</summary>
    public static Tensor Where(Tensor condition, Tensor a, Tensor b)
    {
        var type = Promotion.Of(a, b);
        TensorImpl c = condition.Impl, x = As(a, type), y = As(b, type);
        var output = TensorImpl.Uninitialized(Dims.Broadcast(Dims.Broadcast(c.Shape, x.Shape), y.Shape), type);
        Piecewise.Run(new WhereWork(output, c, x, y), Piecewise.Bits(type), output.Count);
        return new Tensor(output);
    }

    /// <summary>The tensor's view, converted when it has another type.</summary>
    public static TensorImpl As(Tensor x, ScalarType type) => x.dtype == type ? x.Impl : Copied(x.Impl, type);

    /// <summary>The tensor's elements row by row without gaps, converted when it has another type.</summary>
    public static TensorImpl Packed(Tensor x, ScalarType type) =>
        x.dtype == type && x.Impl.IsContiguous ? x.Impl : Copied(x.Impl, type);

    public static TensorImpl Packed(Tensor x) => Packed(x, x.dtype);

    public static TensorImpl Copied(TensorImpl x) => Copied(x, x.Dtype);

    static TensorImpl Copied(TensorImpl x, ScalarType type)
    {
        var output = TensorImpl.Uninitialized(x.Shape, type);
        Copying.Into(output, x);
        return output;
    }

    readonly struct UnaryWork<TOp>(TensorImpl output, TensorImpl x) : IPiecewise where TOp : struct, IUnary
    {
        void IPiecewise.Run<T>(int start, int count) =>
            Elementwise.Unary<T, TOp>(output.Flat<T>().Slice(start, count), x.Flat<T>().Slice(start, count));
    }

    readonly struct BinaryWork<TOp>(TensorImpl output, TensorImpl x, TensorImpl y) : IPiecewise
        where TOp : struct, IBinary
    {
        [SkipLocalsInit]
        void IPiecewise.Run<T>(int start, int count)
        {
            Span<T> o = output.Span<T>(), s = x.Span<T>(), t = y.Span<T>();
            var rows = new Rows(start, count, output, x, y);
            while (rows.Next())
                Elementwise.Binary<T, TOp>(o[rows.Start[0]..], rows.Step[0], s[rows.Start[1]..], rows.Step[1],
                    t[rows.Start[2]..], rows.Step[2], rows.Length);
        }
    }

    readonly struct CompareWork<TOp>(TensorImpl output, TensorImpl x, TensorImpl y) : IPiecewise
        where TOp : struct, IComparison
    {
        [SkipLocalsInit]
        void IPiecewise.Run<T>(int start, int count)
        {
            var o = output.Span<byte>();
            Span<T> s = x.Span<T>(), t = y.Span<T>();
            var rows = new Rows(start, count, output, x, y);
            while (rows.Next())
                Choosing.Compare<T, TOp>(o[rows.Start[0]..], rows.Step[0], s[rows.Start[1]..], rows.Step[1],
                    t[rows.Start[2]..], rows.Step[2], rows.Length);
        }
    }

    readonly struct WhereWork(TensorImpl output, TensorImpl condition, TensorImpl x, TensorImpl y) : IPiecewise
    {
        [SkipLocalsInit]
        void IPiecewise.Run<T>(int start, int count)
        {
            var c = condition.Span<byte>();
            Span<T> o = output.Span<T>(), s = x.Span<T>(), t = y.Span<T>();
            var rows = new Rows(start, count, output, condition, x, y);
            while (rows.Next())
                Choosing.Where<T>(o[rows.Start[0]..], rows.Step[0], c[rows.Start[1]..], rows.Step[1],
                    s[rows.Start[2]..], rows.Step[2], t[rows.Start[3]..], rows.Step[3], rows.Length);
        }
    }
}
