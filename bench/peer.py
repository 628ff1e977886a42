"""PyTorch's side of the bench: does the same work and tells how long it took.

A request is one line, "NAME ARGUMENT ... THREADS CALLS"; the answer is the seconds of one call,
or "error" and what went wrong. bench/python_peer.csx starts it.
"""
import ctypes
import math
import sys
import time

import torch
from torch import nn


class SelfAttention(nn.Module):
    def __init__(self, d_in, d_out):
        super().__init__()
        self.query = nn.Linear(d_in, d_out, bias=False)
        self.key = nn.Linear(d_in, d_out, bias=False)
        self.value = nn.Linear(d_in, d_out, bias=False)

    def forward(self, x):
        q, k, v = self.query(x), self.key(x), self.value(x)
        return (q @ k.transpose(-2, -1) / math.sqrt(k.shape[-1])).softmax(-1) @ v


class MultiHeadAttention(nn.Module):
    def __init__(self, T, d, heads):
        super().__init__()
        self.heads = heads
        self.query = nn.Linear(d, d, bias=False)
        self.key = nn.Linear(d, d, bias=False)
        self.value = nn.Linear(d, d, bias=False)
        self.out = nn.Linear(d, d)
        self.mask = torch.triu(torch.ones(T, T), diagonal=1).bool()

    def split(self, x):
        b, T, d = x.shape
        return x.view(b, T, self.heads, d // self.heads).transpose(1, 2)

    def forward(self, x):
        b, T, d = x.shape
        q, k, v = self.split(self.query(x)), self.split(self.key(x)), self.split(self.value(x))
        scores = (q @ k.transpose(2, 3)).masked_fill(self.mask[:T, :T], -math.inf)
        context = (scores / math.sqrt(k.shape[-1])).softmax(-1) @ v
        return self.out(context.transpose(1, 2).contiguous().view(b, T, d))


def backward_of(module, x):
    def work():
        module.zero_grad(set_to_none=True)
        module(x).sum().backward()
    return work


def training_step():
    module, x, target = SelfAttention(3, 2), torch.rand(6, 3), torch.rand(6, 2)
    optimizer = torch.optim.AdamW(module.parameters(), lr=1e-3, weight_decay=0.01)

    def work():
        optimizer.zero_grad(set_to_none=True)
        nn.functional.mse_loss(module(x), target).backward()
        optimizer.step()
    return work


def self_attention():
    return backward_of(SelfAttention(3, 2), torch.rand(6, 3))


def multi_head(b, T, d, heads, backward):
    module, x = MultiHeadAttention(T, d, heads), torch.rand(b, T, d)
    if backward:
        return backward_of(module, x)
    return torch.no_grad()(lambda: module(x))


def matmul(n):
    a, b = torch.rand(n, n), torch.rand(n, n)
    return lambda: torch.matmul(a, b)


def relu(n):
    x = torch.randn(n)
    return lambda: x.relu()


def add(n):
    x, y = torch.randn(n), torch.randn(n)
    return lambda: x + y


def softmax(rows, length):
    x = torch.randn(rows, length)
    return lambda: x.softmax(-1)


def loaded_openblas():
    """torch.set_num_threads does not reach an OpenBLAS with threads of its own."""
    try:
        paths = {line.split()[-1] for line in open("/proc/self/maps") if "openblas" in line and ".so" in line}
    except OSError:
        return []
    libraries = [ctypes.CDLL(path) for path in paths]
    return [library for library in libraries if hasattr(library, "openblas_set_num_threads")]


WORKS = {work.__name__: work for work in
         (training_step, self_attention, multi_head, matmul, relu, add, softmax)}


def main():
    openblas, prepared = loaded_openblas(), {}
    print("ready", torch.__version__, flush=True)
    for line in sys.stdin:
        try:
            name, *arguments, threads, calls = line.split()
            torch.set_num_threads(int(threads))
            for library in openblas:
                library.openblas_set_num_threads(int(threads))
            key = (name, *arguments)
            if key not in prepared:
                prepared.clear()
                prepared[key] = WORKS[name](*map(int, arguments))
            work, calls = prepared[key], int(calls)
            start = time.perf_counter()
            for _ in range(calls):
                work()
            print((time.perf_counter() - start) / calls, flush=True)
        except Exception as error:
            print("error", " ".join(str(error).split()), flush=True)


if __name__ == "__main__":
    main()
