namespace TorchSharp;

/// <summary>A tensor saved for a derivative: a handle of its own, and a check that it has not been written to
/// since.</summary>
sealed class Saved(Tensor tensor)
{
    readonly int _version = tensor.Impl.Storage.Version;
    TensorImpl? _impl = tensor.Impl;

    /// <summary>The tensor as it was saved.</summary>
    public Tensor Value
    {
        get
        {
            if (_impl is null)
                throw Fault.Of("Trying to backward through the graph a second time (or directly access saved " +
                    "tensors after they have already been freed). Saved intermediate values of the graph are freed " +
                    "when you call .backward() or autograd.grad(). Specify retain_graph=True if you need to " +
                    "backward through the graph a second time or if you need to access saved tensors after " +
                    "calling backward.");
            if (_impl.Storage.Version != _version)
                throw Fault.Of("one of the variables needed for gradient computation has been modified by an " +
                    $"inplace operation: [torch.{_impl.Dtype.LibtorchName()}Tensor {Fault.Text(_impl.Shape)}] is at " +
                    $"version {_impl.Storage.Version}; expected version {_version} instead. Hint: enable anomaly " +
                    "detection to find the operation that failed to compute its gradient, with " +
                    "torch.autograd.set_detect_anomaly(True).");
            return new Tensor(_impl, inScope: false);
        }
    }

    public void Release() => _impl = null;
}
