namespace TorchSharp;

/// <summary>Tensors of Float16 and BFloat16: they are stored in 16 bits and computed with in 32, as PyTorch does on the
/// CPU; each result is rounded once.</summary>
static class ReducedPrecision
{
    public static bool IsHalf(this ScalarType type) => type is ScalarType.Float16 or ScalarType.BFloat16;

    /// <summary>Float32 for the types of 16 bits, the type itself otherwise: what is computed in.</summary>
    public static ScalarType Computed(this ScalarType type) => type.IsHalf() ? ScalarType.Float32 : type;

    /// <summary>The view in the type that is computed in.</summary>
    public static TensorImpl Wide(TensorImpl x) => x.Dtype.IsHalf() ? In(x, ScalarType.Float32) : x;

    /// <summary>A result rounded to a type of 16 bits; as it is for any other type.</summary>
    public static TensorImpl Narrow(TensorImpl x, ScalarType type) => x.Dtype == type ? x : In(x, type);

    /// <summary>Copies elements from or to a type of 16 bits; types other than Float32 go by way of it.</summary>
    public static void Copy(TensorImpl output, TensorImpl x)
    {
        if (x.Dtype.IsHalf() && output.Dtype != ScalarType.Float32)
            Copying.Into(output, In(x, ScalarType.Float32));
        else if (output.Dtype.IsHalf() && x.Dtype != ScalarType.Float32)
            Copying.Into(output, In(x, ScalarType.Float32));
        else if (output.Dtype == ScalarType.Float16 || x.Dtype == ScalarType.Float16)
            Convert<Float16Format>(output, x);
        else
            Convert<BFloat16Format>(output, x);
    }

    public static NotSupportedException Refusal(ScalarType type) => new($"{type} is not supported here: convert with " +
        ".to(float32), or use the real package, `dotnet run setup.cs -- tensors=real`");

    static TensorImpl In(TensorImpl x, ScalarType type)
    {
        var output = TensorImpl.Uninitialized(x.Shape, type);
        Copying.Into(output, x);
        return output;
    }

    static void Convert<TFormat>(TensorImpl output, TensorImpl x) where TFormat : struct, IHalfFormat
    {
        var rows = new Rows(0, output.Count, output, x);
        while (rows.Next())
            if (x.Dtype.IsHalf())
                HalfPrecision.Widen<TFormat>(output.Span<float>()[rows.Start[0]..], rows.Step[0],
                    x.Span<ushort>()[rows.Start[1]..], rows.Step[1], rows.Length);
            else
                HalfPrecision.Narrow<TFormat>(output.Span<ushort>()[rows.Start[0]..], rows.Step[0],
                    x.Span<float>()[rows.Start[1]..], rows.Step[1], rows.Length);
    }
}
