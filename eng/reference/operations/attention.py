"""Scaled-dot-product attention, by PyTorch's products and softmax."""

import math

import torch
from table import Table, b, normal

table = Table("attention")


def attention(q, k, v, seen=None):
    scores = q @ k.transpose(-1, -2) / math.sqrt(q.shape[-1])
    return torch.softmax(scores if seen is None else scores.masked_fill(~seen, -math.inf), -1) @ v


def causal(q, k, v):
    return attention(q, k, v, torch.ones(q.shape[-2], k.shape[-2], dtype=torch.bool).tril())


def masked(q, k, v, mask):
    return attention(q, k, v, mask)


def draw(seed, *shape):
    return normal(seed, shape)


table.torch("attention/heads", attention, draw(1, 2, 2, 4, 3), draw(2, 2, 2, 5, 3), draw(3, 2, 2, 5, 2))
table.torch("attention/one of each", attention, draw(1, 1, 1), draw(2, 1, 1), draw(3, 1, 1))
table.torch("attention/more than a block", attention, draw(4, 70, 4), draw(5, 66, 4), draw(6, 66, 4), order=1)
table.torch("attention/large scores", attention, 60 * draw(1, 3, 4), 60 * draw(2, 5, 4), draw(3, 5, 2))
table.torch("causal-attention/square", causal, draw(1, 2, 5, 3), draw(2, 2, 5, 3), draw(3, 2, 5, 2))
table.torch("causal-attention/more keys than queries", causal, draw(1, 3, 2), draw(2, 6, 2), draw(3, 6, 2))
table.torch("causal-attention/more queries than keys", causal, draw(1, 6, 2), draw(2, 3, 2), draw(3, 3, 2))
mask = b([[1, 0, 1, 1], [0, 1, 0, 0], [1, 1, 1, 1]])
table.torch("masked-attention/for all heads", masked, draw(1, 2, 3, 3), draw(2, 2, 4, 3), draw(3, 2, 4, 2), mask)
table.torch("masked-attention/keys that are padding", masked, draw(1, 2, 3, 3), draw(2, 2, 4, 3), draw(3, 2, 4, 2), b([1, 1, 1, 0, 1, 0, 0, 0], 2, 1, 4))
table.write()
