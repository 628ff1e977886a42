#nullable disable annotations
namespace TorchSharp.Modules;

/// <summary>The rows of tensors with the same number of rows, as examples.</summary>
public class TensorDataset : utils.data.IterableDataset
{
    readonly Tensor[] _tensors;

    internal TensorDataset(Tensor[] tensors)
    {
        if (tensors is null || tensors.Length == 0)
            throw new ArgumentNullException(nameof(tensors));
        if (tensors.FirstOrDefault(tensor => tensor.shape[0] != tensors[0].shape[0]) is { } other)
            throw new ArgumentException("All tensors must have the same first dimension size; there are " +
                $"{tensors[0].shape[0]} and {other.shape[0]}.", nameof(tensors));
        _tensors = [.. tensors.Select(tensor => tensor.alias().DetachFromDisposeScope())];
    }

    /// <summary>The row of each tensor.</summary>
    public IList<Tensor> this[long index] => [.. _tensors.Select(tensor => tensor[index])];

    /// <summary>How many rows there are.</summary>
    public override long Count => _tensors[0].shape[0];

    /// <summary>The row of each tensor.</summary>
    public override IList<Tensor> GetTensor(long index) => this[index];

    /// <summary>Disposes the tensors' handles; those that they were made from stay valid.</summary>
    protected override void Dispose(bool disposing)
    {
        foreach (var tensor in _tensors)
            tensor.Dispose();
        base.Dispose(disposing);
    }
}
