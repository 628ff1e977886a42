namespace TorchSharp;

/// <summary>Undoes what broadcasting and promotion did to an operand, for its gradient.</summary>
static class Broadcasting
{
    /// <summary>The gradient summed over the dimensions that were repeated, in the given shape and type.</summary>
    public static Tensor Undo(Tensor gradient, long[] shape, ScalarType type)
    {
        if (!Dims.Same(gradient.Impl.Shape, shape))
        {
            var from = gradient.Impl.Shape;
            var added = from.Length - shape.Length;
            var repeated = new List<long>();
            for (var d = 0; d < from.Length; d++)
                if (d < added || (shape[d - added] == 1 && from[d] != 1))
                    repeated.Add(d);
            if (repeated.Count > 0)
                gradient = gradient.sum(repeated.ToArray(), keepdim: true);
            gradient = gradient.reshape(shape);
        }
        return gradient.dtype == type ? gradient : gradient.InType(type);
    }
}
