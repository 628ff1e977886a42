"""Reductions, scans, extrema and sorting, over everything or along dimensions."""

import torch
import torch.nn.functional as F

OVER_ALL = ["sum", "mean", "prod", "var", "std", "norm", "max", "min", "argmax", "argmin", "all", "any", "amax_all",
            "amin_all", "count_nonzero", "logsumexp_all"]
# These take keepdim=.
ALONG = ["sum_dim", "mean_dim", "prod_dim", "var_dim", "std_dim", "norm_dim", "max_dim", "min_dim", "argmax_dim",
         "argmin_dim", "all_dim", "any_dim", "amax", "amin", "logsumexp"]
SCANS = ["cumsum", "cumprod", "softmax", "log_softmax"]

EXPRESSIONS = {
    "sum": lambda a: a.x.sum(),
    "mean": lambda a: a.x.mean(),
    "prod": lambda a: a.x.prod(),
    "var": lambda a: a.x.var(),
    "std": lambda a: a.x.std(),
    "norm": lambda a: a.x.norm(),
    "max": lambda a: a.x.max(),
    "min": lambda a: a.x.min(),
    "argmax": lambda a: a.x.argmax(),
    "argmin": lambda a: a.x.argmin(),
    "all": lambda a: a.x.all(),
    "any": lambda a: a.x.any(),
    "amax_all": lambda a: a.x.amax(tuple(range(a.x.dim()))),
    "amin_all": lambda a: a.x.amin(tuple(range(a.x.dim()))),
    "count_nonzero": lambda a: a.x.count_nonzero(),
    "logsumexp_all": lambda a: a.x.flatten().logsumexp(0),
    "sum_dim": lambda a: a.x.sum(a.dim, keepdim=a.keepdim),
    "mean_dim": lambda a: a.x.mean([a.dim], keepdim=a.keepdim),
    "prod_dim": lambda a: a.x.prod(a.dim, keepdim=a.keepdim),
    "var_dim": lambda a: a.x.var(a.dim, keepdim=a.keepdim),
    "std_dim": lambda a: a.x.std(a.dim, keepdim=a.keepdim),
    "norm_dim": lambda a: a.x.norm(dim=a.dim, keepdim=a.keepdim),
    "max_dim": lambda a: a.x.max(a.dim, keepdim=a.keepdim),
    "min_dim": lambda a: a.x.min(a.dim, keepdim=a.keepdim),
    "argmax_dim": lambda a: a.x.argmax(a.dim, keepdim=a.keepdim),
    "argmin_dim": lambda a: a.x.argmin(a.dim, keepdim=a.keepdim),
    "all_dim": lambda a: a.x.all(a.dim, keepdim=a.keepdim),
    "any_dim": lambda a: a.x.any(a.dim, keepdim=a.keepdim),
    "amax": lambda a: a.x.amax([a.dim], keepdim=a.keepdim),
    "amin": lambda a: a.x.amin([a.dim], keepdim=a.keepdim),
    "logsumexp": lambda a: a.x.logsumexp(a.dim, keepdim=a.keepdim),
    "sum_dims": lambda a: a.x.sum(a.dims, keepdim=a.keepdim),
    "mean_dims": lambda a: a.x.mean(a.dims, keepdim=a.keepdim),
    "var_dims": lambda a: a.x.var(a.dims, a.unbiased, keepdim=a.keepdim),
    "std_dims": lambda a: a.x.std(a.dims, a.unbiased, keepdim=a.keepdim),
    "amax_dims": lambda a: a.x.amax(a.dims, keepdim=a.keepdim),
    "amin_dims": lambda a: a.x.amin(a.dims, keepdim=a.keepdim),
    "count_nonzero_dims": lambda a: a.x.count_nonzero(a.dims),
    "var_unbiased": lambda a: a.x.var(a.unbiased),
    "std_unbiased": lambda a: a.x.std(a.unbiased),
    "var_dim_unbiased": lambda a: a.x.var(a.dim, a.unbiased),
    "std_dim_unbiased": lambda a: a.x.std(a.dim, a.unbiased),
    "norm_p": lambda a: a.x.norm(a.p),
    "norm_dim_p": lambda a: a.x.norm(a.p, a.dim, keepdim=a.keepdim),
    "sum_type": lambda a: a.x.sum(dtype=a.type),
    "sum_dim_type": lambda a: a.x.sum(a.dim, dtype=a.type),
    "mean_type": lambda a: a.x.mean([a.dim], dtype=a.type),
    "prod_type": lambda a: a.x.prod(dtype=a.type),
    "cumsum": lambda a: a.x.cumsum(a.dim),
    "cumprod": lambda a: a.x.cumprod(a.dim),
    "cumsum_type": lambda a: a.x.cumsum(a.dim, dtype=a.type),
    "softmax": lambda a: a.x.softmax(a.dim),
    "log_softmax": lambda a: a.x.log_softmax(a.dim),
    "softmax_type": lambda a: F.softmax(a.x, a.dim, dtype=a.type),
    "sort": lambda a: a.x.sort(a.dim, a.descending or False),
    "sort_stable": lambda a: a.x.sort(dim=a.dim, descending=a.descending or False, stable=True),
    "argsort": lambda a: a.x.argsort(a.dim, a.descending or False),
    "topk": lambda a: a.x.topk(a.k, a.dim, a.largest or False),
    "unique": lambda a: a.x.unique(),
    "torch.sort": lambda a: torch.sort(a.x, a.dim, a.descending or False),
    "torch.topk": lambda a: torch.topk(a.x, a.k, a.dim, a.largest or False),
    "torch.max_dim": lambda a: torch.max(a.x, a.dim, keepdim=a.keepdim),
    "torch.min_dim": lambda a: torch.min(a.x, a.dim, keepdim=a.keepdim),
}

WHOLE = ["argmax", "argmin", "all", "any", "count_nonzero"]


def cases():
    for name in OVER_ALL:
        for spec in ["f32[]", "f32[1]", "f32[7]", "f32[2,3]", "f32[2,3,4]/t", "f32[3,4]/e", "f32[5]/s", "f64[2,3]",
                     "i64[2,3]", "i32[4]", "u8[4]", "bool[2,3]", "f32[0]", "f64[0,3]", "f32[6]ties", "i64[6]ties",
                     "f32[3]times1000", "f64[40]"]:
            yield f"{name} x={spec}" + ("!" if name == "var" and spec == "f32[]" else "")
        for special in ["nan", "inf", "-inf", "-0,0", "3e38,3e38", "1e-40,-1e-40", "inf,-inf", "inf,nan"]:
            n = special.count(",") + 2
            if special == "-0,0" and name in ("max", "min", "amax_all", "amin_all"):
                continue  # Which zero of the two comes out is nobody's promise.
            # PyTorch divides by the input where it differentiates a product, which an infinity spoils, and knows no
            # log of a sum beside a number as large as 3e38.
            constant = "!" if name == "prod" or name == "logsumexp_all" and "3e38" in special else ""
            yield f"{name} x=f32[{n}]{{1.5,{special}}}{constant}"
        yield f"{name} x=f64[2]{{0,0}}"
    for name in ALONG:
        for dim in [0, 1, -1]:
            for keepdim in ["true", "false"]:
                for spec in ["f32[3,4]", "f64[2,3]/t"]:
                    yield f"{name} x={spec} dim={dim} keepdim={keepdim}"
            for spec in ["f32[2,3,4]", "f32[2,3,2]/p", "i64[2,3]", "bool[3,2]", "f32[3,2]/e", "f32[3,3]ties",
                         "f32[4,12]special!" if name == "logsumexp" else "f32[4,12]special", "f32[2,1]"]:
                yield f"{name} x={spec} dim={dim} keepdim=false"
        for spec in ["f32[5]", "i64[5]", "f32[]", "f32[1]", "i32[3]", "u8[3]"]:
            if spec == "f32[]" and name == "var_dim":
                spec += "!"  # The gradient of a variance of one number is an infinity or NaN, as the version goes.
            yield f"{name} x={spec} dim=0 keepdim=false"
        yield f"{name} x=f32[2,0,3] dim=0 keepdim=false"
        yield f"{name} x=f32[2,0,3] dim=2 keepdim=true"
        if name in ["sum_dim", "prod_dim", "mean_dim", "var_dim", "all_dim", "any_dim", "norm_dim", "logsumexp"]:
            yield f"{name} x=f32[2,0,3] dim=1 keepdim=false"
    for name in ["sum_dims", "mean_dims", "amax_dims", "amin_dims", "var_dims", "std_dims"]:
        for dims in ["[0]", "[0,2]", "[1,-1]", "[-3,-2,-1]", "[2,0]"]:
            for keepdim in ["true", "false"]:
                for unbiased in ["true", "false"] if name[0] in "vs" and name != "sum_dims" else [""]:
                    tail = f" unbiased={unbiased}" if unbiased else ""
                    for spec in ["f32[2,3,4]", "f64[2,3,2]/p", "i64[2,3,2]"]:
                        yield f"{name} x={spec} dims={dims} keepdim={keepdim}{tail}"
    for dims in ["[0]", "[0,1]", "[-1]"]:
        for spec in ["f32[3,4]ties", "i64[3,4]", "bool[3,4]/t", "f32[0,3]"]:
            yield f"count_nonzero_dims x={spec} dims={dims}"
    for unbiased in ["true", "false"]:
        for spec in ["f32[5]", "f64[2,3]/t", "f32[1]", "f32[]", "f32[3]times1000", "f32[5]{3,3,3,3,3}"]:
            spec += "!" if spec == "f32[]" else ""
            for name in ["var", "std"]:
                yield f"{name}_unbiased x={spec} unbiased={unbiased}"
                yield f"{name}_dim_unbiased x={spec} dim=0 unbiased={unbiased}"
    for p in ["0", "1", "2", "3", "0.5", "inf", "-inf"]:
        for spec in ["f32[5]", "f64[2,3]", "f32[2,3]/t", "f32[4]{0,0,0,0}", "f32[3]ties", "f32[]"]:
            yield f"norm_p x={spec} p={p}"
        for dim in [0, -1]:
            for keepdim in ["true", "false"]:
                yield f"norm_dim_p x=f32[2,3] dim={dim} p={p} keepdim={keepdim}"
                yield f"norm_dim_p x=f64[2,3,2]/p dim={dim} p={p} keepdim={keepdim}"
    for type in ["f32", "f64", "i64", "i32"]:
        for spec in ["f32[2,3]", "i64[2,3]", "bool[2,3]", "i32[2,3]"]:
            for name in ["sum_type", "prod_type"]:
                yield f"{name} x={spec} type={type}"
            yield f"sum_dim_type x={spec} dim=-1 type={type}"
            yield f"cumsum_type x={spec} dim=-1 type={type}"
            if type[0] == "f":
                yield f"mean_type x={spec} dim=0 type={type}"
                yield f"softmax_type x={spec} dim=0 type={type}"
    for name in SCANS:
        for dim in [0, 1, -1]:
            for spec in ["f32[3,4]", "f64[2,3]/t", "f32[2,3,4]/p", "f32[3,2]/e", "i64[2,3]", "bool[2,3]", "f32[2,0]",
                         "f32[3,3]ties", "f32[2,2]times1000", "f64[1,3]", "f32[3,2]/s"]:
                yield f"{name} x={spec} dim={dim}"
        for spec in ["f32[]", "f32[1]", "f32[5]", "f64[40]", "i32[3]", "u8[3]"]:
            yield f"{name} x={spec} dim=0"
        for special in ["nan", "inf", "-inf", "3e38,3e38", "-inf,-inf", "0,0", "0,2", "1e-40,1e-40"]:
            n = special.count(",") + 2
            constant = "!" if name == "cumprod" else ""
            yield f"{name} x=f32[{n}]{{1.5,{special}}}{constant} dim=0"
        yield f"{name} x=f32[2]{{-inf,-inf}}{constant} dim=0"
        yield f"{name} x=f64[4]{{2,0,3,0}} dim=0"
    for name in ["sort", "argsort", "sort_stable"]:
        for descending in ["true", "false"]:
            for dim in [0, -1]:
                specs = ["f32[5,4]", "f64[3,4]/t", "i64[4,3]{7,2,9,1,8,3,0,5,4,-2,6,-1}", "f32[2,5]/s", "f32[1,3]",
                         "f32[0,3]"]
                if name == "sort_stable":
                    specs += ["f32[6,3]ties", "i64[20,1]below3", "bool[5,2]", "f32[24]special", "i32[9,2]", "f32[40]"]
                for spec in specs:
                    yield f"{name} x={spec} dim={dim} descending={descending}"
            yield f"{name} x=f32[] dim=0 descending={descending}"
    for k in [0, 1, 2, 3]:
        for largest in ["true", "false"]:
            for dim in [0, 1, -1]:
                for spec in ["f32[3,4]", "f64[4,3]/t", "i64[3,4]{7,2,9,1,8,3,0,5,4,-2,6,-1}"]:
                    yield f"topk x={spec} k={k} dim={dim} largest={largest}"
    yield "topk x=f32[40] k=9 dim=0 largest=true"
    yield "topk x=f32[5]{1,nan,3,inf,-inf} k=3 dim=0 largest=true"
    yield "topk x=f32[5]{1,nan,3,inf,-inf} k=3 dim=0 largest=false"
    for spec in ["f32[3,4]", "f64[4,3]/t"]:
        for dim in [0, -1]:
            for name in ["max", "min"]:
                yield f"torch.{name}_dim x={spec} dim={dim} keepdim={'true' if dim else 'false'}"
            yield f"torch.sort x={spec} dim={dim} descending={'true' if dim else 'false'}"
            yield f"torch.topk x={spec} k=2 dim={dim} largest={'false' if dim else 'true'}"
    for p in ["0.5", "3"]:
        yield f"norm_dim_p x=f32[2,3]{{0,0,0,1,0,-2}} p={p} dim=1 keepdim=false"
    for spec in ["i64[9]", "f32[6]ties", "i64[3,3]", "bool[4]", "i64[0]", "i32[5]"]:
        yield f"unique x={spec}"
