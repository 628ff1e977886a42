namespace TorchSharp;

/// <summary>An operation in the graph of derivatives, or the leaf that gradients end at.</summary>
abstract class Node
{
    /// <summary>One more than the deepest input, so that the deepest pending node has its complete gradient.</summary>
    public int Depth { get; protected init; }

    /// <summary>The intermediate tensor whose grad is kept on request.</summary>
    public TensorImpl? Retained { get; set; }

    public abstract int InputCount { get; }

    /// <summary>Where the gradient for an input goes; null when it is not needed.</summary>
    public abstract Node? Target(int input);

    /// <summary>The gradient for one input, from that of the value; null when there is none.</summary>
    public abstract Tensor? GradientFor(int input, Tensor gradient);

    /// <summary>Releases what was saved for the derivatives.</summary>
    public virtual void Release() { }
}

/// <summary>Where gradients end: they are added to the grad of a leaf.</summary>
sealed class LeafNode(TensorImpl leaf) : Node
{
    public TensorImpl Leaf { get; } = leaf;
    public override int InputCount => 0;
    public override Node? Target(int input) => null;
    public override Tensor GradientFor(int input, Tensor gradient) => gradient;
}

/// <summary>The edge from a node to one of its inputs.</summary>
readonly struct Edge(Tensor input)
{
    readonly long[] _shape = input.Impl.Shape;
    readonly ScalarType _type = input.Impl.Dtype;

    public Node? Target { get; } = input.Impl.GradientTarget;

    /// <summary>The depth of a node above this edge.</summary>
    public int Above => Target is null ? 0 : Target.Depth + 1;

    /// <summary>The gradient reduced to the input's shape and type.</summary>
    public Tensor Fit(Tensor gradient) => Broadcasting.Undo(gradient, _shape, _type);
}

/// <summary>What nodes with one input have in common.</summary>
abstract class OneInputNode : Node
{
    protected readonly Edge Edge;

    protected OneInputNode(Tensor x)
    {
        Edge = new Edge(x);
        Depth = Edge.Above;
    }

    public override int InputCount => 1;
    public override Node? Target(int input) => Edge.Target;
}

/// <summary>An operation on one tensor.</summary>
sealed class UnaryNode(Tensor x, Func<Tensor, Tensor> toInput) : OneInputNode(x)
{
    public override Tensor GradientFor(int input, Tensor gradient) => Edge.Fit(toInput(gradient));
}

/// <summary>A part of a tensor, whose gradient is 0 elsewhere.</summary>
sealed class ViewNode(Tensor x, Func<Tensor, Tensor> view) : OneInputNode(x)
{
    readonly long[] _shape = x.Impl.Shape;

    public override Tensor GradientFor(int input, Tensor gradient) =>
        Edge.Fit(Tensor.Canvas(gradient, _shape, view));

    /// <summary>Adds the gradient of the part to one of the whole, if it is of the same type.</summary>
    public bool AddTo(Tensor whole, Tensor gradient)
    {
        if (whole.dtype != gradient.dtype)
            return false;
        var part = view(whole).Impl;
        Apply.Binary<Kernels.Add>(part, part, gradient.Impl);
        return true;
    }
}

/// <summary>An operation on one tensor that saved its input or its value.</summary>
sealed class SavingNode(Tensor x, Saved saved, Func<Tensor, Saved, Tensor> toInput) : OneInputNode(x)
{
    public override Tensor GradientFor(int input, Tensor gradient) => Edge.Fit(toInput(gradient, saved));
    public override void Release() => saved.Release();
}

/// <summary>An operation on two tensors, both saved.</summary>
sealed class BinaryNode : Node
{
    readonly Edge _edgeA, _edgeB;
    readonly Saved _a, _b;
    readonly Func<Tensor, Saved, Saved, Tensor> _toA, _toB;

    public BinaryNode(Tensor a, Tensor b, Func<Tensor, Saved, Saved, Tensor> toA,
        Func<Tensor, Saved, Saved, Tensor> toB)
    {
        (_edgeA, _edgeB, _a, _b) = (new Edge(a), new Edge(b), new Saved(a), new Saved(b));
        (_toA, _toB) = (toA, toB);
        Depth = Math.Max(_edgeA.Above, _edgeB.Above);
    }

    public override int InputCount => 2;
    public override Node? Target(int input) => input == 0 ? _edgeA.Target : _edgeB.Target;
    public override Tensor GradientFor(int input, Tensor gradient) =>
        input == 0 ? _edgeA.Fit(_toA(gradient, _a, _b)) : _edgeB.Fit(_toB(gradient, _a, _b));

    public override void Release()
    {
        _a.Release();
        _b.Release();
    }
}

/// <summary>An operation on any number of tensors.</summary>
sealed class ManyNode : Node
{
    readonly (Edge Edge, Func<Tensor, Tensor> Gradient)[] _inputs;
    readonly Saved[] _saved;

    public ManyNode(Saved[] saved, ReadOnlySpan<(Tensor Input, Func<Tensor, Tensor> Gradient)> inputs)
    {
        _saved = saved;
        _inputs = new (Edge, Func<Tensor, Tensor>)[inputs.Length];
        for (var i = 0; i < inputs.Length; i++)
        {
            _inputs[i] = (new Edge(inputs[i].Input), inputs[i].Gradient);
            Depth = Math.Max(Depth, _inputs[i].Edge.Above);
        }
    }

    public override int InputCount => _inputs.Length;
    public override Node? Target(int input) => _inputs[input].Edge.Target;
    public override Tensor GradientFor(int input, Tensor gradient) =>
        _inputs[input].Edge.Fit(_inputs[input].Gradient(gradient));

    public override void Release()
    {
        foreach (var tensor in _saved)
            tensor.Release();
    }
}
