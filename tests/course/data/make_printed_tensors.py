"""Prints many tensors with PyTorch itself and stores them as an oracle: printed_tensors.json, beside this file.

    python3 tests/course/data/make_printed_tensors.py

An entry names the values in row-major order (NaN and the infinities as words, as JSON has no numbers for them) or
a pattern that yields them, the shape, the dtype, the views taken of the tensor, and the text PyTorch prints.
"""
import json
import math
import os
import random

import torch

NAN, INF = math.nan, math.inf
rng = random.Random(123)
entries = []


def add(name, values, shape=None, dtype="float32", views=(), requires_grad=False):
    """values: a flat list, or a pattern {"multiply", "modulo", "minus", "divide"} over the running index."""
    shape = [len(values)] if shape is None else list(shape)
    if isinstance(values, dict):
        flat = [((i * values["multiply"]) % values["modulo"] - values["minus"]) / values["divide"]
                for i in range(math.prod(shape))]
    else:
        flat = values
    tensor = torch.tensor(flat, dtype=torch.float64 if "float" in dtype else None).to(getattr(torch, dtype))
    tensor = tensor.reshape(shape)
    for view in views:
        tensor = getattr(tensor, view[0])(*view[1:])
    if requires_grad:
        tensor.requires_grad_()
    entries.append({
        "name": name, "dtype": dtype, "shape": shape, "views": [list(v) for v in views],
        "requires_grad": requires_grad,
        "values": values if isinstance(values, dict) else [as_json(v) for v in values],
        "text": str(tensor.detach()),
    })


def as_json(value):
    if isinstance(value, float) and not math.isfinite(value):
        return "nan" if math.isnan(value) else "inf" if value > 0 else "-inf"
    return value


def gauss(n, scale=1.0):
    return [round(rng.gauss(0, scale), 7) for _ in range(n)]


def scalars():
    for value in [1.0, 0.0, -0.0, 0.99999994, 1.0000001, 1.5, -1.5, 100.0, 1e4, 99999.0, 1e8, 100000008.0, 123456789.0,
                  1e10, -1e10, 3.4e38, 1e-4, 0.00011, 9.9999e-5, 1e-5, -1e-5, 1e-30, 1e-45, 0.00005, 1234.5678,
                  0.03125, 0.09375, 0.15625, -0.03125, 2.5, 0.5, 12345.6789, 1e8 + 0.5, NAN, INF, -INF]:
        add(f"scalar {value!r}", [value], shape=[])
        add(f"scalar {value!r} float64", [value], shape=[], dtype="float64")
    for value in [0, 7, -7, 2 ** 62, -2 ** 63]:
        add(f"scalar {value}", [value], shape=[], dtype="int64")
    add("scalar int32", [-5], shape=[], dtype="int32")
    add("scalar True", [True], shape=[], dtype="bool")
    add("scalar False", [False], shape=[], dtype="bool")


def vectors():
    add("whole numbers", [1.0, 2.0])
    add("whole numbers, signs", [-1.0, 2.0, -30.0])
    add("fractions", [0.9544, 1.4950, 1.4754, 0.8434, 0.7070, 1.0865])
    add("fraction and whole", [0.5, 1.0, 200.0])
    add("zeros", [0.0, 0.0, 0.0])
    add("zeros of both signs", [0.0, -0.0])
    add("one and negative zero", [1.0, -0.0])
    add("minus one and negative zero", [-1.0, -0.0])
    add("fraction and negative zero", [0.5, -0.0])
    add("zero and infinity", [0.0, INF])
    add("zero, infinities, nan", [0.0, INF, -INF, NAN])
    add("only nan", [NAN, NAN])
    add("only infinities", [INF, -INF])
    add("whole and nan", [1.0, NAN])
    add("whole and infinity", [1.0, INF])
    add("whole and minus infinity", [1.0, -INF, 100.0])
    add("fraction and infinities", [0.5, -INF, INF, NAN])
    add("scientific and infinities", [1e-9, -INF, INF, NAN, 0.0])
    add("small", [1e-5, 2e-5])
    add("ratio of 1000", [1e-3, 1.0])
    add("ratio above 1000", [0.9e-3, 1.0])
    add("ratio above 1000, whole", [1.0, 1001.0])
    add("ratio of 1000, whole", [1.0, 1000.0])
    add("ratio above 1000 with zero", [0.0, 1.0, 5000.0])
    add("large whole", [1e8, 1e8 - 8])
    add("large whole, scientific", [2e8, 1e8])
    add("large fraction", [50000.25, 99999.5])
    add("least fraction", [1e-4, 0.05])
    add("below least fraction", [0.99e-4, 0.05])
    add("zero and small", [0.0, 1e-8])
    add("negative scientific", [-1e-7, 1e-7, 3.0])
    add("ties to even", [0.03125, 0.09375, 0.15625, 0.21875, 0.28125, -0.03125])
    add("ties to even, scientific", [100005.0, 1.0, 100015.0, 1000.5, 100025.0])
    add("ties to even, float64", [0.03125, 0.09375, 5.96875, 1234.46875], dtype="float64")
    add("exponent of three digits", [1e-300, 1e300, 5e-324], dtype="float64")
    add("integers", [3, -5, 100], dtype="int64")
    add("integers, far apart", [0, 2 ** 62, -2 ** 63], dtype="int64")
    add("integers, int32", [1, 2, 3], dtype="int32")
    add("booleans", [True, False], dtype="bool")
    add("all true", [True, True], dtype="bool")
    add("all false", [False, False], dtype="bool")
    add("one element", [4.25])
    add("float64", [0.1, 0.2, 0.3], dtype="float64")
    for n in range(8, 21):
        add(f"float64 with the dtype near the margin, {n}", gauss(n), dtype="float64")
    for n in range(17, 26):
        add(f"int32 with the dtype near the margin, {n}", [i % 10 for i in range(n)], dtype="int32")
    for n in [9, 10, 11, 18, 19, 30, 100]:
        add(f"{n} fractions", gauss(n))
        add(f"{n} positive fractions", [abs(v) for v in gauss(n)])
        add(f"{n} whole numbers", [float(i) for i in range(n)])
        add(f"{n} integers", [rng.randrange(-500, 500) for _ in range(n)], dtype="int64")
        add(f"{n} booleans", [rng.random() < 0.5 for _ in range(n)], dtype="bool")
    add("14 scientific", [v * 10 ** rng.randrange(-8, 3) for v in gauss(14)])


def matrices():
    for shape in [(1, 1), (1, 5), (5, 1), (2, 3), (6, 6), (3, 12), (2, 40)]:
        n = math.prod(shape)
        add(f"fractions {shape}", gauss(n), shape)
        add(f"large fractions {shape}", gauss(n, 40), shape)
        add(f"whole {shape}", [float(rng.randrange(-9, 99)) for _ in range(n)], shape)
        add(f"float64 {shape}", gauss(n), shape, dtype="float64")
        add(f"integers {shape}", [rng.randrange(-9, 999) for _ in range(n)], shape, dtype="int64")
        add(f"int32 {shape}", [rng.randrange(99) for _ in range(n)], shape, dtype="int32")
        add(f"booleans {shape}", [rng.random() < 0.5 for _ in range(n)], shape, dtype="bool")
    add("scientific matrix", [v * 10 ** rng.randrange(-6, 6) for v in gauss(12)], (3, 4))
    causal = [-INF if j > i else round(rng.random(), 4) for i in range(6) for j in range(6)]
    add("causal mask of scores", causal, (6, 6))
    add("causal mask of ones", [1.0 if j <= i else 0.0 for i in range(6) for j in range(6)], (6, 6))
    add("causal mask of -inf", [-INF if j > i else 0.0 for i in range(4) for j in range(4)], (4, 4))
    add("all nan", [NAN] * 4, (2, 2))


def deeper():
    for shape in [(1, 1, 1), (2, 2, 2), (2, 3, 4), (1, 2, 3, 4), (2, 2, 2, 2), (1, 1, 1, 1, 1), (2, 1, 2, 1, 2),
                  (2, 2, 20)]:
        n = math.prod(shape)
        add(f"fractions {shape}", gauss(n), shape)
        add(f"integers {shape}", list(range(n)), shape, dtype="int64")
        add(f"booleans {shape}", [rng.random() < 0.5 for _ in range(n)], shape, dtype="bool")
        add(f"float64 {shape}", gauss(n), shape, dtype="float64")


def empty():
    for shape in [(0,), (0, 3), (3, 0), (2, 0, 3), (1, 0)]:
        for dtype in ["float32", "float64", "int64", "int32", "bool"]:
            add(f"empty {shape} {dtype}", [], shape, dtype)


def large():
    fractions = {"multiply": 37, "modulo": 101, "minus": 50, "divide": 8}
    positive = {"multiply": 7919, "modulo": 10007, "minus": -1, "divide": 16384}
    whole = {"multiply": 1, "modulo": 1 << 30, "minus": 0, "divide": 1}
    spread = {"multiply": 104729, "modulo": 1000003, "minus": 0, "divide": 7}
    for shape in [(1000,), (1001,), (2, 500), (2, 501), (501, 2), (7, 143), (6, 200), (200, 6), (11, 10, 10),
                  (10, 10, 10), (2, 3, 300), (8, 7, 20), (1, 1, 1001), (1001, 1), (3, 4, 5, 20), (2, 2, 7, 50)]:
        if shape in [(1000,), (10, 10, 10)]:
            add(f"not summarised {shape}", whole, shape, dtype="int64")
            continue
        add(f"summarised fractions {shape}", fractions, shape)
        add(f"summarised positive {shape}", positive, shape)
        add(f"summarised integers {shape}", whole, shape, dtype="int64")
        add(f"summarised float64 {shape}", positive, shape, dtype="float64")
    add("summarised, scientific only outside the edges", spread, (1200,))
    add("summarised int32", whole, (1500,), dtype="int32")
    add("summarised whole", whole, (40, 40))
    add("summarised booleans", {"multiply": 1, "modulo": 2, "minus": 0, "divide": 1}, (40, 40), dtype="bool")


def views():
    twelve = gauss(12)
    add("transposed", twelve, (3, 4), views=[("transpose", 0, 1)])
    add("permuted", gauss(24), (2, 3, 4), views=[("permute", [2, 0, 1])])
    add("narrowed", twelve, (3, 4), views=[("narrow", 1, 1, 2)])
    add("a row", twelve, (3, 4), views=[("select", 0, 1)])
    add("a column", twelve, (3, 4), views=[("select", 1, 2)])
    add("an element", twelve, (3, 4), views=[("select", 1, 2), ("select", 0, 0)])
    add("expanded", gauss(3), (3, 1), views=[("expand", [3, 5])])
    add("narrowed, then transposed", gauss(24), (4, 6), views=[("narrow", 0, 1, 2), ("transpose", 0, 1)])
    add("unsqueezed", gauss(3), (3,), views=[("unsqueeze", 0)])
    add("transposed integers", list(range(6)), (2, 3), dtype="int64", views=[("transpose", 0, 1)])
    add("transposed booleans", [True, False, True, True, False, False], (2, 3), "bool", [("transpose", 0, 1)])
    add("transposed and summarised", {"multiply": 1, "modulo": 1 << 30, "minus": 0, "divide": 1}, (20, 60),
        views=[("transpose", 0, 1)])
    add("empty, transposed", [], (2, 0), views=[("transpose", 0, 1)])
    add("requires grad", twelve, (3, 4), requires_grad=True)
    add("requires grad, float64", twelve, (12,), dtype="float64", requires_grad=True)


for make in [scalars, vectors, matrices, deeper, empty, large, views]:
    make()
assert len({e["name"] + e["dtype"] for e in entries}) == len(entries), "two entries share a name"
path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "printed_tensors.json")
with open(path, "w", encoding="utf-8", newline="\n") as file:
    head = {"printed_by": f"PyTorch {torch.__version__}", "entries": []}
    file.write(json.dumps(head)[:-2] + "\n")
    file.write(",\n".join(json.dumps(e, ensure_ascii=False, allow_nan=False) for e in entries) + "\n]}\n")
print(f"{len(entries)} tensors -> {path}")
