"""Writes random_oracles.json for tests/engine/tensors_{random,training,modules}_test.csx:
what PyTorch draws from seeds, where its optimisers and schedulers lead, and what its modules compute.

Run with a Python whose PyTorch has no Intel MKL, since that draws coins (bernoulli, dropout) from a stream of its own,
and on a processor with AVX2, on which normal numbers come from single-precision polynomials and not from the platform's
own log, sin and cos; Debian's python3-torch on x86-64 is such a one: python3 make_random_oracles.py
"""

import hashlib
import json
import pathlib

import torch
from torch import nn
from torch.optim import lr_scheduler

F = nn.functional
SEEDS = [0, 1, 2, 3, 42, 123, 789, 2 ** 31 - 1, 2 ** 40 + 7, 67280421310721]


def values(tensor, limit=10 ** 9):
    """Floats as the shortest text that gives them back."""
    flat = tensor.detach().flatten()[:limit]
    return [float(f"{v:.9g}") for v in flat.tolist()] if flat.dtype == torch.float32 else flat.tolist()


def digest(tensor):
    """The start of the SHA-256 of the little-endian bytes."""
    return hashlib.sha256(tensor.detach().contiguous().numpy().tobytes()).hexdigest()[:16]


def flat(module):
    return torch.cat([p.flatten() for p in module.parameters()])


def weights():
    """Drawn from a generator of their own, so that they cost the default stream nothing."""
    return torch.rand(2, 6, generator=torch.Generator().manual_seed(1))


SIZED = {
    "rand": torch.rand, "rand64": lambda s: torch.rand(s, dtype=torch.float64), "randn": torch.randn,
    "randint": lambda s: torch.randint(-3, 100, s), "randint_wide": lambda s: torch.randint(0, 2 ** 40, s),
    "randint_float": lambda s: torch.randint(0, 9, s, dtype=torch.float32),
    "uniform": lambda s: torch.empty(s).uniform_(-2, 5), "normal": lambda s: torch.empty(s).normal_(3, 0.5),
    "normal_mean": lambda s: torch.normal(-1, 0.1, s), "exponential": lambda s: torch.empty(s).exponential_(2.0),
    "two_randn": lambda s: torch.cat([torch.randn(s).flatten(), torch.randn(3)]),
    "two_kinds": lambda s: torch.cat([torch.rand(s).flatten(), torch.randn(5), torch.rand(2)]),
    "randperm": lambda s: torch.randperm(s[0]),
    "bernoulli": lambda s: torch.empty(s).bernoulli_(0.3),
    "bernoulli_of": lambda s: torch.bernoulli(torch.full(s, 0.3)),
    "dropout": lambda s: F.dropout(torch.ones(s), 0.2),
}
SIZES = [(1,), (15,), (16,), (17,), (31,), (6, 6), (1000,)]
SINGLE = {
    "randn_turned": lambda: torch.empty(30, 40).t().normal_(),
    "randn_rows": lambda: torch.empty(5, 40)[:, :20].normal_(),
    "multinomial": lambda: torch.multinomial(weights(), 1), "multinomial3": lambda: torch.multinomial(weights(), 3),
    "multinomial_back": lambda: torch.multinomial(weights(), 1000, replacement=True),
    "linear": lambda: flat(nn.Linear(3, 2)), "linear_wide": lambda: flat(nn.Linear(40, 25)),
    "embedding": lambda: nn.Embedding(50, 20).weight, "embedding_small": lambda: nn.Embedding(3, 3).weight,
    "rnn": lambda: flat(nn.RNNCell(3, 4)), "gru": lambda: flat(nn.GRUCell(3, 4)),
    "xavier_uniform": lambda: nn.init.xavier_uniform_(torch.empty(20, 50), 0.7),
    "xavier_normal": lambda: nn.init.xavier_normal_(torch.empty(20, 50), 0.7),
    "kaiming_uniform": lambda: nn.init.kaiming_uniform_(torch.empty(20, 50)),
    "kaiming_uniform_out": lambda: nn.init.kaiming_uniform_(torch.empty(20, 50), mode="fan_out", nonlinearity="relu"),
    "kaiming_normal": lambda: nn.init.kaiming_normal_(torch.empty(20, 50)),
    "kaiming_normal_small": lambda: nn.init.kaiming_normal_(torch.empty(3, 5)),
    "sparse": lambda: nn.init.sparse_(torch.empty(40, 25), 0.3),
}
# These go through functions of the platform's mathematical library, or through LAPACK: the last digits may differ.
CLOSE = {
    "randn64_15": lambda: torch.randn(15, dtype=torch.float64),
    "randn64_31": lambda: torch.randn(31, dtype=torch.float64),
    "trunc_normal": lambda: nn.init.trunc_normal_(torch.empty(6, 5)),
    "trunc_normal_far": lambda: nn.init.trunc_normal_(torch.empty(30), 0.1, 0.5, -0.2, 1.5),
    "orthogonal": lambda: nn.init.orthogonal_(torch.empty(5, 3), 2),
    "orthogonal_wide": lambda: nn.init.orthogonal_(torch.empty(3, 2, 4)),
}
OPTIMISERS = {
    "sgd": lambda p: torch.optim.SGD(p, lr=0.1), "sgd_decay": lambda p: torch.optim.SGD(p, lr=0.1, weight_decay=0.1),
    "sgd_momentum": lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9, dampening=0.1, weight_decay=0.01),
    "sgd_nesterov": lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9, nesterov=True),
    "sgd_maximize": lambda p: torch.optim.SGD(p, lr=0.01, momentum=0.5, maximize=True),
    "adam": lambda p: torch.optim.Adam(p, lr=0.05),
    "adam_decay": lambda p: torch.optim.Adam(p, lr=0.05, weight_decay=0.1),
    "adam_amsgrad": lambda p: torch.optim.Adam(p, lr=0.05, amsgrad=True, betas=(0.8, 0.9)),
    "adam_maximize": lambda p: torch.optim.Adam(p, lr=0.05, weight_decay=0.1, maximize=True, eps=1e-3),
    "adamw": lambda p: torch.optim.AdamW(p, lr=0.05, weight_decay=0),
    "adamw_decay": lambda p: torch.optim.AdamW(p, lr=0.05, weight_decay=0.1),
    "adamw_amsgrad": lambda p: torch.optim.AdamW(p, lr=0.05, weight_decay=0.1, amsgrad=True, maximize=True),
    "rmsprop": lambda p: torch.optim.RMSprop(p, lr=0.05),
    "rmsprop_decay": lambda p: torch.optim.RMSprop(p, lr=0.05, alpha=0.8, weight_decay=0.1),
    "rmsprop_momentum": lambda p: torch.optim.RMSprop(p, lr=0.05, momentum=0.9),
    "rmsprop_centered": lambda p: torch.optim.RMSprop(p, lr=0.05, centered=True, eps=1e-2, maximize=True),
    "rmsprop_all": lambda p: torch.optim.RMSprop(p, lr=0.01, momentum=0.5, centered=True, eps=1e-2, weight_decay=0.1),
    "groups": lambda p: torch.optim.Adam(
        [{"params": p[:1], "lr": 0.1, "betas": (0.5, 0.9)}, {"params": p[1:], "weight_decay": 0.5}], lr=0.05),
}
SCHEDULERS = {
    "step": lambda o: lr_scheduler.StepLR(o, 3, 0.5), "step_tenth": lambda o: lr_scheduler.StepLR(o, 2),
    "lambda": lambda o: lr_scheduler.LambdaLR(o, lambda epoch: 0.9 ** epoch / (1 + epoch)),
    "linear": lambda o: lr_scheduler.LinearLR(o), "linear_down": lambda o: lr_scheduler.LinearLR(o, 1, 0.1, 7),
    "cosine": lambda o: lr_scheduler.CosineAnnealingLR(o, 5),
    "cosine_min": lambda o: lr_scheduler.CosineAnnealingLR(o, 8, 0.01),
}


def start():
    """The parameters of all trajectories."""
    x = torch.tensor([[0.5, -1.0], [2.0, 0.25]], dtype=torch.float64, requires_grad=True)
    y = torch.tensor([1.5, -0.5], dtype=torch.float64, requires_grad=True)
    return x, y


def take_step(x, y, optimiser):
    """One step on sum((x^2 + 0.3 x y)^2); gives the parameters after it."""
    optimiser.zero_grad()
    ((x * x + 0.3 * x * y) ** 2).sum().backward()
    optimiser.step()
    return torch.cat([x.detach().flatten(), y.detach()]).tolist()


def trajectory(make):
    x, y = start()
    optimiser = make([x, y])
    return [take_step(x, y, optimiser) for _ in range(5)]


def schedule(make):
    """The learning rates of two groups and the parameters, over twelve epochs."""
    x, y = start()
    optimiser = torch.optim.SGD([{"params": [x], "lr": 0.02}, {"params": [y]}], lr=0.05, momentum=0.5)
    scheduler = make(optimiser)
    epochs = []
    for _ in range(12):
        rates = [group["lr"] for group in optimiser.param_groups]
        epochs.append(rates + take_step(x, y, optimiser))
        scheduler.step()
    return epochs


def cell(make, *inputs):
    """The output of a seeded cell, then the gradients of the output's sum of squares for its parameters."""
    torch.manual_seed(5)
    module = make().double()
    output = module(*[torch.linspace(-1, 1, torch.Size(size).numel(), dtype=torch.float64).reshape(size)
                      for size in inputs])
    (output ** 2).sum().backward()
    return values(torch.cat([output.flatten()] + [p.grad.flatten() for p in module.parameters()]))


def modules():
    x = torch.linspace(-2, 2, 12, dtype=torch.float64).reshape(4, 3)
    target, weight = torch.tensor([0, 2, 1, 1]), torch.tensor([0.5, 1, 2], dtype=torch.float64)
    p, q = x.sigmoid(), (x * x / 4).clamp(0, 1)
    parts = {
        "rnn": cell(lambda: nn.RNNCell(3, 4), (2, 3), (2, 4)),
        "rnn_relu": cell(lambda: nn.RNNCell(3, 4, nonlinearity="relu"), (2, 3), (2, 4)),
        "rnn_no_bias": cell(lambda: nn.RNNCell(3, 4, bias=False), (2, 3), (2, 4)),
        "rnn_no_state": cell(lambda: nn.RNNCell(3, 4), (2, 3)),
        "gru": cell(lambda: nn.GRUCell(3, 4), (2, 3), (2, 4)),
        "gru_no_bias": cell(lambda: nn.GRUCell(3, 4, bias=False), (2, 3), (2, 4)),
        "gru_one": cell(lambda: nn.GRUCell(3, 4), (3,), (4,)),
        "leaky_relu": values(nn.LeakyReLU(0.2)(x)), "log_softmax": values(nn.LogSoftmax(1)(x)),
        "softmax": values(nn.Softmax(0)(x)),
        "gelu": values(nn.GELU()(x)), "silu": values(nn.SiLU()(x)), "tanh": values(nn.Tanh()(x)),
        "sigmoid": values(nn.Sigmoid()(x)),
        "layer_norm": values(nn.LayerNorm(3).double()(x)),
    }
    for reduction in ("none", "mean", "sum"):
        parts |= {
            f"l1_{reduction}": values(nn.L1Loss(reduction=reduction)(x, q)),
            f"mse_{reduction}": values(nn.MSELoss(reduction=reduction)(x, q)),
            f"nll_{reduction}": values(nn.NLLLoss(weight, reduction=reduction)(x, target)),
            f"cross_entropy_{reduction}": values(nn.CrossEntropyLoss(weight, reduction=reduction)(x, target)),
            f"bce_{reduction}": values(nn.BCELoss(weight, reduction=reduction)(p, q)),
            f"bce_logits_{reduction}": values(nn.BCEWithLogitsLoss(weight, reduction=reduction)(x, q)),
        }
    return parts


def seeded(f, seed):
    torch.manual_seed(seed)
    return f()


def hashed(name, f, size):
    return {"name": name, "size": list(size), "first": values(seeded(f, SEEDS[0]), 4),
            "hashes": [digest(seeded(f, seed)) for seed in SEEDS]}


draws = [hashed(name, lambda: f(size), size) for name, f in SIZED.items() for size in SIZES
         if not (name == "randperm" and len(size) > 1) and not (name == "normal_mean" and size[0] < 15)]
document = {
    "seeds": SEEDS, "draws": draws + [hashed(name, f, ()) for name, f in SINGLE.items()],
    "close": {name: [values(seeded(f, seed)) for seed in SEEDS[:3]] for name, f in CLOSE.items()},
    "optimisers": {name: trajectory(make) for name, make in OPTIMISERS.items()},
    "schedulers": {name: schedule(make) for name, make in SCHEDULERS.items()},
    "modules": modules(),
}
path = pathlib.Path(__file__).parent / "random_oracles.json"
text = json.dumps(document, separators=(",", ":"))
for start_of_line in ('{"name":"', '"close":', '"optimisers":', '"schedulers":', '"modules":'):
    text = text.replace(start_of_line, "\n" + start_of_line)
path.write_text(text + "\n")
print(f"{len(document['draws'])} kinds of draws from {len(SEEDS)} seeds, {path.stat().st_size // 1024} kB")
