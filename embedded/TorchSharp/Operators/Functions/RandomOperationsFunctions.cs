namespace TorchSharp;

public static partial class torch
{
    /// <summary>1 with the probability that each element gives, 0 otherwise.</summary>
    public static Tensor bernoulli(Tensor input, Generator? generator = null) => input.bernoulli(generator);
    /// <summary>Indices drawn from rows of weights, with or without replacement.</summary>
    public static Tensor multinomial(Tensor input, long num_samples, bool replacement = false,
        Generator? generator = null) =>
        input.multinomial(num_samples, replacement, generator);
}
