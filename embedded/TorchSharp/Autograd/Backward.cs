using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Walks the graph from outputs to leaves and adds up gradients.</summary>
internal static class Backward
{
    /// <summary>Adds the gradients of the outputs to the grad of every leaf they depend on.</summary>
    public static void Run(IList<Tensor> outputs, IList<Tensor>? gradients, bool keepsGraph) =>
        Walk(outputs, gradients, keepsGraph, static (leaf, gradient) => Accumulate(leaf, gradient), null);

    /// <summary>The gradients of the outputs for chosen inputs; null for an input that they do not depend on.</summary>
    public static Tensor?[] GradientsFor(
        IList<Tensor> inputs, IList<Tensor> outputs, IList<Tensor>? gradients, bool keepsGraph)
    {
        var found = new Dictionary<Node, Tensor>();
        var wanted = new HashSet<Node>();
        foreach (var input in inputs)
            wanted.Add(input.Impl.GradientTarget ?? throw Fault.Of(
                "One of the differentiated Tensors does not require grad"));
        Walk(outputs, gradients, keepsGraph, static (_, _) => { }, (node, gradient) =>
        {
            if (wanted.Contains(node))
                found[node] = gradient;
        });
        return [.. inputs.Select(input => found.GetValueOrDefault(input.Impl.GradientTarget!))];
    }

    private static void Walk(IList<Tensor> outputs, IList<Tensor>? gradients, bool keepsGraph,
        Action<TensorImpl, Tensor> atLeaf, Action<Node, Tensor>? atNode)
    {
        var scope = DisposeScope.Current;
        DisposeScope.Current = null;
        using var mode = GradMode.Set(false);
        try
        {
            var pending = new Dictionary<Node, Tensor>();
            for (int i = 0; i < outputs.Count; i++)
                Add(pending, Start(outputs[i]), Seed(outputs[i], gradients?[i]));
            foreach (var node in InOrder(pending.Keys))
                if (pending.Remove(node, out var gradient))
                    Visit(node, gradient, pending, keepsGraph, atLeaf, atNode);
        }
        finally
        {
            DisposeScope.Current = scope;
        }
    }

    private static void Visit(Node node, Tensor gradient, Dictionary<Node, Tensor> pending, bool keepsGraph,
        Action<TensorImpl, Tensor> atLeaf, Action<Node, Tensor>? atNode)
    {
        atNode?.Invoke(node, gradient);
        if (node.Retained is { } retained && atNode is null)
            Accumulate(retained, gradient);
        if (node.Leaf is { } leaf)
            atLeaf(leaf, gradient);
        for (int i = 0; i < node.InputCount; i++)
            if (node.Target(i) is { } target)
                Add(pending, target, node.GradientFor(i, gradient));
        if (!keepsGraph)
            node.Release();
    }

    private static Node Start(Tensor output) => output.Impl.GradientTarget ?? throw Fault.Of(
        "element 0 of tensors does not require grad and does not have a grad_fn");

    private static Tensor Seed(Tensor output, Tensor? gradient)
    {
        if (gradient is null)
            return output.Impl.Count == 1 ? new Tensor(TensorImpl.Zeros(output.Impl.Shape, output.dtype)).FillRaw(1)
                : throw Fault.Of("grad can be implicitly created only for scalar outputs");
        if (!Dims.Same(gradient.Impl.Shape, output.Impl.Shape))
            throw Fault.Of($"Mismatch in shape: grad_output[0] has a shape of {Fault.Text(gradient.Impl.Shape)} and " +
                $"output[0] has a shape of {Fault.Text(output.Impl.Shape)}.");
        return gradient.detach();
    }

    private static void Add(Dictionary<Node, Tensor> pending, Node node, Tensor gradient) =>
        pending[node] = pending.TryGetValue(node, out var sum) ? sum.add(gradient) : gradient;

    private static void Accumulate(TensorImpl leaf, Tensor gradient)
    {
        var sum = leaf.Grad is null ? new Tensor(Apply.Copied(gradient.Impl)) : leaf.Grad.add(gradient);
        if (leaf.Grad is null)
            leaf.Grad = sum;
        else
            leaf.Grad.Overwrite(sum);
    }

    private static List<Node> InOrder(IEnumerable<Node> starts)
    {
        var reached = new HashSet<Node>(starts);
        var stack = new Stack<Node>(reached);
        while (stack.TryPop(out var node))
            for (int i = 0; i < node.InputCount; i++)
                if (node.Target(i) is { } target && reached.Add(target))
                    stack.Push(target);
        var nodes = new List<Node>(reached);
        nodes.Sort(static (a, b) => b.Order.CompareTo(a.Order));
        return nodes;
    }
}
