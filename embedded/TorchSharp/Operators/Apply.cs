using System.Numerics;
using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Runs element kernels over tensors: broadcasts, promotes, allocates the result. Knows no
/// gradients.</summary>
internal static class Apply
{
    /// <summary>The operation on both tensors, in the type they promote to.</summary>
    public static Tensor Binary<TOp>(Tensor a, Tensor b) where TOp : struct, IBinary =>
        Binary<TOp>(a, b, Promotion.Of(a, b));

    public static Tensor Binary<TOp>(Tensor a, Tensor b, ScalarType type) where TOp : struct, IBinary
    {
        TensorImpl x = As(a, type), y = As(b, type);
        var output = TensorImpl.Uninitialized(Dims.Broadcast(x.Shape, y.Shape), type);
        Binary<TOp>(output, x, y);
        return new Tensor(output);
    }

    /// <summary>The operation into a given window of the right shape; all three of one type.</summary>
    public static void Binary<TOp>(TensorImpl output, TensorImpl x, TensorImpl y) where TOp : struct, IBinary
    {
        switch (output.Dtype)
        {
            case ScalarType.Float32: Binary<float, TOp>(output, x, y); break;
            case ScalarType.Float64: Binary<double, TOp>(output, x, y); break;
            case ScalarType.Int64: Binary<long, TOp>(output, x, y); break;
            case ScalarType.Int32: Binary<int, TOp>(output, x, y); break;
            case ScalarType.Int16: Binary<short, TOp>(output, x, y); break;
            case ScalarType.Int8: Binary<sbyte, TOp>(output, x, y); break;
            default: Binary<byte, TOp>(output, x, y); break;
        }
    }

    public static Tensor Unary<TOp>(Tensor a, ScalarType? type = null) where TOp : struct, IUnary
    {
        var x = As(a, type ?? a.dtype);
        var output = TensorImpl.Uninitialized(x.Shape, x.Dtype);
        switch (x.Dtype)
        {
            case ScalarType.Float32: Unary<float, TOp>(output, x); break;
            case ScalarType.Float64: Unary<double, TOp>(output, x); break;
            case ScalarType.Int64: Unary<long, TOp>(output, x); break;
            case ScalarType.Int32: Unary<int, TOp>(output, x); break;
            case ScalarType.Int16: Unary<short, TOp>(output, x); break;
            case ScalarType.Int8: Unary<sbyte, TOp>(output, x); break;
            default: Unary<byte, TOp>(output, x); break;
        }
        return new Tensor(output);
    }

    /// <summary>A function computed in double precision, in the floating type of the tensor.</summary>
    public static Tensor Smooth<TOp>(Tensor a) where TOp : struct, ISmooth
    {
        var x = Packed(a, a.dtype.ToFloating());
        var output = TensorImpl.Uninitialized(x.Shape, x.Dtype);
        if (x.Dtype == ScalarType.Float32)
            SmoothLoops.Run<TOp>(output.Flat<float>(), x.Flat<float>());
        else
            SmoothLoops.Run<TOp>(output.Flat<double>(), x.Flat<double>());
        return new Tensor(output);
    }

    /// <summary>The answers, as a Bool tensor.</summary>
    public static Tensor Compare<TOp>(Tensor a, Tensor b) where TOp : struct, IComparison
    {
        var type = Promotion.Of(a, b);
        TensorImpl x = As(a, type), y = As(b, type);
        var output = TensorImpl.Uninitialized(Dims.Broadcast(x.Shape, y.Shape), ScalarType.Bool);
        switch (type)
        {
            case ScalarType.Float32: Compare<float, TOp>(output, x, y); break;
            case ScalarType.Float64: Compare<double, TOp>(output, x, y); break;
            case ScalarType.Int64: Compare<long, TOp>(output, x, y); break;
            case ScalarType.Int32: Compare<int, TOp>(output, x, y); break;
            case ScalarType.Int16: Compare<short, TOp>(output, x, y); break;
            case ScalarType.Int8: Compare<sbyte, TOp>(output, x, y); break;
            default: Compare<byte, TOp>(output, x, y); break;
        }
        return new Tensor(output);
    }

    /// <summary>Elements of one where the condition holds, of the other where not; all broadcast.</summary>
    public static Tensor Where(Tensor condition, Tensor a, Tensor b)
    {
        var type = Promotion.Of(a, b);
        TensorImpl c = condition.Impl, x = As(a, type), y = As(b, type);
        var output = TensorImpl.Uninitialized(Dims.Broadcast(c.Shape, Dims.Broadcast(x.Shape, y.Shape)), type);
        switch (type.Size())
        {
            case 1: Where<byte>(output, c, x, y); break;
            case 2: Where<short>(output, c, x, y); break;
            case 4: Where<int>(output, c, x, y); break;
            default: Where<long>(output, c, x, y); break;
        }
        return new Tensor(output);
    }

    /// <summary>The tensor's window, converted when it has another type.</summary>
    public static TensorImpl As(Tensor x, ScalarType type) =>
        x.dtype == type ? x.Impl : Converted(x.Impl, type);

    /// <summary>The tensor's elements row by row without gaps, converted when it has another type.</summary>
    public static TensorImpl Packed(Tensor x, ScalarType type)
    {
        var window = As(x, type);
        return window.IsContiguous ? window : Copied(window);
    }

    public static TensorImpl Packed(Tensor x) => Packed(x, x.dtype);

    public static TensorImpl Copied(TensorImpl x)
    {
        var output = TensorImpl.Uninitialized(x.Shape, x.Dtype);
        Copying.Into(output, x);
        return output;
    }

    private static TensorImpl Converted(TensorImpl x, ScalarType type)
    {
        var output = TensorImpl.Uninitialized(x.Shape, type);
        Copying.Into(output, x);
        return output;
    }

    private static void Unary<T, TOp>(TensorImpl output, TensorImpl x)
        where T : struct, INumber<T> where TOp : struct, IUnary
    {
        Span<T> o = output.Span<T>(), s = x.Span<T>();
        if (x.IsContiguous)
        {
            Elementwise.Unary<T, TOp>(o, 1, s, 1, output.Count);
            return;
        }
        var rows = new Rows(output.Shape, output.Strides, x.Strides);
        while (rows.Next())
            Elementwise.Unary<T, TOp>(o[rows.Start[0]..], rows.Step[0], s[rows.Start[1]..], rows.Step[1], rows.Length);
    }

    private static void Binary<T, TOp>(TensorImpl output, TensorImpl x, TensorImpl y)
        where T : struct, INumber<T> where TOp : struct, IBinary
    {
        Span<T> o = output.Span<T>(), s = x.Span<T>(), t = y.Span<T>();
        if (IsFlat(output, x, y, out int xStep, out int yStep))
        {
            Elementwise.Binary<T, TOp>(o, 1, s, xStep, t, yStep, output.Count);
            return;
        }
        var rows = new Rows(output.Shape, output.Strides, Dims.BroadcastStrides(x, output.Shape),
            Dims.BroadcastStrides(y, output.Shape));
        while (rows.Next())
            Elementwise.Binary<T, TOp>(o[rows.Start[0]..], rows.Step[0], s[rows.Start[1]..], rows.Step[1],
                t[rows.Start[2]..], rows.Step[2], rows.Length);
    }

    private static void Compare<T, TOp>(TensorImpl output, TensorImpl x, TensorImpl y)
        where T : struct, INumber<T> where TOp : struct, IComparison
    {
        var o = output.Span<byte>();
        Span<T> s = x.Span<T>(), t = y.Span<T>();
        if (IsFlat(output, x, y, out int xStep, out int yStep))
        {
            Elementwise.Compare<T, TOp>(o, 1, s, xStep, t, yStep, output.Count);
            return;
        }
        var rows = new Rows(output.Shape, output.Strides, Dims.BroadcastStrides(x, output.Shape),
            Dims.BroadcastStrides(y, output.Shape));
        while (rows.Next())
            Elementwise.Compare<T, TOp>(o[rows.Start[0]..], rows.Step[0], s[rows.Start[1]..], rows.Step[1],
                t[rows.Start[2]..], rows.Step[2], rows.Length);
    }

    private static void Where<T>(TensorImpl output, TensorImpl c, TensorImpl x, TensorImpl y) where T : struct
    {
        var conditions = c.Span<byte>();
        Span<T> o = output.Span<T>(), s = x.Span<T>(), t = y.Span<T>();
        var rows = new Rows(output.Shape, output.Strides, Dims.BroadcastStrides(c, output.Shape),
            Dims.BroadcastStrides(x, output.Shape), Dims.BroadcastStrides(y, output.Shape));
        while (rows.Next())
            Elementwise.Where(o[rows.Start[0]..], rows.Step[0], conditions[rows.Start[1]..], rows.Step[1],
                s[rows.Start[2]..], rows.Step[2], t[rows.Start[3]..], rows.Step[3], rows.Length);
    }

    // Both operands step evenly through the whole output: the common case, without a walk over rows.
    private static bool IsFlat(TensorImpl output, TensorImpl x, TensorImpl y, out int xStep, out int yStep)
    {
        xStep = StepThrough(output, x);
        yStep = StepThrough(output, y);
        return xStep >= 0 && yStep >= 0 && output.IsContiguous;
    }

    private static int StepThrough(TensorImpl output, TensorImpl x) =>
        x.Count == 1 && output.Count != 0 ? 0 : Dims.Same(x.Shape, output.Shape) && x.IsContiguous ? 1 : -1;
}
