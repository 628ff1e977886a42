namespace TorchSharp;

/// <summary>Copies elements between views of any strides and types; the source is broadcast.</summary>
static class Copying
{
    public static void Into(TensorImpl output, TensorImpl x)
    {
        if (output.Dtype == x.Dtype)
            Piecewise.Run(new CopyWork(output, x), Piecewise.Bits(x.Dtype), output.Count);
        else if (output.Dtype.IsHalf() || x.Dtype.IsHalf())
            ReducedPrecision.Copy(output, x);
        else if (output.Dtype == ScalarType.Bool)
            Piecewise.Run(new ToBoolWork(output, x), x.Dtype, output.Count);
        else
            Piecewise.Run(new ConvertWork(output, x), x.Dtype, output.Count);
    }

    readonly struct CopyWork(TensorImpl output, TensorImpl x) : IPiecewise
    {
        [SkipLocalsInit]
        void IPiecewise.Run<T>(int start, int count)
        {
            Span<T> o = output.Span<T>(), s = x.Span<T>();
            var rows = new Rows(start, count, output, x);
            while (rows.Next())
                Elementwise.Copy<T>(o[rows.Start[0]..], rows.Step[0], s[rows.Start[1]..], rows.Step[1], rows.Length);
        }
    }

    readonly struct ToBoolWork(TensorImpl output, TensorImpl x) : IPiecewise
    {
        [SkipLocalsInit]
        void IPiecewise.Run<T>(int start, int count)
        {
            var o = output.Span<byte>();
            var s = x.Span<T>();
            ReadOnlySpan<T> zero = [T.Zero];
            var rows = new Rows(start, count, output, x);
            while (rows.Next())
                Choosing.Compare<T, IsNotEqual>(o[rows.Start[0]..], rows.Step[0], s[rows.Start[1]..], rows.Step[1],
                    zero, 0, rows.Length);
        }
    }

    // The type of the source is known first, then that of the output.
    readonly struct ConvertWork(TensorImpl output, TensorImpl x) : IPiecewise
    {
        void IPiecewise.Run<T>(int start, int count) =>
            Piecewise.RunHere(new FromWork<T>(output, x), output.Dtype, start, count);
    }

    readonly struct FromWork<TFrom>(TensorImpl output, TensorImpl x) : IPiecewise
        where TFrom : unmanaged, INumber<TFrom>
    {
        [SkipLocalsInit]
        void IPiecewise.Run<TTo>(int start, int count)
        {
            var o = output.Span<TTo>();
            var s = x.Span<TFrom>();
            var rows = new Rows(start, count, output, x);
            while (rows.Next())
                Converting.Run<TFrom, TTo>(o[rows.Start[0]..], rows.Step[0], s[rows.Start[1]..], rows.Step[1],
                    rows.Length);
        }
    }
}
