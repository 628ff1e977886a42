"""Arithmetic, comparison and choice between two or three tensors, or a tensor and a number."""

import operator

import torch

OPERATORS = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "%": operator.mod,
             "==": operator.eq, "!=": operator.ne, "<": operator.lt, "<=": operator.le, ">": operator.gt,
             ">=": operator.ge, "&": operator.and_, "|": operator.or_, "^": operator.xor}
ARITHMETIC = ["+", "-", "*", "/", "%", "pow", "fmod", "maximum", "minimum"]
COMPARISONS = ["==", "!=", "<", "<=", ">", ">="]
LOGIC = ["logical_and", "logical_or", "logical_xor"]
BITS = ["&", "|", "^"]
VERDICTS = ["eq_", "ne_", "lt_", "le_", "gt_", "ge_"]
IN_PLACE = ["add_", "sub_", "mul_", "div_", "remainder_", "pow_"]


EXPRESSIONS = {name: lambda a, f=f: f(a.x, a.y) for name, f in OPERATORS.items()}
EXPRESSIONS |= {f"{name}s": lambda a, f=OPERATORS[name]: f(a.x, a.s) for name in ["+", "-", "*", "/",
        "%"] + COMPARISONS}
EXPRESSIONS |= {f"s{name}": lambda a, f=OPERATORS[name]: f(a.s, a.x) for name in ["+", "-", "*", "/"]}
EXPRESSIONS |= {name: lambda a, name=name: getattr(torch, name)(a.x, a.y)
                for name in ["pow", "fmod", "maximum", "minimum"] + LOGIC}
EXPRESSIONS |= {
    "pow_s": lambda a: a.x.pow(a.s),
    "fmod_s": lambda a: a.x.fmod(a.s),
    "add_alpha": lambda a: torch.add(a.x, a.y, alpha=a.alpha),
    "div_rounded": lambda a: torch.div(a.x, a.y, rounding_mode=a.rounding),
    "div_rounded_s": lambda a: torch.div(a.x, a.s, rounding_mode=a.rounding),
    "floor_divide": lambda a: torch.div(a.x, a.y, rounding_mode="floor"),
    "addcmul": lambda a: torch.addcmul(a.x, a.y, a.z, value=a.value),
    "addcdiv": lambda a: torch.addcdiv(a.x, a.y, a.z, value=a.value),
    "lerp": lambda a: torch.lerp(a.x, a.y, a.z),
    "where": lambda a: torch.where(a.x, a.y, a.z),
    "where_positive": lambda a: torch.where(a.x > 0, a.x, a.y),
    "clamp": lambda a: a.x.clamp(a.min, a.max),
    "clamp_tensors": lambda a: a.x.clamp(a.y, a.other),
    "clamp_min": lambda a: a.x.clamp_min(a.min),
    "clamp_max": lambda a: a.x.clamp_max(a.max),
    "clamp_": lambda a: a.edited(lambda x: x.clamp_(a.min, a.max)),
    "isclose": lambda a: torch.isclose(a.x, a.y, a.rtol, a.atol, a.equal_nan or False),
    "allclose": lambda a: torch.allclose(a.x, a.y, a.rtol, a.atol, a.equal_nan or False),
    "promote_types": lambda a: torch.zeros(1, dtype=torch.promote_types(a.x.dtype, a.y.dtype)),
    "lerp_": lambda a: a.edited(lambda x: x.lerp_(a.y, a.z)),
    "addcmul_": lambda a: a.edited(lambda x: x.addcmul_(a.y, a.z, value=a.value)),
    "addcdiv_": lambda a: a.edited(lambda x: x.addcdiv_(a.y, a.z, value=a.value)),
    "fill_": lambda a: a.edited(lambda x: x.fill_(a.s)),
    "zero_": lambda a: a.edited(lambda x: x.zero_()),
    "copy_": lambda a: a.edited(lambda x: x.copy_(a.y)),
    "add_alpha_": lambda a: a.edited(lambda x: x.add_(a.y, alpha=a.alpha)),
    "clamp_min_": lambda a: a.edited(lambda x: x.clamp_min_(a.min)),
    "clamp_max_": lambda a: a.edited(lambda x: x.clamp_max_(a.max)),
    "logical_not_": lambda a: a.edited(lambda x: x.logical_not_()),
}
EXPRESSIONS |= {name: lambda a, name=name: a.edited(lambda x: getattr(x, name)(a.y)) for name in IN_PLACE}
EXPRESSIONS |= {name + "s_": lambda a, name=name: a.edited(lambda x: getattr(x, name)(a.s)) for name in IN_PLACE}
EXPRESSIONS |= {name: lambda a, name=name: a.edited(lambda x: getattr(x, name)(a.y))
                for name in VERDICTS + [f"{name}_" for name in LOGIC]}
EXPRESSIONS |= {name + "s_": lambda a, name=name: a.edited(lambda x: getattr(x, name)(a.s)) for name in VERDICTS}

PAIRS = ["[] []", "[] [3]", "[3] []", "[2,3] [2,3]", "[2,3] [3]", "[2,1] [3]", "[2,1,3] [2,1]", "[1] [2,2]",
         "[0,3] [3]", "[0] [1]", "[2,3]/t [2,3]", "[2,3]/s [3]", "[3,2]/e [3,2]", "[2,3]/r [2,3]/t",
         "[2,3,2]/p [3,2]/o"]
TYPES = ["f32", "f64", "i64", "i32", "u8", "bool"]
SCALARS = ["2", "-3", "0.5", "true"]


def binary(name, positive):
    """The first operand of pow and the second of a quotient stay away from zero."""
    one = "positive" if name in ("pow", "pow_") else ""
    other = "positive" if positive else ""
    for pair in PAIRS:
        x, y = pair.split()
        if name.endswith("_") and (x.count(",") < y.count(",") or x in ("[]", "[1]", "[2,1]", "[2,1,3]", "[0]")):
            continue
        yield f"{name} x=f32{inside(x, one)} y=f32{inside(y, other)}"
    yield f"{name} x=f64{inside('[5]', one)} y=f64{inside('[5]', other)}"
    for i, a in enumerate(TYPES):
        for b in TYPES[i:] if not name.endswith("_") else TYPES:
            if "f" not in a + b or (a, b) != (b, a):
                yield f"{name} x={a}[4]{one if a != 'bool' else ''} y={b}[4]{other if b != 'bool' else ''}"
    for a, b in [("f32", "f64"), ("i64", "f32"), ("i32", "i64"), ("f64", "f32"), ("bool", "i64"), ("f32", "i64")]:
        yield f"{name} x={a}[3]{'positive' if a != 'bool' else ''} y={b}[]positive"
        if not name.endswith("_"):
            yield f"{name} x={a}[]{'positive' if a != 'bool' else ''} y={b}[3]positive"


def inside(shape, domain):
    return shape.replace("/", domain + "/") if "/" in shape else shape + domain


def cases():
    for name in ARITHMETIC + COMPARISONS + LOGIC:
        yield from binary(name, name in ("/", "%", "fmod"))
        if name in ("%", "fmod"):
            # Where the quotient overflows, the remainder depends on the version.
            for y in ["2", "-2", "0", "inf", "-inf", "nan", "0.75"]:
                for dtype in ["f32", "f64"]:
                    yield f"{name} x={dtype}[10]{{nan,inf,-inf,0,-0,1,-2.5,5,-5,1e-40}} y={dtype}[]{{{y}}}!"
        else:
            yield f"{name} x=f32[144]special y=f32[144]specialrows"
            if name in ARITHMETIC:
                yield f"{name} x=f32[2,4]ties y=f32[2,4]ties"
                yield f"{name} x=f64[144]special! y=f64[144]specialrows!"
        yield f"{name} x=i64[9] y=i64[9]positive"
        yield f"{name} x=i32[9]times4000 y=i32[9]positive"
    for name in IN_PLACE:
        yield from binary(name, name in ("div_", "remainder_"))
    for name in BITS:
        for a, b in [("bool", "bool"), ("i64", "i64"), ("i32", "i64"), ("u8", "u8"), ("bool", "i32")]:
            for pair in ["[3] [3]", "[2,1] [3]", "[] [2]"]:
                x, y = pair.split()
                yield f"{name} x={a}{x} y={b}{y}"
    scalar = [f"{name}s" for name in ["+", "-", "*", "/", "%"] + COMPARISONS] + [f"s{name}" for name in "+-*/"] + [
        "pow_s", "fmod_s"]
    for name in scalar:
        domain = "positive" if name in ("s/", "pow_s") else ""
        for dtype in TYPES:
            for s in SCALARS:
                yield f"{name} x={dtype}[4]{domain if dtype != 'bool' else ''} s={s}"
        for shape in ["[]", "[0,2]", "[3,2]/t", "[2,3]/s", "[3,2]/e"]:
            yield f"{name} x=f32{inside(shape, domain)} s=1.5"
        for dtype in ["f32", "f64"]:
            for s in ["2", "-0.5", "0.0", "inf", "nan"]:
                if name == "s/" and s in ("0.0", "inf") or name in ("%s", "fmod_s"):
                    continue
                yield f"{name} x={dtype}[12]special s={s}"
    for exponent in ["0", "1", "3", "-1", "-2", "0.5", "-0.5", "1.7", "2.0"]:
        yield f"pow_s x=f32[5] s={exponent}"
        yield f"pow_s x=f64[5]positive s={exponent}"
    for name in IN_PLACE:
        for dtype in TYPES:
            for s in SCALARS:
                yield f"{name}s_ x={dtype}[3]{'positive' if dtype != 'bool' else ''} s={s}"
        yield f"{name}s_ x=f32[2,3]positive/t s=1.5"
    yield from mixed()


def mixed():
    for pair in PAIRS:
        x, y = pair.split()
        yield f"add_alpha x=f32{x} y=f32{y} alpha=0.3"
        for rounding in ["floor", "trunc"]:
            yield f"div_rounded x=f32{x} y=f32{inside(y, 'positive')} rounding={rounding}"
        yield f"where_positive x=f32{x} y=f32{y}"
        yield f"isclose x=f32{x} y=f32{y} rtol=0.5 atol=0.1"
    for alpha in ["2", "-1", "0.5"]:
        for dtype in ["f64", "i64", "i32"]:
            yield f"add_alpha x={dtype}[3] y={dtype}[3] alpha={alpha}"
            yield f"add_alpha_ x={dtype}[3] y={dtype}[3] alpha={alpha}"
    for rounding in ["floor", "trunc", "none"]:
        rounding = "" if rounding == "none" else f" rounding={rounding}"
        for dtype in ["f32", "f64", "i64", "i32", "u8"]:
            yield f"div_rounded x={dtype}[6] y={dtype}[6]positive{rounding}"
            yield f"div_rounded_s x={dtype}[6] s=2{rounding}"
            yield f"div_rounded_s x={dtype}[6] s=0.7{rounding}"
        # Where the quotient overflows, its floor depends on the version.
        if "floor" not in rounding:
            yield f"div_rounded x=f32[144]special y=f32[144]specialrows{rounding}"
        else:
            for y in ["2", "-2", "0", "inf", "-inf", "nan", "0.75"]:
                yield f"div_rounded x=f32[10]{{nan,inf,-inf,0,-0,1,-2.5,5,-5,1e-40}} y=f32[]{{{y}}}!{rounding}"
        yield f"div_rounded x=i64[5]{{-7,7,-7,7,0}} y=i64[5]{{2,-2,-2,2,3}}{rounding}"
    for dtype in ["f32", "f64", "i64"]:
        yield f"floor_divide x={dtype}[6] y={dtype}[6]positive"
        for name in ["addcmul", "addcdiv", "addcmul_", "addcdiv_"]:
            for value in ["1", "0.5", "-2"]:
                yield f"{name} x={dtype}[2,3] y={dtype}[2,3] z={dtype}[2,3]positive value={value}"
            if not name.endswith("_"):
                yield f"{name} x={dtype}[3] y={dtype}[2,1] z={dtype}[1]positive value=2"
        for name in ["lerp", "lerp_"]:
            yield f"{name} x={dtype}[2,3] y={dtype}[2,3] z={dtype}[2,3]"
            yield f"{name} x={dtype}[2,3] y={dtype}[3] z={dtype}[]"
        yield f"lerp x={dtype}[2,3]/t y={dtype}[2,3]/s z={dtype}[2,1]"
    yield "floor_divide x=i64[5]{-7,7,-7,7,0} y=i64[5]{2,-2,-2,2,3}"
    for x, y, z in [("[3]", "[3]", "[3]"), ("[2,1]", "[3]", "[]"), ("[2,3]/t", "[2,3]", "[2,3]/s"),
                    ("[]", "[]", "[]"), ("[3]", "[]", "[2,1]"), ("[0]", "[0]", "[0]")]:
        for dtype in ["f32", "f64", "i64", "bool"]:
            yield f"where x=bool{x} y={dtype}{y} z={dtype}{z}"
    for a, b in [("f32", "f64"), ("i64", "f32"), ("i32", "i64"), ("bool", "i64")]:
        yield f"where x=bool[3] y={a}[3] z={b}[3]"
        yield f"where x=bool[3] y={a}[3] z={b}[]"
    yield "where x=bool[12] y=f32[12]special z=f32[12]"
    for dtype in ["f32", "f64", "i64", "i32"]:
        for bounds in ["min=-1 max=1", "min=0", "max=0", "min=2 max=-2", "min=-0.5 max=0.5"]:
            for spec in ["[7]", "[2,3]/t", "[]", "[0]"]:
                yield f"clamp x={dtype}{spec} {bounds}"
            yield f"clamp_ x={dtype}[7] {bounds}"
        yield f"clamp_min x={dtype}[5] min=1"
        yield f"clamp_max x={dtype}[5] max=1"
        yield f"clamp_tensors x={dtype}[2,3] y={dtype}[3] other={dtype}[2,1]positive"
        yield f"clamp_tensors x={dtype}[2,3] y={dtype}[2,3]"
        for spec in ["[3]", "[2,3]/t", "[]", "[0]"]:
            for s in ["2", "0.5"]:
                yield f"fill_ x={dtype}{spec} s={s}"
            yield f"zero_ x={dtype}{spec}"
            for y in ["f32", "f64", "i64", "bool"]:
                yield f"copy_ x={dtype}{spec} y={y}{spec}"
        yield f"copy_ x={dtype}[2,3] y=f32[3]"
    for bounds in ["min=-1.0 max=1.0", "min=0.5", "max=0.5", "min=-inf max=inf"]:
        for dtype in ["f32", "f64"]:
            yield f"clamp x={dtype}[12]special {bounds}"
    for dtype in ["f32", "f64", "i64", "bool"]:
        ties = "ties" if dtype != "bool" else ""
        for name in VERDICTS:
            yield f"{name} x={dtype}[2,3]{ties} y={dtype}[3]!"
            yield f"{name} x={dtype}[2,3]/t y=i64[2,1]"
            yield f"{name}s_ x={dtype}[2,3]{ties} s=1"
        # PyTorch passes a gradient on to what a truth value replaced.
        for name in LOGIC:
            yield f"{name}_ x={dtype}[2,3]{ties}! y={dtype}[3]!"
            yield f"{name}_ x={dtype}[2,3]/t! y=i64[2,1]"
        yield f"logical_not_ x={dtype}[2,3]{ties}!"
        if dtype != "bool":
            yield f"clamp_min_ x={dtype}[2,3]/t min=1"
            yield f"clamp_max_ x={dtype}[2,3] max=1"
    for bound in ["y=f32[12]special!", "y=f32[12]special! other=f32[12]special!"]:
        yield f"clamp_tensors x=f32[12]special {bound}"
    yield "clamp_tensors x=f32[4]{1,2,3,4} y=f32[4]{1,3,0,4} other=f32[4]{5,2,3,4}"
    yield "clamp x=f32[4]{-1,1,-0.5,2} min=-1.0 max=1.0"
    for name in ["isclose", "allclose"]:
        for flags in ["", " equal_nan=true"]:
            yield f"{name} x=f32[144]special! y=f32[144]specialrows! rtol=1e-5 atol=1e-8{flags}"
            yield f"{name} x=f64[3]! y=f64[3]! rtol=1.0 atol=1.0{flags}"
            yield f"{name} x=i64[3] y=i64[3]positive rtol=0.1 atol=2.0{flags}"
    kinds = TYPES + ["i16", "i8"]
    for a in kinds:
        for b in kinds:
            yield f"promote_types x={a}[1]! y={b}[1]!"
            yield f"+ x={a}[2]positive y={b}[]positive" if "bool" not in a + b else f"* x={a}[2] y={b}[]"
