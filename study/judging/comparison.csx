#nullable enable
using TorchSharp;

/// <summary>Whether two replies are the same, except for rounding in another order of operations.</summary>
public static class Comparison
{
    const double Absolute = 1e-5;
    const double Relative = 1e-4;

    /// <summary>Whether all that is checked agrees, or both failed in the same way.</summary>
    public static bool Same(Reply one, Reply other) =>
        one.Error is { } error
            ? other.Error is { } same && Same(error, same)
            : other.Error is null && other.Checked.All(value =>
                one.Values.TryGetValue(value.Name, out var tensor) && Same(tensor, value.Tensor));

    /// <summary>Whether two tensors have the same shape and the same numbers.</summary>
    public static bool Same(torch.Tensor one, torch.Tensor other) =>
        one.shape.SequenceEqual(other.shape) && FirstDifference(one, other) is null;

    /// <summary>The index of the first number that differs between two tensors of one shape, with both
    /// numbers.</summary>
    public static (long[] Index, double Got, double Expected)? FirstDifference(
        torch.Tensor got, torch.Tensor expected)
    {
        var (one, other) = (Answering.Numbers(got), Answering.Numbers(expected));
        for (var i = 0; i < one.Length; i++)
        {
            if (!Same(one[i], other[i]))
                return (IndexOf(i, got.shape), one[i], other[i]);
        }
        return null;
    }

    // A product of wrong shapes is the same failure, whichever function was called.
    static bool Same(ReplyError one, ReplyError other) => one.Type == other.Type
        ? one.FirstLine == other.FirstLine
        : one.InLibraryWords == other.InLibraryWords;

    // A tolerance relative to infinity would allow everything.
    static bool Same(double one, double other) => one.Equals(other)
        || double.IsFinite(other) && Math.Abs(one - other) <= Absolute + Relative * Math.Abs(other);

    static long[] IndexOf(long flat, long[] shape)
    {
        var index = new long[shape.Length];
        for (var axis = shape.Length - 1; axis >= 0; axis--)
            (flat, index[axis]) = Math.DivRem(flat, shape[axis]);
        return index;
    }
}
