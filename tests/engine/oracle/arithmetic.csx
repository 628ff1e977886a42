#nullable enable
using TorchSharp;
using static TorchSharp.torch;

public static class ArithmeticExpressions
{
    public static readonly Dictionary<string, Expression> Table = new()
    {
        ["+"] = a => a.x + a.y, ["-"] = a => a.x - a.y, ["*"] = a => a.x * a.y, ["/"] = a => a.x / a.y,
        ["%"] = a => a.x % a.y, ["=="] = a => a.x == a.y, ["!="] = a => a.x != a.y, ["<"] = a => a.x < a.y,
        ["<="] = a => a.x <= a.y, [">"] = a => a.x > a.y, [">="] = a => a.x >= a.y, ["&"] = a => a.x & a.y,
        ["|"] = a => a.x | a.y, ["^"] = a => a.x ^ a.y,
        ["+s"] = a => a.x + a.s, ["-s"] = a => a.x - a.s, ["*s"] = a => a.x * a.s, ["/s"] = a => a.x / a.s,
        ["%s"] = a => a.x % a.s, ["==s"] = a => a.x == a.s, ["!=s"] = a => a.x != a.s, ["<s"] = a => a.x < a.s,
        ["<=s"] = a => a.x <= a.s, [">s"] = a => a.x > a.s, [">=s"] = a => a.x >= a.s,
        ["s+"] = a => a.s + a.x, ["s-"] = a => a.s - a.x, ["s*"] = a => a.s * a.x, ["s/"] = a => a.s / a.x,
        ["pow"] = a => pow(a.x, a.y), ["pow_s"] = a => a.x.pow(a.s), ["fmod"] = a => fmod(a.x, a.y),
        ["fmod_s"] = a => a.x.fmod(a.s), ["maximum"] = a => maximum(a.x, a.y), ["minimum"] = a => minimum(a.x, a.y),
        ["logical_and"] = a => logical_and(a.x, a.y), ["logical_or"] = a => logical_or(a.x, a.y),
        ["logical_xor"] = a => logical_xor(a.x, a.y),
        ["add_alpha"] = a => add(a.x, a.y, a.alpha), ["div_rounded"] = a => div(a.x, a.y, a.rounding),
        ["div_rounded_s"] = a => a.x.div(a.s, a.rounding), ["floor_divide"] = a => floor_divide(a.x, a.y),
        ["addcmul"] = a => addcmul(a.x, a.y, a.z, a.value), ["addcdiv"] = a => addcdiv(a.x, a.y, a.z, a.value),
        ["lerp"] = a => lerp(a.x, a.y, a.z), ["where"] = a => where(a.x, a.y, a.z),
        ["where_positive"] = a => where(a.x > 0, a.x, a.y), ["clamp"] = a => a.x.clamp(a.min, a.max),
        ["clamp_tensors"] = a => a.x.clamp(a.y, a.other), ["clamp_min"] = a => a.x.clamp_min(a.min!),
        ["clamp_max"] = a => a.x.clamp_max(a.max!),
        ["isclose"] = a => isclose(a.x, a.y, a.rtol, a.atol, a.equal_nan),
        ["allclose"] = a => allclose(a.x, a.y, a.rtol, a.atol, a.equal_nan),
        ["promote_types"] = a => zeros(1, dtype: promote_types(a.x.dtype, a.y.dtype)),

        ["add_"] = a => a.Edited(x => x.add_(a.y)), ["sub_"] = a => a.Edited(x => x.sub_(a.y)),
        ["mul_"] = a => a.Edited(x => x.mul_(a.y)), ["div_"] = a => a.Edited(x => x.div_(a.y)),
        ["remainder_"] = a => a.Edited(x => x.remainder_(a.y)), ["pow_"] = a => a.Edited(x => x.pow_(a.y)),
        ["add_s_"] = a => a.Edited(x => x.add_(a.s)), ["sub_s_"] = a => a.Edited(x => x.sub_(a.s)),
        ["mul_s_"] = a => a.Edited(x => x.mul_(a.s)), ["div_s_"] = a => a.Edited(x => x.div_(a.s)),
        ["remainder_s_"] = a => a.Edited(x => x.remainder_(a.s)), ["pow_s_"] = a => a.Edited(x => x.pow_(a.s)),
        ["add_alpha_"] = a => a.Edited(x => x.add_(a.y, a.alpha)),
        ["clamp_"] = a => a.Edited(x => x.clamp_(a.min, a.max)),
        ["lerp_"] = a => a.Edited(x => x.lerp_(a.y, a.z)),
        ["addcmul_"] = a => a.Edited(x => x.addcmul_(a.y, a.z, a.value)),
        ["addcdiv_"] = a => a.Edited(x => x.addcdiv_(a.y, a.z, a.value)), ["fill_"] = a => a.Edited(x => x.fill_(a.s)),
        ["clamp_min_"] = a => a.Edited(x => x.clamp_min_(a.min!)),
        ["clamp_max_"] = a => a.Edited(x => x.clamp_max_(a.max!)),
        ["eq_"] = a => a.Edited(x => x.eq_(a.y)), ["eq_s_"] = a => a.Edited(x => x.eq_(a.s)),
        ["ne_"] = a => a.Edited(x => x.ne_(a.y)), ["ne_s_"] = a => a.Edited(x => x.ne_(a.s)),
        ["lt_"] = a => a.Edited(x => x.lt_(a.y)), ["lt_s_"] = a => a.Edited(x => x.lt_(a.s)),
        ["le_"] = a => a.Edited(x => x.le_(a.y)), ["le_s_"] = a => a.Edited(x => x.le_(a.s)),
        ["gt_"] = a => a.Edited(x => x.gt_(a.y)), ["gt_s_"] = a => a.Edited(x => x.gt_(a.s)),
        ["ge_"] = a => a.Edited(x => x.ge_(a.y)), ["ge_s_"] = a => a.Edited(x => x.ge_(a.s)),
        ["logical_and_"] = a => a.Edited(x => x.logical_and_(a.y)),
        ["logical_or_"] = a => a.Edited(x => x.logical_or_(a.y)),
        ["logical_xor_"] = a => a.Edited(x => x.logical_xor_(a.y)),
        ["logical_not_"] = a => a.Edited(x => x.logical_not_()),
        ["zero_"] = a => a.Edited(x => x.zero_()), ["copy_"] = a => a.Edited(x => x.copy_(a.y)),
    };
}
