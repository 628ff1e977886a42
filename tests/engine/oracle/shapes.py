"""Views and copies: shapes, dimensions, joining, splitting, repeating."""

import torch


def written(x, write):
    write(x)
    return x


def expanded(x):
    wide = x.expand(2, *x.shape)
    x.mul_(3)
    return wide


EXPRESSIONS = {
    "view": lambda a: a.x.view(a.size),
    "view_as": lambda a: a.x.view_as(a.y),
    "reshape": lambda a: a.x.reshape(a.size),
    "flatten": lambda a: a.x.flatten(),
    "flatten_dims": lambda a: a.x.flatten(a.start, a.end),
    "unflatten": lambda a: a.x.unflatten(a.dim, a.size),
    "ravel": lambda a: a.x.ravel(),
    "transpose": lambda a: a.x.transpose(a.dim0, a.dim1),
    "swapdims": lambda a: a.x.swapdims(a.dim0, a.dim1),
    "permute": lambda a: a.x.permute(a.dims),
    "t": lambda a: a.x.t(),
    "T": lambda a: a.x.T,
    "mT": lambda a: a.x.mT,
    "movedim": lambda a: a.x.movedim(a.source, a.destination),
    "unsqueeze": lambda a: a.x.unsqueeze(a.dim),
    "squeeze": lambda a: a.x.squeeze(),
    "squeeze_dim": lambda a: a.x.squeeze(a.dim),
    "expand": lambda a: a.x.expand(a.size),
    "expand_as": lambda a: a.x.expand_as(a.y),
    "broadcast_to": lambda a: a.x.broadcast_to(a.size),
    "repeat": lambda a: a.x.repeat(a.size),
    "tile": lambda a: a.x.tile(a.size),
    "repeat_interleave": lambda a: a.x.repeat_interleave(a.n, a.dim),
    "repeat_interleave_flat": lambda a: a.x.repeat_interleave(a.n),
    "repeat_interleave_counts": lambda a: a.x.repeat_interleave(a.y, a.dim),
    "repeat_interleave_counts_flat": lambda a: a.x.repeat_interleave(a.y),
    "roll_pair": lambda a: a.x.roll((1, -2), (0, 1)),
    "expanded_then_written": lambda a: expanded(a.x * 1),
    "contiguous": lambda a: a.x.contiguous(),
    "is_contiguous": lambda a: a.x.is_contiguous(),
    "strides": lambda a: torch.tensor(a.x.stride(), dtype=torch.int64),
    "as_strided": lambda a: a.x.as_strided(a.size, a.dims, a.start),
    "flip": lambda a: a.x.flip(a.dims),
    "roll": lambda a: a.x.roll(a.shifts, a.dims),
    "roll_dim": lambda a: a.x.roll(a.n, a.dim),
    "roll_flat": lambda a: a.x.roll(a.n),
    "select": lambda a: a.x.select(a.dim, a.n),
    "narrow": lambda a: a.x.narrow(a.dim, a.start, a.length),
    "slice": lambda a: a.x[tuple([slice(None)] * (a.dim % a.x.dim()) + [slice(a.start, a.end, a.step)])],
    "unbind": lambda a: a.x.unbind(a.dim),
    "chunk": lambda a: a.x.chunk(a.n, a.dim),
    "split": lambda a: a.x.split(a.n, a.dim),
    "split_sizes": lambda a: a.x.split(a.size, a.dim),
    "cat": lambda a: torch.cat(a.all, a.dim),
    "stack": lambda a: torch.stack(a.all, a.dim),
    "hstack": lambda a: torch.hstack(a.all),
    "vstack": lambda a: torch.vstack(a.all),
    "diagonal": lambda a: a.x.diagonal(a.n, a.dim0, a.dim1),
    "diag": lambda a: a.x.diag(a.n),
    "tril": lambda a: a.x.tril(a.n),
    "triu": lambda a: a.x.triu(a.n),
    "tril_": lambda a: a.edited(lambda x: x.tril_(a.n)),
    "triu_": lambda a: a.edited(lambda x: x.triu_(a.n)),
    "size": lambda a: torch.tensor(a.x.shape, dtype=torch.int64),
    "numel": lambda a: a.x.numel(),
    # Chains in which a view of a view is read or written.
    "heads": lambda a: a.x.view(2, 3, 2, 2).transpose(1, 2),
    "heads_merged": lambda a: a.x.transpose(1, 2).contiguous().view(2, 3, 4),
    "view_of_slice": lambda a: a.x[1:].unsqueeze(0).transpose(0, 1).expand(-1, 2, -1),
    "write_through_view": lambda a: a.edited(lambda x: x.transpose(0, 1)[1:].mul_(3)),
    "write_through_diagonal": lambda a: a.edited(lambda x: x.diagonal().fill_(7)),
    "write_through_reshape": lambda a: a.edited(lambda x: x.view(-1)[1:4].add_(1)),
    "write_through_row": lambda a: a.edited(lambda x: x[0].add_(x[1])),
    "write_rows": lambda a: a.edited(lambda x: x[1:].mul_(a.x[:2])),
    "write_transposed": lambda a: a.edited(lambda x: x.T.add_(a.x.T * a.x.T)),
    "write_after_exp": lambda a: written(a.x.exp() * 2, lambda x: x.select(0, 1).copy_(a.x[2])),
}

SPECS = ["f32[2,3,4]", "f32[2,3,4]/t", "f32[2,3,4]/e", "f64[2,3,4]/s", "i64[2,3,4]/p", "bool[2,3,4]/r", "f32[2,0,4]"]
MATRICES = ["f32[3,4]", "f32[3,4]/t", "f64[4,3]/s", "i64[4,4]", "bool[3,3]", "f32[1,5]", "f32[0,3]", "f32[2,3,4]",
            "f32[2,2,3,3]/t"]


def cases():
    for spec in ["f32[2,6]", "f64[2,6]", "i64[2,6]", "bool[2,6]", "f32[2,6]/o", "f32[3,2,2]", "f32[12]"]:
        for size in ["[12]", "[3,4]", "[-1]", "[2,-1]", "[2,3,2]", "[-1,1,6]", "[1,12,1]"]:
            yield f"view x={spec} size={size}"
            yield f"reshape x={spec} size={size}"
    for spec in ["f32[2,6]/t", "f32[2,6]/s", "f32[6,2]/e", "f32[3,2,2]/p", "i64[2,6]/t"]:
        for size in ["[12]", "[3,4]", "[-1,1]", "[2,3,2]"]:
            yield f"reshape x={spec} size={size}"
    for spec, size in [("f32[]", "[1]"), ("f32[1]", "[]"), ("f32[1,1]", "[]"), ("f32[0,3]", "[3,0]"),
                       ("f32[0,3]", "[0,-1]"), ("f32[4,1]/s", "[2,2]"), ("f32[3,4]/e", "[3,2,2]")]:
        yield f"view x={spec} size={size}"
        yield f"reshape x={spec} size={size}"
    yield "view_as x=f32[2,6] y=f32[3,4]"
    for spec in SPECS + ["f32[]", "f32[3]", "f32[0]", "f32[1,1]"]:
        for name in ["flatten", "ravel", "contiguous", "is_contiguous", "strides", "size", "numel", "squeeze"]:
            if not (name == "strides" and spec == "f32[2,0,4]"):
                yield f"{name} x={spec}"
    for spec in SPECS:
        for start, end in [(0, 1), (1, 2), (-2, -1), (1, 1), (0, -1)]:
            yield f"flatten_dims x={spec} start={start} end={end}"
        for dim, size in [(2, "[2,2]"), (-1, "[-1,2]"), (2, "[1,4]")]:
            yield f"unflatten x={spec} dim={dim} size={size}"
        for dim0, dim1 in [(0, 1), (-1, -2), (0, 2), (1, 1)]:
            yield f"transpose x={spec} dim0={dim0} dim1={dim1}"
        yield f"swapdims x={spec} dim0=0 dim1=-1"
        for dims in ["[0,1,2]", "[2,0,1]", "[-1,-2,-3]", "[1,0,2]"]:
            yield f"permute x={spec} dims={dims}"
        for source, destination in [("[0]", "[2]"), ("[0,1]", "[1,2]"), ("[-1]", "[0]"), ("[2,0]", "[0,1]")]:
            yield f"movedim x={spec} source={source} destination={destination}"
        yield f"mT x={spec}"
        for dim in [0, 1, 3, -1, -4]:
            yield f"unsqueeze x={spec} dim={dim}"
        for dims in ["[0]", "[1,2]", "[-1]", "[0,1,2]", "[]"]:
            yield f"flip x={spec} dims={dims}"
        for shifts, dims in [("[1]", "[0]"), ("[2,-1]", "[1,2]"), ("[-5]", "[-1]"), ("[1,1,1]", "[0,1,2]")]:
            yield f"roll x={spec} shifts={shifts} dims={dims}"
        yield f"roll_dim x={spec} n=2 dim=-1"
        for n in [1, -3, 30]:
            yield f"roll_flat x={spec} n={n}"
        for dim in [0, 2, -2]:
            for n in [2, 1]:
                yield f"repeat_interleave x={spec} n={n} dim={dim}"
        yield f"repeat_interleave_flat x={spec} n=2"
        for size in ["[1,1,1]", "[2,1,3]", "[2,1,1,2]", "[0,1,1]"]:
            yield f"repeat x={spec} size={size}"
        yield f"tile x={spec} size=[2]"
        yield f"tile x={spec} size=[2,1,1,2]"
        for dim, n in [(0, 1), (2, 3), (-1, -1), (-3, 0)]:
            yield f"select x={spec} dim={dim} n={n}"
        for dim, start, length in [(0, 0, 1), (2, 1, 2), (-1, -3, 3), (2, 4, 0), (0, 0, 2)]:
            yield f"narrow x={spec} dim={dim} start={start} length={length}"
        for dim, start, end, step in [(2, 0, 4, 2), (2, 1, 10, 1), (0, -1, 2, 1), (-1, -3, -1, 1), (2, 3, 1, 1),
                                      (2, 0, 4, 3)]:
            yield f"slice x={spec} dim={dim} start={start} end={end} step={step}"
        for dim in [0, -1]:
            yield f"unbind x={spec} dim={dim}"
            for n in [1, 2, 3, 7]:
                yield f"chunk x={spec} n={n} dim={dim}"
                yield f"split x={spec} n={n} dim={dim}"
        yield f"split_sizes x={spec} size=[1,3] dim=2"
        yield f"split_sizes x={spec} size=[2,0,2] dim=-1"
        for dim in [0, 2, -2]:
            yield f"cat x={spec} dim={dim}"
            yield f"cat x={spec} y={spec} dim={dim}"
            yield f"stack x={spec} y={spec} dim={dim}"
        yield f"stack x={spec} y={spec} z={spec} dim=-1"
        yield f"stack x={spec} dim=3"
    for spec in ["f32[1,3,1]", "f32[1]", "i64[1,1]", "f32[2,1,2]/t", "f32[1,0]"]:
        yield f"squeeze x={spec}"
        for dim in [0, -1]:
            yield f"squeeze_dim x={spec} dim={dim}"
    for name in ["t", "T"]:
        for spec in ["f32[2,3]", "f32[2,3]/t", "i64[2,3]", "bool[2,3]", "f32[0,3]", "f32[3]", "f32[]", "f64[2,3]/s"]:
            yield f"{name} x={spec}"
    yield "T x=f32[2,3,4]"
    for spec, size in [("f32[3,1]", "[3,4]"), ("f32[3,1]", "[2,3,4]"), ("f32[3]", "[2,-1]"), ("f32[]", "[2,2]"),
                       ("f32[1,3]/t", "[5,3]"), ("i64[1]", "[4]"), ("bool[2,1]", "[2,2]"), ("f32[1,3]", "[0,3]"),
                       ("f32[2,3]", "[2,3]"), ("f64[1,1,2]", "[3,2,2]")]:
        yield f"expand x={spec} size={size}"
        yield f"broadcast_to x={spec} size={size}"
    yield "expand_as x=f32[3,1] y=f32[2,3,4]!"
    for size, strides, start in [("[2,2]", "[1,2]", 0), ("[3]", "[4]", 1), ("[2,2]", "[0,1]", 3),
                                 ("[3,3]", "[2,1]", 0)]:
        yield f"as_strided x=f32[3,4] size={size} dims={strides} start={start}"
        yield f"as_strided x=i64[12] size={size} dims={strides} start={start}"
    for x, y, z in [("f32[2]", "f64[2]", "i64[1]"), ("i32[2]", "i64[1]", "bool[3]"), ("f32[0]", "f32[2]", "f32[0]"),
                    ("f32[0]", "f32[2,3]", "f32[1,3]"), ("f32[1,3]", "f32[2,3]/t", "f32[2,3]/s")]:
        yield f"cat x={x} y={y} z={z} dim=0"
    yield "cat x=f32[2,1] y=f32[2,3]/t z=f32[2,0] dim=1"
    yield "stack x=f32[] y=f32[] z=f32[] dim=0"
    yield "stack x=f32[2]special y=f32[2] dim=-1"
    for spec in ["f32[3,4]", "f32[3,4]/t", "i64[3,4]", "f64[3,4]/e"]:
        yield f"repeat_interleave_counts x={spec} y=i64[3]{{2,0,1}} dim=0"
        yield f"repeat_interleave_counts x={spec} y=i64[4]{{1,3,0,0}} dim=-1"
        yield f"repeat_interleave_counts x={spec} y=i64[1]{{2}} dim=1"
        yield f"repeat_interleave_counts_flat x={spec} y=i64[12]below3"
        yield f"roll_pair x={spec}"
        yield f"expanded_then_written x={spec}"
    for name in ["hstack", "vstack"]:
        for x, y in [("f32[2]", "f32[2]"), ("f32[]", "f32[]"), ("f32[2,3]", "f32[2,3]"), ("i64[2,2,2]", "i64[2,2,2]"),
                     ("f32[1,3]/t", "f64[1,3]")]:
            yield f"{name} x={x} y={y}"
    for spec in MATRICES:
        for n in [0, 1, -1, 2, -5, 9]:
            for name in ["tril", "triu"]:
                yield f"{name} x={spec} n={n}"
        for n in [0, 1, -2]:
            yield f"diagonal x={spec} n={n} dim0=0 dim1=1"
            yield f"diagonal x={spec} n={n} dim0=-1 dim1=-2"
            if spec.count(",") == 1:
                if n >= -1:
                    yield f"diag x={spec} n={n}"
                yield f"tril_ x={spec} n={n}"
                yield f"triu_ x={spec} n={n}"
    for n in [0, 1, -2]:
        yield f"diag x=f32[3] n={n}"
        yield f"diag x=i64[2] n={n}"
    for dtype in ["f32", "f64"]:
        yield f"heads x={dtype}[2,3,4]"
        yield f"heads_merged x={dtype}[2,2,3,2]"
        yield f"view_of_slice x={dtype}[3,4]"
        for name in ["write_through_view", "write_through_diagonal", "write_through_reshape", "write_through_row",
                     "write_rows", "write_transposed", "write_after_exp"]:
            yield f"{name} x={dtype}[3,4]"
    for name in ["write_through_view", "write_through_diagonal", "write_through_reshape", "write_through_row",
                 "write_rows", "write_transposed"]:
        yield f"{name} x=i64[3,4]"
