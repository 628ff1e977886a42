// How well softmax can learn from scores: the effect of widely spread scores on its weights and its gradient.

/// <summary>Means over the rows of some scores.</summary>
/// <param name="Spread">The scores' standard deviation.</param>
/// <param name="Entropy">The entropy of the weights in nats, from 0 (one weight has everything) to ln T.</param>
/// <param name="Gradient">The size of softmax's derivative, the Frobenius norm of diag(w) - w wᵀ.</param>
public sealed record SoftmaxHealth(double Spread, double Entropy, double Gradient)
{
    /// <summary>Measures scores row by row.</summary>
    /// <param name="scores">(n, T), each row the scores of one query</param>
    public static SoftmaxHealth Of(Tensor scores)
    {
        using var scope = NewDisposeScope();
        var weights = scores.softmax(-1);                               // (n, T)
        var entropy = -(weights * scores.log_softmax(-1)).sum(-1).mean();
        // Written out, the squared entries of diag(w) - w wᵀ sum to Σw² - 2Σw³ + (Σw²)².
        var squares = weights.square().sum(-1);                         // (n)
        var cubes = (weights.square() * weights).sum(-1);               // (n)
        var gradient = (squares - 2 * cubes + squares.square()).clamp_min(0).sqrt().mean();
        return new(scores.std().item<float>(), entropy.item<float>(), gradient.item<float>());
    }
}
