#!/usr/bin/python3
"""Writes printed_documents.json: what PyTorch prints for every entry of expected.json.

Run with Debian's python3-torch: /usr/bin/python3 tests/course/data/make_printed_documents.py
Each value is recomputed here from its seed with PyTorch's own modules, compared with expected.json to
4 decimals, and printed by PyTorch; the tests look for these very lines in the chapters' output.
"""
import json
from pathlib import Path

import numpy
import torch
from torch import nn

HERE = Path(__file__).parent
EXPECTED = json.loads((HERE / "expected.json").read_text())
ENTRIES = {entry["id"]: entry for entry in EXPECTED["entries"]}

x = torch.tensor(EXPECTED["inputs"])
batch = torch.stack((x, x))
printed = {}


def show(id, *named):
    """Records what PyTorch prints for an entry: one tensor, or (name, tensor) pairs."""
    printed[id] = {name: str(tensor.detach()) for name, tensor in named}


def check(id, tensor, values=None):
    expected = torch.tensor(values if values is not None else ENTRIES[id]["values"], dtype=torch.float64)
    expected = expected.expand(tensor.shape)
    assert torch.allclose(tensor.detach().double(), expected, rtol=0, atol=6e-5, equal_nan=True), (id, tensor)
    show(id, ("", tensor))


def check_named(id, **tensors):
    for name, values in ENTRIES[id]["values"].items():
        assert torch.allclose(tensors[name].double(), torch.tensor(values, dtype=torch.float64), atol=6e-5), (id, name)
    show(id, *tensors.items())


def linear(d_in, d_out, bias=False):
    return nn.Linear(d_in, d_out, bias=bias)


class Head:
    """Causal attention of one head, written out with functions: weights drawn in the documents' order."""

    def __init__(self, d_in, d_out):
        self.q, self.k, self.v = linear(d_in, d_out), linear(d_in, d_out), linear(d_in, d_out)

    def weights(self, x, causal=True):
        scores = self.q(x) @ self.k(x).transpose(-2, -1)
        if causal:
            T = x.shape[-2]
            scores = scores.masked_fill(torch.triu(torch.ones(T, T), diagonal=1).bool(), -torch.inf)
        return torch.softmax(scores / self.k.out_features ** 0.5, dim=-1)

    def __call__(self, x, causal=True):
        return self.weights(x, causal) @ self.v(x)


# 3.3 Simplified self-attention
query = x[1]
scores_2 = torch.stack([torch.dot(x_i, query) for x_i in x])
check("scores_x2", scores_2)
check("dot_x1_x2", torch.dot(x[0], query))
sum_normalised = scores_2 / scores_2.sum()
check("weights_x2_sumnorm", sum_normalised)
printed["weights_x2_sumnorm"]["sum"] = str(sum_normalised.sum())
weights_2 = torch.softmax(scores_2, dim=0)
check("weights_x2_softmax", weights_2)
naive = torch.exp(scores_2) / torch.exp(scores_2).sum(dim=0)
assert str(naive) == str(weights_2)
printed["weights_x2_softmax"]["sum"] = str(weights_2.sum())
check("context_x2", weights_2 @ x)
scores = x @ x.T
check("scores_all", scores)
weights = torch.softmax(scores, dim=-1)
check("weights_all", weights)
check("row_sums", weights.sum(dim=-1))
check("context_all", weights @ x)

# 3.4 Trainable weights
torch.manual_seed(123)
W_query, W_key, W_value = torch.rand(3, 2), torch.rand(3, 2), torch.rand(3, 2)
check_named("W_qkv_rand123", W_query=W_query, W_key=W_key, W_value=W_value)
query_2, keys, values = x[1] @ W_query, x @ W_key, x @ W_value
check("query_2_qkv", query_2)
check("score_22_qkv", query_2.dot(keys[1]))
scores_2 = query_2 @ keys.T
check("scores_2_qkv", scores_2)
weights_2 = torch.softmax(scores_2 / 2 ** 0.5, dim=-1)
check("weights_2_qkv", weights_2)
check("context_2_qkv", weights_2 @ values)
check("sa_v1_123", torch.softmax((x @ W_query) @ keys.T / 2 ** 0.5, dim=-1) @ values)

torch.manual_seed(789)
v2 = Head(3, 2)
check_named("W_linear789", W_query_T=v2.q.weight.T.detach(), W_key_T=v2.k.weight.T.detach(), W_value_T=v2.v.weight.T.detach())
check("sa_v2_789", v2(x, causal=False))

# 3.5 Causal attention
unmasked = v2.weights(x, causal=False)
check("causal_weights_unmasked", unmasked)
tril = torch.tril(torch.ones(6, 6))
check("mask_tril", tril)
masked = unmasked * tril
check("masked_simple", masked)
check("masked_simple_norm", masked / masked.sum(dim=-1, keepdim=True))
masked_scores = (v2.q(x) @ v2.k(x).T).masked_fill(torch.triu(torch.ones(6, 6), diagonal=1).bool(), -torch.inf)
check("masked_scores_inf", masked_scores, [[float(v) for v in row] for row in ENTRIES["masked_scores_inf"]["values"]])
causal_weights = v2.weights(x)
check("causal_weights", causal_weights)


def mcg31(count, seed):
    """The stream of Intel MKL's MCG31m1: x <- a x mod (2^31 - 1)."""
    state = seed % 0x7FFFFFFF or 1
    for _ in range(count):
        yield state / 0x7FFFFFFF
        state = state * 1132489760 % 0x7FFFFFFF


def dropout_mkl(tensor):
    first_word = int(numpy.random.RandomState(123).randint(0, 2 ** 32, dtype=numpy.uint32))  # of MT19937
    keep = torch.tensor([u < 0.5 for u in mcg31(tensor.numel(), first_word)]).view_as(tensor)
    return tensor * keep * 2


def dropout_default(tensor):
    torch.manual_seed(123)
    keep = torch.rand(tensor.shape, dtype=torch.float64) < 0.5
    return tensor * keep * 2


check("dropout_ones_default", dropout_default(torch.ones(6, 6)))
check("dropout_weights_default", dropout_default(causal_weights))
check("dropout_ones_intel_mkl", dropout_mkl(torch.ones(6, 6)))
check("dropout_weights_intel_mkl", dropout_mkl(causal_weights))

torch.manual_seed(123)
first = Head(3, 2)
second = Head(3, 2)
causal = first(batch)
check("causal_attention_123", causal)
check("buffers_without_123", causal)
check("buffers_with", second(batch))
heads = {"W_query": "q", "W_key": "k", "W_value": "v"}
state = lambda head: {name: getattr(head, field).weight.detach() for name, field in heads.items()}
check_named("state_dict_first", **state(first))
check_named("state_dict_second", mask=torch.triu(torch.ones(6, 6), diagonal=1), **state(second))

# 3.6 Multi-head attention
check("mha_wrapper_123", torch.cat([first(batch), second(batch)], dim=-1))

torch.manual_seed(123)
q, k, v, out = linear(3, 2), linear(3, 2), linear(3, 2), linear(2, 2, bias=True)
split = lambda t: t.view(2, 6, 2, 1).transpose(1, 2)
scores = split(q(batch)) @ split(k(batch)).transpose(2, 3)
scores = scores.masked_fill(torch.triu(torch.ones(6, 6), diagonal=1).bool(), -torch.inf)
context = (torch.softmax(scores, dim=-1) @ split(v(batch))).transpose(1, 2).reshape(2, 6, 2)
check("mha_123", out(context))

a = torch.tensor([ENTRIES["batched_matmul"]["inputs"]])
product = a @ a.transpose(2, 3)
check("batched_matmul", product, [ENTRIES["batched_matmul"]["values"]])
printed["batched_matmul"]["first head"] = str(a[0, 0] @ a[0, 0].T)
printed["batched_matmul"]["second head"] = str(a[0, 1] @ a[0, 1].T)

# Exercises
torch.manual_seed(123)
check("ex3_1", Head(3, 2)(x, causal=False))
torch.manual_seed(123)
one, two = Head(3, 1), Head(3, 1)
check("ex3_2_recomputed", torch.cat([one(batch), two(batch)], dim=-1))
assert 3 * 768 * 768 + 768 * 768 + 768 == ENTRIES["ex3_3_params"]["values"]
printed["ex3_3_params"] = {"": "2360064"}
printed["shapes"] = {name: "(" + ", ".join(map(str, shape)) + ")" for name, shape in ENTRIES["shapes"]["values"].items()}

missing = set(ENTRIES) - set(printed) - {"ex3_2_published"}
assert not missing, missing
text = json.dumps({"torch": torch.__version__, "printed": printed}, indent=1, ensure_ascii=False)
(HERE / "printed_documents.json").write_text(text + "\n")
print(len(printed), "entries")
