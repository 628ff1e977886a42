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


EXPRESSIONS = {
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
    for size in ["[3]", "[2,3]"]:
        yield f"nn.LayerNorm x=f32[2,2,3] size={size} eps=1e-5"
        yield f"nn.Sequential x=f32[2,2,3] size={size}"
