/// <summary>One block of a language model, in GPT-2's order: normalise, attend, add; normalise, feed forward,
/// add.</summary>
public sealed class TransformerBlock : nn.Module<Tensor, Tensor>
{
    /// <summary>The layers, by their names in the state dict. A norm that is left out is the identity, a feed-forward
    /// network that is left out is null.</summary>
    public readonly nn.Module<Tensor, Tensor> norm1;
    public readonly MultiHeadAttention attention;
    public readonly nn.Module<Tensor, Tensor> norm2;
    public readonly FeedForward feed_forward;
    public readonly Dropout dropout;

    readonly bool _residual;

    /// <exception cref="ArgumentException">As for <see cref="MultiHeadAttention"/>.</exception>
    public TransformerBlock(LanguageModelOptions options) : base(nameof(TransformerBlock))
    {
        nn.Module<Tensor, Tensor> Norm() => options.Norm ? nn.LayerNorm(options.Width) : nn.Identity();
        _residual = options.Residual;
        norm1 = Norm();
        attention = new MultiHeadAttention(
            options.Width, options.Width, options.Context, options.Dropout, options.Heads);
        norm2 = options.FeedForward ? Norm() : nn.Identity();
        feed_forward = options.FeedForward ? new FeedForward(options.Width, options.Hidden) : null;
        dropout = nn.Dropout(options.Dropout);
        RegisterComponents();
    }

    /// <param name="x">(b, T, width)</param>
    /// <returns>(b, T, width)</returns>
    public override Tensor forward(Tensor x) => Through(x, attention.forward);

    /// <summary>The block with another way to attend, such as with the keys and values of earlier calls.</summary>
    /// <param name="x">(b, T, width)</param>
    /// <param name="attend">Normalised tokens to context vectors, (b, T, width) to (b, T, width).</param>
    /// <returns>(b, T, width)</returns>
    public Tensor Through(Tensor x, Func<Tensor, Tensor> attend)
    {
        x = Add(x, attend(norm1.forward(x)));
        return feed_forward is null ? x : Add(x, feed_forward.forward(norm2.forward(x)));
    }

    Tensor Add(Tensor x, Tensor change)
    {
        change = dropout.forward(change);
        return _residual ? x + change : change;
    }
}
