namespace TorchSharp;

public static partial class torch
{
    static RandomStream StreamOf(Generator? generator) => (generator ?? Generator.Default).Stream;

    static Tensor Uniform(ReadOnlySpan<long> shape, ScalarType? type, bool requiresGrad, Generator? generator,
        string[]? names)
    {
        RequireFloats("rand", type);
        var tensor = Finish(TensorImpl.Uninitialized(shape.ToArray(), type ?? get_default_dtype()), null, false, names);
        return tensor.uniform_(0, 1, generator).requires_grad_(requiresGrad);
    }

    static Tensor Normal(ReadOnlySpan<long> shape, ScalarType? type, bool requiresGrad, Generator? generator,
        string[]? names)
    {
        RequireFloats("randn", type);
        var tensor = Finish(TensorImpl.Uninitialized(shape.ToArray(), type ?? get_default_dtype()), null, false, names);
        return tensor.normal_(0, 1, generator).requires_grad_(requiresGrad);
    }

    static void RequireFloats(string name, ScalarType? type)
    {
        if (type is { } wanted && !wanted.IsFloating())
            throw new ArgumentException($"torch.{name}() was passed a bad dtype: {wanted}. It must be floating point.",
                "dtype");
    }

    /// <summary>A tensor of whole numbers from 0 to below high; Int64 when no type is given.</summary>
    public static Tensor randint(long high, long[] size, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        randint(0, high, size, dtype, device, requires_grad, generator, names);

    /// <summary>A tensor of whole numbers from low to below high; Int64 when no type is given.</summary>
    public static Tensor randint(long low, long high, long[] size, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, Generator? generator = null, string[]? names = null)
    {
        if (low >= high)
            throw Fault.Of($"random_ expects 'from' to be less than 'to', but got from={low} >= to={high}");
        var values = TensorImpl.Uninitialized(size, ScalarType.Int64);
        var stream = StreamOf(generator);
        foreach (ref var value in values.Flat<long>())
            value = low + stream.Whole((ulong)high - (ulong)low);
        return Finish(values, dtype, requires_grad, names);
    }

    /// <summary>A tensor of whole numbers from 0 to below high; Int64 when no type is given.</summary>
    public static Tensor randint(long high, Size size, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        randint(0, high, size.Shape, dtype, device, requires_grad, generator, names);

    /// <summary>A tensor of whole numbers from low to below high; Int64 when no type is given.</summary>
    public static Tensor randint(long low, long high, Size size, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        randint(low, high, size.Shape, dtype, device, requires_grad, generator, names);

    /// <summary>The whole numbers from 0 to below n in random order; Int64 when no type is given.</summary>
    public static Tensor randperm(long n, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, Generator? generator = null)
    {
        if (dtype == ScalarType.Bool)
            throw Promotion.Missing("randperm", ScalarType.Bool);
        if (n < 0)
            throw Fault.Of($"n must be non-negative, got {n}");
        var order = new long[n];
        for (var i = 0; i < n; i++)
            order[i] = i;
        var stream = StreamOf(generator);
        for (var i = 0; i < n - 1; i++)
        {
            var other = i + (int)(stream.Word() % (ulong)(n - i));
            (order[i], order[other]) = (order[other], order[i]);
        }
        return FromFlat(order, [n], dtype, requires_grad, null);
    }

    /// <summary>The whole numbers from 0 to below n in random order, written to a vector.</summary>
    public static Tensor randperm(long n, Tensor @out, Generator? generator = null) =>
        @out.copy_(randperm(n, @out.dtype, generator: generator));

    /// <summary>Normal numbers with a mean and a standard deviation for each; shapes broadcast.</summary>
    public static Tensor normal(Tensor mean, Tensor std, Generator? generator = null)
    {
        if ((bool)std.lt(0).any())
            throw Fault.Of("normal expects all elements of std >= 0.0");
        var shape = Dims.Broadcast(mean.Impl.Shape, std.Impl.Shape);
        using (no_grad())
            return Normal(shape, Promotion.Of(mean, std), false, generator, null).mul(std).add(mean);
    }

    /// <summary>Normal numbers with a mean and a standard deviation; a negative one turns their signs.</summary>
    public static Tensor normal(double mean, double std, ReadOnlySpan<long> size, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null)
    {
        var tensor = Filled(size, 0, dtype ?? get_default_dtype(), false, names);
        if (std < 0)
            tensor.normal_(0, 1, generator).mul_(std).add_(mean);
        else
            tensor.normal_(mean, std, generator);
        return tensor.requires_grad_(requires_grad);
    }

    /// <summary>Uniform random numbers in the shape and type of another tensor.</summary>
    public static Tensor rand_like(Tensor input, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) => empty_like(input, dtype, device).uniform_(0, 1).requires_grad_(requires_grad);

    /// <summary>Standard normal numbers in the shape and type of another tensor.</summary>
    public static Tensor randn_like(Tensor input, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) => empty_like(input, dtype, device).normal_().requires_grad_(requires_grad);

    /// <summary>Whole numbers from low to below high in the shape and type of another tensor.</summary>
    public static Tensor randint_like(Tensor input, long low, long high, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false) =>
        randint(low, high, input.Impl.Shape, dtype ?? input.dtype, device, requires_grad);

    public partial class Tensor
    {
        /// <summary>Writes uniform random numbers from <paramref name="from"/> to below <paramref
        /// name="to"/>.</summary>
        public Tensor uniform_(double from, double to, Generator? generator = null)
        {
            this.RequireFloating("uniform_");
            if (from > to)
                throw Fault.Of($"uniform_ expects to return a [from, to) range, but found from={from} > to={to}");
            var stream = StreamOf(generator);
            return Draw(dtype, drawn =>
            {
                if (dtype.IsHalf()) // as many bits as a fraction has
                    foreach (ref var value in drawn.Flat<float>())
                        value = (stream.Word() & Fractions - 1) / (float)Fractions * (float)(to - from) + (float)from;
                else if (drawn.Dtype == ScalarType.Float32)
                    stream.Fill(drawn.Flat<float>(), (float)from, (float)to);
                else
                    foreach (ref var value in drawn.Flat<double>())
                        value = stream.Double() * (to - from) + from;
            });
        }

        uint Fractions => dtype == ScalarType.Float16 ? 1u << 11 : 1u << 8;

        /// <summary>Writes normal numbers with a mean and a standard deviation.</summary>
        public Tensor normal_(double mean = 0, double std = 1, Generator? generator = null)
        {
            this.RequireFloating("normal_kernel_cpu");
            if (std < 0)
                throw Fault.Of($"normal expects std >= 0.0, but found std {std}");
            var stream = StreamOf(generator);
            var inBlocks = Impl.Count >= 16 && Impl.IsContiguous;
            if (inBlocks && dtype.IsHalf())
                throw ReducedPrecision.Refusal(dtype);
            return Draw(dtype, drawn =>
            {
                if (drawn.Dtype == ScalarType.Float32 && inBlocks)
                    NormalFill.Run(stream, drawn.Flat<float>(), (float)mean, (float)std);
                else if (inBlocks)
                    NormalFill.Run(stream, drawn.Flat<double>(), mean, std);
                else if (drawn.Dtype == ScalarType.Float32)
                    foreach (ref var value in drawn.Flat<float>())
                        value = (float)(stream.Normal() * std + mean);
                else
                    foreach (ref var value in drawn.Flat<double>())
                        value = stream.Normal() * std + mean;
            });
        }

        /// <summary>Writes 1 with probability p and 0 otherwise.</summary>
        public Tensor bernoulli_(double p = 0.5, Generator? generator = null)
        {
            if (p is not (>= 0 and <= 1))
                throw Fault.Of($"bernoulli_ expects p to be in [0, 1], but got p={p}");
            return Coins(p, 1, generator);
        }

        /// <summary>Writes a number with probability p and 0 otherwise.</summary>
        internal Tensor Coins(double p, double number, Generator? generator = null)
        {
            var stream = StreamOf(generator);
            return Draw(dtype.IsFloating() ? dtype : ScalarType.Bool, drawn =>
            {
                if (drawn.Dtype == ScalarType.Float32)
                    foreach (ref var value in drawn.Flat<float>())
                        value = stream.Double() < p ? (float)number : 0;
                else if (drawn.Dtype == ScalarType.Float64)
                    foreach (ref var value in drawn.Flat<double>())
                        value = stream.Double() < p ? number : 0;
                else
                    foreach (ref var value in drawn.Flat<byte>())
                        value = stream.Double() < p ? (byte)1 : (byte)0;
            });
        }

        /// <summary>Writes 1 with the probabilities of another tensor and 0 otherwise.</summary>
        public Tensor bernoulli_(Tensor p, Generator? generator = null)
        {
            var probabilities = Apply.Packed(p.expand(Impl.Shape), ScalarType.Float64).Flat<double>();
            var stream = StreamOf(generator);
            var drawn = TensorImpl.Uninitialized(Impl.Shape, ScalarType.Bool);
            var values = drawn.Flat<byte>();
            for (var i = 0; i < values.Length; i++)
            {
                if (probabilities[i] is not (>= 0 and <= 1))
                    throw Fault.Of("Expected p_in >= 0 && p_in <= 1 to be true, but got false.");
                var u = p.dtype == ScalarType.Float32 ? stream.Float() : stream.Double();
                values[i] = u < probabilities[i] ? (byte)1 : (byte)0;
            }
            return Assign(new Tensor(drawn, inScope: false));
        }

        /// <summary>1 with the probability that each element gives, 0 otherwise.</summary>
        public Tensor bernoulli(Generator? generator = null)
        {
            this.RequireFloating("bernoulli_tensor_cpu_p_");
            return torch.zeros_like(this).bernoulli_(detach(), generator);
        }

        /// <summary>Writes exponential numbers of a rate.</summary>
        public Tensor exponential_(double lambda = 1, Generator? generator = null)
        {
            this.RequireFloating("exponential_");
            if (!(lambda > 0))
                throw Fault.Of($"exponential_ expects lambda > 0.0, but found lambda={lambda}");
            var stream = StreamOf(generator);
            return Draw(ScalarType.Float64, drawn =>
            {
                foreach (ref var value in drawn.Flat<double>())
                    value = stream.Exponential() / lambda;
            });
        }

        /// <summary>Indices drawn from rows of weights, with or without replacement.</summary>
        public Tensor multinomial(long num_samples, bool replacement = false, Generator? generator = null)
        {
            if (Impl.Shape.Length is not (1 or 2))
                throw Fault.Of("prob_dist must be 1 or 2 dim");
            if (num_samples <= 0)
                throw Fault.Of("cannot sample n_sample <= 0 samples");
            if (!replacement && num_samples > Impl.Shape[^1])
                throw Fault.Of("cannot sample n_sample > prob_dist.size(-1) samples without replacement");
            if (!(bool)isfinite().logical_and(ge(0)).all())
                throw Fault.Of("probability tensor contains either `inf`, `nan` or element < 0");
            if (!(bool)sum(-1).gt(0).all())
                throw Fault.Of("invalid multinomial distribution (sum of probabilities <= 0)");
            using var recording = no_grad();
            if (replacement && num_samples > 1)
                return Multinomial.WithReplacement(this, num_samples, StreamOf(generator));
            var race = div(torch.empty_like(this).exponential_(1, generator));
            return num_samples == 1 ? race.argmax(-1, keepdim: true) : race.topk((int)num_samples).Item2;
        }

        /// <summary>Uniform random numbers in the shape and type of this tensor.</summary>
        public Tensor rand_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.rand_like(this, dtype, device, requires_grad);

        /// <summary>Standard normal numbers in the shape and type of this tensor.</summary>
        public Tensor randn_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.randn_like(this, dtype, device, requires_grad);

        /// <summary>Whole numbers from low to below high in the shape and type of this tensor.</summary>
        public Tensor randint_like(long low, long high, ScalarType? dtype = null, Device? device = null,
            bool requires_grad = false) => torch.randint_like(this, low, high, dtype, device, requires_grad);

        // Numbers are drawn in the order of the memory, in place where that is possible.
        Tensor Draw(ScalarType wanted, Action<TensorImpl> fill)
        {
            var type = wanted.Computed();
            if (type == dtype && Impl.IsContiguous && !(GradMode.IsOn && Impl.RequiresGrad))
            {
                fill(Impl);
                Impl.Storage.Version++;
                return this;
            }
            long[] shape = Impl.Shape, strides = Impl.Strides;
            int[] order = [.. Enumerable.Range(0, shape.Length).OrderByDescending(d => strides[d])];
            var drawn = TensorImpl.Uninitialized([.. order.Select(d => shape[d])], type);
            fill(drawn);
            long[] places = [.. Enumerable.Range(0, order.Length).Select(d => (long)Array.IndexOf(order, d))];
            return Assign(new Tensor(drawn, inScope: false).permute(places));
        }
    }

    /// <summary>1 with the probability that each element gives, 0 otherwise.</summary>
    public static Tensor bernoulli(Tensor input, Generator? generator = null) => input.bernoulli(generator);
    /// <summary>Indices drawn from rows of weights, with or without replacement.</summary>
    public static Tensor multinomial(Tensor input, long num_samples, bool replacement = false,
        Generator? generator = null) => input.multinomial(num_samples, replacement, generator);
}
