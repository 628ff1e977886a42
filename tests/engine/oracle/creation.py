"""New tensors, and conversions between dtypes."""

import torch

LIKES = ["zeros_like", "ones_like"]


def seeded(a, make):
    torch.manual_seed(a.seed)
    return make()


EXPRESSIONS = {
    "zeros": lambda a: torch.zeros(a.size, dtype=a.type),
    "ones": lambda a: torch.ones(a.size, dtype=a.type),
    "empty": lambda a: torch.empty(a.size, dtype=a.type).zero_(),
    "full": lambda a: torch.full(a.size, a.s, dtype=a.type),
    "eye": lambda a: torch.eye(a.n, dtype=a.type),
    "eye_rectangular": lambda a: torch.eye(a.n, a.k, dtype=a.type),
    "arange": lambda a: torch.arange(a.s, dtype=a.type),
    "arange_from": lambda a: torch.arange(a.min, a.max, dtype=a.type),
    "arange_step": lambda a: torch.arange(a.min, a.max, a.s, dtype=a.type),
    "linspace": lambda a: torch.linspace(a.first, a.last, a.n, dtype=a.type),
    "logspace": lambda a: torch.logspace(a.first, a.last, a.n, dtype=a.type),
    "zeros_like": lambda a: torch.zeros_like(a.x, dtype=a.type),
    "ones_like": lambda a: torch.ones_like(a.x, dtype=a.type),
    "full_like": lambda a: torch.full_like(a.x, a.s, dtype=a.type),
    "empty_like": lambda a: torch.empty_like(a.x, dtype=a.type).fill_(1),
    "tril_indices": lambda a: torch.tril_indices(a.n, a.k, a.diagonal),
    "triu_indices": lambda a: torch.triu_indices(a.n, a.k, a.diagonal),
    "to_type": lambda a: a.x.to(a.type),
    "to": lambda a: a.x.to(a.type),
    "type_as": lambda a: a.x.type_as(a.y),
    "float": lambda a: a.x.float(),
    "double": lambda a: a.x.double(),
    "long": lambda a: a.x.long(),
    "int": lambda a: a.x.int(),
    "bool": lambda a: a.x.bool(),
    "is_floating_point": lambda a: a.x.is_floating_point(),
    "item": lambda a: float(a.x.item()),
    "tensor_of_floats": lambda a: torch.tensor([1.5, -2.0]),
    "tensor_of_doubles": lambda a: torch.tensor([0.1, 1e300], dtype=torch.float64),
    "tensor_of_longs": lambda a: torch.tensor([1, -9007199254740993]),
    "tensor_of_ints": lambda a: torch.tensor([1, -2], dtype=torch.int32),
    "tensor_of_bools": lambda a: torch.tensor([True, False]),
    "tensor_of_bytes": lambda a: torch.tensor([1, 255], dtype=torch.uint8),
    "tensor_of_matrix": lambda a: torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]),
    "tensor_of_cube": lambda a: torch.tensor([[[1, 2]], [[3, 4]]], dtype=torch.int64),
    "tensor_of_list": lambda a: torch.tensor([1.0, 2.0]),
    "tensor_with_shape": lambda a: torch.tensor([[1.0, 2.0], [3.0, 4.0]]),
    "tensor_with_type": lambda a: torch.tensor([1.0, 0.1], dtype=torch.float32),
    "tensor_of_whole_as_float": lambda a: torch.tensor([1, 2], dtype=torch.float32),
    "tensor_of_nothing": lambda a: torch.tensor([], dtype=torch.float32),
    "tensor_of_float": lambda a: torch.tensor(0.5),
    "tensor_of_double": lambda a: torch.tensor(0.1, dtype=torch.float64),
    "tensor_of_long": lambda a: torch.tensor(3),
    "tensor_of_int": lambda a: torch.tensor(3, dtype=torch.int32),
    "tensor_of_bool": lambda a: torch.tensor(True),
    "from_array": lambda a: torch.tensor([[1.0, 2.0], [3.0, 4.0]], dtype=torch.float64),
    "from_array_with_type": lambda a: torch.tensor([1, 2], dtype=torch.float32),
    "rand": lambda a: seeded(a, lambda: torch.rand(a.size, dtype=a.type)),
    "randn": lambda a: seeded(a, lambda: torch.randn(a.size, dtype=a.type)),
    "randint": lambda a: seeded(a, lambda: torch.randint(a.start, a.end, a.size)),
    "randperm": lambda a: seeded(a, lambda: torch.randperm(a.n)),
    "rand_like": lambda a: seeded(a, lambda: torch.rand_like(a.x)),
    "randn_like": lambda a: seeded(a, lambda: torch.randn_like(a.x)),
    "multinomial": lambda a: seeded(a, lambda: torch.multinomial(a.x, a.k, a.replacement or False)),
    "bernoulli": lambda a: seeded(a, lambda: torch.bernoulli(a.x)),
    "uniform_": lambda a: seeded(a, lambda: torch.zeros(a.size).uniform_(a.first, a.last)),
    "normal_": lambda a: seeded(a, lambda: torch.zeros(a.size).normal_(a.first, a.last)),
}

TYPES = ["f32", "f64", "i64", "i32", "i16", "i8", "u8", "bool"]


def cases():
    for size in ["[]", "[3]", "[2,3]", "[0]", "[2,0,3]", "[1,1,1,1]"]:
        for name in ["zeros", "ones", "empty"]:
            yield f"{name} size={size}"
            for type in TYPES:
                yield f"{name} size={size} type={type}"
        for type in ["f32", "f64"]:
            for s in ["2.5", "-0.0", "nan", "-inf", "1e-40"]:
                yield f"full size={size} s={s} type={type}"
        for type in ["i64", "i32", "u8"]:
            yield f"full size={size} s=7 type={type}"
        yield f"full size={size} s=true type=bool"
    for type in ["f32", "f64", "i64", "bool"]:
        for n in [0, 1, 3]:
            yield f"eye n={n} type={type}"
        for n, k in [(2, 3), (3, 2), (0, 2)]:
            yield f"eye_rectangular n={n} k={k} type={type}"
    for s in ["5", "0", "1"]:
        yield f"arange s={s}"
        for type in ["f32", "f64", "i32", "i64"]:
            yield f"arange s={s} type={type}"
    for low, high in [("2", "6"), ("-3", "2"), ("4", "4")]:
        yield f"arange_from min={low} max={high}"
        yield f"arange_from min={low} max={high} type=f32"
    for low, high, s in [("0", "10", "3"), ("5", "0", "-2"), ("0", "1", "2"), ("-4", "5", "4")]:
        yield f"arange_step min={low} max={high} s={s}"
        yield f"arange_step min={low} max={high} s={s} type=f64"
    for low, high, s in [("0.0", "1.0", "0.1"), ("1.0", "0.0", "-0.25"), ("0.5", "3.2", "0.3"), ("0.0", "1.0", "0.3"),
                         ("1.0", "2.0", "0.2")]:
        for type in ["f32", "f64"]:
            yield f"arange_step min={low} max={high} s={s} type={type}"
    for first, last in [("0", "1"), ("-1", "1"), ("3.5", "-2.25"), ("2", "2")]:
        for n in [0, 1, 2, 5, 8]:
            for type in ["f32", "f64"]:
                yield f"linspace first={first} last={last} n={n} type={type}"
                if first == "-1":
                    yield f"logspace first={first} last={last} n={n} type={type}"
    for spec in ["f32[2,3]", "f64[2,3]/t", "i64[3]", "bool[2]", "f32[]", "i32[0,2]", "f32[3,2]/e"]:
        for name in ["zeros_like", "ones_like", "empty_like"]:
            yield f"{name} x={spec}"
            for type in ["f32", "f64", "i64", "bool"]:
                yield f"{name} x={spec} type={type}"
        for type in ["f32", "f64", "i64"]:
            yield f"full_like x={spec} s=3 type={type}"
        yield f"full_like x={spec} s=1"
    for n, k in [(3, 3), (2, 4), (4, 2), (1, 1), (0, 3)]:
        for diagonal in [0, 1, -1, -3]:
            for name in ["tril_indices", "triu_indices"]:
                yield f"{name} n={n} k={k} diagonal={diagonal}"
    for a in TYPES:
        for b in TYPES:
            yield f"to_type x={a}[5]{'positive' if a != 'bool' else ''} type={b}"
        for b in ["f32", "f64", "i64", "i32", "bool"]:
            if a != "u8":
                yield f"to x={a}[5] type={b}"
                yield f"to x={a}[2,3]/t type={b}"
        for name in ["float", "double", "long", "int", "bool", "is_floating_point"]:
            yield f"{name} x={a}[4]"
        for b in ["f32", "i64", "f64"]:
            yield f"type_as x={a}[2] y={b}[1]!"
        for shape in ["[]", "[1]", "[1,1,1]"]:
            yield f"item x={a}{shape}"
    yield "to_type x=f64[12]special type=f32"
    yield "to_type x=f32[12]special type=f64"
    yield "to_type x=f32[12]special type=bool"
    yield "to_type x=f64[4]{0.1,16777217,1e39,-1e-46} type=f32"
    yield "to_type x=i64[3]{16777217,-16777219,9007199254740992} type=f32"
    yield "to_type x=f64[4]{2.9,-2.9,0.5,-0.5} type=i64"
    yield "to_type x=i64[4]{300,-1,128,65536} type=i8"
    yield "to_type x=i64[4]{300,-1,128,65536} type=u8"
    yield "to_type x=i64[2]{4294967297,-2147483649} type=i32"
    yield from (name for name in EXPRESSIONS if name.startswith("tensor_") or name.startswith("from_array"))
    for seed in [0, 42, 123456789]:
        for size in ["[3]", "[2,8]", "[5,7]", "[]", "[0]"]:
            for type in ["f32", "f64"]:
                yield f"rand seed={seed} size={size} type={type}"
                yield f"randn seed={seed} size={size} type={type}"
            yield f"randint seed={seed} start=-5 end=100 size={size}"
            yield f"uniform_ seed={seed} size={size} first=-1 last=3"
            yield f"normal_ seed={seed} size={size} first=1 last=0.5"
        for n in [0, 1, 10, 40]:
            yield f"randperm seed={seed} n={n}"
        yield f"rand_like seed={seed} x=f32[2,3]!"
        yield f"randn_like seed={seed} x=f64[17]!"
        yield f"bernoulli seed={seed} x=f32[2,9]unit!"
        for k, replacement in [(1, "false"), (3, "false"), (7, "true")]:
            yield f"multinomial seed={seed} x=f32[5]unit! k={k} replacement={replacement}"
            yield f"multinomial seed={seed} x=f64[2,4]unit! k={k} replacement={replacement}"
