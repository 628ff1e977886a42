namespace TorchSharp;

/// <summary>Walks the graph from outputs to leaves, deepest node first, and adds up gradients on the way.</summary>
sealed class Backward
{
    readonly bool _keepsGraph, _createsGraph;
    // The pending gradients, the deepest node last. A sum that nobody else knows can be added to in place.
    readonly List<(Node Node, Tensor Gradient, bool IsOwn)> _waiting = [];

    Backward(IList<Tensor> outputs, IList<Tensor>? gradients, bool keepsGraph, bool createsGraph)
    {
        (_keepsGraph, _createsGraph) = (keepsGraph, createsGraph);
        for (var i = 0; i < outputs.Count; i++)
            Add(Start(outputs[i]), Seed(outputs[i], gradients?[i]));
    }

    /// <summary>Adds the gradients of the outputs to the grad of every leaf they depend on.</summary>
    public static void Run(IList<Tensor> outputs, IList<Tensor>? gradients, bool keepsGraph, bool createsGraph) =>
        Recorded(createsGraph, () =>
        {
            var walk = new Backward(outputs, gradients, keepsGraph, createsGraph);
            while (walk._waiting.Count > 0)
                walk.Visit(walk.Next());
        });

    /// <summary>The gradients of the outputs for chosen inputs; null for an input that they do not depend on.</summary>
    public static Tensor?[] GradientsFor(IList<Tensor> inputs, IList<Tensor> outputs, IList<Tensor>? gradients,
        bool keepsGraph, bool createsGraph)
    {
        var wanted = new Node[inputs.Count];
        for (var i = 0; i < wanted.Length; i++)
            wanted[i] = inputs[i].Impl.GradientTarget
                ?? throw Fault.Of("One of the differentiated Tensors does not require grad");
        var found = new Tensor?[wanted.Length];
        Recorded(createsGraph, () =>
        {
            var walk = new Backward(outputs, gradients, keepsGraph, createsGraph);
            var floor = wanted.Length == 0 ? 0 : wanted.Min(static node => node.Depth);
            while (walk._waiting.Count > 0 && walk._waiting[^1].Node.Depth >= floor)
            {
                var (node, gradient) = walk.Next();
                for (var i = 0; i < wanted.Length; i++)
                    if (ReferenceEquals(wanted[i], node))
                        found[i] = gradient;
                if (node.Depth > floor)
                    walk.Pass(node, gradient);
            }
        });
        return found;
    }

    // Runs with recording as requested and outside every scope: intermediate tensors belong to no scope.
    static void Recorded(bool createsGraph, Action walk)
    {
        using var aside = DisposeScopeManager.WorkAside();
        using var mode = GradMode.Set(createsGraph);
        walk();
    }

    void Visit((Node Node, Tensor Gradient) next)
    {
        var (node, gradient) = next;
        if (node.Retained is { } retained)
            Accumulate(retained, gradient);
        if (node is LeafNode leaf)
            Accumulate(leaf.Leaf, gradient);
        else
            Pass(node, gradient);
    }

    void Pass(Node node, Tensor gradient)
    {
        for (var i = 0; i < node.InputCount; i++)
            if (node.Target(i) is { } target && !(node is ViewNode view && AddsInPlace(target, view, gradient))
                && node.GradientFor(i, gradient) is { } passed)
                Add(target, passed, isOwn: node is ViewNode && !_createsGraph);
        if (!_keepsGraph)
            node.Release();
    }

    (Node, Tensor) Next()
    {
        var (node, gradient, _) = _waiting[^1];
        _waiting.RemoveAt(_waiting.Count - 1);
        return (node, gradient);
    }

    void Add(Node node, Tensor gradient, bool isOwn = false)
    {
        var at = Place(node);
        if (at < 0)
            _waiting.Insert(~at, (node, gradient, isOwn));
        else
            _waiting[at] = (node, _waiting[at].Gradient.add(gradient), !_createsGraph);
    }

    // The gradient of a view is not spread over zeros where it can be added to a sum.
    bool AddsInPlace(Node target, ViewNode view, Tensor gradient)
    {
        var at = Place(target);
        return at >= 0 && _waiting[at].IsOwn && view.AddTo(_waiting[at].Gradient, gradient);
    }

    // Where the node waits; otherwise the complement of where it will.
    int Place(Node node)
    {
        var at = _waiting.Count;
        for (; at > 0 && _waiting[at - 1].Node.Depth >= node.Depth; at--)
            if (ReferenceEquals(_waiting[at - 1].Node, node))
                return at - 1;
        return ~at;
    }

    void Accumulate(TensorImpl leaf, Tensor gradient)
    {
        if (_createsGraph)
            leaf.Grad = leaf.Grad?.add(gradient) ?? gradient.clone();
        else if (leaf.Grad is { } sum)
            sum.Overwrite(sum.add(gradient));
        else
            leaf.Grad = new Tensor(Apply.Copied(gradient.Impl));
    }

    static Node Start(Tensor output) => output.Impl.GradientTarget ?? throw Fault.Of(
        "element 0 of tensors does not require grad and does not have a grad_fn");

    Tensor Seed(Tensor output, Tensor? gradient)
    {
        if (gradient is null)
            return output.Impl.Count == 1 ? new Tensor(TensorImpl.Zeros(output.Impl.Shape, output.dtype)).FillRaw(1)
                : throw Fault.Of("grad can be implicitly created only for scalar outputs");
        if (!Dims.Same(gradient.Impl.Shape, output.Impl.Shape))
            throw Fault.Of($"Mismatch in shape: grad_output[0] has a shape of {Fault.Text(gradient.Impl.Shape)} and " +
                $"output[0] has a shape of {Fault.Text(output.Impl.Shape)}.");
        return _createsGraph ? gradient : gradient.detach();
    }
}
