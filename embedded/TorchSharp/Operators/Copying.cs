using System.Numerics;
using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Copies elements between windows of any strides and types; the source is broadcast.</summary>
internal static class Copying
{
    public static void Into(TensorImpl output, TensorImpl x)
    {
        if (output.Dtype == x.Dtype)
            Same(output, x);
        else
            Convert(output, x);
    }

    private static void Same(TensorImpl output, TensorImpl x)
    {
        switch (output.Dtype.Size())
        {
            case 1: Same<byte>(output, x); break;
            case 2: Same<short>(output, x); break;
            case 4: Same<int>(output, x); break;
            default: Same<long>(output, x); break;
        }
    }

    private static void Same<T>(TensorImpl output, TensorImpl x) where T : struct
    {
        Span<T> o = output.Span<T>(), s = x.Span<T>();
        var rows = new Rows(output.Shape, output.Strides, Dims.BroadcastStrides(x, output.Shape));
        while (rows.Next())
            Elementwise.Copy<T>(o[rows.Start[0]..], rows.Step[0], s[rows.Start[1]..], rows.Step[1], rows.Length);
    }

    private static void Convert(TensorImpl output, TensorImpl x)
    {
        switch (x.Dtype)
        {
            case ScalarType.Float32: From<float>(output, x); break;
            case ScalarType.Float64: From<double>(output, x); break;
            case ScalarType.Int64: From<long>(output, x); break;
            case ScalarType.Int32: From<int>(output, x); break;
            case ScalarType.Int16: From<short>(output, x); break;
            case ScalarType.Int8: From<sbyte>(output, x); break;
            default: From<byte>(output, x); break;
        }
    }

    private static void From<TFrom>(TensorImpl output, TensorImpl x) where TFrom : struct, INumber<TFrom>
    {
        switch (output.Dtype)
        {
            case ScalarType.Float32: Convert<TFrom, float>(output, x); break;
            case ScalarType.Float64: Convert<TFrom, double>(output, x); break;
            case ScalarType.Int64: Convert<TFrom, long>(output, x); break;
            case ScalarType.Int32: Convert<TFrom, int>(output, x); break;
            case ScalarType.Int16: Convert<TFrom, short>(output, x); break;
            case ScalarType.Int8: Convert<TFrom, sbyte>(output, x); break;
            case ScalarType.Bool: ToBool<TFrom>(output, x); break;
            default: Convert<TFrom, byte>(output, x); break;
        }
    }

    private static void Convert<TFrom, TTo>(TensorImpl output, TensorImpl x)
        where TFrom : struct, INumber<TFrom> where TTo : struct, INumber<TTo>
    {
        var o = output.Span<TTo>();
        var s = x.Span<TFrom>();
        var rows = new Rows(output.Shape, output.Strides, Dims.BroadcastStrides(x, output.Shape));
        while (rows.Next())
            Elementwise.Convert(o[rows.Start[0]..], rows.Step[0], (ReadOnlySpan<TFrom>)s[rows.Start[1]..],
                rows.Step[1], rows.Length);
    }

    private static void ToBool<TFrom>(TensorImpl output, TensorImpl x) where TFrom : struct, INumber<TFrom>
    {
        var o = output.Span<byte>();
        var s = x.Span<TFrom>();
        ReadOnlySpan<TFrom> zero = [TFrom.Zero];
        var rows = new Rows(output.Shape, output.Strides, Dims.BroadcastStrides(x, output.Shape));
        while (rows.Next())
            Elementwise.Compare<TFrom, IsNotEqual>(o[rows.Start[0]..], rows.Step[0], s[rows.Start[1]..],
                rows.Step[1], zero, 0, rows.Length);
    }
}
