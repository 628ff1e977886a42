using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>An operation in the graph of derivatives, or the leaf that gradients end at.</summary>
internal abstract class Node
{
    /// <summary>One above the deepest input, so the deepest node that waits has all of its gradient.</summary>
    public int Depth { get; protected init; }

    /// <summary>The tensor whose grad is kept on the way, when it asked for that.</summary>
    public TensorImpl? Retained { get; set; }

    public abstract int InputCount { get; }

    /// <summary>Where the gradient for an input goes, or null when nobody wants it.</summary>
    public abstract Node? Target(int input);

    /// <summary>The gradient for one input, from that of the value.</summary>
    public abstract Tensor GradientFor(int input, Tensor gradient);

    /// <summary>Gives up what was saved for the derivatives.</summary>
    public virtual void Release() { }
}

/// <summary>Where gradients end: they are added to the grad of a leaf.</summary>
internal sealed class LeafNode(TensorImpl leaf) : Node
{
    public TensorImpl Leaf { get; } = leaf;
    public override int InputCount => 0;
    public override Node? Target(int input) => null;
    public override Tensor GradientFor(int input, Tensor gradient) => gradient;
}

/// <summary>The way from a node to one of its inputs.</summary>
internal readonly struct Edge(Tensor input)
{
    private readonly long[] shape = input.Impl.Shape;
    private readonly ScalarType type = input.Impl.Dtype;

    public Node? Target { get; } = input.Impl.GradientTarget;

    /// <summary>The depth of a node above this edge.</summary>
    public int Above => Target is null ? 0 : Target.Depth + 1;

    /// <summary>The gradient reduced to the input's shape and type.</summary>
    public Tensor Fit(Tensor gradient) => Broadcasting.Undo(gradient, shape, type);
}

/// <summary>An operation on one tensor.</summary>
internal sealed class UnaryNode : Node
{
    private readonly Edge edge;
    private readonly Func<Tensor, Tensor> gradient;

    public UnaryNode(Tensor x, Func<Tensor, Tensor> gradient)
    {
        (edge, this.gradient) = (new Edge(x), gradient);
        Depth = edge.Above;
    }

    public override int InputCount => 1;
    public override Node? Target(int input) => edge.Target;
    public override Tensor GradientFor(int input, Tensor gradient) => edge.Fit(this.gradient(gradient));
}

/// <summary>An operation on one tensor that saved its input or its value.</summary>
internal sealed class SavingNode : Node
{
    private readonly Edge edge;
    private readonly Saved saved;
    private readonly Func<Tensor, Saved, Tensor> gradient;

    public SavingNode(Tensor x, Saved saved, Func<Tensor, Saved, Tensor> gradient)
    {
        (edge, this.saved, this.gradient) = (new Edge(x), saved, gradient);
        Depth = edge.Above;
    }

    public override int InputCount => 1;
    public override Node? Target(int input) => edge.Target;
    public override Tensor GradientFor(int input, Tensor gradient) => edge.Fit(this.gradient(gradient, saved));
    public override void Release() => saved.Release();
}

/// <summary>An operation on two tensors, both saved.</summary>
internal sealed class BinaryNode : Node
{
    private readonly Edge edgeA, edgeB;
    private readonly Saved a, b;
    private readonly Func<Tensor, Saved, Saved, Tensor> toA, toB;

    public BinaryNode(Tensor a, Tensor b, Func<Tensor, Saved, Saved, Tensor> toA,
        Func<Tensor, Saved, Saved, Tensor> toB)
    {
        (edgeA, edgeB, this.a, this.b) = (new Edge(a), new Edge(b), new Saved(a), new Saved(b));
        (this.toA, this.toB) = (toA, toB);
        Depth = Math.Max(edgeA.Above, edgeB.Above);
    }

    public override int InputCount => 2;
    public override Node? Target(int input) => input == 0 ? edgeA.Target : edgeB.Target;
    public override Tensor GradientFor(int input, Tensor gradient) =>
        input == 0 ? edgeA.Fit(toA(gradient, a, b)) : edgeB.Fit(toB(gradient, a, b));

    public override void Release()
    {
        a.Release();
        b.Release();
    }
}

/// <summary>An operation on any number of tensors.</summary>
internal sealed class ManyNode : Node
{
    private readonly (Edge Edge, Func<Tensor, Tensor> Gradient)[] inputs;
    private readonly Saved[] saved;

    public ManyNode(Saved[] saved, ReadOnlySpan<(Tensor Input, Func<Tensor, Tensor> Gradient)> inputs)
    {
        this.saved = saved;
        this.inputs = new (Edge, Func<Tensor, Tensor>)[inputs.Length];
        for (int i = 0; i < inputs.Length; i++)
        {
            this.inputs[i] = (new Edge(inputs[i].Input), inputs[i].Gradient);
            Depth = Math.Max(Depth, this.inputs[i].Edge.Above);
        }
    }

    public override int InputCount => inputs.Length;
    public override Node? Target(int input) => inputs[input].Edge.Target;
    public override Tensor GradientFor(int input, Tensor gradient) =>
        inputs[input].Edge.Fit(inputs[input].Gradient(gradient));

    public override void Release()
    {
        foreach (var tensor in saved)
            tensor.Release();
    }
}
