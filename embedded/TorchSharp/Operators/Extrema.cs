namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The largest element.</summary>
        public Tensor max() => Extreme([], false, "max");

        /// <summary>The smallest element.</summary>
        public Tensor min() => Extreme([], false, "min");

        /// <summary>The largest elements along a dimension, and where the first of them are.</summary>
        public (Tensor values, Tensor indexes) max(long dim, bool keepdim = false) =>
            At(Positions(dim, true, "max"), dim, keepdim);

        /// <summary>The smallest elements along a dimension, and where the first of them are.</summary>
        public (Tensor values, Tensor indexes) min(long dim, bool keepdim = false) =>
            At(Positions(dim, true, "min"), dim, keepdim);

        (Tensor, Tensor) At(Tensor indices, long dim, bool keepdim)
        {
            if (Impl.Shape.Length == 0)
                return (clone(), indices);
            var values = gather(dim, indices);
            return keepdim ? (values, indices) : (values.squeeze(dim), indices.squeeze(dim));
        }

        /// <summary>Where the largest element is, counted row by row.</summary>
        public Tensor argmax() => Position("argmax");

        /// <summary>Where the smallest element is, counted row by row.</summary>
        public Tensor argmin() => Position("argmin");

        /// <summary>Where the largest elements along a dimension are; the first of equals.</summary>
        public Tensor argmax(long dim, bool keepdim = false) => Positions(dim, keepdim, "argmax");

        /// <summary>Where the smallest elements along a dimension are; the first of equals.</summary>
        public Tensor argmin(long dim, bool keepdim = false) => Positions(dim, keepdim, "argmin");

        Tensor Position(string name) => Impl.Count > 0 ? reshape(-1).Positions(0, false, name)
            : throw Fault.Of($"{name}(): Expected reduction dim to be specified for input.numel() == 0.");

        Tensor Positions(long dim, bool keepdim, string name)
        {
            if (dtype == ScalarType.Bool && name.StartsWith("arg"))
                throw Fault.Of($"{name}(): does not support bool input");
            var largest = name.EndsWith("max");
            var reduced = Dims.Mask([dim], Impl.Shape.Length);
            var (rows, length) = Reducing.InRows(ReducedPrecision.Wide(Impl), reduced);
            if (length == 0)
                throw Fault.Of($"{name}(): Expected reduction dim {dim} to have non-zero size.");
            var output = TensorImpl.Uninitialized(Reducing.Shape(Impl.Shape, reduced, keepdim), ScalarType.Int64);
            Piecewise.Run(new PositionsWork(output, rows, length, largest), rows.Dtype, output.Count, length);
            return new Tensor(output);
        }

        readonly struct PositionsWork(TensorImpl output, TensorImpl rows, int length, bool largest) : IPiecewise
        {
            void IPiecewise.Run<T>(int start, int count)
            {
                for (var i = start; i < start + count; i++)
                {
                    ReadOnlySpan<T> row = rows.Flat<T>().Slice(i * length, length);
                    output.Flat<long>()[i] = largest ? Extremes.IndexOfLargest(row) : Extremes.IndexOfSmallest(row);
                }
            }
        }

        /// <summary>The largest elements along dimensions, none meaning all; equal ones share the gradient.</summary>
        public Tensor amax(params long[] dims) => amax(dims, false);

        /// <summary>The smallest elements along dimensions, none meaning all; equal ones share the gradient.</summary>
        public Tensor amin(params long[] dims) => amin(dims, false);

        /// <summary>The largest elements along dimensions, none meaning all; equal ones share the gradient.</summary>
        public Tensor amax(long[] dims, bool keepdim = false, Tensor? @out = null) =>
            Into(@out, Extreme(dims, keepdim, "amax"));

        /// <summary>The smallest elements along dimensions, none meaning all; equal ones share the gradient.</summary>
        public Tensor amin(long[] dims, bool keepdim = false, Tensor? @out = null) =>
            Into(@out, Extreme(dims, keepdim, "amin"));

        /// <summary>The largest elements along dimensions, none meaning all; equal ones share the gradient.</summary>
        public Tensor amax(ReadOnlySpan<long> dims, bool keepdim = false, Tensor? @out = null) =>
            amax(dims.ToArray(), keepdim, @out);

        /// <summary>The smallest elements along dimensions, none meaning all; equal ones share the gradient.</summary>
        public Tensor amin(ReadOnlySpan<long> dims, bool keepdim = false, Tensor? @out = null) =>
            amin(dims.ToArray(), keepdim, @out);

        /// <summary>The least and the largest element, of all or along a dimension.</summary>
        public (Tensor min, Tensor max) aminmax(long? dim = null, bool keepdim = false) => dim is { } d
            ? (amin([d], keepdim), amax([d], keepdim)) : keepdim ? (amin([], true), amax([], true)) : (amin([]), amax([]));

        static Tensor Into(Tensor? output, Tensor result)
        {
            if (output is null)
                return result;
            if (output.dtype != result.dtype)
                throw Fault.Of("Expected the dtype for input and out to match, but got " +
                    $"{result.dtype.LibtorchName()} for input's dtype and {output.dtype.LibtorchName()} for out's dtype.");
            return Dims.Same(output.Impl.Shape, result.Impl.Shape) ? output.copy_(result)
                : throw Fault.Of($"out has the shape {Fault.Text(output.Impl.Shape)}, but the result " +
                    Fault.Text(result.Impl.Shape));
        }

        Tensor Extreme(long[] dims, bool keepdim, string name)
        {
            var isOfAll = name is "max" or "min";
            var reduced = Dims.Mask(dims, Impl.Shape.Length);
            Tensor result;
            using (no_grad())
            {
                var (rows, length) = Reducing.InRows(Impl, reduced);
                if (length == 0)
                    throw Fault.Of($"{name}(): Expected reduction dim " + (isOfAll
                        ? "to be specified for input.numel() == 0. Specify the reduction dim with the 'dim' argument."
                        : $"{Array.IndexOf(Impl.Shape, 0)} to have non-zero size."));
                var matrix = new Tensor(rows.Detached()).view(-1, length);
                var best = matrix.gather(1, matrix.Positions(1, true, name));
                result = best.reshape(Reducing.Shape(Impl.Shape, reduced, keepdim));
            }
            Saved x = new(this), y = new(result);
            return result.From([x, y], (this, g =>
            {
                var isBest = x.Value.eq(Unreduced(y.Value, x.Value.Impl.Shape, reduced));
                isBest = (isOfAll ? isBest.logical_or(x.Value.isnan()) : isBest).InType(g.dtype);
                var count = isBest.sum(dims, keepdim: true);
                return isBest.div(count).mul(Unreduced(g, x.Value.Impl.Shape, reduced));
            }));
        }
    }

    /// <summary>The largest elements along dimensions, none meaning all; equal ones share the gradient.</summary>
    public static Tensor amax(Tensor input, long[] dims) => input.amax(dims);
    public static Tensor amax(Tensor input, long[] dims, bool keepdim = false, Tensor? @out = null) =>
        input.amax(dims, keepdim, @out);
    /// <summary>The smallest elements along dimensions, none meaning all; equal ones share the gradient.</summary>
    public static Tensor amin(Tensor input, long[] dims, bool keepdim = false, Tensor? @out = null) =>
        input.amin(dims, keepdim, @out);
    /// <summary>Where the largest element is, counted row by row.</summary>
    public static Tensor argmax(Tensor input) => input.argmax();
    /// <summary>Where the largest elements along a dimension are; the first of equals.</summary>
    public static Tensor argmax(Tensor input, long dim, bool keepdim = false) => input.argmax(dim, keepdim);
    /// <summary>Where the smallest element is, counted row by row.</summary>
    public static Tensor argmin(Tensor input) => input.argmin();
    /// <summary>Where the smallest elements along a dimension are; the first of equals.</summary>
    public static Tensor argmin(Tensor input, long dim, bool keepdim = false) => input.argmin(dim, keepdim);
    /// <summary>The largest element.</summary>
    public static Tensor max(Tensor input) => input.max();
    /// <summary>The largest elements along a dimension, and where the first of them are.</summary>
    public static (Tensor values, Tensor indexes) max(Tensor input, long dim, bool keepdim = false) =>
        input.max(dim, keepdim);
    /// <summary>The smallest element.</summary>
    public static Tensor min(Tensor input) => input.min();
    /// <summary>The smallest elements along a dimension, and where the first of them are.</summary>
    public static (Tensor values, Tensor indexes) min(Tensor input, long dim, bool keepdim = false) =>
        input.min(dim, keepdim);
    /// <summary>The largest elements along some dimensions; none means all.</summary>
    public static Tensor amax(Tensor input, ReadOnlySpan<long> dims, bool keepdim = false, Tensor? @out = null) =>
        input.amax(dims, keepdim, @out);
    /// <summary>The smallest elements along some dimensions; none means all.</summary>
    public static Tensor amin(Tensor input, ReadOnlySpan<long> dims, bool keepdim = false, Tensor? @out = null) =>
        input.amin(dims, keepdim, @out);
    /// <summary>The least and the largest element, of all or along a dimension.</summary>
    public static (Tensor min, Tensor max) aminmax(Tensor input, long? dim = null, bool keepdim = false) =>
        input.aminmax(dim, keepdim);
}
