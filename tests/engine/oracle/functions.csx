#nullable enable
using F = TorchSharp.torch.nn.functional;

public static class FunctionExpressions
{
    public static readonly Dictionary<string, Expression> Table = new()
    {
        ["exp"] = a => exp(a.x), ["expm1"] = a => expm1(a.x), ["sin"] = a => sin(a.x), ["cos"] = a => cos(a.x),
        ["tan"] = a => tan(a.x), ["tanh"] = a => tanh(a.x), ["sigmoid"] = a => sigmoid(a.x), ["erf"] = a => erf(a.x),
        ["square"] = a => square(a.x), ["abs"] = a => abs(a.x), ["neg"] = a => -a.x, ["relu"] = a => F.relu(a.x),
        ["gelu"] = a => F.gelu(a.x), ["silu"] = a => F.silu(a.x), ["log_sigmoid"] = a => F.logsigmoid(a.x),
        ["softplus"] = a => F.softplus(a.x), ["softplus_beta"] = a => F.softplus(a.x, a.beta, a.threshold),
        ["leaky_relu"] = a => F.leaky_relu(a.x, 0.1), ["leaky_relu_slope"] = a => F.leaky_relu(a.x, a.slope),
        ["elu"] = a => F.elu(a.x, 0.7),
        ["log"] = a => log(a.x), ["log1p"] = a => log1p(a.x), ["log2"] = a => log2(a.x), ["log10"] = a => log10(a.x),
        ["sqrt"] = a => sqrt(a.x), ["rsqrt"] = a => rsqrt(a.x), ["reciprocal"] = a => reciprocal(a.x),
        ["sign"] = a => sign(a.x), ["floor"] = a => floor(a.x), ["ceil"] = a => ceil(a.x), ["trunc"] = a => trunc(a.x),
        ["round"] = a => round(a.x), ["round_decimals"] = a => round(a.x, a.k), ["frac"] = a => frac(a.x),
        ["isnan"] = a => isnan(a.x), ["isinf"] = a => isinf(a.x), ["isposinf"] = a => isposinf(a.x),
        ["isneginf"] = a => isneginf(a.x), ["isfinite"] = a => isfinite(a.x),
        ["logical_not"] = a => logical_not(a.x), ["bitwise_not"] = a => ~a.x,
        ["negated_twice"] = a => -(-a.x), ["clone"] = a => a.x.clone(), ["detach"] = a => a.x.detach(),

        ["abs_"] = a => a.Edited(y => y.abs_()), ["neg_"] = a => a.Edited(y => y.neg_()),
        ["exp_"] = a => a.Edited(y => y.exp_()), ["log_"] = a => a.Edited(y => y.log_()),
        ["sqrt_"] = a => a.Edited(y => y.sqrt_()), ["rsqrt_"] = a => a.Edited(y => y.rsqrt_()),
        ["reciprocal_"] = a => a.Edited(y => y.reciprocal_()), ["sin_"] = a => a.Edited(y => y.sin_()),
        ["cos_"] = a => a.Edited(y => y.cos_()), ["tanh_"] = a => a.Edited(y => y.tanh_()),
        ["sigmoid_"] = a => a.Edited(y => y.sigmoid_()), ["relu_"] = a => a.Edited(y => y.relu_()),
        ["erf_"] = a => a.Edited(y => y.erf_()), ["floor_"] = a => a.Edited(y => y.floor_()),
        ["ceil_"] = a => a.Edited(y => y.ceil_()), ["round_"] = a => a.Edited(y => y.round_()),
        ["trunc_"] = a => a.Edited(y => y.trunc_()), ["expm1_"] = a => a.Edited(y => y.expm1_()),
        ["log1p_"] = a => a.Edited(y => y.log1p_()), ["sign_"] = a => a.Edited(y => y.sign_()),
    };
}
