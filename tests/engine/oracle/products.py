"""Products of vectors and matrices."""

import torch

EXPRESSIONS = {
    "matmul": lambda a: torch.matmul(a.x, a.y),
    "mm": lambda a: a.x.mm(a.y),
    "bmm": lambda a: torch.bmm(a.x, a.y),
    "mv": lambda a: torch.mv(a.x, a.y),
    "dot": lambda a: torch.dot(a.x, a.y),
    "outer": lambda a: torch.outer(a.x, a.y),
    "addmm": lambda a: a.x.addmm(a.y, a.z),
    "addmm_scaled": lambda a: a.x.addmm(a.y, a.z, beta=a.beta, alpha=a.factor),
    "addmm_": lambda a: a.edited(lambda x: x.addmm_(a.y, a.z, beta=a.beta, alpha=a.factor)),
    "trace": lambda a: a.x.trace(),
    "linalg.norm": lambda a: torch.linalg.norm(a.x),
    "linalg.norm_ord": lambda a: torch.linalg.norm(a.x, a.p, a.dims, a.keepdim),
    "linalg.norm_fro": lambda a: torch.linalg.norm(a.x, "fro", a.dims, a.keepdim),
    "linalg.vector_norm": lambda a: torch.linalg.vector_norm(a.x, a.p, a.dims, a.keepdim),
    "linalg.matrix_norm": lambda a: torch.linalg.matrix_norm(a.x, a.p, a.dims, a.keepdim),
    "baddbmm": lambda a: a.x.baddbmm(a.y, a.z),
    "baddbmm_scaled": lambda a: a.x.baddbmm(a.y, a.z, beta=a.beta, alpha=a.factor),
    "einsum": lambda a: torch.einsum(a.equation, *a.all),
    "gram": lambda a: a.x @ a.x.transpose(-2, -1),
    "attention_scores": lambda a: (a.x @ a.y.transpose(1, 2) / a.x.shape[-1] ** 0.5).softmax(-1) @ a.z,
}

SHAPES = ["[3] [3]", "[2,3] [3,4]", "[2,3] [3]", "[3] [3,2]", "[2,2,3] [3,4]", "[2,1,2,3] [3,3,2]", "[2,3] [4,3,2]",
          "[3] [2,3,2]", "[2,2,3] [3]", "[1,3] [3,1]", "[2,0] [0,3]", "[0,3] [3,2]", "[2,2,3] [2,3,2]",
          "[1,2,3] [4,3,1]",
          "[0] [0]", "[0,2,3] [3,2]"]

EQUATIONS = [
    ("ij,jk->ik", "[2,3] [3,4]"), ("ij,jk", "[2,3] [3,4]"), ("ij->ji", "[2,3]"), ("ij->", "[2,3]"), ("ij->j", "[2,3]"),
    ("ji", "[2,3]"), ("i->", "[0]"), ("ii->i", "[3,3]"), ("ii", "[3,3]"), ("ijk->kij", "[2,3,2]"),
    ("bij->bj", "[2,3,2]"), ("i,j->ij", "[2] [3]"), ("i,i->", "[3] [3]"), ("ij,ij->ij", "[2,3] [2,3]"),
    ("ij,i->ij", "[2,3] [2]"), ("ij,kj->ik", "[2,3] [4,3]"), ("td,sd->ts", "[3,2] [4,2]"), ("ij,jk->ik", "[2,0] [0,3]"),
    ("ij,jk->ki", "[2,3]/t [3,4]/s"), ("bij,bjk->bik", "[2,2,3] [2,3,2]"), ("bti,ij->btj", "[2,3,4] [4,2]"),
    ("bqhd,bkhd->bhqk", "[2,3,2,2] [2,4,2,2]"), ("bhqk,bkhd->bqhd", "[2,2,3,4] [2,4,2,2]"),
    ("bhtd,bhsd->bhts", "[1,2,3,2] [1,2,3,2]"), ("...ij,...jk->...ik", "[2,2,3] [2,3,2]"), ("b...,...->b", "[2,3] [3]"),
    ("...i->...", "[2,3]"), ("i...->", "[2,3]"), ("...ij->...ji", "[2,2,3]"), ("...i,i", "[2,3] [3]"),
    ("a...b,b...->a...", "[2,2,3] [3,2]"), ("...,...->...", "[2,1] [3]"), ("ij,ij->i", "[2,1] [2,3]"),
    ("i,ij,j->", "[2] [2,3] [3]"), ("ab,bc,cd->ad", "[2,3] [3,2] [2,3]"),
]


def cases():
    for dtype in ["f32", "f64", "i64"]:
        for beta, factor in [(1, 1), (2, 3), (0, 1), (1, -1)]:
            yield f"addmm_ x={dtype}[2,4] y={dtype}[2,3] z={dtype}[3,4] beta={beta} factor={factor}"
        # PyTorch gives a place outside the diagonal of a tall matrix a gradient.
        for spec in ["[2,3]", "[3,3]/t", "[0,3]", "[1,1]", "[2,4]/s"]:
            yield f"trace x={dtype}{spec}"
    yield "addmm_scaled x=f32[2,2]{nan,inf,1,2} y=f32[2,3] z=f32[3,2] beta=0 factor=1"
    yield "baddbmm_scaled x=f32[1,1,2]{nan,inf} y=f32[1,2,3] z=f32[1,3,2] beta=0 factor=2"
    for dtype in ["f32", "f64"]:
        for spec in ["[4]", "[2,3]", "[2,3]/t", "[2,2,3]", "[2,2]{0,0,0,0}"]:
            yield f"linalg.norm x={dtype}{spec}"
        for keepdim in ["true", "false"]:
            for p in ["1", "2", "3", "inf", "-inf", "0.5"]:
                for dims in ["[0]", "[1]", "[0,-1]"]:
                    yield f"linalg.vector_norm x={dtype}[2,3] p={p} dims={dims} keepdim={keepdim}"
                if dtype == "f32":
                    yield f"linalg.norm_ord x={dtype}[2,3] p={p} dims=[1] keepdim={keepdim}"
            for p in ["1", "-1", "inf", "-inf"]:
                for spec, dims in [("[2,3]", "[0,1]"), ("[2,3]/t", "[1,0]"), ("[2,3,4]", "[-1,0]"),
                                   ("[2,3,4]/p", "[-2,-1]")]:
                    yield f"linalg.matrix_norm x={dtype}{spec} p={p} dims={dims} keepdim={keepdim}"
                    if dtype == "f32":
                        yield f"linalg.norm_ord x={dtype}{spec} p={p} dims={dims} keepdim={keepdim}"
            yield f"linalg.norm_fro x={dtype}[2,3,4] dims=[0,2] keepdim={keepdim}"
    for pair in SHAPES:
        x, y = pair.split()
        for dtype in ["f32", "f64", "i64", "i32"]:
            yield f"matmul x={dtype}{x} y={dtype}{y}"
    for x, y in [("[3,4]/t", "[4,2]"), ("[3,4]", "[4,2]/t"), ("[3,4]/t", "[4,2]/t"), ("[3,4]/s", "[4,2]"), ("[3,4]/e",
            "[4,2]/r"),
                 ("[2,3,4]/t", "[2,4,2]"), ("[2,3,4]/e", "[4,2]/t"), ("[2,3,4]/p", "[2,4,3]/t"), ("[4]/s", "[4,3]/t"),
                 ("[3,4]/s", "[4]/o")]:
        for dtype in ["f32", "f64", "i64"]:
            yield f"matmul x={dtype}{x} y={dtype}{y}"
    for m, k, n in [(1, 1, 1), (5, 7, 3), (17, 33, 19), (33, 5, 9), (3, 70, 2), (8, 8, 8), (16, 1, 16)]:
        yield f"matmul x=f32[{m},{k}] y=f32[{k},{n}]"
        if m < 17:
            yield f"mm x=f32[{m},{k}]/t y=f32[{k},{n}]/t"
        if m * n < 100:
            yield f"mm x=f64[{m},{k}] y=f64[{k},{n}]"
    for special in ["nan", "inf", "-inf", "3e38", "1e-40"]:
        yield f"matmul x=f32[2,2]{{0,{special},1,2}} y=f32[2,2]"
        yield f"matmul x=f32[2]{{{special},0}} y=f32[2]{{0,1}}"
        yield f"dot x=f32[2]{{{special},10}} y=f32[2]{{10,1}}"
    for dtype in ["f32", "f64", "i64", "i32"]:
        for spec in ["[2,3] [3,4]", "[1,5] [5,1]", "[0,2] [2,3]", "[2,3]/t [3,2]/s"]:
            x, y = spec.split()
            yield f"mm x={dtype}{x} y={dtype}{y}"
        for spec in ["[2,3,4] [2,4,2]", "[1,1,1] [1,1,1]", "[2,0,3] [2,3,2]", "[2,2,3]/t [2,3,2]/p",
                "[0,2,3] [0,3,1]", "[2,2,3]/e [2,3,2]/s"]:
            x, y = spec.split()
            yield f"bmm x={dtype}{x} y={dtype}{y}"
        for spec in ["[2,3] [3]", "[2,3]/t [3]/s", "[0,3] [3]", "[3,0] [0]"]:
            x, y = spec.split()
            yield f"mv x={dtype}{x} y={dtype}{y}"
        for spec in ["[3] [3]", "[0] [0]", "[40] [40]", "[3]/s [3]/e"]:
            x, y = spec.split()
            yield f"dot x={dtype}{x} y={dtype}{y}"
        for spec in ["[3] [4]", "[0] [2]", "[1] [1]", "[3]/s [2]/r"]:
            x, y = spec.split()
            yield f"outer x={dtype}{x} y={dtype}{y}"
        for spec in ["[2,4] [2,3] [3,4]", "[4] [2,3] [3,4]", "[2,1] [2,3] [3,4]", "[] [2,3] [3,4]",
                "[2,4]/t [2,3]/t [3,4]/s", "[2,4] [2,0] [0,4]"]:
            x, y, z = spec.split()
            yield f"addmm x={dtype}{x} y={dtype}{y} z={dtype}{z}"
            for beta, factor in [("2", "3"), ("0", "1"), ("1", "-1")] + ([("0.5", "0.25")] if dtype[0] == "f" else []):
                yield f"addmm_scaled x={dtype}{x} y={dtype}{y} z={dtype}{z} beta={beta} factor={factor}"
        for spec in ["[2,3,2] [2,3,4] [2,4,2]", "[2] [2,3,4] [2,4,2]", "[2,1,2] [2,3,4] [2,4,2]",
                "[2,3,2]/p [2,3,4]/t [2,4,2]/s"]:
            x, y, z = spec.split()
            yield f"baddbmm x={dtype}{x} y={dtype}{y} z={dtype}{z}"
            for beta, factor in [("2", "3"), ("0", "1")] + ([("0.5", "0.25")] if dtype[0] == "f" else []):
                yield f"baddbmm_scaled x={dtype}{x} y={dtype}{y} z={dtype}{z} beta={beta} factor={factor}"
    for dtype in ["f32", "f64"]:
        for equation, shapes in EQUATIONS:
            tensors = " ".join(f"{name}={dtype}{shape}" for name, shape in zip("xyz", shapes.split()))
            yield f"einsum equation={equation} {tensors}"
        for shape in ["[2,3]", "[2,2,3]", "[3,2]/t", "[1,1]"]:
            yield f"gram x={dtype}{shape}"
        yield f"attention_scores x={dtype}[2,3,4] y={dtype}[2,3,4] z={dtype}[2,3,2]"
        yield f"attention_scores x={dtype}[1,2,4]/t y={dtype}[1,5,4]/s z={dtype}[1,5,2]"
