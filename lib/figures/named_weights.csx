/// <summary>Attention weights with a name for each row and column, as every picture of attention takes them.</summary>
public sealed class NamedWeights
{
    /// <summary>What the rows are.</summary>
    public const string QueryAxis = "query: who looks";

    /// <summary>What the columns are.</summary>
    public const string KeyAxis = "key: what is looked at";

    NamedWeights(double[,] cells, bool[,] masked, IReadOnlyList<string> queries, IReadOnlyList<string> keys)
    {
        (Cells, Masked, Queries, Keys) = (cells, masked, queries, keys);
    }

    /// <summary>The weights, a row for each query.</summary>
    public double[,] Cells { get; }

    /// <summary>The cells that the mask hides and whose weight is indeed 0. A weight that leaks through the mask is
    /// shown like any other.</summary>
    public bool[,] Masked { get; }

    /// <summary>The names of the rows.</summary>
    public IReadOnlyList<string> Queries { get; }

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>Whether there is a masked cell.</summary>
    public bool HasMasked => Masked.Cast<bool>().Any(masked => masked);

    /// <summary>Reads weights and mask from their tensors.</summary>
    /// <param name="picture">The name of the picture, for errors.</param>
    /// <param name="weights">(rows, columns)</param>
    /// <param name="queries">A word for each row.</param>
    /// <param name="keys">A word for each column.</param>
    /// <param name="mask">(rows, columns), non-zero where a query must not look; null if it may look anywhere</param>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static NamedWeights Of(
        string picture, Tensor weights, IReadOnlyList<string> queries, IReadOnlyList<string> keys, Tensor mask)
    {
        if (weights.dim() != 2 || weights.shape[0] != queries.Count || weights.shape[1] != keys.Count
            || weights.numel() == 0)
            throw new ArgumentException(
                $"{picture}: the weights have shape {ShapeText.Of(weights.shape)}, but there are " +
                $"{queries.Count} queries and {keys.Count} keys; each row needs a query, each column a key, " +
                $"and there must be at least one of each.");
        if (mask is not null && !mask.shape.SequenceEqual(weights.shape))
            throw new ArgumentException(
                $"{picture}: the mask has shape {ShapeText.Of(mask.shape)} and the weights " +
                $"{ShapeText.Of(weights.shape)}; each weight needs a place in the mask.");
        var cells = Read(weights);
        var masked = new bool[queries.Count, keys.Count];
        var hidden = mask is null ? new double[queries.Count, keys.Count] : Read(mask);
        for (var row = 0; row < queries.Count; row++)
            for (var column = 0; column < keys.Count; column++)
                masked[row, column] = hidden[row, column] != 0 && cells[row, column] == 0;
        return new(cells, masked, queries, keys);
    }

    /// <summary>A matrix of any type as C# numbers.</summary>
    public static double[,] Read(Tensor matrix)
    {
        var values = matrix.detach().cpu().to_type(ScalarType.Float64).contiguous().data<double>().ToArray();
        var cells = new double[matrix.shape[0], matrix.shape[1]];
        Buffer.BlockCopy(values, 0, cells, 0, values.Length * sizeof(double));
        return cells;
    }
}
