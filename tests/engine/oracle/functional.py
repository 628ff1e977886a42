"""torch.nn.functional: layers, losses and attention as functions."""

import torch
import torch.nn.functional as F


def attention(a):
    """The formula; PyTorch 1.13 has no public function for it."""
    scores = a.x @ a.y.transpose(-2, -1) / a.x.shape[-1] ** 0.5
    if a.is_causal:
        scores = scores.masked_fill(torch.ones(scores.shape[-2:]).tril().logical_not(), float("-inf"))
    if a.mask is not None:
        scores = scores.masked_fill(~a.mask, float("-inf")) if a.mask.dtype == torch.bool else scores + a.mask
    return scores.softmax(-1) @ a.z


EXPRESSIONS = {
    "F.softmax": lambda a: F.softmax(a.x, a.dim),
    "F.log_softmax": lambda a: F.log_softmax(a.x, a.dim),
    "F.linear": lambda a: F.linear(a.x, a.y, a.bias),
    "F.layer_norm": lambda a: F.layer_norm(a.x, a.size, a.weight, a.bias, a.eps),
    "F.normalize": lambda a: F.normalize(a.x, a.p, a.dim),
    "F.one_hot": lambda a: F.one_hot(a.x, a.n),
    "F.one_hot_inferred": lambda a: F.one_hot(a.x),
    "F.dropout_off": lambda a: F.dropout(a.x, a.p, training=False),
    "F.dropout_extreme": lambda a: F.dropout(a.x, a.p),
    "F.relu_inplace": lambda a: a.edited(lambda x: F.relu(x, inplace=True)),
    "F.mse_loss": lambda a: F.mse_loss(a.x, a.y, reduction=a.reduction),
    "F.l1_loss": lambda a: F.l1_loss(a.x, a.y, reduction=a.reduction),
    "F.cross_entropy": lambda a: F.cross_entropy(a.x, a.y, a.weight,
    ignore_index=-100 if a.ignore_index is None else a.ignore_index,
                                                 reduction=a.reduction, label_smoothing=a.smoothing or 0.0),
    "F.nll_loss": lambda a: F.nll_loss(a.x, a.y, a.weight, reduction=a.reduction),
    "F.nll_of_log_softmax": lambda a: F.nll_loss(F.log_softmax(a.x, 1), a.y, reduction=a.reduction),
    "F.binary_cross_entropy": lambda a: F.binary_cross_entropy(a.x, a.y, a.weight, reduction=a.reduction),
    "F.binary_cross_entropy_with_logits": lambda a: F.binary_cross_entropy_with_logits(
        a.x, a.y, a.weight, reduction=a.reduction, pos_weight=a.other),
    "F.kl_div": lambda a: F.kl_div(a.x, a.y, reduction=a.reduction, log_target=a.log_target),
    "F.cosine_similarity": lambda a: F.cosine_similarity(a.x, a.y, a.dim),
    "F.huber_loss": lambda a: F.huber_loss(a.x, a.y, reduction=a.reduction, delta=a.beta),
    "F.smooth_l1_loss": lambda a: F.smooth_l1_loss(a.x, a.y, reduction=a.reduction, beta=a.beta),
    "F.pad": lambda a: F.pad(a.x, a.size, value=a.factor or 0.0),
    "F.pad_reflect": lambda a: F.pad(a.x, a.size, "reflect"),
    "F.pad_replicate": lambda a: F.pad(a.x, a.size, "replicate"),
    "F.pad_circular": lambda a: F.pad(a.x, a.size, "circular"),
    "F.scaled_dot_product_attention": attention,
}

REDUCTIONS = ["mean", "sum", "none"]


def cases():
    for dtype in ["f32", "f64", "i64", "bool"]:
        for spec in ["[2,3]", "[2,3]/t", "[0,2]"] if dtype == "f32" else ["[2,3]"]:
            for size in ["[1,2]", "[0,0]", "[1,0,0,2]", "[1,-1]", "[-1,-1,1,1]"]:
                yield f"F.pad x={dtype}{spec} size={size} factor=1.0"
    for dtype in ["f32", "f64"]:
        for size in ["[1,2]", "[0,0]", "[2,0]", "[3,1]"]:
            for mode in ["reflect", "replicate", "circular"]:
                for spec in ["[2,4]", "[2,2,4]", "[2,4]/t"]:
                    if (spec, mode) != ("[2,4]", "circular"):
                        yield f"F.pad_{mode} x={dtype}{spec} size={size}"
        for mode in ["reflect", "replicate", "circular"]:
            yield f"F.pad_{mode} x={dtype}[2,2,3,4] size=[1,2,1,0]"
        for x, y, dim in [("[2,3]", "[2,3]", 1), ("[2,3]/t", "[3]", -1), ("[2,3,2]", "[2,1,2]", 0),
                          ("[2,2]{0,0,3,4}", "[2,2]", 1)]:
            yield f"F.cosine_similarity x={dtype}{x} y={dtype}{y} dim={dim}"
        for reduction in REDUCTIONS:
            yield f"F.kl_div x={dtype}[2,3] y={dtype}[2,3] log_target=true reduction={reduction}"
            for y in ["[2,3]unit", "[2,3]{0,0.25,0.75,1,0,0}!", "[3]unit"]:
                yield f"F.kl_div x={dtype}[2,3] y={dtype}{y} log_target=false reduction={reduction}"
            for name in ["huber_loss", "smooth_l1_loss"]:
                for beta in ["1.0", "0.3"]:
                    yield f"F.{name} x={dtype}[2,3] y={dtype}[2,3] beta={beta} reduction={reduction}"
            yield f"F.smooth_l1_loss x={dtype}[2,3] y={dtype}[2,3] beta=0.0 reduction={reduction}"
        for name in ["F.softmax", "F.log_softmax"]:
            for spec in ["[2,3]", "[2,3]/t", "[4]", "[2,1,3]"]:
                yield f"{name} x={dtype}{spec} dim=-1"
        for x, w, b in [("[2,4]", "[5,4]", "[5]"), ("[2,3,4]", "[5,4]", "[5]"), ("[4]", "[5,4]", "[5]"),
                        ("[2,4]/t", "[5,4]/s", "[5]/s"), ("[0,4]", "[5,4]", "[5]"), ("[2,4]/e", "[1,4]", "[1]"),
                        ("[2,2,2,3]/p", "[2,3]/t", "[2]"), ("[3,1]", "[2,1]", "[2]")]:
            yield f"F.linear x={dtype}{x} y={dtype}{w}"
            yield f"F.linear x={dtype}{x} y={dtype}{w} bias={dtype}{b}"
        for spec, size in [("[2,4]", "[4]"), ("[2,3,4]", "[4]"), ("[2,3,4]", "[3,4]"), ("[4]", "[4]"),
                           ("[3,4]/t", "[4]"), ("[2,4]/s", "[4]"), ("[2,3,4]/e", "[4]"), ("[0,4]", "[4]"),
                           ("[2,3]times1000", "[3]")]:
            for eps in ["1e-5", "0.1"]:
                yield f"F.layer_norm x={dtype}{spec} size={size} eps={eps}"
            yield f"F.layer_norm x={dtype}{spec} size={size} weight={dtype}{size} bias={dtype}{size} eps=1e-5"
            yield f"F.layer_norm x={dtype}{spec} size={size} weight={dtype}{size} eps=1e-5"
        yield f"F.layer_norm x={dtype}[2,3]{{5,5,5,1,2,3}} size=[3] eps=1e-5"
        for p in ["1", "2", "3", "inf"]:
            for spec, dim in [("[2,3]", 1), ("[2,3]", 0), ("[2,3,2]/p", -1), ("[4]", 0),
                              ("[2,2]{{0,0,3,4}}".replace("{{", "{").replace("}}", "}"), 1)]:
                yield f"F.normalize x={dtype}{spec} p={p} dim={dim}"
        for p in ["0.5", "0.0"]:
            yield f"F.dropout_off x={dtype}[2,3] p={p}"
        for p in ["0.0", "1.0"]:
            yield f"F.dropout_extreme x={dtype}[2,3]/t p={p}"
        yield f"F.relu_inplace x={dtype}[2,3]/t"
        for reduction in REDUCTIONS:
            tail, weight = f"reduction={reduction}", f"weight={dtype}[3]positive!"
            for name in ["F.mse_loss", "F.l1_loss"]:
                for x, y in [("[2,3]", "[2,3]"), ("[4]", "[4]"), ("[]", "[]"), ("[2,3]/t", "[2,3]/s"),
                             ("[2,3]", "[3]"), ("[2,1]", "[1,3]"), ("[0]", "[0]"), ("[3]{0,1,2}", "[3]{0,1,5}")]:
                    yield f"{name} x={dtype}{x} y={dtype}{y} {tail}"
            for x, y in [("[4,3]", "[4]"), ("[3]", "[]"), ("[2,3,4]", "[2,4]"), ("[4,3]/t", "[4]"), ("[1,3]", "[1]"),
                         ("[2,3,2,2]", "[2,2,2]"), ("[4,3]times50", "[4]")]:
                yield f"F.cross_entropy x={dtype}{x} y=i64{y}below3 {tail}"
                yield f"F.cross_entropy x={dtype}{x} y=i64{y}below3 {weight} {tail}"
                yield f"F.cross_entropy x={dtype}{x} y=i64{y}below3 smoothing=0.2 {tail}"
                yield f"F.cross_entropy x={dtype}{x} y=i64{y}below3 {weight} smoothing=0.1 {tail}"
                yield f"F.nll_loss x={dtype}{x} y=i64{y}below3 {tail}"
                yield f"F.nll_loss x={dtype}{x} y=i64{y}below3 {weight} {tail}"
            yield f"F.cross_entropy x={dtype}[4,3] y=i64[4]{{0,2,1,0}} ignore_index=0 {tail}"
            yield f"F.cross_entropy x={dtype}[4,3] y=i64[4]{{0,2,-100,0}} {tail}"
            yield f"F.cross_entropy x={dtype}[4,3] y=i64[4]{{0,2,1,0}} ignore_index=1 {weight} smoothing=0.3 {tail}"
            yield f"F.cross_entropy x={dtype}[2,3] y=i64[2]{{1,1}} ignore_index=1 {tail}"
            for smoothing in ["0.0", "0.3"]:
                yield f"F.cross_entropy x={dtype}[4,3] y={dtype}[4,3]unit smoothing={smoothing} {tail}"
                yield f"F.cross_entropy x={dtype}[2,3,2] y={dtype}[2,3,2]unit! smoothing={smoothing} {tail}"
                yield f"F.cross_entropy x={dtype}[4,3] y={dtype}[4,3]unit! {weight} smoothing={smoothing} {tail}"
            yield f"F.nll_of_log_softmax x={dtype}[4,3] y=i64[4]below3 {tail}"
            for y in ["unit!", "below2!"]:
                yield f"F.binary_cross_entropy x={dtype}[2,3]unit y={dtype}[2,3]{y} {tail}"
                yield f"F.binary_cross_entropy x={dtype}[2,3]unit/t y={dtype}[2,3]{y} weight={dtype}[3]positive! {tail}"
                for x in ["[2,3]", "[2,3]times50", "[2,3]/t"]:
                    for scale in ["", f"{weight} ", f"other={dtype}[3]positive! "]:
                        yield f"F.binary_cross_entropy_with_logits x={dtype}{x} y={dtype}[2,3]{y} {scale}{tail}"
            yield f"F.binary_cross_entropy x={dtype}[4]{{0,1,0,1}} y={dtype}[4]{{0,1,1,0}}! {tail}"
        for q, k, v in [("[2,3,4]", "[2,3,4]", "[2,3,2]"), ("[2,2,3,4]", "[2,2,3,4]", "[2,2,3,4]"),
                        ("[1,2,4]", "[1,5,4]", "[1,5,3]"), ("[2,3,4]/t", "[2,3,4]/s", "[2,3,2]/p"),
                        ("[1,1,1,1]", "[1,1,1,1]", "[1,1,1,1]"), ("[3,4]", "[3,4]", "[3,2]"),
                        ("[2,3,4]times9", "[2,3,4]times9", "[2,3,2]"), ("[2,2,5,2]/p", "[2,2,5,2]/p", "[2,2,5,2]/p")]:
            tensors = f"x={dtype}{q} y={dtype}{k} z={dtype}{v}"
            t, s = q.split("]")[0].split(",")[-2], k.split("]")[0].split(",")[-2]
            t = t.strip("[")
            s = s.strip("[")
            yield f"F.scaled_dot_product_attention {tensors}"
            yield f"F.scaled_dot_product_attention {tensors} is_causal=true"
            yield f"F.scaled_dot_product_attention {tensors} mask={dtype}[{t},{s}]!"
            listed = ",".join("1" if j == 0 or (3 * i + j) % 2 else "0" for i in range(int(t)) for j in range(int(s)))
            yield f"F.scaled_dot_product_attention {tensors} mask=bool[{t},{s}]{{{listed}}}"
    for spec in ["[4]below3", "[2,2]below3", "[]below3", "[0]"]:
        for n in [3, 5]:
            yield f"F.one_hot x=i64{spec} n={n}"
        if "0" not in spec:
            yield f"F.one_hot_inferred x=i64{spec}"
