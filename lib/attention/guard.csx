#load "shape_text.csx"

/// <summary>What every forward pass checks before it computes. A message says what was given, what the rule is, and
/// both shapes, so that a learner can fix the call without reading a stack trace.</summary>
public static class Guard
{
    /// <summary>One sentence of token embeddings, (T, dIn).</summary>
    /// <param name="dIn">The width a token must have, or -1 for any.</param>
    public static void Sentence(string who, Tensor x, long dIn = -1)
    {
        Rank(who, x, "one sentence (T, d_in)", 2);
        Tokens(who, x, dIn);
    }

    /// <summary>One sentence (T, dIn) or a batch of them (b, T, dIn).</summary>
    public static void SentenceOrBatch(string who, Tensor x, Tensor weight, long dIn)
    {
        Rank(who, x, "one sentence (T, d_in) or a batch (b, T, d_in)", 2, 3);
        Type(who, x, weight);
        Tokens(who, x, dIn);
    }

    /// <summary>A batch of sentences (b, T, dIn) with at most <paramref name="contextLength"/> tokens each.</summary>
    public static void Batch(
        string who, Tensor x, Tensor weight, long dIn, long contextLength = long.MaxValue)
    {
        Rank(who, x, "a batch of sentences (b, T, d_in); x.unsqueeze(0) makes a batch of one sentence", 3);
        Type(who, x, weight);
        Tokens(who, x, dIn);
        var T = x.shape[1];
        if (T > contextLength)
            throw new ArgumentException(
                $"{who}: {T} tokens, but the causal mask was built for {contextLength} (context_length). The input " +
                $"has shape {ShapeText.Of(x.shape)}, the mask {ShapeText.Of(contextLength, contextLength)}; " +
                "T may be at most context_length.");
    }

    /// <summary>A vector of <paramref name="length"/> numbers, such as one query.</summary>
    public static void Vector(string who, string name, Tensor vector, long length)
    {
        if (vector.dim() != 1 || vector.shape[0] != length)
            throw new ArgumentException(
                $"{who}: the {name} has shape {ShapeText.Of(vector.shape)}, but must have {ShapeText.Of(length)}: " +
                $"a dot product needs as many numbers as a token has (d_in = {length}).");
    }

    /// <summary>Rows of a and rows of b that a product compares pair by pair: (…, n, d) and (…, m, d).</summary>
    public static void RowsOfOneWidth(string who, string nameA, Tensor a, string nameB, Tensor b)
    {
        if (a.shape[^1] != b.shape[^1])
            throw Misfit(who, nameA, a, nameB, b,
                $"their last sizes must be equal, but {a.shape[^1]} is not {b.shape[^1]}.");
        if (a.dim() > 2 && b.dim() > 2 && !a.shape[..^2].SequenceEqual(b.shape[..^2]))
            throw Misfit(who, nameA, a, nameB, b, "all sizes before the last two must be equal.");
        Type(who, a, b);
    }

    /// <summary>A row of weights for each batch and the values they average: (b, T) and (b, T, d).</summary>
    public static void WeightsAndValues(string who, Tensor weights, Tensor values)
    {
        if (weights.dim() != 2 || values.dim() != 3 || !weights.shape.SequenceEqual(values.shape[..2]))
            throw Misfit(who, "weights", weights, "values", values,
                "they must be (b, T) and (b, T, d), one weight for each value.");
        Type(who, weights, values);
    }

    /// <summary>Two tensors of one shape.</summary>
    public static void SameShape(string who, string nameA, Tensor a, string nameB, Tensor b)
    {
        if (!a.shape.SequenceEqual(b.shape))
            throw Misfit(who, nameA, a, nameB, b, "they must be equal.");
    }

    /// <summary>The exception for two shapes that do not fit, worded as in <c>matmul</c>.</summary>
    /// <param name="rule">What would fit, as a clause with its full stop.</param>
    public static ArgumentException Misfit(
        string who, string nameA, Tensor a, string nameB, Tensor b, string rule) =>
        new($"{who}: the shapes {ShapeText.Of(a.shape)} of {nameA} and {ShapeText.Of(b.shape)} of {nameB} " +
            $"do not fit: {rule}");

    /// <summary>Sizes that must be at least 1.</summary>
    public static void Positive(string who, params (string Name, long Value)[] sizes)
    {
        foreach (var (name, value) in sizes)
            if (value < 1)
                throw new ArgumentException($"{who}: {name} is {value}, but must be at least 1.");
    }

    /// <summary>A dropout rate: 0 drops nothing, 1 everything.</summary>
    public static void Probability(string who, string name, double value)
    {
        if (!(value >= 0 && value <= 1))
            throw new ArgumentException(
                FormattableString.Invariant($"{who}: {name} is {value}, but a probability lies between 0 and 1."));
    }

    static void Rank(string who, Tensor x, string expected, params long[] ranks)
    {
        if (x is null)
            throw new ArgumentNullException(nameof(x), $"{who}: the input is null, but it takes {expected}.");
        if (!ranks.Contains(x.dim()))
            throw new ArgumentException(
                $"{who}: the input has shape {ShapeText.Of(x.shape)}, which is {Count(x.dim(), "dimension")}, " +
                $"but it takes {expected}.");
    }

    /// <summary>Two tensors that are multiplied and must hold one type of number.</summary>
    public static void Type(string who, Tensor x, Tensor weight)
    {
        if (x.dtype != weight.dtype)
            throw new ArgumentException(
                $"{who}: the input holds {x.dtype} numbers, but is multiplied by {weight.dtype} numbers; " +
                "both must have one type (x.to_type(…) or module.to(…) converts).");
    }

    static void Tokens(string who, Tensor x, long dIn)
    {
        if (x.shape.Any(size => size == 0))
            throw new ArgumentException(
                $"{who}: the input has shape {ShapeText.Of(x.shape)}, but needs at least one token.");
        if (dIn >= 0 && x.shape[^1] != dIn)
            throw new ArgumentException(
                $"{who}: a token of the input has {Count(x.shape[^1], "number")} (shape {ShapeText.Of(x.shape)}), " +
                $"but the weights were built for d_in = {dIn} (shape (…, {dIn})). " +
                $"The last size of the input must be d_in.");
        Finite(who, x);
    }

    // One NaN spreads through softmax to a whole row, and through matmul to every token after it; infinity becomes NaN
    // on the way. So both are reported where they enter.
    static void Finite(string who, Tensor x)
    {
        using var scope = NewDisposeScope();
        var finite = x.isfinite();
        var all = finite.all();
        if (all.item<bool>())
            return;
        var others = finite.logical_not();
        var places = others.nonzero();
        var first = places[0];
        var index = first.data<long>().ToArray();
        var number = x[index.Select(i => TensorIndex.Single(i)).ToArray()].to_type(ScalarType.Float64);
        var what = number.item<double>() switch
        {
            double.PositiveInfinity => "infinity",
            double.NegativeInfinity => "-infinity",
            _ => "NaN (not a number)",
        };
        throw new ArgumentException(
            $"{who}: the input of shape {ShapeText.Of(x.shape)} holds {what}, first at index " +
            $"{ShapeText.Of(index)}; attention needs numbers, so look at what produced it.");
    }

    static string Count(long n, string what) => $"{n} {what}{(n == 1 ? "" : "s")}";
}
