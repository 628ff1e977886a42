// Stacking as the course writes it: stack(tensors).
//
// TorchSharp asks for one tensor after the other, keeps the native tensor behind it, and lets go of the tensor. If nothing
// else holds it, as in stack(words.Select(word => word + 1)), the garbage collector may free it before libtorch reads it,
// and the process ends. So all of them are held here. As matmul does, this hides the function of the same name.
//
// Every exercise compiles this file anew, so it is written in plain C#, as study/answering.csx is.

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
