"""Writes random_oracles.json: what PyTorch draws from seeds, and where its optimisers go, for tests/tensors_random.csx
and tests/tensors_training.csx. Run with a Python that has PyTorch: python3 make_random_oracles.py
"""

import json
import pathlib

import torch

SEEDS = [0, 123, 2 ** 40 + 7]
SIZES = [(1,), (5,), (15,), (16,), (17,), (33,), (3, 2), (6, 6), (1000,)]


def numbers(tensor):
    """Short tensors whole, long ones by their ends; floats as the shortest text that gives them back."""
    flat = tensor.detach().flatten()
    flat = flat if flat.numel() <= 40 else torch.cat([flat[:10], flat[-20:]])
    if flat.dtype == torch.float32:
        return [float(f"{v:.9g}") for v in flat.tolist()]
    return flat.tolist()


def weights(seed):
    return torch.rand(2, 6, generator=torch.Generator().manual_seed(seed))


DRAWS = {
    "rand": lambda s: torch.rand(s), "rand64": lambda s: torch.rand(s, dtype=torch.float64), "randn": lambda s: torch.randn(s),
    "randn64": lambda s: torch.randn(s, dtype=torch.float64), "randint": lambda s: torch.randint(-3, 100, s),
    "randint_wide": lambda s: torch.randint(0, 2 ** 40, s), "uniform": lambda s: torch.empty(s).uniform_(-2, 5),
    "normal": lambda s: torch.empty(s).normal_(3, 0.5), "bernoulli": lambda s: torch.empty(s).bernoulli_(0.3),
    "bernoulli_of": lambda s: torch.bernoulli(torch.full(s, 0.3)),
    "two_randn": lambda s: torch.cat([torch.randn(s).flatten(), torch.randn(3)]),
    "two_kinds": lambda s: torch.cat([torch.rand(s).flatten(), torch.randn(5), torch.rand(2)]),
}
SINGLES = {
    "randperm1": lambda: torch.randperm(1), "randperm9": lambda: torch.randperm(9), "randperm100": lambda: torch.randperm(100),
    "multinomial1": lambda: torch.multinomial(weights(1), 1), "multinomial3": lambda: torch.multinomial(weights(1), 3),
    "multinomial_back": lambda: torch.multinomial(weights(1), 20, replacement=True),
    "linear": lambda: torch.cat([p.flatten() for p in torch.nn.Linear(3, 2).parameters()]),
    "linear_wide": lambda: torch.cat([p.flatten() for p in torch.nn.Linear(40, 30).parameters()]),
    "embedding": lambda: torch.nn.Embedding(7, 3).weight, "embedding_small": lambda: torch.nn.Embedding(3, 3).weight,
    "xavier_uniform": lambda: torch.nn.init.xavier_uniform_(torch.empty(3, 5)),
    "xavier_normal": lambda: torch.nn.init.xavier_normal_(torch.empty(3, 5)),
    "kaiming_uniform": lambda: torch.nn.init.kaiming_uniform_(torch.empty(3, 5)),
    "kaiming_normal": lambda: torch.nn.init.kaiming_normal_(torch.empty(3, 7)),
    "exponential": lambda: torch.empty(9).exponential_(2.0),
}
OPTIMISERS = {
    "sgd": lambda p: torch.optim.SGD(p, lr=0.1),
    "sgd_momentum": lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9, dampening=0.1, weight_decay=0.01),
    "sgd_nesterov": lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9, nesterov=True),
    "sgd_maximize": lambda p: torch.optim.SGD(p, lr=0.01, maximize=True),
    "adam": lambda p: torch.optim.Adam(p, lr=0.05), "adam_decay": lambda p: torch.optim.Adam(p, lr=0.05, weight_decay=0.1),
    "adam_amsgrad": lambda p: torch.optim.Adam(p, lr=0.05, amsgrad=True, betas=(0.8, 0.9)),
    "adamw": lambda p: torch.optim.AdamW(p, lr=0.05, weight_decay=0), "adamw_decay": lambda p: torch.optim.AdamW(p, lr=0.05, weight_decay=0.1),
}


def trajectory(make):
    """Five steps on sum((x^2 + 0.3 x y)^2), written down after each."""
    x = torch.tensor([[0.5, -1.0], [2.0, 0.25]], dtype=torch.float64, requires_grad=True)
    y = torch.tensor([1.5, -0.5], dtype=torch.float64, requires_grad=True)
    optimiser = make([x, y])
    steps = []
    for _ in range(5):
        optimiser.zero_grad()
        ((x * x + 0.3 * x * y) ** 2).sum().backward()
        optimiser.step()
        steps.append(torch.cat([x.detach().flatten(), y.detach()]).tolist())
    return steps


def drawn(f, seed):
    torch.manual_seed(seed)
    return numbers(f())


draws = [{"name": name, "seed": seed, "size": list(size), "values": drawn(lambda: f(size), seed)}
         for name, f in DRAWS.items() for seed in SEEDS for size in SIZES if seed == 123 or size[0] in (5, 17)]
singles = [{"name": name, "seed": seed, "size": [], "values": drawn(f, seed)} for name, f in SINGLES.items() for seed in SEEDS]
document = {"draws": draws + singles, "optimisers": {name: trajectory(make) for name, make in OPTIMISERS.items()}}
path = pathlib.Path(__file__).parent / "random_oracles.json"
path.write_text(json.dumps(document, separators=(",", ":")).replace('},{"name', '},\n{"name') + "\n")
print(f"{len(draws) + len(singles)} draws, {path.stat().st_size // 1024} kB")
