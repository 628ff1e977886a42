#nullable enable
using F = TorchSharp.torch.nn.functional;

public static class FunctionalExpressions
{
    public static readonly Dictionary<string, Expression> Table = new()
    {
        ["F.softmax"] = a => F.softmax(a.x, a.dim), ["F.log_softmax"] = a => F.log_softmax(a.x, a.dim),
        ["F.linear"] = a => F.linear(a.x, a.y, a.bias),
        ["F.layer_norm"] = a => F.layer_norm(a.x, a.size, a.weight, a.bias, a.eps),
        ["F.normalize"] = a => F.normalize(a.x, a.p, a.dim), ["F.one_hot"] = a => F.one_hot(a.x, a.n),
        ["F.one_hot_inferred"] = a => F.one_hot(a.x), ["F.dropout_off"] = a => F.dropout(a.x, a.p, training: false),
        ["F.dropout_extreme"] = a => F.dropout(a.x, a.p),
        ["F.relu_inplace"] = a => a.Edited(x => F.relu(x, inplace: true)),
        ["F.mse_loss"] = a => F.mse_loss(a.x, a.y, a.reduction), ["F.l1_loss"] = a => F.l1_loss(a.x, a.y, a.reduction),
        ["F.cross_entropy"] = a =>
            F.cross_entropy(a.x, a.y, a.weight, a.ignore_index, a.reduction, a.smoothing),
        ["F.nll_loss"] = a => F.nll_loss(a.x, a.y, a.weight, a.reduction),
        ["F.nll_of_log_softmax"] = a => F.nll_loss(F.log_softmax(a.x, 1), a.y, reduction: a.reduction),
        ["F.binary_cross_entropy"] = a => F.binary_cross_entropy(a.x, a.y, a.weight, a.reduction),
        ["F.binary_cross_entropy_with_logits"] = a =>
            F.binary_cross_entropy_with_logits(a.x, a.y, a.weight, a.reduction, a.other),
        ["F.kl_div"] = a => F.kl_div(a.x, a.y, a.log_target, a.reduction),
        ["F.cosine_similarity"] = a => F.cosine_similarity(a.x, a.y, a.dim),
        ["F.huber_loss"] = a => F.huber_loss(a.x, a.y, a.beta, a.reduction),
        ["F.smooth_l1_loss"] = a => F.smooth_l1_loss(a.x, a.y, a.reduction, a.beta),
        ["F.pad"] = a => F.pad(a.x, a.size, value: a.factor),
        ["F.pad_reflect"] = a => F.pad(a.x, a.size, PaddingModes.Reflect),
        ["F.pad_replicate"] = a => F.pad(a.x, a.size, PaddingModes.Replicate),
        ["F.pad_circular"] = a => F.pad(a.x, a.size, PaddingModes.Circular),
        ["F.scaled_dot_product_attention"] = a =>
            F.scaled_dot_product_attention(a.x, a.y, a.z, a.mask, is_casual: a.is_causal),
    };
}
