namespace TorchSharp;

/// <summary>Layer normalisation over the last dimensions, in one pass over the rows and one back. Values and gradients
/// have the bits of the operators that it could be composed of.</summary>
sealed class LayerNormalisation
{
    readonly Saved _x;
    readonly Saved? _weight;
    readonly long[] _dims;
    readonly double _eps;
    readonly int _rows, _length;
    // Of each row.
    readonly TensorImpl _means, _scales;
    (Tensor G, Tensor Direct, Tensor ByMean)? _gradients;

    LayerNormalisation(Tensor x, int dims, Tensor? weight, double eps)
    {
        (_x, _weight, _eps) = (new(x), weight is null ? null : new(weight), eps);
        var shape = x.Impl.Shape;
        var kept = shape.Length - dims;
        _dims = [.. Enumerable.Range(kept, dims).Select(d => (long)d)];
        long[] reduced = [.. shape[..kept], .. _dims.Select(_ => 1L)];
        (_rows, _length) = (Dims.Count(reduced), Dims.Count(shape[kept..]));
        (_means, _scales) = (TensorImpl.Uninitialized(reduced, x.dtype), TensorImpl.Uninitialized(reduced, x.dtype));
    }

    /// <summary>The elements normalised over so many dimensions. Weight and bias have the type of x and the shape of a
    /// row.</summary>
    public static Tensor Of(Tensor x, int dims, Tensor? weight, Tensor? bias, double eps)
    {
        var operation = new LayerNormalisation(x, dims, weight, eps);
        var output = TensorImpl.Uninitialized(x.Impl.Shape, x.dtype);
        operation.Run(new ForwardWork(operation, output, Apply.Packed(x), Packed(weight), Packed(bias)));
        return operation.Record(new Tensor(output), x, weight, bias);
    }

    static TensorImpl? Packed(Tensor? x) => x is null ? null : Apply.Packed(x);

    void Run<TWork>(TWork work) where TWork : struct, IPiecewise =>
        Piecewise.Run(work, _means.Dtype, _rows, _length);

    // The input has two gradients: directly, and by way of the mean.
    Tensor Record(Tensor output, Tensor x, Tensor? weight, Tensor? bias)
    {
        Saved[] saved = _weight is null ? [_x] : [_x, _weight];
        (Tensor, Func<Tensor, Tensor>) direct = (x, g => Gradients(g).Direct), byMean = (x, g => Gradients(g).ByMean);
        if (weight is null && bias is null)
            return output.From(saved, direct, byMean);
        (Tensor, Func<Tensor, Tensor>) toWeight = (weight ?? x, ToWeight), toBias = (bias ?? x, static g => g);
        return weight is null ? output.From(saved, direct, byMean, toBias)
            : bias is null ? output.From(saved, direct, byMean, toWeight)
            : output.From(saved, direct, byMean, toWeight, toBias);
    }

    (Tensor G, Tensor Direct, Tensor ByMean) Gradients(Tensor g)
    {
        if (_gradients is { } made && ReferenceEquals(made.G, g))
            return made;
        var gradients = GradMode.IsOn ? Composed(g) : FromRows(g);
        _gradients = gradients;
        return gradients;
    }

    (Tensor, Tensor, Tensor) FromRows(Tensor g)
    {
        TensorImpl x = Apply.Packed(_x.Value), toX = TensorImpl.Uninitialized(x.Shape, x.Dtype),
            toMean = TensorImpl.Uninitialized(_means.Shape, x.Dtype);
        Run(new BackwardWork(this, toX, toMean, Apply.Packed(g), x, Packed(_weight?.Value)));
        return (g, new Tensor(toX), new Tensor(toMean).expand(x.Shape));
    }

    // The same from operators, which have derivatives of their own.
    (Tensor, Tensor, Tensor) Composed(Tensor g)
    {
        var (centred, scale) = Parts();
        var onScaled = _weight is null ? g : g.mul(_weight.Value);
        var direct = onScaled.mul(scale).sub(centred.mul(scale.pow(3).mul(onScaled.mul(centred).mean(_dims, true))));
        return (g, direct, direct.mean(_dims, true).neg().expand(g.Impl.Shape));
    }

    Tensor ToWeight(Tensor g)
    {
        if (GradMode.IsOn)
        {
            var (centred, scale) = Parts();
            return g.mul(centred.mul(scale));
        }
        var products = TensorImpl.Uninitialized(g.Impl.Shape, g.dtype);
        Run(new WeightWork(this, products, Apply.Packed(g), Apply.Packed(_x.Value)));
        return new Tensor(products);
    }

    (Tensor Centred, Tensor Scale) Parts()
    {
        var x = _x.Value;
        var centred = x.sub(x.mean(_dims, true));
        return (centred, centred.mul(centred).mean(_dims, true).add(_eps).rsqrt());
    }

    readonly struct ForwardWork(LayerNormalisation of, TensorImpl output, TensorImpl x, TensorImpl? weight,
        TensorImpl? bias) : IPiecewise
    {
        void IPiecewise.Run<T>(int start, int count)
        {
            Span<T> y = output.Flat<T>(), from = x.Flat<T>(), means = of._means.Flat<T>(),
                scales = of._scales.Flat<T>(), w = weight is null ? [] : weight.Flat<T>(),
                b = bias is null ? [] : bias.Flat<T>();
            var (length, eps, row) = (of._length, T.CreateTruncating(of._eps), new T[of._length]);
            for (var i = start; i < start + count; i++)
                (means[i], scales[i]) = Normalisation.Run(y.Slice(i * length, length),
                    from.Slice(i * length, length), w, b, eps, row);
        }
    }

    readonly struct BackwardWork(LayerNormalisation of, TensorImpl toX, TensorImpl toMean, TensorImpl g, TensorImpl x,
        TensorImpl? weight) : IPiecewise
    {
        void IPiecewise.Run<T>(int start, int count)
        {
            Span<T> direct = toX.Flat<T>(), byMean = toMean.Flat<T>(), gradients = g.Flat<T>(), from = x.Flat<T>(),
                means = of._means.Flat<T>(), scales = of._scales.Flat<T>(), w = weight is null ? [] : weight.Flat<T>();
            var (length, centred, row) = (of._length, new T[of._length], new T[of._length]);
            for (var i = start; i < start + count; i++)
                byMean[i] = Normalisation.Gradient(direct.Slice(i * length, length),
                    gradients.Slice(i * length, length), from.Slice(i * length, length), w, means[i], scales[i],
                    centred, row);
        }
    }

    readonly struct WeightWork(LayerNormalisation of, TensorImpl products, TensorImpl g, TensorImpl x) : IPiecewise
    {
        void IPiecewise.Run<T>(int start, int count)
        {
            Span<T> to = products.Flat<T>(), gradients = g.Flat<T>(), from = x.Flat<T>(),
                means = of._means.Flat<T>(), scales = of._scales.Flat<T>();
            for (var (i, length) = (start, of._length); i < start + count; i++)
                Normalisation.ToWeight(to.Slice(i * length, length), gradients.Slice(i * length, length),
                    from.Slice(i * length, length), means[i], scales[i]);
        }
    }
}
