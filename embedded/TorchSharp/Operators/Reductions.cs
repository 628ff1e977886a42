namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        Tensor SumOver(ReadOnlySpan<long> dims, bool keepdim, ScalarType? type)
        {
            var kind = type ?? (dtype.Rank() < 2 ? ScalarType.Int64 : dtype);
            var reduced = Dims.Mask(dims, Impl.Shape.Length);
            var shape = Impl.Shape;
            return new Tensor(Reducing.Sum(Apply.As(this, kind), reduced, keepdim))
                .From(this, g => Unreduced(g, shape, reduced));
        }

        // A reduced gradient, read as the shape before.
        static Tensor Unreduced(Tensor g, long[] shape, DimSet reduced) =>
            g.view(Reducing.Shape(shape, reduced, keepdim: true)).expand(shape);

        /// <summary>The sum of all elements.</summary>
        public Tensor sum(ScalarType? type = null) => SumOver([], false, type);
        /// <summary>The sums along one dimension.</summary>
        public Tensor sum(long dim, bool keepdim = false, ScalarType? type = null) => SumOver([dim], keepdim, type);
        /// <summary>The sums along two dimensions.</summary>
        public Tensor sum(long dim0, long dim1, bool keepdim = false, ScalarType? type = null) =>
            SumOver([dim0, dim1], keepdim, type);
        /// <summary>The sums along three dimensions.</summary>
        public Tensor sum(long dim0, long dim1, long dim2, bool keepdim = false, ScalarType? type = null) =>
            SumOver([dim0, dim1, dim2], keepdim, type);
        /// <summary>The sums along some dimensions; none means all.</summary>
        public Tensor sum(long[] dim, bool keepdim = false, ScalarType? type = null) => SumOver(dim, keepdim, type);
        public Tensor sum(ReadOnlySpan<long> dim, bool keepdim = false, ScalarType? type = null) =>
            SumOver(dim, keepdim, type);

        /// <summary>The mean of all elements, which must be floating.</summary>
        public Tensor mean() => mean([]);

        /// <summary>The means along some dimensions; none means all.</summary>
        public Tensor mean(long[] dimensions, bool keepdim = false, ScalarType? type = null)
        {
            if (!(type ?? dtype).IsFloating())
                throw Fault.Of("mean(): could not infer output dtype. Input dtype must be either a floating point or " +
                    $"complex dtype. Got: {dtype.LibtorchName()}");
            if (dtype.IsHalf() && type is null)
                return mean(dimensions, keepdim, ScalarType.Float32).InType(dtype);
            var sum = SumOver(dimensions, keepdim, type);
            return sum.div((double)Impl.Count / sum.Impl.Count);
        }

        /// <summary>The product of all elements.</summary>
        public Tensor prod(ScalarType? type = null) => reshape(-1).prod(0, false, type);

        /// <summary>The products along one dimension.</summary>
        public Tensor prod(long dim, bool keepdim = false, ScalarType? type = null)
        {
            var x = InType(type ?? (dtype.Rank() < 2 ? ScalarType.Int64 : dtype));
            var d = Dims.Normal(dim, x.Impl.Shape.Length);
            var shape = x.Impl.Shape;
            if (shape.Length == 0)
                return x.clone();
            Tensor? product = null;
            foreach (var slice in x.unbind(dim))
                product = product is null ? slice : product.mul(slice);
            product ??= torch.ones(Dims.Without(shape, d), x.dtype).From(x, g => torch.zeros(shape, g.dtype));
            return keepdim ? product.unsqueeze(d) : product;
        }

        /// <summary>Whether all elements are true.</summary>
        public Tensor all() => reshape(-1).all(0);

        /// <summary>Whether all elements along one dimension are true.</summary>
        public Tensor all(long dim, bool keepdim = false) =>
            Verdicts(dim, keepdim, static row => !row.Contains((byte)0));

        /// <summary>Whether at least one element is true.</summary>
        public Tensor any() => reshape(-1).any(0);

        /// <summary>Whether at least one element along one dimension is true.</summary>
        public Tensor any(long dim, bool keepdim = false) =>
            Verdicts(dim, keepdim, static row => row.ContainsAnyExcept((byte)0));

        delegate bool Verdict(ReadOnlySpan<byte> row);

        // For bytes they are bytes, from the days when bytes served as booleans.
        Tensor Verdicts(long dim, bool keepdim, Verdict holds)
        {
            var reduced = Dims.Mask([dim], Impl.Shape.Length);
            var (rows, length) = Reducing.InRows(AsBool().Impl, reduced);
            var verdicts = TensorImpl.Uninitialized(Reducing.Shape(Impl.Shape, reduced, keepdim),
                dtype == ScalarType.Byte ? ScalarType.Byte : ScalarType.Bool);
            Span<byte> to = verdicts.Flat<byte>(), values = rows.Flat<byte>();
            for (var i = 0; i < to.Length; i++)
                to[i] = holds(values.Slice(i * length, length)) ? (byte)1 : (byte)0;
            return new Tensor(verdicts);
        }

        /// <summary>How many elements along some dimensions are not 0; none means all.</summary>
        public Tensor count_nonzero(long[]? dims = null) => AsBool().sum(dims ?? []);

        /// <summary>The variance of all elements; unbiased divides by one less than their number.</summary>
        public Tensor var(bool unbiased = true) => var([], unbiased);

        /// <summary>The variances along one dimension.</summary>
        public Tensor var(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            var([dim], unbiased, keepdim, type);

        /// <summary>The variances along some dimensions; none means all.</summary>
        public Tensor var(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Variance(dimensions, unbiased, keepdim, type, isRoot: false);

        // The derivative of the root is taken with it, since where all elements are equal PyTorch's is 0.
        Tensor Variance(long[] dims, bool unbiased, bool keepdim, ScalarType? type, bool isRoot)
        {
            var x = type is { } kind ? InType(kind) : this;
            if (!x.dtype.IsFloating())
                throw Fault.Of("std and var only support floating point and complex dtypes");
            var (reduced, shape) = (Dims.Mask(dims, Impl.Shape.Length), Impl.Shape);
            double count = 1;
            for (var d = 0; d < shape.Length; d++)
                count *= reduced[d] ? shape[d] : 1;
            var divisor = Math.Max(unbiased ? count - 1 : count, 0);
            var result = new Tensor(Variances.Of(x.Impl, reduced, keepdim, divisor, isRoot));
            Saved input = new(x), output = new(result);
            return result.From([input, output], (x, g =>
            {
                if (isRoot)
                    g = g.div(output.Value.mul(2)).masked_fill(output.Value.eq(0), 0);
                var distances = input.Value.sub(input.Value.mean(dims, keepdim: true));
                return distances.mul(Unreduced(g, shape, reduced).mul(2 / divisor));
            }));
        }

        /// <summary>The standard deviation of all elements.</summary>
        public Tensor std(bool unbiased = true) => std([], unbiased);

        /// <summary>The standard deviations along one dimension.</summary>
        public Tensor std(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            std([dim], unbiased, keepdim, type);

        /// <summary>The standard deviations along some dimensions; none means all.</summary>
        public Tensor std(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Variance(dimensions, unbiased, keepdim, type, isRoot: true);

        /// <summary>The p-norm of all elements; p may be infinite.</summary>
        public Tensor norm(float p = 2f) => NormOfFloats([], false, p);

        /// <summary>The p-norms along one dimension; p may be infinite.</summary>
        public Tensor norm(int dim, bool keepdim = false, float p = 2f) => NormOfFloats([dim], keepdim, p);

        Tensor NormOfFloats(long[] dims, bool keepdim, float p) => dtype.IsFloating() ? Norm(dims, keepdim, p)
            : throw Fault.Of("norm(): input dtype should be either floating point or complex. Got " +
                $"{dtype.LibtorchName()} instead.");

        internal Tensor Norm(long[] dims, bool keepdim, double p)
        {
            if (double.IsPositiveInfinity(p))
                return abs().amax(dims, keepdim);
            if (double.IsNegativeInfinity(p))
                return abs().amin(dims, keepdim);
            if (p == 1)
                return abs().sum(dims, keepdim);
            Tensor norm;
            using (no_grad())
                norm = p == 0 ? ne(0).sum(dims, keepdim).InType(dtype) : p == 2 ? mul(this).sum(dims, keepdim).sqrt()
                    : abs().pow(p).sum(dims, keepdim).pow(1.0 / p);
            if (p == 0)
                return Uncounted(norm);
            var (reduced, shape) = (Dims.Mask(dims, Impl.Shape.Length), Impl.Shape);
            Saved x = new(this), y = new(norm);
            return norm.From([x, y], (this, g => NormDerivative(x.Value, Unreduced(y.Value, shape, reduced), p)
                .mul(Unreduced(g, shape, reduced))));
        }

        // Recorded, but without a gradient for anything.
        Tensor Uncounted(Tensor value)
        {
            value.Impl.Producer = Records(this) ? new ManyNode([], []) : null;
            return value;
        }

        // Its own derivative, since that of the root at 0 would be infinite: PyTorch's is 0.
        static Tensor NormDerivative(Tensor x, Tensor norm, double p) => p == 2
            ? x.div(norm).masked_fill(norm.eq(0), 0)
            : x.sign().mul(x.abs().pow(p - 1)).mul(norm.pow(1 - p)).masked_fill(x.eq(0), 0);

        /// <summary>The variances along some dimensions; none means all.</summary>
        public Tensor var(ReadOnlySpan<long> dimensions, bool unbiased = true, bool keepdim = false,
            ScalarType? type = null) => var(dimensions.ToArray(), unbiased, keepdim, type);

        /// <summary>The variances along two dimensions.</summary>
        public Tensor var((long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            var([dim.Item1, dim.Item2], unbiased, keepdim, type);

        /// <summary>The variances along three dimensions.</summary>
        public Tensor var((long, long, long) dim, bool unbiased = true, bool keepdim = false,
            ScalarType? type = null) => var([dim.Item1, dim.Item2, dim.Item3], unbiased, keepdim, type);

        /// <summary>The standard deviations along some dimensions; none means all.</summary>
        public Tensor std(ReadOnlySpan<long> dimensions, bool unbiased = true, bool keepdim = false,
            ScalarType? type = null) => std(dimensions.ToArray(), unbiased, keepdim, type);

        /// <summary>The standard deviations along two dimensions.</summary>
        public Tensor std((long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            std([dim.Item1, dim.Item2], unbiased, keepdim, type);

        /// <summary>The standard deviations along three dimensions.</summary>
        public Tensor std((long, long, long) dim, bool unbiased = true, bool keepdim = false,
            ScalarType? type = null) => std([dim.Item1, dim.Item2, dim.Item3], unbiased, keepdim, type);

        /// <summary>The sum of a matrix's diagonal.</summary>
        public Tensor trace()
        {
            if (Impl.Shape.Length != 2)
                throw new ArgumentException($"Expected a matrix, but got tensor with ndim == {Impl.Shape.Length}");
            this.RequireNumbers("trace");
            return diagonal().sum();
        }
    }

    /// <summary>Whether all elements are true.</summary>
    public static Tensor all(Tensor input) => input.all();
    /// <summary>Whether all elements along one dimension are true.</summary>
    public static Tensor all(Tensor input, long dim, bool keepdim = false) => input.all(dim, keepdim);
    /// <summary>Whether at least one element is true.</summary>
    public static Tensor any(Tensor input) => input.any();
    /// <summary>Whether at least one element along one dimension is true.</summary>
    public static Tensor any(Tensor input, long dim, bool keepdim = false) => input.any(dim, keepdim);
    /// <summary>How many elements along some dimensions are not 0; none means all.</summary>
    public static Tensor count_nonzero(Tensor input, long[]? dims = null) => input.count_nonzero(dims);
    /// <summary>The mean of all elements, which must be floating.</summary>
    public static Tensor mean(Tensor input) => input.mean();
    /// <summary>The means along some dimensions; none means all.</summary>
    public static Tensor mean(Tensor input, long[] dimensions, bool keepdim = false,
        ScalarType? type = null) => input.mean(dimensions, keepdim, type);
    /// <summary>The p-norms along one dimension; p may be infinite.</summary>
    public static Tensor norm(Tensor input, int dimension, bool keepdim = false, float p = 2f) =>
        input.norm(dimension, keepdim, p);
    /// <summary>The p-norm of all elements; p may be infinite.</summary>
    public static Tensor norm(Tensor input, float p = 2f) => input.norm(p);
    /// <summary>The products along one dimension.</summary>
    public static Tensor prod(Tensor input, long dim, bool keepdim = false, ScalarType? type = null) =>
        input.prod(dim, keepdim, type);
    /// <summary>The product of all elements.</summary>
    public static Tensor prod(Tensor input, ScalarType? type = null) => input.prod(type);
    /// <summary>The standard deviation of all elements.</summary>
    public static Tensor std(Tensor input, bool unbiased = true) => input.std(unbiased);
    /// <summary>The standard deviations along one dimension.</summary>
    public static Tensor std(Tensor input, long dimensions, bool unbiased = true, bool keepdim = false,
        ScalarType? type = null) => input.std(dimensions, unbiased, keepdim, type);
    /// <summary>The standard deviations along some dimensions; none means all.</summary>
    public static Tensor std(Tensor input, long[] dimensions, bool unbiased = true, bool keepdim = false,
        ScalarType? type = null) => input.std(dimensions, unbiased, keepdim, type);
    /// <summary>The sums along one dimension.</summary>
    public static Tensor sum(Tensor input, long dim, bool keepdim = false, ScalarType? type = null) =>
        input.sum(dim, keepdim, type);
    /// <summary>The sum of all elements.</summary>
    public static Tensor sum(Tensor input, ScalarType? type = null) => input.sum(type);
    /// <summary>The sums along some dimensions; none means all.</summary>
    public static Tensor sum(Tensor input, ReadOnlySpan<long> dim, bool keepdim = false,
        ScalarType? type = null) => input.sum(dim, keepdim, type);
    /// <summary>The variance of all elements; unbiased divides by one less than their number.</summary>
    public static Tensor var(Tensor input, bool unbiased = true) => input.var(unbiased);
    /// <summary>The variances along one dimension.</summary>
    public static Tensor var(Tensor input, long dimensions, bool unbiased = true, bool keepdim = false,
        ScalarType? type = null) => input.var(dimensions, unbiased, keepdim, type);
    /// <summary>The variances along some dimensions; none means all.</summary>
    public static Tensor var(Tensor input, long[] dimensions, bool unbiased = true, bool keepdim = false,
        ScalarType? type = null) => input.var(dimensions, unbiased, keepdim, type);
    /// <summary>The Euclidean norm of all elements.</summary>
    public static Tensor norm(Tensor input) => input.norm();
    /// <summary>The sums of all elements up to each along a dimension.</summary>
    public static Tensor cumsum(Tensor input, long dim, ScalarType? type = null) => input.cumsum(dim, type);
    /// <summary>The products of all elements up to each along a dimension.</summary>
    public static Tensor cumprod(Tensor input, long dim, ScalarType? dtype = null) => input.cumprod(dim, dtype);
    /// <summary>The sum of a matrix's diagonal.</summary>
    public static Tensor trace(Tensor input) => input.trace();
    /// <summary>The standard deviations along two dimensions.</summary>
    public static Tensor std(Tensor input, (long, long) dimensions, bool unbiased = true, bool keepdim = false,
        ScalarType? type = null) => input.std(dimensions, unbiased, keepdim, type);
    /// <summary>The standard deviations along three dimensions.</summary>
    public static Tensor std(Tensor input, (long, long, long) dimensions, bool unbiased = true, bool keepdim = false,
        ScalarType? type = null) => input.std(dimensions, unbiased, keepdim, type);
    /// <summary>The variances along two dimensions.</summary>
    public static Tensor var(Tensor input, (long, long) dimensions, bool unbiased = true, bool keepdim = false,
        ScalarType? type = null) => input.var(dimensions, unbiased, keepdim, type);
    /// <summary>The variances along three dimensions.</summary>
    public static Tensor var(Tensor input, (long, long, long) dimensions, bool unbiased = true, bool keepdim = false,
        ScalarType? type = null) => input.var(dimensions, unbiased, keepdim, type);
}
