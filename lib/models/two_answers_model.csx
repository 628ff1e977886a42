/// <summary>Attention that must answer two questions about each token. Queries and keys know the places of the tokens,
/// values do not: what comes back says which tokens were looked at, never where they stood.</summary>
public sealed class TwoAnswersModel : nn.Module<Tensor, Tensor>
{
    /// <summary>The layers, by their names in the state dict; the last two score the first and the previous
    /// token.</summary>
    public readonly Embedding tokens;
    public readonly Embedding places;
    public readonly nn.Module<Tensor, Tensor> attention;
    public readonly nn.Module<Tensor, Tensor> first;
    public readonly nn.Module<Tensor, Tensor> previous;

    readonly Func<Tensor, Tensor, Tensor> _attend;

    /// <param name="vocabulary">How many different tokens there are.</param>
    /// <param name="length">Tokens of a sequence.</param>
    /// <param name="width">Width of all heads together.</param>
    /// <param name="attention">The layer that is trained.</param>
    /// <param name="attend">How it is called: tokens with places, tokens without, both (b, T, width), to context
    /// vectors of the same shape.</param>
    /// <param name="hidden">Width of the layer in the middle of each readout; 0 for a readout that is one Linear
    /// layer.</param>
    public TwoAnswersModel(long vocabulary, long length, long width,
        nn.Module<Tensor, Tensor> attention, Func<Tensor, Tensor, Tensor> attend, long hidden = 0)
        : base(nameof(TwoAnswersModel))
    {
        tokens = nn.Embedding(vocabulary, width);
        places = nn.Embedding(length, width);
        (this.attention, _attend) = (attention, attend);
        first = Readout(width, hidden, vocabulary);
        previous = Readout(width, hidden, vocabulary);
        RegisterComponents();
    }

    /// <param name="x">Token numbers, (b, T), int64</param>
    /// <returns>Scores of both answers, (b, T, 2, vocabulary)</returns>
    public override Tensor forward(Tensor x)
    {
        var content = tokens.forward(x);                                 // (b, T, width)
        var placed = content + places.forward(arange(x.shape[1]));       // (b, T, width)
        var context = _attend(placed, content);                          // (b, T, width)
        return stack(new[] { first.forward(context), previous.forward(context) }, dim: 2);
    }

    static nn.Module<Tensor, Tensor> Readout(long width, long hidden, long vocabulary) => hidden == 0
        ? nn.Linear(width, vocabulary)
        : nn.Sequential(nn.Linear(width, hidden), nn.ReLU(), nn.Linear(hidden, vocabulary));
}
