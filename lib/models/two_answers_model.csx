// Multi-head attention that must answer two questions about each token.
// Queries and keys know the places of the tokens, values do not: what comes back says which tokens were
// looked at, never where they stood.

public sealed class TwoAnswersModel : nn.Module<Tensor, Tensor>
{
    public readonly Embedding tokens;
    public readonly Embedding places;
    public readonly MultiHeadAttention attention;
    public readonly Linear first;
    public readonly Linear previous;

    /// <param name="vocabulary">How many different tokens there are.</param>
    /// <param name="length">Tokens of a sequence.</param>
    /// <param name="width">Width of all heads together.</param>
    public TwoAnswersModel(long vocabulary, long length, long width, int numHeads) : base(nameof(TwoAnswersModel))
    {
        tokens = nn.Embedding(vocabulary, width);
        places = nn.Embedding(length, width);
        attention = new MultiHeadAttention(width, width, length, 0.0, numHeads);
        first = nn.Linear(width, vocabulary);
        previous = nn.Linear(width, vocabulary);
        RegisterComponents();
    }

    /// <param name="x">Token numbers, (b, T), int64</param>
    /// <returns>Scores of both answers, (b, T, 2, vocabulary)</returns>
    public override Tensor forward(Tensor x)
    {
        var content = tokens.forward(x);                                 // (b, T, width)
        var placed = content + places.forward(arange(x.shape[1]));       // (b, T, width)
        var context = attention.Attend(placed, content);                 // (b, T, width)
        return stack(new[] { first.forward(context), previous.forward(context) }, dim: 2);
    }
}
