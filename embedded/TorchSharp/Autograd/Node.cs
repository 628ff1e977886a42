using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>An operation in the graph of derivatives, or the leaf that a gradient ends at.</summary>
internal sealed class Node
{
    private static long created;

    private readonly Saved[] saved;
    private readonly (Node? Target, long[] Shape, ScalarType Type, Func<Tensor, Tensor> Gradient)[] inputs;

    private Node(string name, Saved[] saved, (Node?, long[], ScalarType, Func<Tensor, Tensor>)[] inputs)
    {
        Name = name;
        this.saved = saved;
        this.inputs = inputs;
        Order = Interlocked.Increment(ref created);
    }

    public string Name { get; }

    /// <summary>Later operations have larger numbers, so descending order visits users before what they use.</summary>
    public long Order { get; }

    /// <summary>The tensor whose grad this node adds to, for a leaf.</summary>
    public TensorImpl? Leaf { get; private init; }

    /// <summary>The tensor whose grad is kept on the way, when it asked for that.</summary>
    public TensorImpl? Retained { get; set; }

    public static Node OfLeaf(TensorImpl leaf) => new("AccumulateGrad", [], []) { Leaf = leaf };

    public static Node Of(string name, Saved[] saved,
        ReadOnlySpan<(Tensor Input, Func<Tensor, Tensor> Gradient)> inputs)
    {
        var edges = new (Node?, long[], ScalarType, Func<Tensor, Tensor>)[inputs.Length];
        for (int i = 0; i < edges.Length; i++)
        {
            var input = inputs[i].Input.Impl;
            edges[i] = (input.GradientTarget, input.Shape, input.Dtype, inputs[i].Gradient);
        }
        return new Node(name, saved, edges);
    }

    public int InputCount => inputs.Length;

    public Node? Target(int input) => inputs[input].Target;

    /// <summary>The gradient for one input, reduced to the input's shape and type.</summary>
    public Tensor GradientFor(int input, Tensor output) =>
        Broadcasting.Undo(inputs[input].Gradient(output), inputs[input].Shape, inputs[input].Type);

    /// <summary>Gives up what was saved for the derivatives.</summary>
    public void Release()
    {
        foreach (var tensor in saved)
            tensor.Release();
    }
}
