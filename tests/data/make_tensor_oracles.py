"""Writes tensor_oracles.json: values and gradients that PyTorch computes, for tests/tensors_values.csx.

Every case holds its inputs in float64, the output, and for each floating input the gradient of sum(output * w), where
w[i] = ((7 i) mod 11 - 5) / 5. Run with a Python that has PyTorch: python3 make_tensor_oracles.py
"""

import json
import pathlib

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
generator = torch.Generator().manual_seed(20240607)


def draw(*shape, low=-2.0, high=2.0):
    """Numbers of 3 decimals that differ from each other, so that no maximum is a tie."""
    values = torch.rand(shape, generator=generator) * (high - low) + low
    return (values * 1000).round() / 1000


def whole(high, *shape):
    return torch.randint(high, shape, generator=generator)


PAIRS = [((3, 4), (3, 4)), ((3, 4), (4,)), ((2, 1, 3), (4, 1)), ((), (3,)), ((2, 3, 2, 2), (3, 1, 2)), ((0, 3), (3,))]
SHAPES = [(5,), (3, 4), (2, 3, 4), (2, 2, 3, 2), (), (0, 3)]
PRODUCTS = [((3,), (3,)), ((2, 3), (3, 4)), ((2, 3), (3,)), ((3,), (3, 2)), ((2, 2, 3), (3, 4)), ((2, 1, 2, 3), (3, 3, 2)),
            ((2, 3), (4, 3, 2)), ((17, 33), (33, 19)), ((0, 3), (3, 2))]

UNARY = {
    "abs": torch.abs, "neg": torch.neg, "exp": torch.exp, "expm1": torch.expm1, "sin": torch.sin, "cos": torch.cos,
    "tan": torch.tan, "tanh": torch.tanh, "sigmoid": torch.sigmoid, "relu": torch.relu, "gelu": F.gelu, "silu": F.silu,
    "erf": torch.erf, "square": torch.square, "sign": torch.sign, "floor": torch.floor, "ceil": torch.ceil,
    "trunc": torch.trunc, "round": torch.round, "frac": torch.frac, "log_sigmoid": F.logsigmoid,
    "softplus": F.softplus, "pow3": lambda x: x ** 3, "pow_minus2": lambda x: x ** -2, "clamp": lambda x: x.clamp(-1, 0.5),
    "leaky_relu": lambda x: F.leaky_relu(x, 0.1), "sum": torch.sum, "mul_scalar": lambda x: x * 2.5 - 1,
    "rsub": lambda x: 3 - x, "remainder": lambda x: x % 0.7, "clone": torch.clone, "flatten": torch.flatten,
}
POSITIVE = {"log": torch.log, "log1p": torch.log1p, "log2": torch.log2, "log10": torch.log10, "sqrt": torch.sqrt,
            "rsqrt": torch.rsqrt, "reciprocal": torch.reciprocal, "pow_half": lambda x: x ** 0.5,
            "pow_real": lambda x: x ** 1.7, "rdiv": lambda x: 3 / x}
BINARY = {"add": torch.add, "sub": torch.sub, "mul": torch.mul, "div": torch.div, "maximum": torch.maximum,
          "minimum": torch.minimum, "where": lambda a, b: torch.where(a > 0, a, b), "add_alpha": lambda a, b:
          torch.add(a, b, alpha=0.3), "floor_divide": lambda a, b: torch.div(a, b, rounding_mode="floor").detach()}
ALONG = {
    "sum_dim": lambda x, d: x.sum(d), "sum_keep": lambda x, d: x.sum(d, keepdim=True), "mean_dim": lambda x, d: x.mean(d),
    "var_dim": lambda x, d: x.var(d), "std_dim": lambda x, d: x.std(d), "var_biased": lambda x, d: x.var(d, unbiased=False),
    "prod_dim": lambda x, d: x.prod(d), "max_dim": lambda x, d: x.max(d)[0], "min_dim": lambda x, d: x.min(d)[0],
    "amax": lambda x, d: x.amax(d), "argmax": lambda x, d: x.argmax(d), "argmin": lambda x, d: x.argmin(d, keepdim=True),
    "softmax": lambda x, d: x.softmax(d), "log_softmax": lambda x, d: x.log_softmax(d),
    "logsumexp": lambda x, d: x.logsumexp(d), "cumsum": lambda x, d: x.cumsum(d), "cumprod": lambda x, d: x.cumprod(d),
    "norm_dim": lambda x, d: x.norm(2, d), "norm1_dim": lambda x, d: x.norm(1, d), "sort": lambda x, d: x.sort(d)[0],
    "argsort": lambda x, d: x.argsort(d), "topk2": lambda x, d: x.topk(2, d)[0],
    "sort_down": lambda x, d: x.sort(d, descending=True)[0], "flip": lambda x, d: x.flip(d), "roll": lambda x, d: x.roll(1, d),
    "chunk_last": lambda x, d: x.chunk(2, d)[-1], "select0": lambda x, d: x.select(d, 0),
    "narrow": lambda x, d: x.narrow(d, 1, 1), "unsqueeze": lambda x, d: x.unsqueeze(d), "unbind1": lambda x, d: x.unbind(d)[1],
    "index_select": lambda x, d: x.index_select(d, torch.tensor([1, 0, 1])), "stack": lambda x, d: torch.stack([x, x * 2], d),
    "cat": lambda x, d: torch.cat([x, x * 2, x], d), "any_dim": lambda x, d: (x > 1).any(d), "all_dim": lambda x, d: (x > -1).all(d),
    "repeat_interleave": lambda x, d: x.repeat_interleave(2, d),
}
MATRIX = {
    "tril": lambda x: x.tril(), "triu1": lambda x: x.triu(1), "tril_minus1": lambda x: x.tril(-1), "t": lambda x: x.transpose(0, 1),
    "diagonal": lambda x: x.diagonal(1), "reversed": lambda x: x.T, "transposed_exp": lambda x: x.T.exp(),
    "transposed_sum": lambda x: x.T.sum(0), "transposed_softmax": lambda x: x.T.softmax(-1), "sliced": lambda x: x[1:, ::2],
    "indexed": lambda x: x[torch.tensor([0, 2, 0])], "pairs": lambda x: x[torch.tensor([0, 2]), torch.tensor([1, 3])],
    "columns": lambda x: x[:, torch.tensor([[0, 1], [3, 3]])], "masked": lambda x: x[x > 0], "last_column": lambda x: x[..., -1],
    "new_axis": lambda x: x[:, None, 1], "expand_mul": lambda x: x.unsqueeze(1).expand(3, 2, 4) * 2, "repeat": lambda x: x.repeat(2, 1, 2),
    "reshape": lambda x: x.T.reshape(2, 6), "permute": lambda x: x.reshape(3, 2, 2).permute(2, 0, 1), "masked_fill":
    lambda x: x.masked_fill(torch.ones(3, 4).triu(1).bool(), -1e3), "causal": lambda x: x.masked_fill(
        torch.ones(3, 4).triu(2).bool(), -float("inf")).softmax(-1), "gather": lambda x: x.gather(1, torch.tensor([[0, 3], [2, 2], [1, 0]])),
    "scatter_add": lambda x: torch.zeros(3, 4).scatter_add(0, torch.tensor([[0, 1, 2, 0], [2, 2, 2, 2], [1, 0, 0, 1]]), x),
    "mean_all": lambda x: x.mean(), "var_all": lambda x: x.var(), "norm_all": lambda x: x.norm(), "max_all": lambda x: x.max(),
    "sum_dims": lambda x: x.reshape(3, 2, 2).sum((0, 2)), "einsum_outer": lambda x: torch.einsum("ij,kj->ik", x, x),
    "einsum_sum": lambda x: torch.einsum("ij->j", x), "layer_norm": lambda x: F.layer_norm(x, (4,)), "unflatten": lambda x: x.unflatten(1, (2, -1)),
    "write_row": lambda x: written(x, lambda y: y.__setitem__(1, x[0] * 3)), "write_scalar": lambda x: written(x, lambda y: y.__setitem__((slice(None), 2), 5.0)),
    "write_mask": lambda x: written(x, lambda y: y.__setitem__(x > 1, 0.5)), "add_to_view": lambda x: written(x, lambda y: y[1:].mul_(x[:2])),
    "write_transposed": lambda x: written(x, lambda y: y.T.add_(x.T * x.T)), "exp_then_write": lambda x: written(x.exp(), lambda y: y.select(0, 1).copy_(x[2])),
    "dropout_off": lambda x: F.dropout(x, 0.5, training=False), "movedim": lambda x: x.reshape(3, 2, 2).movedim((0,), (2,)),
}


def written(x, write):
    y = x * 2
    write(y)
    return y


def loss_cases():
    logits, classes, targets = draw(4, 3), whole(3, 4), torch.rand(4, 3, generator=generator)
    yield "mse_loss", lambda a, b: F.mse_loss(a, b), [logits, draw(4, 3)]
    yield "mse_sum", lambda a, b: F.mse_loss(a, b, reduction="sum"), [logits, draw(4, 3)]
    yield "cross_entropy", lambda a, c: F.cross_entropy(a, c), [logits, classes]
    yield "cross_entropy_none", lambda a, c: F.cross_entropy(a, c, reduction="none"), [logits, classes]
    yield "cross_entropy_smooth", lambda a, c: F.cross_entropy(a, c, label_smoothing=0.2), [logits, classes]
    yield "cross_entropy_ignore", lambda a, c: F.cross_entropy(a, c, ignore_index=1), [logits, torch.tensor([0, 1, 2, 0])]
    yield "cross_entropy_weight", lambda a, c, w: F.cross_entropy(a, c, weight=w.detach()), [logits, classes, draw(3, low=0.5)]
    yield "cross_entropy_smooth_weight", lambda a, c, w: F.cross_entropy(a, c, weight=w.detach(), label_smoothing=0.1), [
        logits, classes, draw(3, low=0.5)]
    yield "cross_entropy_3d", lambda a, c: F.cross_entropy(a, c), [draw(2, 3, 4), whole(3, 2, 4)]
    yield "cross_entropy_shares", lambda a, b: F.cross_entropy(a, b), [logits, (targets * 1000).round() / 1000]
    yield "bce_logits", lambda a, b: F.binary_cross_entropy_with_logits(a, b), [logits * 20, (targets > 0.5).double()]
    yield "linear", lambda x, w, b: F.linear(x, w, b), [draw(2, 3, 4), draw(5, 4), draw(5)]
    yield "embedding", lambda w, i: F.embedding(i, w), [draw(5, 3), whole(5, 2, 4)]
    yield "one_hot", lambda i: F.one_hot(i, 4), [whole(4, 2, 3)]
    q, k, v = draw(2, 3, 4), draw(2, 3, 4), draw(2, 3, 2)
    yield "attention", lambda q, k, v: attention(q, k, v, None), [q, k, v]
    yield "attention_causal", lambda q, k, v: attention(q, k, v, torch.ones(3, 3).tril().bool()), [q, k, v]
    yield "lerp", lambda a, b, c: torch.lerp(a, b, c), [draw(3, 2), draw(3, 2), draw(3, 2)]
    yield "addmm", lambda a, b, c: torch.addmm(a, b, c), [draw(4), draw(3, 2), draw(2, 4)]
    yield "bmm", torch.bmm, [draw(2, 3, 4), draw(2, 4, 2)]
    yield "outer", torch.outer, [draw(3), draw(4)]
    yield "pow_tensor", torch.pow, [draw(3, 4, low=0.2), draw(4)]
    yield "einsum_heads", lambda a, b: torch.einsum("bqhd,bkhd->bhqk", a, b), [draw(2, 3, 2, 2), draw(2, 4, 2, 2)]
    yield "take_along", lambda x, i: torch.take_along_dim(x, i, 1), [draw(3, 4), whole(4, 3, 2)]


def attention(q, k, v, mask):
    scores = q @ k.transpose(-2, -1) / q.shape[-1] ** 0.5
    return (scores if mask is None else scores.masked_fill(~mask, -float("inf"))).softmax(-1) @ v


def cases():
    for name, f in UNARY.items():
        for shape in SHAPES if name in ("exp", "relu", "sum", "mul_scalar") else SHAPES[:3]:
            yield name, f, [draw(*shape)]
    for name, f in POSITIVE.items():
        yield name, f, [draw(3, 4, low=0.1, high=4)]
    for name, f in BINARY.items():
        for a, b in PAIRS if name in ("add", "mul", "div") else PAIRS[:3]:
            yield name, f, [draw(*a), draw(*b)]
    for a, b in PRODUCTS:
        yield "matmul", torch.matmul, [draw(*a), draw(*b)]
    for name, f in ALONG.items():
        for dim in (0, 1, -1):
            yield f"{name}:{dim}", lambda x, f=f, dim=dim: f(x, dim), [draw(2, 3, 4)[:, :2 + (dim == 1)]]
    for name, f in MATRIX.items():
        yield name, f, [draw(3, 4)]
    yield from loss_cases()


def numbers(tensor):
    return [round(v, 13) if abs(v) < 10 else float(f"{v:.14g}") for v in tensor.detach().double().flatten().tolist()]


def record(name, f, inputs):
    leaves = [x.detach().clone().requires_grad_() if x.is_floating_point() else x for x in inputs]
    out = f(*leaves)
    entry = {"name": name, "inputs": [{"shape": list(x.shape), "whole": not x.is_floating_point(), "values": numbers(x)}
                                      for x in inputs],
             "shape": list(out.shape), "values": numbers(out)}
    if out.requires_grad:
        weights = ((torch.arange(out.numel()) * 7) % 11 - 5).double() / 5
        (out.flatten() * weights).sum().backward()
        entry["grads"] = [numbers(x.grad) if x.is_floating_point() and x.grad is not None else None for x in leaves]
    return entry


path = pathlib.Path(__file__).parent / "tensor_oracles.json"
entries = [record(*case) for case in cases()]
path.write_text("[\n" + ",\n".join(json.dumps(e, separators=(",", ":")) for e in entries) + "\n]\n")
print(f"{len(entries)} cases, {path.stat().st_size // 1024} kB")
