using F = TorchSharp.torch.nn.functional;
using Reduction = TorchSharp.torch.nn.Reduction;

public static partial class Operators
{
    static Tensor Classes => tensor(new long[] { 2, 0, 3 });

    public static Operator[] Functional =>
    [
        Operator.Of("mse_loss", x => F.mse_loss(x[0], x[1]), [2, 3], [2, 3]),
        Operator.Of("mse_loss sum", x => F.mse_loss(x[0], x[1], Reduction.Sum), [2, 3], [2, 3]),
        Operator.Of("mse_loss none", x => F.mse_loss(x[0], x[1], Reduction.None), [2, 3], [2, 3]),
        Operator.Of("l1_loss", x => F.l1_loss(x[0], x[1] + 0.013), [2, 3], [2, 3]),
        Operator.Of("cross_entropy", x => F.cross_entropy(x[0], Classes), [3, 4]),
        Operator.Of("cross_entropy sum", x => F.cross_entropy(x[0], Classes, reduction: Reduction.Sum), [3, 4]),
        Operator.Of("cross_entropy none", x => F.cross_entropy(x[0], Classes, reduction: Reduction.None), [3, 4]),
        Operator.Of("cross_entropy ignoring", x => F.cross_entropy(x[0], Classes, ignore_index: 0), [3, 4]),
        Operator.Of("cross_entropy smoothed", x => F.cross_entropy(x[0], Classes, label_smoothing: 0.1), [3, 4]),
        Operator.Of("cross_entropy weighted", x => F.cross_entropy(x[0], Classes,
            tensor(new[] { 0.5, 1, 2, 1.5 })), [3, 4]),
        Operator.Of("nll_loss", x => F.nll_loss(x[0], Classes), [3, 4]),
        new("binary_cross_entropy", x => F.binary_cross_entropy(x[0], tensor(new[] { 1.0, 0, 0.3 })),
            [[Input.Of(3)]], Domain.Fraction),
        Operator.Of("binary_cross_entropy_with_logits",
            x => F.binary_cross_entropy_with_logits(x[0], tensor(new[] { 1.0, 0, 0.3 })), [3]),
        Operator.Of("layer_norm", x => F.layer_norm(x[0], [3], x[1], x[2]), [2, 2, 3], [3], [3]),
        Operator.Of("layer_norm of two dims", x => F.layer_norm(x[0], [2, 3]), [2, 2, 3]),
        Operator.Of("glu", x => F.glu(x[0]), [2, 4]),
        Operator.Of("mish", x => F.mish(x[0]), [2, 3]),
        Operator.Of("softmin", x => F.softmin(x[0], 0), [2, 3]),
        Operator.Of("median", x => x[0].median() * x[0].sum(), [5]),
        Operator.Of("inner", x => x[0].inner(x[1]), [2, 3], [4, 3]),
        Operator.Of("normalize", x => F.normalize(x[0], dim: -1), [2, 3]),
        Operator.Of("dropout", x =>
        {
            manual_seed(5);
            return F.dropout(x[0], 0.4);
        }, [3, 4]),
        Attention("attention", x => F.scaled_dot_product_attention(x[0], x[1], x[2])),
        Attention("attention causal", x => F.scaled_dot_product_attention(x[0], x[1], x[2], is_casual: true)),
        Attention("attention, bool mask", x => F.scaled_dot_product_attention(x[0], x[1], x[2],
            tensor(new[,] { { true, false, true }, { true, true, false } }))),
        Operator.Of("attention, added mask", x => F.scaled_dot_product_attention(x[0], x[1], x[2], x[3]),
            [2, 2, 4], [2, 3, 4], [2, 3, 2], [2, 3]),
        Operator.Of("attention, no batch", x => F.scaled_dot_product_attention(x[0], x[1], x[2]),
            [3, 2], [3, 2], [3, 2]),
        Operator.Of("attention of one tensor", x => F.scaled_dot_product_attention(x[0], x[0], x[0], is_casual: true),
            [2, 3, 2]),
        Operator.Of("attention written out", x =>
        {
            var scores = matmul(x[0], x[1].transpose(-2, -1)) / Math.Sqrt(2);
            var hidden = ones(3, 3).triu(1).@bool();
            return matmul(scores.masked_fill(hidden, double.NegativeInfinity).softmax(-1), x[2]);
        }, [2, 3, 2], [2, 3, 2], [2, 3, 2]),
        Operator.Of("kl_div", x => F.kl_div(x[0], x[1]), [2, 3], [2, 3]),
        new("kl_div of weights", x => F.kl_div(x[0], x[1], log_target: false), [[Input.Of(2, 3), Input.Of(2, 3)]],
            Domain.Fraction),
        Operator.Of("cosine_similarity", x => F.cosine_similarity(x[0], x[1]), [2, 3], [2, 3]),
        Operator.Of("huber_loss", x => F.huber_loss(x[0], x[1], 0.7), [2, 3], [2, 3]),
        Operator.Of("smooth_l1_loss", x => F.smooth_l1_loss(x[0], x[1], beta: 0.7), [2, 3], [2, 3]),
        Operator.Of("pad", x => F.pad(x[0], [1, -1, 2, 0], value: 0.5), [2, 3]),
        Operator.Of("pad reflect", x => F.pad(x[0], [1, 2], PaddingModes.Reflect), [2, 3]),
        Operator.Of("pad replicate", x => F.pad(x[0], [2, 1], PaddingModes.Replicate), [2, 3]),
        Operator.Of("pad circular", x => F.pad(x[0], [1, 2], PaddingModes.Circular), [2, 3]),
        Operator.Of("embedding lookup", x => x[0][tensor(new long[,] { { 3, 0 }, { 1, 3 } })], [4, 2]),
    ];

    static Operator Attention(string name, Func<Tensor[], Tensor> value) =>
        Operator.Of(name, value, [2, 2, 2, 4], [2, 2, 3, 4], [2, 2, 3, 2]);
}
