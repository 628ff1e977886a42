"""Functions of one tensor. functions.csx has the same names."""

import torch
import torch.nn.functional as F

SMOOTH = ["exp", "expm1", "sin", "cos", "tan", "tanh", "sigmoid", "erf", "square", "abs", "neg", "relu", "gelu",
          "silu", "log_sigmoid", "softplus", "leaky_relu", "elu"]
POSITIVE = ["log", "log1p", "log2", "log10", "sqrt", "rsqrt", "reciprocal"]
STEPS = ["sign", "floor", "ceil", "trunc", "round", "frac"]
TESTS = ["isnan", "isinf", "isposinf", "isneginf", "isfinite", "logical_not"]
IN_PLACE = ["abs_", "neg_", "exp_", "log_", "sqrt_", "rsqrt_", "reciprocal_", "sin_", "cos_", "tanh_", "sigmoid_",
            "relu_", "erf_", "floor_", "ceil_", "round_", "trunc_", "expm1_", "log1p_", "sign_"]

EXPRESSIONS = {name: lambda a, name=name: getattr(torch, name)(a.x)
               for name in SMOOTH + POSITIVE + STEPS + TESTS if hasattr(torch, name)}
EXPRESSIONS |= {
    "gelu": lambda a: F.gelu(a.x),
    "silu": lambda a: F.silu(a.x),
    "log_sigmoid": lambda a: F.logsigmoid(a.x),
    "softplus": lambda a: F.softplus(a.x),
    "softplus_beta": lambda a: F.softplus(a.x, a.beta, a.threshold),
    "elu": lambda a: F.elu(a.x, 0.7),
    "leaky_relu": lambda a: F.leaky_relu(a.x, 0.1),
    "leaky_relu_slope": lambda a: F.leaky_relu(a.x, a.slope),
    "round_decimals": lambda a: torch.round(a.x, decimals=a.k),
    "bitwise_not": lambda a: ~a.x,
    "negated_twice": lambda a: -(-a.x),
    "clone": lambda a: a.x.clone(),
    "detach": lambda a: a.x.detach(),
}
EXPRESSIONS |= {name: lambda a, name=name: a.edited(lambda x: getattr(x, name)()) for name in IN_PLACE}


def cases():
    for name in SMOOTH + POSITIVE + STEPS + TESTS:
        domain = "positive" if name in POSITIVE else ""
        for shape in ["[]", "[1]", "[0,3]", "[2,3]", "[17]"]:
            yield f"{name} x=f32{shape}{domain}"
        for layout in ["[3,2]/t", "[2,3]/s", "[3,2]/e", "[2,3,2]/p", "[2,2]/o"]:
            yield f"{name} x=f32{layout.replace('/', domain + '/')}"
        for dtype in ["f32", "f64"]:
            # Whether elu has a gradient at NaN depends on the type.
            yield f"{name} x={dtype}[12]special{'!' if name == 'elu' else ''}"
            yield f"{name} x={dtype}[21]edges"
            yield f"{name} x={dtype}[4]times10"
        yield f"{name} x=f64[7]{domain}"
        for dtype in ["i64", "i32", "i8", "u8", "bool"]:
            yield f"{name} x={dtype}[5]{domain if dtype != 'bool' else ''}"
    for name in IN_PLACE:
        domain = "positive" if name.removesuffix("_") in POSITIVE else ""
        for dtype in ["f32", "f64", "i64"]:
            for layout in ["", "/t"]:
                yield f"{name} x={dtype}[2,3]{domain}{layout}"
    for beta, threshold in [(1, 20), (2, 5), (0.5, 0.25)]:
        yield f"softplus_beta x=f32[9]times5 beta={beta} threshold={threshold}"
    for slope in [0.01, 0.5, 2.0]:
        yield f"leaky_relu_slope x=f32[2,3] slope={slope}"
    for decimals in [0, 1, 2, -1]:
        for dtype in ["f32", "f64"]:
            yield f"round_decimals x={dtype}[5]times9 k={decimals}"
    for dtype in ["i64", "i32", "u8", "bool"]:
        yield f"bitwise_not x={dtype}[5]"
    for name in ["negated_twice", "clone", "detach"]:
        for spec in ["f32[]", "f32[0]", "f32[2,3]", "f32[2,3]/t", "f32[3,2]/e", "f64[2,2]/s", "i64[3]", "bool[3]"]:
            if not (name == "negated_twice" and spec == "bool[3]"):
                yield f"{name} x={spec}"
