"""Writes data/*.txt: what PyTorch answers to every case of the families beside this file. See README.md.

    python3 make_oracles.py [FAMILY…]
"""

import importlib
import math
import pathlib
import sys
import warnings

import torch

from arguments import NAMES, Arguments

FAMILIES = ["creation", "shapes", "indexing", "functions", "arithmetic", "reductions", "products", "functional",
            "modules"]
# Errors that libtorch words as PyTorch 1.13 does, and that the grids of cases meet without being asked for.
STABLE = ("mean(): could not", "std and var only", "max(): Expected", "min(): Expected", "argmax()", "argmin()",
          "amax()", "amin()", "cannot reshape", "The size of tensor", "result type", "Subtraction, the",
          "Negation, the", "ZeroDivisionError",
          "Integers to negative", "For integral input tensors", "Boolean inputs not supported")


def number(value, dtype):
    if not dtype.is_floating_point:
        return str(int(value))
    if value == 0:
        return "-0" if math.copysign(1, value) < 0 else "0"
    # Two digits more than the comparison needs.
    return f"{value:.7g}" if dtype == torch.float32 else f"{value:.12g}"


def numbers(tensor):
    return [number(value, tensor.dtype) for value in tensor.detach().flatten().tolist()]


def described(tensor, leaves):
    """Dtype, shape and values. A view of an input is marked & if it is contiguous, ~ if not; what is computed has no
    mark, since PyTorch may lay it out in the order of its input's dimensions."""
    shared = any(tensor.storage().data_ptr() == leaf.storage().data_ptr() for leaf in leaves)
    mark = "" if not shared or tensor.numel() == 0 else "&" if tensor.is_contiguous() else "~"
    shape = ",".join(str(size) for size in tensor.shape)
    return " ".join([f"{NAMES[tensor.dtype]}[{shape}]{mark}"] + numbers(tensor))


def as_tensors(outputs):
    if isinstance(outputs, (bool, int, float)):
        return [torch.tensor(outputs, dtype=torch.float64 if isinstance(outputs, float) else None)]
    return [outputs] if isinstance(outputs, torch.Tensor) else list(outputs)


def weighted(output):
    """What is differentiated: sum(output * w) with w[i] = ((7 i) mod 11 - 5.5) / 4."""
    weights = ((torch.arange(output.numel()) * 7) % 11 - 5.5) / 4
    return (output * weights.to(output.dtype).reshape(output.shape)).sum()


def record(case, expressions):
    """The line of a case: `case => outputs ; gradients`, or `case ! error` if PyTorch refuses it."""
    refused = case.endswith(" !")
    name, *words = case.removesuffix(" !").split()
    try:
        arguments = Arguments(words)
        outputs = as_tensors(expressions[name](arguments))
    except (RuntimeError, IndexError, ValueError, TypeError, NotImplementedError) as error:
        message = str(error).splitlines()[0]
        if refused or message.startswith(STABLE) and not message.endswith("int"):
            return f"{case.removesuffix(' !')} ! {message}"
        return skipped(f"{case}: {message}")
    if refused:
        return skipped(f"{case}: no error")
    try:
        parts = [described(output, arguments.leaves.values()) for output in outputs] + gradients(outputs, arguments)
    except RuntimeError as error:
        return skipped(f"{case}: {str(error).splitlines()[0]}")
    return f"{case} => {' ; '.join(parts)}"


def skipped(reason):
    print(f"skipped {reason}", file=sys.stderr)


def gradients(outputs, arguments):
    differentiable = [weighted(output) for output in outputs if output.requires_grad]
    if not differentiable:
        return []
    sum(differentiable).backward()
    leaves = {name: leaf for name, leaf in arguments.leaves.items() if leaf.requires_grad}
    return [" ".join([f"d{name}"] + (["none"] if leaf.grad is None else numbers(leaf.grad)))
            for name, leaf in leaves.items()]


def main(chosen):
    warnings.simplefilter("ignore")
    torch.set_num_threads(1)
    expressions, modules = {}, {family: importlib.import_module(family) for family in FAMILIES}
    for module in modules.values():
        assert not expressions.keys() & module.EXPRESSIONS.keys()
        expressions.update(module.EXPRESSIONS)
    modules["errors"] = importlib.import_module("errors")
    for family, module in modules.items():
        if chosen and family not in chosen:
            continue
        cases = list(dict.fromkeys(module.cases()))
        lines = [line for line in (record(case, expressions) for case in cases) if line]
        path = pathlib.Path(__file__).parent / "data" / f"{family}.txt"
        path.write_text("".join(f"{line}\n" for line in lines))
        print(f"{family}: {len(lines)} cases, {path.stat().st_size // 1024} kB")


main(sys.argv[1:])
