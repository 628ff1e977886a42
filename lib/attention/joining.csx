// Tensors joined, and products by letters, as the course writes them: cat([a, b]), stack([a, b]), einsum("ij,kj->ik", a, b).
//
// TorchSharp takes the native tensors of a list and lets go of the list. Where nothing else holds those tensors, as in
// cat([a + 1, b]), the garbage collector may free them while libtorch still reads them, and the process ends. So the
// list is held here until the result is there. As with matmul, these hide the functions of the same names.
//
// Every exercise compiles this file anew, so it is written in plain C#, as study/answering.csx is.

using TorchSharp;

/// <summary>Tensors one behind the other, along a dimension that they have.</summary>
/// <param name="tensors">Tensors whose sizes agree in every other dimension.</param>
/// <param name="dim">The dimension; negative numbers count from the last.</param>
static torch.Tensor cat(IList<torch.Tensor> tensors, long dim = 0)
{
    var result = torch.cat(tensors, dim);
    GC.KeepAlive(tensors);
    return result;
}

/// <summary>Tensors of one shape side by side, along a new dimension.</summary>
/// <param name="tensors">Tensors of one shape.</param>
/// <param name="dim">The place of the new dimension; negative numbers count from the last.</param>
static torch.Tensor stack(IEnumerable<torch.Tensor> tensors, long dim = 0)
{
    var all = tensors.ToArray();
    var result = torch.stack(all, dim);
    GC.KeepAlive(all);
    return result;
}

/// <summary>Sums of products, over the letters that the result does not have.</summary>
/// <param name="equation">Letters for the dimensions of each tensor, and of the result: <c>"bqd,bkd->bqk"</c>.</param>
/// <param name="tensors">As many as the equation names.</param>
static torch.Tensor einsum(string equation, params torch.Tensor[] tensors)
{
    var result = torch.einsum(equation, tensors);
    GC.KeepAlive(tensors);
    return result;
}
