#load "../chapters/source_code.csx"

/// <summary>One of the ways of chapter 6 to compute the same multi-head attention.</summary>
/// <param name="Name">How the chapter calls it.</param>
/// <param name="File">Where it is read.</param>
/// <param name="Forward">(b, T, dIn) and a layer, whose weights it uses, to (b, T, dOut)</param>
public sealed record Way(string Name, string File, Func<Tensor, MultiHeadAttention, Tensor> Forward)
{
    /// <summary>How its code begins in its file.</summary>
    public string Signature { get; init; } = "public static Tensor Forward";

    /// <summary>A loop for sentences, heads, queries and keys.</summary>
    public static readonly Way Loops = new("loops", "loop_attention", LoopAttention.Forward);

    /// <summary>Matrix products, one head after the other.</summary>
    public static readonly Way Matmul = new("matmul", "head_by_head_attention", HeadByHeadAttention.Forward);

    /// <summary>The course's own: one projection for all heads, split by a view.</summary>
    public static readonly Way SplitHeads = new("split heads", "multi_head_attention", (x, layer) => layer.forward(x))
    {
        Signature = "public Tensor Attend",
    };

    /// <summary>Queries, keys and values by one product.</summary>
    public static readonly Way OneProjection = new("fused projection", "fused_projection", FusedProjection.Forward);

    /// <summary>Letters instead of views.</summary>
    public static readonly Way Einsum = new("einsum", "einsum_attention", EinsumAttention.Forward);

    /// <summary>The library's operator for all of it.</summary>
    public static readonly Way OneOperator = new("fused operator", "fused_operator", FusedOperator.Forward);

    /// <summary>The same operator written out, in tiles.</summary>
    public static Way Tiles(int tile) => new("tiles", "tiled_attention",
        (x, layer) => TiledAttention.Forward(x, layer, tile))
    {
        Signature = "public static StreamedSoftmax Add",
    };

    /// <summary>All that compute the same for a whole text, each after the one that it improves on.</summary>
    public static Way[] All => [Loops, Matmul, SplitHeads, OneProjection, Einsum, OneOperator, Tiles(16)];

    /// <summary>Forward and back: the output, and the gradients of the input and of every weight.</summary>
    /// <param name="towards">What the output is multiplied by before it is added up, (b, T, dOut)</param>
    public (Tensor Output, Tensor[] Gradients) Run(Tensor x, MultiHeadAttention layer, Tensor towards)
    {
        var input = x.detach().clone().requires_grad_(true);
        foreach (var parameter in layer.parameters())
            parameter.grad = null;
        var output = Forward(input, layer);
        (output * towards).sum().backward();
        return (output.detach(), [input.grad, .. layer.parameters().Select(parameter => parameter.grad.clone())]);
    }

    /// <summary>The bytes of all tensors that its forward makes.</summary>
    public long Bytes(Tensor x, MultiHeadAttention layer) =>
        BytesMade.By(() => Forward(x, layer), [x, layer.mask, .. layer.parameters()]);

    /// <summary>The largest difference between two ways: of their outputs, and of their gradients, as a share of the
    /// largest gradient.</summary>
    public static (double Output, double Gradient) Difference(Way one, Way other, Tensor x, MultiHeadAttention layer)
    {
        using var scope = NewDisposeScope();
        double Largest(Tensor of) => of.abs().max().item<float>();
        var towards = randn(x.shape[0], x.shape[1], layer.W_query.out_features);
        var (a, b) = (one.Run(x, layer, towards), other.Run(x, layer, towards));
        return (Largest(a.Output - b.Output), a.Gradients.Zip(b.Gradients,
            (mine, theirs) => Largest(mine - theirs) / Math.Max(1, Largest(mine))).Max());
    }
}
