/// <summary>Looks up a value by its key with bare matrices, so that the width of a key can be chosen, and what its
/// scores are divided by.</summary>
public sealed class WideLookup : nn.Module<Tensor, Tensor>
{
    /// <summary>The matrices: (dIn, dK), (dIn, dK), (dIn, dOut).</summary>
    public readonly Parameter W_query;
    public readonly Parameter W_key;
    public readonly Parameter W_value;

    readonly double _divisor;

    /// <summary>Queries and keys of one-hot tokens start with numbers of standard deviation 1 or more.</summary>
    /// <param name="dIn">Width of a token.</param>
    /// <param name="dK">Width of a query and of a key.</param>
    /// <param name="dOut">Width of a value.</param>
    /// <param name="divisor">What scores are divided by before softmax.</param>
    public WideLookup(long dIn, long dK, long dOut, double divisor) : base(nameof(WideLookup))
    {
        W_query = new Parameter(randn(dIn, dK));
        W_key = new Parameter(randn(dIn, dK));
        W_value = new Parameter(randn(dIn, dOut) / Math.Sqrt(dIn));
        _divisor = divisor;
        RegisterComponents();
    }

    /// <param name="x">(b, T, dIn), the query is the last token</param>
    /// <returns>The query's context vector, (b, dOut)</returns>
    public override Tensor forward(Tensor x)
    {
        Guard.Batch(nameof(WideLookup), x, W_query, W_query.shape[0]);
        var query = matmul(x[.., ^1..], W_query);                       // (b, 1, dK)
        var scores = ScaledDotProduct.Scores(query, matmul(x, W_key));  // (b, 1, T)
        return matmul((scores / _divisor).softmax(-1), matmul(x, W_value)).squeeze(1);  // (b, 1, dOut) -> (b, dOut)
    }
}
