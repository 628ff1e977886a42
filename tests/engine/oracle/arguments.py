"""Reads the arguments of a case, such as `x=f32[2,3]positive/t dim=1 keepdim=true`. arguments.csx reads the same."""

import re

import torch

TYPES = {"f32": torch.float32, "f64": torch.float64, "i64": torch.int64, "i32": torch.int32, "i16": torch.int16,
         "i8": torch.int8, "u8": torch.uint8, "bool": torch.bool}
NAMES = {dtype: name for name, dtype in TYPES.items()}
TENSOR = re.compile(r"(\w+)\[([\d,]*)\](?:\{(.*)\}|([a-z]+)(\d*))?(?:/(\w+))?(!?)$")

inf, nan = float("inf"), float("nan")
SPECIAL = {torch.float32: [nan, inf, -inf, 0.0, -0.0, 1e-40, -1e-40, 3e38, -3e38, 1.0, -2.5, 0.5],
           torch.float64: [nan, inf, -inf, 0.0, -0.0, 1e-310, -1e-310, 1e308, -1e308, 1.0, -2.5, 0.5]}
EDGES = [88.7, 89.5, -87.4, -103.5, -104.5, 709.5, 710.5, -745.5, 20.0, 20.5, -9.25, 5.75, 1e-8, -1e-8, 1e4, -1e4,
         0.25, -0.75, 1.5, 2.5, -0.5]


def draw(i, seed):
    """A number of 0 … 4000 that looks random; those of one tensor differ, since 4001 is a prime."""
    return pow(677 * i + 131 * seed + 57, 3, 4001)


def element(i, dtype, domain, bound, seed):
    drawn = draw(i, seed)
    if domain == "special":
        return SPECIAL[dtype][i % len(SPECIAL[dtype])]
    if domain == "specialrows":
        return SPECIAL[dtype][i // len(SPECIAL[dtype]) % len(SPECIAL[dtype])]
    if domain == "edges":
        return EDGES[i % len(EDGES)]
    if domain == "below":
        return drawn % bound
    if domain == "times":
        return (drawn - 2000) / 1000 * bound
    if domain == "ties":
        return drawn % 3 - 1
    if domain == "positive":
        return (drawn + 100) / 1000 if dtype.is_floating_point else drawn % 5 + 1
    if domain == "unit":
        return (drawn + 1) / 4002
    if dtype == torch.bool:
        return drawn % 2
    if not dtype.is_floating_point:
        return drawn % 11 if dtype == torch.uint8 else drawn % 11 - 5
    return (drawn - 2000) / 1000


def laid_out(values, dtype, shape, layout):
    """A leaf, and the view of it that has the shape: transposed, every second column or row, expanded, …"""
    n = len(shape)
    base = {"t": lambda: shape[:-2] + shape[-1:] + shape[-2:-1], "s": lambda: shape[:-1] + [2 * shape[-1]],
            "r": lambda: [2 * shape[0]] + shape[1:], "e": lambda: [1] + shape[1:],
            "o": lambda: [shape[0] + 2] + shape[1:],
            "p": lambda: shape[::-1], "": lambda: shape}[layout]()
    count = 1
    for size in base:
        count *= size
    leaf = torch.tensor([values(i) for i in range(count)], dtype=torch.float64).to(dtype).reshape(base)
    view = {"t": lambda x: x.transpose(-1, -2), "s": lambda x: x[..., 1::2], "r": lambda x: x[::2],
            "e": lambda x: x.expand(shape), "o": lambda x: x.narrow(0, 1, shape[0]),
            "p": lambda x: x.permute(list(range(n))[::-1]), "": lambda x: x}[layout]
    return leaf, view


def tensor_of(text, seed):
    name, shape, literal, domain, bound, layout, constant = TENSOR.match(text).groups()
    dtype = TYPES[name]
    shape = [int(size) for size in shape.split(",")] if shape else []
    if literal is not None:
        numbers = [float(number) for number in literal.split(",")] if literal else []
        values = lambda i: numbers[i]
    else:
        values = lambda i: element(i, dtype, domain, int(bound or 0), seed)
    leaf, view = laid_out(values, dtype, shape, layout or "")
    if dtype.is_floating_point and not constant:
        leaf.requires_grad_()
    return leaf, view(leaf)


def plain(text):
    if text in ("true", "false"):
        return text == "true"
    if text.startswith("["):
        return [int(number) for number in text[1:-1].split(",")] if text != "[]" else []
    for convert in (int, float):
        try:
            return convert(text)
        except ValueError:
            pass
    return TYPES.get(text, text)


class Arguments:
    """The arguments by name; one that the case does not give is None."""

    def __init__(self, words):
        self.leaves = {}
        self.all = []
        for word in words:
            name, text = word.split("=", 1)
            if TENSOR.match(text):
                self.leaves[name], value = tensor_of(text, len(self.leaves))
                self.all.append(value)
            else:
                value = text if name in ("at", "equation") else plain(text)
            setattr(self, name, value)
        if self.at is not None:
            self.at = tuple(self.index(part) for part in self.at.split(","))

    def __getattr__(self, name):
        return None

    def edited(self, edit):
        """A copy of x after an edit in place."""
        copy = self.x.clone()
        edit(copy)
        return copy

    def index(self, part):
        """One part of an index: `-1`, `1:`, `::2`, `...`, `None`, or the name of a tensor."""
        if part in ("...", "None"):
            return ... if part == "..." else None
        if ":" in part:
            return slice(*[int(bound) if bound else None for bound in part.split(":")])
        return getattr(self, part) if part.isalpha() else int(part)
