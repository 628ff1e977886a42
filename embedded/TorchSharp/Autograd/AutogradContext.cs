#nullable disable annotations
namespace TorchSharp;

public static partial class torch
{
    public static partial class autograd
    {
        /// <summary>What the forward pass of a <see cref="Function{T}"/> keeps for its backward pass.</summary>
        public class AutogradContext : IDisposable
        {
            readonly Dictionary<string, object> _data = [];
            List<Tensor> _toSave = [];
            List<Saved> _saved = [];

            internal AutogradContext() { }

            /// <summary>Whether unused outputs have gradients of zeros in backward; otherwise their gradients are
            /// invalid tensors.</summary>
            public bool MaterializeGrads { get; private set; } = true;

            internal List<Tensor> Dirty { get; private set; } = [];

            internal List<Tensor> NonDifferentiable { get; private set; } = [];

            /// <summary>Keeps tensors for backward, inputs and outputs too.</summary>
            public void save_for_backward(List<Tensor> tensors) => _toSave = tensors;

            /// <summary>Keeps something other than a tensor.</summary>
            public void save_data(string key, object value) => _data[key] = value;

            /// <summary>What was kept under a name, or null.</summary>
            public object get_data(string key) => _data.GetValueOrDefault(key);

            /// <summary>The tensors that were kept: an ExternalException when one has been written to since.</summary>
            public List<Tensor> get_saved_variables() => [.. _saved.Select(saved => saved?.Value!)];

            /// <summary>Declares which inputs forward has written to.</summary>
            public void mark_dirty(List<Tensor> tensors) => Dirty = [.. tensors];

            /// <summary>Declares which outputs have no gradients.</summary>
            public void mark_non_differentiable(List<Tensor> tensors) => NonDifferentiable = [.. tensors];

            /// <summary>Sets whether unused outputs have gradients of zeros in backward.</summary>
            public void set_materialize_grads(bool value) => MaterializeGrads = value;

            internal void Save() => _saved =
                [.. _toSave.Select(tensor => tensor is null || tensor.IsInvalid ? null : new Saved(tensor))];

            /// <summary>Releases what was kept.</summary>
            public void Dispose() => Dispose(true);
            protected virtual void Dispose(bool disposing) => _saved.ForEach(saved => saved?.Release());
        }
    }
}
