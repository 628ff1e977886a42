/// <summary>Numbers to ask questions with.</summary>
public static class Inputs
{
    /// <summary>Normal numbers, the same ones for the same seed and shape.</summary>
    public static Tensor Normal(int seed, params long[] shape)
    {
        manual_seed(seed);
        return randn(shape);
    }

    /// <summary>A whole number, such as a width.</summary>
    public static Tensor Whole(long number) => tensor(number);
}
