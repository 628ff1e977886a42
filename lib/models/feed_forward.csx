/// <summary>The feed-forward network of a block: each token by itself, wide in the middle (Vaswani et al. 2017, section
/// 3.3), with GELU as in GPT-2.</summary>
public sealed class FeedForward : nn.Module<Tensor, Tensor>
{
    /// <summary>The layers, by their names in the state dict: width to hidden, hidden to width.</summary>
    public readonly Linear up;
    public readonly Linear down;

    /// <exception cref="ArgumentException">A width is below 1.</exception>
    public FeedForward(long width, long hidden) : base(nameof(FeedForward))
    {
        Guard.Positive(nameof(FeedForward), ("width", width), ("hidden", hidden));
        up = nn.Linear(width, hidden);
        down = nn.Linear(hidden, width);
        RegisterComponents();
    }

    /// <param name="x">(…, width)</param>
    /// <returns>(…, width); a row depends on the same row of <paramref name="x"/> alone</returns>
    public override Tensor forward(Tensor x)
    {
        var wide = nn.functional.gelu(up.forward(x));         // (…, width) -> (…, hidden)
        return down.forward(wide);                            // (…, hidden) -> (…, width)
    }
}
