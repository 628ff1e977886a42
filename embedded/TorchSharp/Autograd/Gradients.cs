namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>True when operations on this tensor are recorded. Only leaves of floating type can be
        /// set.</summary>
        public bool requires_grad
        {
            get => Impl.RequiresGrad;
            set => requires_grad_(value);
        }

        /// <summary>Sets whether operations on this leaf are recorded.</summary>
        public Tensor requires_grad_(bool requires_grad = true)
        {
            if (requires_grad && !dtype.IsFloating())
                throw Fault.Of("only Tensors of floating point dtype can require gradients");
            if (!is_leaf)
                return requires_grad ? this : throw Fault.Of(
                    "you can only change requires_grad flags of leaf variables. If you want to use a computed " +
                    "variable in a subgraph that doesn't require differentiation use var_no_grad = var.detach().");
            Impl.RequiresGradAsLeaf = requires_grad;
            return this;
        }

        /// <summary>Sets whether operations on this leaf are recorded.</summary>
        public Tensor with_requires_grad(bool requires_grad = true) => requires_grad_(requires_grad);

        /// <summary>True when no recorded operation made this tensor.</summary>
        public bool is_leaf => Impl.Producer is null;

        /// <summary>The sum of the gradients of all backward passes since it was last cleared, or null.</summary>
        public Tensor? grad
        {
            get => Impl.Grad is { } grad ? new Tensor(grad.Impl) : null;
            set
            {
                if (value is not null && !Dims.Same(value.Impl.Shape, Impl.Shape))
                    throw Fault.Of($"assigned grad has data of a different size: {Fault.Text(value.Impl.Shape)} " +
                        $"for a tensor of {Fault.Text(Impl.Shape)}");
                Impl.Grad = value?.Alias();
            }
        }

        /// <summary>Keeps the gradient of this tensor in <see cref="grad"/> although it is not a leaf.</summary>
        public void retain_grad()
        {
            if (!requires_grad)
                throw Fault.Of("can't retain_grad on Tensor that has requires_grad=False");
            if (Impl.Producer is { } producer)
                producer.Retained = Impl;
        }

        /// <summary>Adds the gradients of this scalar to the leaves it was made from.</summary>
        public void backward() => Backward.Run([this], null, keepsGraph: false, createsGraph: false);

        /// <summary>Adds the gradients of this tensor, weighted by a gradient of its shape, to the leaves. With
        /// <paramref name="create_graph"/> the gradients can be differentiated again.</summary>
        public void backward(IList<Tensor>? grad_tensors = null, bool retain_graph = false, bool create_graph = false,
            IList<Tensor>? inputs = null) =>
            autograd.backward([this], grad_tensors, retain_graph, create_graph, inputs);

        /// <summary>The same elements outside every graph; writes are shared.</summary>
        public Tensor detach() => new(Impl.Detached());

        /// <summary>Takes this tensor out of its graph.</summary>
        public Tensor detach_()
        {
            if (Impl.View is { IsRecorded: true } && Impl.Producer is not null)
                throw Fault.Of("Can't detach views in-place. Use detach() instead.");
            (Impl.Producer, Impl.RequiresGradAsLeaf) = (null, false);
            return this;
        }
    }

#nullable disable annotations
    /// <summary>Derivatives.</summary>
    public static partial class autograd
    {
        /// <summary>Adds the gradients of tensors to the leaves they were made from. With
        /// <paramref name="create_graph"/> the gradients can be differentiated again.</summary>
        public static void backward(IList<Tensor> tensors, IList<Tensor> grad_tensors = null,
            bool? retain_graph = null, bool create_graph = false, IList<Tensor> inputs = null)
        {
            if (grad_tensors is not null && grad_tensors.Count != tensors.Count)
                throw Fault.Of($"got {tensors.Count} tensors and {grad_tensors.Count} gradients");
            var keepsGraph = retain_graph ?? create_graph;
            if (inputs is null)
            {
                Backward.Run(tensors, grad_tensors, keepsGraph, create_graph);
                return;
            }
            var gradients = Backward.GradientsFor(inputs, tensors, grad_tensors, keepsGraph, create_graph);
            for (var i = 0; i < inputs.Count; i++)
                if (gradients[i] is { } gradient)
                    inputs[i].Impl.Grad = inputs[i].Impl.Grad is { } sum ? sum.add(gradient) : gradient.clone();
        }

        /// <summary>Adds the gradients of a tensor to the leaves it was made from.</summary>
        public static void backward(Tensor tensor, IList<Tensor> grad_tensors = null, bool? retain_graph = null,
            bool create_graph = false, IList<Tensor> inputs = null) =>
            backward([tensor], grad_tensors, retain_graph, create_graph, inputs);

        /// <summary>Adds the gradients of a tensor, weighted by a gradient of its shape, to the leaves.</summary>
        public static void backward(Tensor tensor, Tensor grad_tensor, bool? retain_graph = null,
            bool create_graph = false, IList<Tensor> inputs = null) =>
            backward([tensor], [grad_tensor], retain_graph, create_graph, inputs);

        /// <summary>The gradients of outputs with respect to inputs; leaves are not touched. With
        /// <paramref name="create_graph"/> the gradients can be differentiated again.</summary>
        public static IList<Tensor> grad(IList<Tensor> outputs, IList<Tensor> inputs,
            IList<Tensor> grad_outputs = null, bool retain_graph = false, bool create_graph = false,
            bool allow_unused = false)
        {
            var gradients = Backward.GradientsFor(inputs, outputs, grad_outputs, retain_graph || create_graph,
                create_graph);
            if (!allow_unused && Array.IndexOf(gradients, null) >= 0)
                throw Fault.Of("One of the differentiated Tensors appears to not have been used in the graph. " +
                    "Set allow_unused=True if this is the desired behavior.");
            return gradients!;
        }
    }
}
