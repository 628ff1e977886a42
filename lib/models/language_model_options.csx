/// <summary>The sizes of a language model and which of its parts it has. The names of the paper (Vaswani et al. 2017) and
/// of GPT-2's files are given too.</summary>
/// <param name="Vocabulary">V: how many different tokens there are; GPT-2's n_vocab.</param>
/// <param name="Context">T: the most tokens the model sees at once; GPT-2's n_ctx.</param>
/// <param name="Width">The size of a token's vector: the paper's d_model, GPT-2's n_embd.</param>
/// <param name="Heads">Heads of each attention: the paper's h, GPT-2's n_head.</param>
/// <param name="Blocks">How many blocks follow one another: the paper's N, GPT-2's n_layer.</param>
/// <param name="Dropout">The share of weights and of numbers that is dropped while training.</param>
public sealed record LanguageModelOptions(
    long Vocabulary, long Context = 64, long Width = 64, int Heads = 4, int Blocks = 2, double Dropout = 0)
{
    /// <summary>Width of the hidden layer of each feed-forward network: the paper's d_ff, four times d_model.</summary>
    public long Hidden => 4 * Width;

    /// <summary>Whether each place has a vector that is added to its token's.</summary>
    public bool Positions { get; init; } = true;

    /// <summary>Whether what a layer computes is added to its input, or takes its place.</summary>
    public bool Residual { get; init; } = true;

    /// <summary>Whether vectors are normalised before each layer and before the last.</summary>
    public bool Norm { get; init; } = true;

    /// <summary>Whether each attention is followed by a feed-forward network.</summary>
    public bool FeedForward { get; init; } = true;

    /// <summary>Whether scores of the next token are products with the tokens' own embeddings, as in GPT-2, or with
    /// weights of their own.</summary>
    public bool TiedWeights { get; init; } = true;
}
