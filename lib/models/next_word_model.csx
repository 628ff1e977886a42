/// <summary>The smallest language model with attention: words and places become vectors, one attention layer mixes
/// them, a Linear layer scores the next word.</summary>
public sealed class NextWordModel : nn.Module<Tensor, Tensor>
{
    /// <summary>The layers, by their names in the state dict.</summary>
    public readonly Embedding words;
    public readonly Embedding places;
    public readonly nn.Module<Tensor, Tensor> attention;
    public readonly Linear out_proj;

    /// <param name="vocabulary">How many words there are.</param>
    /// <param name="contextLength">The longest text.</param>
    /// <param name="width">Width of every vector.</param>
    /// <param name="attention">What mixes the words, (b, T, width) to (b, T, width).</param>
    public NextWordModel(long vocabulary, long contextLength, long width, nn.Module<Tensor, Tensor> attention)
        : base(nameof(NextWordModel))
    {
        words = nn.Embedding(vocabulary, width);
        places = nn.Embedding(contextLength, width);
        this.attention = attention;
        out_proj = nn.Linear(width, vocabulary);
        RegisterComponents();
    }

    /// <param name="text">Word numbers, (b, T), int64</param>
    /// <returns>Scores of the next word at every place, (b, T, vocabulary)</returns>
    public override Tensor forward(Tensor text)
    {
        var x = words.forward(text) + places.forward(arange(text.shape[1]));  // (b, T, width)
        return out_proj.forward(attention.forward(x));                        // (b, T, vocabulary)
    }

    /// <summary>The mean loss of every next word, with the whole text given at once, as in training.</summary>
    /// <param name="text">(b, T), int64</param>
    public Tensor Loss(Tensor text)
    {
        var scores = forward(text)[.., ..^1];                                 // (b, T - 1, vocabulary)
        return nn.functional.cross_entropy(scores.flatten(0, 1), text[.., 1..].flatten());
    }

    /// <summary>The scores of the next word as in use: at each place, nothing follows yet.</summary>
    /// <param name="text">(b, T), int64; each of its beginnings is one unfinished text</param>
    /// <returns>(b, T, vocabulary)</returns>
    public Tensor ScoresInUse(Tensor text)
    {
        using var _ = no_grad();
        var lengths = Enumerable.Range(1, (int)text.shape[1]);
        return stack(lengths.Select(length => forward(text[.., ..length])[.., ^1]), dim: 1);
    }
}
