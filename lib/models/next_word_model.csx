// The smallest language model with attention: words and places become vectors, one attention layer mixes them,
// a Linear layer scores the next word.

public sealed class NextWordModel : nn.Module<Tensor, Tensor>
{
    public readonly Embedding words;
    public readonly Embedding places;
    public readonly CausalAttention attention;
    public readonly Linear out_proj;

    /// <param name="vocabulary">How many words there are.</param>
    /// <param name="contextLength">The longest text.</param>
    /// <param name="width">Width of every vector.</param>
    /// <param name="dropoutRate">The share of attention weights that is dropped while training.</param>
    /// <param name="masked">Whether the future is hidden; if not, a word sees the very word it must guess.</param>
    public NextWordModel(long vocabulary, long contextLength, long width, double dropoutRate = 0, bool masked = true)
        : base(nameof(NextWordModel))
    {
        words = nn.Embedding(vocabulary, width);
        places = nn.Embedding(contextLength, width);
        attention = new CausalAttention(width, width, contextLength, dropoutRate);
        if (!masked)
            attention.mask.zero_();
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

    /// <summary>The mean loss of the next word of unfinished texts, as in use: nothing follows yet.</summary>
    /// <param name="text">(b, T), int64; each of its beginnings of 2 and more words is one unfinished text</param>
    public double LossOfBeginnings(Tensor text)
    {
        using var _ = no_grad();
        return Enumerable.Range(2, (int)text.shape[1] - 2).Average(length =>
            nn.functional.cross_entropy(forward(text[.., ..length])[.., ^1], text[.., length]).item<float>());
    }

    /// <summary>Writes texts word by word, each drawn with its probability.</summary>
    /// <param name="start">First words, (b, 1), int64</param>
    /// <param name="length">Words of the finished text.</param>
    /// <returns>(b, length), int64</returns>
    public Tensor Write(Tensor start, int length)
    {
        using var _ = no_grad();
        var text = start;
        while (text.shape[1] < length)
        {
            var probabilities = forward(text)[.., ^1].softmax(-1);            // (b, vocabulary)
            text = cat(new[] { text, multinomial(probabilities, 1) }, dim: 1);
        }
        return text;
    }
}
