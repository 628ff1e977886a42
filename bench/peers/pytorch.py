"""PyTorch's side of the bench: does the same work and tells how long it took.

A request is one line, "NAME SIZE ... THREADS CALLS"; the answer is the seconds of one call and those of
processor time, or "error" and what went wrong. bench/peers/peer.csx starts it.
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
    def __init__(self, T, d, heads, fused):
        super().__init__()
        self.fused = fused
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
        if self.fused:
            context = nn.functional.scaled_dot_product_attention(q, k, v, is_causal=True)
        else:
            scores = (q @ k.transpose(2, 3)).masked_fill(self.mask[:T, :T], -math.inf)
            context = (scores / math.sqrt(k.shape[-1])).softmax(-1) @ v
        return self.out(context.transpose(1, 2).contiguous().view(b, T, d))


class Block(nn.Module):
    heads = 4

    def __init__(self, width):
        super().__init__()
        self.norm1 = nn.LayerNorm(width)
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm2 = nn.LayerNorm(width)
        self.up = nn.Linear(width, 4 * width)
        self.down = nn.Linear(4 * width, width)

    def forward(self, x):
        q, k, v = self.projected(x)
        return self.rest(x, nn.functional.scaled_dot_product_attention(q, k, v, is_causal=True))

    def next(self, x, keys, values):
        q, k, v = self.projected(x)
        keys, values = torch.cat([keys, k], 2), torch.cat([values, v], 2)
        return self.rest(x, nn.functional.scaled_dot_product_attention(q, keys, values))

    def projected(self, x):
        b, T, width = x.shape
        return [part.view(b, T, self.heads, width // self.heads).transpose(1, 2)
                for part in self.qkv(self.norm1(x)).chunk(3, -1)]

    def rest(self, x, context):
        x = x + self.out(context.transpose(1, 2).reshape(x.shape))
        return x + self.down(nn.functional.gelu(self.up(self.norm2(x))))


class SmallGpt(nn.Module):
    vocabulary, context, width, blocks = 65, 64, 128, 4

    def __init__(self):
        super().__init__()
        self.tokens = nn.Embedding(self.vocabulary, self.width)
        self.places = nn.Embedding(self.context, self.width)
        self.layers = nn.ModuleList(Block(self.width) for _ in range(self.blocks))
        self.norm = nn.LayerNorm(self.width)
        self.out = nn.Linear(self.width, self.vocabulary, bias=False)

    def forward(self, ids):
        x = self.tokens(ids) + self.places(torch.arange(ids.shape[1]))
        for layer in self.layers:
            x = layer(x)
        return self.out(self.norm(x))

    def next(self, token, cache):
        place = cache[0][0].shape[2]
        x = self.tokens(token) + self.places(torch.arange(place, place + 1))
        for layer, (keys, values) in zip(self.layers, cache):
            x = layer.next(x, keys, values)
        return self.out(self.norm(x))


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


def multi_head(b, T, d, heads, fused, backward):
    module, x = MultiHeadAttention(T, d, heads, fused), torch.rand(b, T, d)
    if backward:
        return backward_of(module, x)
    return torch.no_grad()(lambda: module(x))


def gpt_step():
    model = SmallGpt()
    ids = torch.randint(0, model.vocabulary, (12, model.context))
    following = torch.randint(0, model.vocabulary, (12 * model.context,))
    optimizer = torch.optim.AdamW(model.parameters(), lr=1e-3, weight_decay=0.1)

    def work():
        optimizer.zero_grad(set_to_none=True)
        nn.functional.cross_entropy(model(ids).view(-1, model.vocabulary), following).backward()
        optimizer.step()
    return work


def gpt_token():
    model, token = SmallGpt(), torch.randint(0, SmallGpt.vocabulary, (1, 1))
    shape = (1, Block.heads, model.context - 1, model.width // Block.heads)
    cache = [(torch.rand(shape), torch.rand(shape)) for _ in range(model.blocks)]
    return torch.no_grad()(lambda: model.next(token, cache))


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
         (training_step, self_attention, multi_head, gpt_step, gpt_token, matmul, relu, add, softmax)}


def main():
    openblas, prepared = loaded_openblas(), {}
    print("ready", "PyTorch", torch.__version__.split("+")[0], flush=True)
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
            start, processor = time.perf_counter(), time.process_time()
            for _ in range(calls):
                work()
            wall, processor = time.perf_counter() - start, time.process_time() - processor
            print(wall / calls, processor / calls, flush=True)
        except Exception as error:
            print("error", " ".join(str(error).split()), flush=True)


if __name__ == "__main__":
    main()
