namespace TorchSharp;

public static partial class torch
{
    static Tensor FromFlat<T>(T[] values, ReadOnlySpan<long> shape, ScalarType? type, bool requiresGrad,
        string[]? names) where T : unmanaged
    {
        var sizes = shape.ToArray();
        if (Dims.Count(sizes) > values.Length)
            throw new ArgumentException("mismatched total size creating a tensor from an array: " +
                $"{Dims.Count(sizes)} vs. {values.Length}");
        var impl = TensorImpl.Uninitialized(sizes, ElementTypes.Of(typeof(T)));
        values.AsSpan(0, impl.Count).CopyTo(impl.Flat<T>());
        return Finish(impl, type, requiresGrad, names);
    }

    /// <summary>A tensor of an array's first elements in a shape.</summary>
    internal static Tensor FromElements(Array values, long[] shape, bool requiresGrad)
    {
        var count = Dims.Count(shape);
        if (count > values.Length)
            throw new ArgumentException("mismatched total size creating a tensor from an array: " +
                $"{count} vs. {values.Length}");
        var impl = TensorImpl.Uninitialized(shape, ElementTypes.Of(values.GetType().GetElementType()!));
        BytesOf(values)[..impl.Storage.Length].CopyTo(impl.Storage.Bytes);
        return Finish(impl, null, requiresGrad, null);
    }

    static ReadOnlySpan<byte> BytesOf(Array values) => MemoryMarshal.CreateReadOnlySpan(
        ref MemoryMarshal.GetArrayDataReference(values), values.Length * ElementTypes.Of(values.GetType().GetElementType()!).Size());

    static Tensor FromArray(Array values, ScalarType? type, bool requiresGrad, string[]? names)
    {
        var shape = new long[values.Rank];
        for (var d = 0; d < shape.Length; d++)
            shape[d] = values.GetLongLength(d);
        var impl = TensorImpl.Uninitialized(shape, ElementTypes.Of(values.GetType().GetElementType()!));
        BytesOf(values)[..impl.Storage.Length].CopyTo(impl.Storage.Bytes);
        return Finish(impl, type, requiresGrad, names);
    }

    static Tensor Filled(ReadOnlySpan<long> shape, Scalar value, ScalarType type, bool requiresGrad,
        string[]? names)
    {
        var impl = TensorImpl.Uninitialized(shape.ToArray(), type);
        value.RequireFits(type);
        return Finish(impl, null, requiresGrad, names).FillRaw(value);
    }

    static ScalarType TypeFor(Scalar value) =>
        value.Type.IsFloating() ? get_default_dtype() : ScalarType.Int64;

    static Tensor Finish(TensorImpl impl, ScalarType? type, bool requiresGrad, string[]? names)
    {
        if (names is not null)
            throw new NotSupportedException("named dimensions are not supported");
        if (type is { } wanted && wanted != impl.Dtype)
        {
            var converted = TensorImpl.Uninitialized(impl.Shape, wanted);
            Copying.Into(converted, impl);
            impl = converted;
        }
        var tensor = new Tensor(impl);
        return requiresGrad ? tensor.requires_grad_() : tensor;
    }

    /// <summary>A tensor of an array's elements and shape.</summary>
    public static Tensor from_array(Array rawArray, Device? device = null) => FromArray(rawArray, null, false, null);

    /// <summary>A tensor of an array's elements and shape, in a type.</summary>
    public static Tensor from_array(Array rawArray, ScalarType? dtype, Device? device = null,
        bool requires_grad = false, string[]? names = null) => FromArray(rawArray, dtype, requires_grad, names);
    public static Tensor as_tensor(Array data, ScalarType? dtype = null, Device? device = null) =>
        FromArray(data, dtype, false, null);

    /// <summary>Another handle of the tensor, or a copy in another type.</summary>
    public static Tensor as_tensor(Tensor data, ScalarType? dtype = null, Device? device = null) =>
        dtype is { } type && type != data.dtype ? data.InType(type) : data.alias();

    /// <summary>Whole steps from 0 to before stop.</summary>
    public static Tensor arange(Scalar stop, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) => arange(0, stop, 1, dtype, device, requires_grad);

    /// <summary>Whole steps from start to before stop.</summary>
    public static Tensor arange(Scalar start, Scalar stop, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) => arange(start, stop, 1, dtype, device, requires_grad);

    /// <summary>Steps from start to before stop; Int64 when all three numbers are whole by type.</summary>
    public static Tensor arange(Scalar start, Scalar stop, Scalar step, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false)
    {
        var isFloating = start.Type.IsFloating() || stop.Type.IsFloating() || step.Type.IsFloating();
        var type = dtype ?? (isFloating ? get_default_dtype() : ScalarType.Int64);
        if (type == ScalarType.Bool)
            throw Promotion.Missing("arange_cpu", type);
        double from = start.AsDouble, by = step.AsDouble, to = stop.AsDouble;
        if (type == ScalarType.Int64)
            (from, by, to) = (start.AsLong, step.AsLong, stop.AsLong);
        var steps = Math.Ceiling((to - from) / by);
        if (by == 0 || steps < 0)
            throw Fault.Of(by == 0 ? "step must be nonzero"
                : "upper bound and larger bound inconsistent with step sign");
        // Whole types count in whole steps, even from a fraction.
        var values = TensorImpl.Uninitialized([(long)steps], type.IsFloating() ? ScalarType.Float64 : ScalarType.Int64);
        for (var i = 0; i < values.Count; i++)
            if (type.IsFloating())
                values.Flat<double>()[i] = from + i * by;
            else
                values.Flat<long>()[i] = start.AsLong + i * step.AsLong;
        return Finish(values, type, requires_grad, null);
    }

    /// <summary>Equally spaced numbers from start to end, inclusive.</summary>
    public static Tensor linspace(double start, double end, long steps, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false)
    {
        if (steps < 0)
            throw Fault.Of("number of steps must be non-negative");
        var type = dtype ?? get_default_dtype();
        if (type == ScalarType.Bool)
            throw Promotion.Missing("linspace_cpu", type);
        var values = TensorImpl.Uninitialized([steps], ScalarType.Float64);
        var step = steps > 1 ? (end - start) / (steps - 1) : 0;
        if (type.IsHalf())
            step = Filled([], step, type, false, null).Element(0).AsDouble;
        for (var i = 0; i < steps; i++) // each half counts from its own end, so that both ends are exact
            values.Flat<double>()[i] = i < steps / 2 || steps == 1 ? start + step * i : end - step * (steps - 1 - i);
        return Finish(values, type, requires_grad, null);
    }

    /// <summary>Powers of the base whose exponents are equally spaced from start to end.</summary>
    public static Tensor logspace(double start, double end, long steps, double @base = 10, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false)
    {
        if (dtype == ScalarType.Bool)
            throw Promotion.Missing("logspace_cpu", ScalarType.Bool);
        var exponents = linspace(start, end, steps, ScalarType.Float64);
        var values = new double[steps];
        for (var i = 0; i < steps; i++)
            values[i] = Elementary.Pow(@base, exponents.Impl.Flat<double>()[i]);
        return FromFlat(values, [steps], dtype ?? get_default_dtype(), requires_grad, null);
    }

    /// <summary>A matrix with ones on the diagonal; square when no columns are given.</summary>
    public static Tensor eye(long rows, long columns = -1, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null)
    {
        if (rows < 0)
            throw Fault.Of($"n must be greater or equal to 0, got {rows}");
        columns = columns < 0 ? rows : columns;
        var eye = Filled([rows, columns], 0, dtype ?? get_default_dtype(), requires_grad, names);
        using (no_grad())
            eye.diagonal().fill_(1);
        return eye;
    }

    /// <summary>Zeros in the shape and type of another tensor.</summary>
    public static Tensor zeros_like(Tensor input, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) => full_like(input, 0, dtype, device, requires_grad, names);

    /// <summary>Ones in the shape and type of another tensor.</summary>
    public static Tensor ones_like(Tensor input, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) => full_like(input, 1, dtype, device, requires_grad, names);

    /// <summary>Elements that were not set, here 0, in the shape and type of another tensor.</summary>
    public static Tensor empty_like(Tensor input, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) => full_like(input, 0, dtype, device, requires_grad, names);

    /// <summary>One number in the shape and type of another tensor.</summary>
    public static Tensor full_like(Tensor input, Scalar value, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        Filled(input.Impl.Shape, value, dtype ?? input.dtype, requires_grad, names);

    public partial class Tensor
    {
        /// <summary>Zeros in the shape and type of this tensor.</summary>
        public Tensor zeros_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.zeros_like(this, dtype, device, requires_grad);

        /// <summary>Ones in the shape and type of this tensor.</summary>
        public Tensor ones_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.ones_like(this, dtype, device, requires_grad);

        /// <summary>Elements that were not set, here 0, in the shape and type of this tensor.</summary>
        public Tensor empty_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.empty_like(this, dtype, device, requires_grad);

        /// <summary>One number in the shape and type of this tensor.</summary>
        public Tensor full_like(Scalar value, ScalarType? dtype = null, Device? device = null,
            bool requires_grad = false) => torch.full_like(this, value, dtype, device, requires_grad);
    }
}
