"""Common mistakes, and the first line of what PyTorch says.

Left out, since libtorch 2.x words them in another way than PyTorch 1.13: products of two dtypes, mv of sizes that do
not fit, expand to fewer dimensions, an index of a wrong dtype or rank, gather with too large an index, masks that are
not Bool, one_hot of floats, norm of integers, a negative length of narrow, arange with a step of the wrong sign.
"""


def cases():
    for dtype in ["f32", "f64", "i64"]:
        for name in ["matmul", "mm"]:
            for x, y in [("[2,4]", "[3,2]"), ("[3,3]", "[2,3]"), ("[1,2]", "[1,2]"), ("[2,3]/t", "[2,3]/s")]:
                yield f"{name} x={dtype}{x} y={dtype}{y} !"
        for x, y in [("[2,3,4]", "[2,3,4]"), ("[2,3,4]", "[3,4,2]"), ("[1,2,2]", "[1,3,2]")]:
            yield f"bmm x={dtype}{x} y={dtype}{y} !"
        for name in ["+", "-", "*", "/", "==", "<", "maximum", "pow", "where_positive", "F.l1_loss"]:
            for x, y in [("[3]", "[4]"), ("[2,3]", "[2,4]"), ("[2,3]", "[3,2]"), ("[4,1,3]", "[2,2]")]:
                if not (name == "F.l1_loss" and dtype == "i64"):
                    yield f"{name} x={dtype}{x} y={dtype}{y}{'positive' if name == 'pow' else ''} !"
    yield "mm x=f32[2,3] y=f32[3] !"
    yield "mm x=f32[2,3,4] y=f32[4,2] !"
    yield "bmm x=f32[2,3] y=f32[3,2] !"
    yield "dot x=f32[2] y=f32[3] !"
    yield "dot x=f32[2,2] y=f32[2] !"
    yield "F.linear x=f32[5,4] y=f32[2,3] !"
    yield "F.linear x=f32[5,4] y=f32[2,3] bias=f32[2] !"
    yield "addmm x=f32[2] y=f32[5,4] z=f32[3,2] !"
    yield "outer x=f32[2,2] y=f32[2] !"
    for name in ["sum_dim", "mean_dim", "max_dim", "argmax_dim", "amax", "all_dim", "var_dim", "prod_dim", "logsumexp"]:
        for dim in [2, -3]:
            yield f"{name} x=f32[2,3] dim={dim} keepdim=false !"
        yield f"{name} x=f32[] dim=1 keepdim=false !"
    for name in ["softmax", "log_softmax", "cumsum", "cumprod", "unsqueeze", "squeeze_dim", "unbind", "sort",
                 "argsort", "stack"]:
        for dim in [5, -5]:
            yield f"{name} x=f32[2,3] dim={dim} !"
    for dim0, dim1 in [(0, 2), (-3, 1)]:
        yield f"transpose x=f32[2,3] dim0={dim0} dim1={dim1} !"
    yield "permute x=f32[2,3] dims=[0] !"
    yield "permute x=f32[2,3] dims=[0,0] !"
    yield "permute x=f32[2,3] dims=[0,2] !"
    yield "sum_dims x=f32[2,3] dims=[0,0] keepdim=false !"
    yield "flip x=f32[2,3] dims=[2] !"
    yield "t x=f32[2,3,4] !"
    yield "mT x=f32[3] !"
    for name in ["view", "reshape"]:
        for size in ["[4,2]", "[5]", "[-1,4]", "[-1,-1]", "[7,-1]"]:
            yield f"{name} x=f32[2,3] size={size} !"
    yield "view x=f32[2,3]/t size=[6] !"
    for spec, size in [("[2,3]", "[2,4]"), ("[3]", "[2,2]"), ("[2]", "[-1,2,3]")]:
        yield f"expand x=f32{spec} size={size} !"
    yield "unflatten x=f32[2,6] dim=1 size=[4,2] !"
    yield "repeat x=f32[2,3] size=[2] !"
    yield "cat x=f32[2,2] y=f32[3,2] dim=1 !"
    yield "cat x=f32[2,2] y=f32[2,2,1] dim=0 !"
    yield "cat x=f32[2,2] y=f32[2,2] dim=2 !"
    yield "stack x=f32[2,2] y=f32[2,3] dim=0 !"
    yield "split_sizes x=f32[5] size=[2,2] dim=0 !"
    yield "chunk x=f32[5] n=0 dim=0 !"
    for start, length in [(0, 4), (3, 1), (2, 2)]:
        yield f"narrow x=f32[3] dim=0 start={start} length={length} !"
    for at in ["3", "-4", "0,0,0", "0,4", "0,-5", "...,4", "1:,9"]:
        yield f"get x=f32[3,4] at={at} !"
    yield "get x=f32[] at=0 !"
    for tensors in ["at=i i=i64[1]{3}", "at=i i=i64[2]{0,-4}", "at=:,i i=i64[1]{4}",
                    "at=i,j i=i64[2]{0,1} j=i64[3]{0,1,2}", "at=m m=bool[4]", "at=m m=bool[3,3]"]:
        yield f"get x=f32[3,4] {tensors} !"
    yield "set x=f32[3,4] at=0 y=f32[3] !"
    yield "set x=f32[3,4] at=1: y=f32[3,4] !"
    yield "set x=f32[3,4] at=i i=i64[2]{0,1} y=f32[3] !"
    for dim, n in [(0, 3), (1, -5), (2, 0)]:
        yield f"select x=f32[3,4] dim={dim} n={n} !"
    yield "index_select x=f32[3,4] dim=0 y=i64[1]{3} !"
    yield "index_select x=f32[3,4] dim=0 y=f32[1]! !"
    yield "gather x=f32[3,4] dim=0 y=i64[1,4]{0,1,2,3} !"
    yield "gather x=f32[3,4] dim=0 y=i64[4] !"
    yield "masked_fill x=f32[3,4] y=bool[3,3] s=0 !"
    yield "masked_select x=f32[3,4] y=bool[3] !"
    yield "where x=bool[3] y=f32[4] z=f32[3] !"
    yield "topk x=f32[3] k=4 dim=0 largest=true !"
    yield "argmax x=f32[0] !"
    yield "max x=f32[0] !"
    yield "max_dim x=f32[0,3] dim=0 keepdim=false !"
    yield "argmax_dim x=f32[0,3] dim=0 keepdim=false !"
    yield "mean x=i64[3] !"
    yield "mean x=bool[3] !"
    yield "softmax x=i64[3] dim=0 !"
    yield "softmax x=bool[3] dim=0 !"
    yield "log_softmax x=i64[3] dim=0 !"
    yield "var x=i64[3] !"
    yield "- x=bool[2] y=bool[2] !"
    yield "neg x=bool[2] !"
    yield "exp_ x=i64[2] !"
    yield "pow_s x=i64[2] s=-1 !"
    for x, y in [("f32", "f64"), ("f32", "i64"), ("i64", "f64")]:
        yield f"dot x={x}[2] y={y}[2] !"
    yield "F.cross_entropy x=f32[4,3] y=i64[3] reduction=mean !"
    yield "F.cross_entropy x=f32[4,3] y=i64[4]{0,1,2,3} reduction=mean !"
    yield "F.cross_entropy x=f32[4,3] y=f32[4] reduction=mean !"
    yield "F.nll_loss x=f32[4,3] y=i64[4]{0,1,2,3} reduction=mean !"
    yield "F.one_hot x=i64[2]{0,3} n=3 !"
    yield "F.one_hot x=i64[2]{0,-1} n=3 !"
    yield "F.layer_norm x=f32[2,4] size=[3] eps=1e-5 !"
    yield "F.binary_cross_entropy x=f32[2]{0.5,2} y=f32[2]below2! reduction=mean !"
    for equation, tensors in [("ij,jk->ik", "x=f32[2,3] y=f32[4,2]"), ("ij->ik", "x=f32[2,3]"),
                              ("ij,jk", "x=f32[2,3]"), ("ijk->i", "x=f32[2,3]"), ("ij->ii", "x=f32[2,2]"),
                              ("i1->i", "x=f32[2,2]")]:
        yield f"einsum equation={equation} {tensors} !"
    yield "add_ x=f32[3] y=f32[2,3] !"
    yield "copy_ x=f32[2,3] y=f32[2,2] !"
    yield "multinomial seed=0 x=f32[3]! k=1 !"
    yield "multinomial seed=0 x=f32[3]unit! k=4 !"
    yield "eye n=-1 !"
    yield "arange_step min=0 max=5 s=0 !"
    yield "linspace first=0 last=1 n=-1 type=f32 !"
