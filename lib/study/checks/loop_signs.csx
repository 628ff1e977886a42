using TorchSharp;
using static TorchSharp.torch;

/// <summary>Signs of a loop that stops one short, whatever stands in the places that it never sets.</summary>
public static class LoopSigns
{
    /// <summary>Whether the result is right at all places but the last one of each dimension.</summary>
    public static bool OnlyTheLastIsWrong(Question question, Reply got, Reply expected)
    {
        var (mine, right) = (got.Result, expected.Result);
        return mine.shape.SequenceEqual(right.shape)
            && !Comparison.Same(mine, right)
            && Comparison.Same(AllButTheLast(mine), AllButTheLast(right));
    }

    static Tensor AllButTheLast(Tensor tensor)
    {
        for (var dim = 0; dim < tensor.dim(); dim++)
            tensor = tensor.narrow(dim, 0, tensor.shape[dim] - 1);
        return tensor;
    }
}
