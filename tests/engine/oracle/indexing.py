"""Reading and writing at ranges, indices and masks."""

import torch

INDICES = ["0", "-1", "1:", ":2", "::2", "1:3", "-2:", ":-1", "...", "None", "1,2", "-1,:", ":,1", ":,-1", "...,0",
           "None,1", ":,None", "1:,::2", "::2,1:3", "0,...", "...,None", "None,...,1:", "0,None,1", "5:", "2:1",
           ":,:0", ":,::3", "1:2,-1"]
TENSORS = [("i", "i=i64[4]{0,2,-1,0}"), ("i", "i=i64[2,2]{0,1,2,-3}"), ("i", "i=i64[]{1}"), ("i", "i=i64[0]"),
           (":,i", "i=i64[3]{3,0,3}"), (":,i", "i=i64[2,2]{0,1,3,3}"), ("i,j", "i=i64[2]{0,2} j=i64[2]{1,-1}"),
           ("i,j", "i=i64[2,1]{0,2} j=i64[3]{3,1,0}"), ("i,1", "i=i64[2]{2,0}"), ("1:,i", "i=i64[2]{2,0}"),
           ("i,1:3", "i=i64[2]{2,0}"), ("...,i", "i=i64[2]{2,0}"), ("None,i", "i=i64[2]{2,0}"),
           ("m", "m=bool[3]{1,0,1}"), ("m", "m=bool[3,4]"), (":,m", "m=bool[4]{0,1,1,0}"), ("m", "m=bool[3]{0,0,0}"),
           ("m,1", "m=bool[3]{1,0,1}"), ("i,None", "i=i64[2]{2,0}"), ("m,i", "m=bool[3]{1,0,1} i=i64[2]{2,0}")]
CUBE = ["1", ":,1", "...,1", "1,...,2", "0,1:,::2", ":,:,None", "1,2,3", "None,...,None"]
CUBE_TENSORS = [(":,i", "i=i64[2]{2,0}"), ("i,:,j", "i=i64[2]{1,0} j=i64[2]{3,0}"),
                (":,i,j", "i=i64[2]{2,0} j=i64[2]{3,0}"), ("i,1,j", "i=i64[2]{1,0} j=i64[2]{3,0}"),
                ("0,:,i", "i=i64[2]{1,0}"), ("m", "m=bool[2,3]"), ("...,i", "i=i64[2,1]{2,0}"),
                ("i,None,1:", "i=i64[3]{1,0,1}"), (":,m", "m=bool[3,4]")]


def put(x, index, value):
    x[index] = value


EXPRESSIONS = {
    "get": lambda a: a.x[a.at],
    "set": lambda a: a.edited(lambda x: put(x, a.at, a.y)),
    "set_scalar": lambda a: a.edited(lambda x: put(x, a.at, a.s)),
    "index_put_": lambda a: a.edited(lambda x: x.index_put_((a.y,), a.z)),
    "index_put_accumulate": lambda a: a.edited(lambda x: x.index_put_((a.y,), a.z, accumulate=True)),
    "numbers": lambda a: torch.stack([a.x[1, 2], a.x[-1, -1]]),
    "number": lambda a: a.x[1],
    "ranges": lambda a: a.x[1:3, 1:],
    "from_end": lambda a: a.x[..., -1],
    "range_from_end": lambda a: a.x[:-1, -2:],
    "mask_compared": lambda a: a.x[a.x > 0],
    "mask_assigned": lambda a: a.edited(lambda x: put(x, a.x > 0, 0.5)),
    "row_assigned": lambda a: a.edited(lambda x: put(x, 1, a.x[0] * 3)),
    "gather": lambda a: a.x.gather(a.dim, a.y),
    "scatter": lambda a: a.x.scatter(a.dim, a.y, a.z),
    "scatter_": lambda a: a.edited(lambda x: x.scatter_(a.dim, a.y, a.z)),
    "scatter_add": lambda a: a.x.scatter_add(a.dim, a.y, a.z),
    "scatter_add_": lambda a: a.edited(lambda x: x.scatter_add_(a.dim, a.y, a.z)),
    "index_select": lambda a: a.x.index_select(a.dim, a.y),
    "index_add": lambda a: a.x.index_add(a.dim, a.y, a.z, alpha=a.alpha),
    "index_add_": lambda a: a.edited(lambda x: x.index_add_(a.dim, a.y, a.z, alpha=a.alpha)),
    "index_copy": lambda a: a.x.index_copy(a.dim, a.y, a.z),
    "index_fill": lambda a: a.x.index_fill(a.dim, a.y, a.s),
    "masked_fill": lambda a: a.x.masked_fill(a.y, a.s),
    "masked_fill_": lambda a: a.edited(lambda x: x.masked_fill_(a.y, a.s)),
    "masked_select": lambda a: a.x.masked_select(a.y),
    "masked_scatter": lambda a: a.x.masked_scatter(a.y, a.z),
    "masked_scatter_": lambda a: a.edited(lambda x: x.masked_scatter_(a.y, a.z)),
    "take": lambda a: a.x.take(a.y),
    "take_along_dim": lambda a: torch.take_along_dim(a.x, a.y, a.dim),
    "take_along_flat": lambda a: torch.take_along_dim(a.x, a.y),
    "nonzero": lambda a: a.x.nonzero(),
    "argwhere": lambda a: torch.argwhere(a.x),
}


def cases():
    for at in INDICES:
        for spec in ["f32[3,4]", "f32[3,4]/t", "i64[3,4]/s"]:
            yield f"get x={spec} at={at}"
        yield f"set_scalar x=f32[3,4] at={at} s=5.5"
        yield f"set x=f32[3,4] at={at} y=f32[]"
        yield f"set x=i64[3,4]/t at={at} y=f64[]!"
    for at, tensors in TENSORS:
        for spec in ["f32[3,4]", "f32[3,4]/t", "i64[3,4]", "f64[3,4]/e"]:
            yield f"get x={spec} at={at} {tensors}"
        yield f"set_scalar x=f32[3,4] at={at} {tensors} s=5.5"
        yield f"set_scalar x=i64[3,4]/t at={at} {tensors} s=7"
        yield f"set x=f32[3,4] at={at} {tensors} y=f32[]"
    for at in CUBE:
        for spec in ["f32[2,3,4]", "f32[2,3,4]/p", "bool[2,3,4]"]:
            yield f"get x={spec} at={at}"
        yield f"set_scalar x=f32[2,3,4] at={at} s=-1.5"
    for at, tensors in CUBE_TENSORS:
        for spec in ["f32[2,3,4]", "f32[2,3,4]/p", "i32[2,3,4]"]:
            yield f"get x={spec} at={at} {tensors}"
        yield f"set_scalar x=f32[2,3,4] at={at} {tensors} s=-1.5"
    for at, y in [("1:", "[2,4]"), ("1:", "[4]"), (":,1", "[3]"), (":,1:", "[3,1]"), ("::2,::2", "[2,2]"),
                  ("None,0", "[1,4]"), ("0", "[1,4]")]:
        yield f"set x=f32[3,4] at={at} y=f32{y}"
        yield f"set x=f64[3,4]/t at={at} y=f64{y}"
        yield f"set x=i64[3,4] at={at} y=i64{y}"
    for at, tensors, y in [("i", "i=i64[2]{2,0}", "[2,4]"), ("i", "i=i64[2]{2,0}", "[4]"),
                           (":,i", "i=i64[2]{2,0}", "[3,2]"), ("i,j", "i=i64[2]{2,0} j=i64[2]{1,1}", "[2]"),
                           ("m", "m=bool[3]{1,0,1}", "[2,4]"), ("m", "m=bool[3,4]{1,0,1,0,1,0,1,0,1,0,1,0}", "[6]"),
                           ("i,1:", "i=i64[2]{2,0}", "[3]")]:
        yield f"set x=f32[3,4] at={at} {tensors} y=f32{y}"
        yield f"set x=f64[3,4]/t at={at} {tensors} y=f64{y}"
    for dtype in ["f32", "f64", "i64"]:
        for name in ["index_put_", "index_put_accumulate"]:
            yield f"{name} x={dtype}[3,2] y=i64[2]{{2,0}} z={dtype}[2,2]"
        yield f"index_put_accumulate x={dtype}[3,2] y=i64[4]{{1,1,0,1}} z={dtype}[4,2]"
        yield f"index_put_accumulate x={dtype}[3,2] y=i64[4]{{1,1,0,1}} z={dtype}[2]"
        for spec in [f"{dtype}[3,4]", f"{dtype}[3,4]/t"]:
            for name in ["numbers", "number", "ranges", "from_end", "range_from_end", "mask_compared", "row_assigned"]:
                yield f"{name} x={spec}"
        yield f"mask_assigned x={dtype}[3,4]"
    for dtype in ["f32", "f64", "i64", "bool"]:
        for layout in ["", "/t"]:
            for dim in [0, 1, -1]:
                yield f"gather x={dtype}[3,4]{layout} dim={dim} y=i64[2,4]below3"
                yield f"gather x={dtype}[3,4]{layout} dim={dim} y=i64[3,2]below3/t"
                yield f"index_select x={dtype}[3,4]{layout} dim={dim} y=i64[4]below3"
                yield f"index_select x={dtype}[3,4]{layout} dim={dim} y=i64[0]"
                yield f"take_along_dim x={dtype}[3,4]{layout} dim={dim} y=i64[{'3,2' if dim else '2,4'}]below3"
                yield f"scatter x={dtype}[3,4]{layout} dim={dim} y=i64[2,3]{{0,1,2,2,0,1}} z={dtype}[2,3]"
                if dtype != "bool":
                    yield f"scatter_ x={dtype}[3,4]{layout} dim={dim} y=i64[2,3]{{0,1,2,2,0,1}} z={dtype}[2,3]"
                    for name in ["scatter_add", "scatter_add_"]:
                        yield f"{name} x={dtype}[3,4]{layout} dim={dim} y=i64[2,3]below3 z={dtype}[2,3]"
                        yield f"{name} x={dtype}[3,4]{layout} dim={dim} y=i64[3,3]below3 z={dtype}[3,3]/t"
                    z = "[3,2]" if dim else "[2,4]"
                    for name in ["index_add", "index_add_"]:
                        for alpha in ["1", "2"]:
                            yield f"{name} x={dtype}[3,4]{layout} dim={dim} y=i64[2]{{2,2}} z={dtype}{z} alpha={alpha}"
                    yield f"index_copy x={dtype}[3,4]{layout} dim={dim} y=i64[2]{{2,0}} z={dtype}{z}"
                    yield f"index_fill x={dtype}[3,4]{layout} dim={dim} y=i64[2]{{2,0}} s=7"
            for mask in ["bool[3,4]", "bool[4]", "bool[3,1]", "bool[3,4]/t"]:
                s = "true" if dtype == "bool" else "-3"
                yield f"masked_fill x={dtype}[3,4]{layout} y={mask} s={s}"
                yield f"masked_fill_ x={dtype}[3,4]{layout} y={mask} s={s}"
                # PyTorch 1.13 puts the gradient of a transposed tensor's selection in wrong places.
                yield f"masked_select x={dtype}[3,4]{layout}{'!' if layout and dtype[0] == 'f' else ''} y={mask}"
            yield f"take x={dtype}[3,4]{layout} y=i64[2,3]below12"
            yield f"take_along_flat x={dtype}[3,4]{layout} y=i64[5]below12"
            for name in ["nonzero", "argwhere"]:
                yield f"{name} x={dtype}[3,4]ties{layout}"
        for mask in ["bool[3,4]", "bool[4]", "bool[3,1]"]:
            for name in ["masked_scatter", "masked_scatter_"]:
                yield f"{name} x={dtype}[3,4] y={mask} z={dtype}[12]"
            yield f"masked_scatter x={dtype}[3,4]/t y={mask} z={dtype}[3,5]"
        yield f"take_along_dim x={dtype}[3,4] dim=0 y=i64[1,4]below3"
        yield f"masked_fill x={dtype}[] y=bool[3] s=1"
        yield f"gather x={dtype}[2,3,4] dim=1 y=i64[2,2,4]below3"
        yield f"gather x={dtype}[5] dim=0 y=i64[3]below5"
        yield f"index_select x={dtype}[2,3,4]/p dim=1 y=i64[2]{{2,0}}"
        for name in ["nonzero", "argwhere"]:
            for shape in ["[]", "[0]", "[7]", "[2,2,2]"]:
                yield f"{name} x={dtype}{shape}{'below2' if dtype != 'bool' else ''}"
    for s in ["-inf", "inf", "nan", "1e9"]:
        yield f"masked_fill x=f32[3,4] y=bool[3,4] s={s}"
        yield f"masked_fill x=f64[2,2]! y=bool[2,2] s={s}"
    yield "nonzero x=f32[12]special"
    yield "masked_fill x=f32[12]special y=bool[12] s=0.0"
