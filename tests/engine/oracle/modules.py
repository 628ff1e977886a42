"""Modules, and what optimizers make of a parameter in a few steps."""

import torch
from torch import nn


def trained(a, make):
    """The parameter after steps on the loss sum((p² - y)²)."""
    parameter = nn.Parameter(a.x.detach().clone())
    optimizer = make([parameter])
    for _ in range(a.n):
        optimizer.zero_grad()
        ((parameter * parameter - a.y) ** 2).sum().backward()
        optimizer.step()
    return parameter.detach()


def fixed(module, dtype=torch.float32):
    """The module with the parameters ((7 i) mod 11 − 5.5) / 8."""
    with torch.no_grad():
        for parameter in module.parameters():
            values = ((torch.arange(parameter.numel(), dtype=torch.float64) * 7) % 11 - 5.5) / 8
            parameter.copy_(values.reshape(parameter.shape))
    return module.to(dtype)


def looked_up(a):
    """Vectors of an embedding, and the gradient of its weights."""
    embedding = fixed(nn.Embedding(a.n, 2, padding_idx=a.k))
    vectors = embedding(a.x)
    vectors.square().sum().backward()
    return [vectors.detach(), embedding.weight.grad]


EXPRESSIONS = {
    "nn.Embedding": looked_up,
    "nn.RNNCell": lambda a: fixed(nn.RNNCell(3, 2), a.x.dtype)(a.x, a.y),
    "nn.RNNCell_relu": lambda a: fixed(nn.RNNCell(3, 2, nonlinearity="relu"), a.x.dtype)(a.x, a.y),
    "nn.RNNCell_plain": lambda a: fixed(nn.RNNCell(3, 2, bias=False), a.x.dtype)(a.x),
    "nn.GRUCell": lambda a: fixed(nn.GRUCell(3, 2), a.x.dtype)(a.x, a.y),
    "nn.GRUCell_plain": lambda a: fixed(nn.GRUCell(3, 2, bias=False), a.x.dtype)(a.x),
    "nn.L1Loss": lambda a: nn.L1Loss(reduction=a.reduction)(a.x, a.y),
    "nn.NLLLoss": lambda a: nn.NLLLoss(a.weight, reduction=a.reduction)(a.x, a.y),
    "nn.BCELoss": lambda a: nn.BCELoss(a.weight, reduction=a.reduction)(a.x, a.y),
    "nn.ReLU": lambda a: nn.ReLU()(a.x),
    "nn.GELU": lambda a: nn.GELU()(a.x),
    "nn.SiLU": lambda a: nn.SiLU()(a.x),
    "nn.Tanh": lambda a: nn.Tanh()(a.x),
    "nn.Sigmoid": lambda a: nn.Sigmoid()(a.x),
    "nn.Identity": lambda a: nn.Identity()(a.x),
    "nn.Softmax": lambda a: nn.Softmax(a.dim)(a.x),
    "nn.LayerNorm": lambda a: nn.LayerNorm(a.size, eps=a.eps)(a.x),
    "nn.Dropout_eval": lambda a: nn.Dropout(a.p).eval()(a.x),
    "nn.Sequential": lambda a: nn.Sequential(nn.Tanh(), nn.LayerNorm(a.size), nn.ReLU())(a.x),
    "nn.MSELoss": lambda a: nn.MSELoss(reduction=a.reduction)(a.x, a.y),
    "nn.CrossEntropyLoss": lambda a: nn.CrossEntropyLoss(reduction=a.reduction)(a.x, a.y),
    "nn.BCEWithLogitsLoss": lambda a: nn.BCEWithLogitsLoss(reduction=a.reduction)(a.x, a.y),
    "optim.SGD": lambda a: trained(a, lambda p: torch.optim.SGD(
        p, a.lr, a.momentum or 0, a.dampening or 0, a.weight_decay or 0, a.nesterov or False)),
    "optim.Adam": lambda a: trained(a, lambda p: torch.optim.Adam(
        p, a.lr, (a.beta1, a.beta2), a.eps, a.weight_decay or 0, a.amsgrad or False)),
    "optim.AdamW": lambda a: trained(a, lambda p: torch.optim.AdamW(
        p, a.lr, (a.beta1, a.beta2), a.eps, a.weight_decay or 0, a.amsgrad or False)),
}


def cases():
    for dtype in ["f32", "f64"]:
        for name in ["ReLU", "GELU", "SiLU", "Tanh", "Sigmoid", "Identity"]:
            for spec in ["[2,3]", "[2,3]/t", "[]"]:
                yield f"nn.{name} x={dtype}{spec}"
        for dim in [0, -1]:
            yield f"nn.Softmax x={dtype}[2,3] dim={dim}"
        for reduction in ["mean", "sum", "none"]:
            yield f"nn.MSELoss x={dtype}[2,3] y={dtype}[2,3] reduction={reduction}"
            yield f"nn.CrossEntropyLoss x={dtype}[2,3] y=i64[2]below3 reduction={reduction}"
            yield f"nn.BCEWithLogitsLoss x={dtype}[2,3] y={dtype}[2,3]unit! reduction={reduction}"
            yield f"nn.L1Loss x={dtype}[2,3] y={dtype}[2,3] reduction={reduction}"
            for weight in ["", f" weight={dtype}[3]positive!"]:
                yield f"nn.NLLLoss x={dtype}[2,3] y=i64[2]below3 reduction={reduction}{weight}"
                yield f"nn.BCELoss x={dtype}[2,3]unit y={dtype}[2,3]unit! reduction={reduction}{weight}"
        for cell in ["RNNCell", "RNNCell_relu", "GRUCell"]:
            for x, y in [("[2,3]", "[2,2]"), ("[2,3]/t", "[2,2]/s"), ("[3]", "[2]")]:
                yield f"nn.{cell} x={dtype}{x} y={dtype}{y}"
        for cell in ["RNNCell_plain", "GRUCell_plain"]:
            yield f"nn.{cell} x={dtype}[2,3]"
        yield f"nn.Dropout_eval x={dtype}[2,3] p=0.5"
        for n in [1, 2, 5]:
            steps = f"x={dtype}[4]! y={dtype}[4]positive! n={n}"
            for options in ["", " momentum=0.9", " momentum=0.9 nesterov=true", " weight_decay=0.1",
                            " momentum=0.5 dampening=0.3 weight_decay=0.1"]:
                yield f"optim.SGD {steps} lr=0.01{options}"
            for name in ["Adam", "AdamW"]:
                for options in ["", " weight_decay=0.1", " amsgrad=true", " amsgrad=true weight_decay=0.1"]:
                    yield f"optim.{name} {steps} lr=0.1 beta1=0.9 beta2=0.99 eps=1e-8{options}"
                yield f"optim.{name} {steps} lr=0.01 beta1=0.5 beta2=0.999 eps=0.1"
    for spec in ["[4]below5", "[2,3]below5/t", "[]below5"]:
        yield f"nn.Embedding x=i64{spec} n=5"
        yield f"nn.Embedding x=i64{spec} n=5 k=1"
    for size in ["[3]", "[2,3]"]:
        yield f"nn.LayerNorm x=f32[2,2,3] size={size} eps=1e-5"
        yield f"nn.Sequential x=f32[2,2,3] size={size}"
