// The matrix product as the course writes it: matmul(a, b).
//
// libtorch's own product ends the whole process when the shapes or the types do not fit, and nothing can catch that.
// So they are checked first, and a misfit is an exception. A static member of a script hides the function of the same
// name from `using static TorchSharp.torch`, in the script's classes too: a script that loads this file and writes
// matmul(a, b) calls this one. The method a.matmul(b) is the tensor's own, and no script can replace it: that is why
// the course writes the function.
//
// Every exercise compiles this file anew, so it is written in plain C#, as study/answering.csx is.
#load "shape_text.csx"

/// <summary>Which tensors a matrix product can multiply.</summary>
public static class MatrixProduct
{
    /// <summary>Checks the two factors of a product; computes nothing.</summary>
    /// <exception cref="ArgumentException">The shapes or types do not fit; the message says both, and the
    /// rule.</exception>
    public static void Check(torch.Tensor input, torch.Tensor target)
    {
        if (input is null || target is null)
            throw new ArgumentNullException(
                input is null ? "input" : "target", "matmul: one of the two tensors is null.");
        // Size by size: asking libtorch for a whole shape takes as long as the product of small matrices.
        var a = input.dim();
        var b = target.dim();
        if (a == 0 || b == 0)
            throw Misfit(input, target, "a tensor without dimensions is one number, and numbers are multiplied by *.");
        var inner = target.size(b == 1 ? 0 : -2);
        if (input.size(-1) != inner)
            throw Misfit(input, target, "the last size of the first, " + input.size(-1) + ", must equal the "
                + (b == 1 ? "size" : "last size but one") + " of the second, " + inner + ".");
        // Counted from the right, as in broadcasting: -3 is the dimension before the two that are multiplied.
        for (var place = -3; place >= -a && place >= -b; place--)
        {
            var one = input.size(place);
            var other = target.size(place);
            if (one != other && one != 1 && other != 1)
                throw Misfit(input, target, "the sizes before the last two must be equal, or one of them 1, but "
                    + one + " is not " + other + ".");
        }
        if (input.dtype != target.dtype)
            throw new ArgumentException("matmul: a tensor of " + input.dtype + " cannot be multiplied by one of "
                + target.dtype + ": both must be of one type (x.to_type(…) converts).");
        if (input.dtype == torch.ScalarType.Bool)
            throw new ArgumentException(
                "matmul: tensors of Bool cannot be multiplied; x.to_type(…) makes numbers of them.");
    }

    static ArgumentException Misfit(torch.Tensor input, torch.Tensor target, string rule)
    {
        return new ArgumentException("matmul: the shapes " + ShapeText.Of(input.shape) + " and "
            + ShapeText.Of(target.shape) + " do not fit: " + rule);
    }
}

/// <summary>The product of two matrices, of a matrix and a vector, of two vectors, or of batches of them.</summary>
/// <param name="input">(…, n, m), or (m)</param>
/// <param name="target">(…, m, k), or (m)</param>
/// <returns>(…, n, k): the batches are broadcast, and a vector's missing dimension is left out.</returns>
/// <exception cref="ArgumentException">The shapes or types do not fit.</exception>
static torch.Tensor matmul(torch.Tensor input, torch.Tensor target)
{
    MatrixProduct.Check(input, target);
    return torch.matmul(input, target);
}
