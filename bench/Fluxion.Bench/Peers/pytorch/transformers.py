"""A transformer's block: x + attention(norm(x)), then x + mlp(norm(x)) with GELU."""

import math

import torch
import torch.nn.functional as F

from .registry import case
from .settings import fastest
from .tensors import uniform


def block_layer(width, heads):
    """PyTorch's own block of the same formulas."""
    return torch.nn.TransformerEncoderLayer(width, heads, 4 * width, dropout=0, activation=F.gelu, batch_first=True, norm_first=True)


def apply_block(layer, heads, x):
    """The same from products and a softmax, with queries, keys and values in one product."""
    batch, length, width = x.shape
    attention = layer.self_attn
    joined = F.linear(layer.norm1(x), attention.in_proj_weight, attention.in_proj_bias)
    q, k, v = joined.view(batch, length, 3, heads, width // heads).permute(2, 0, 3, 1, 4)
    scores = (q * (1 / math.sqrt(width // heads))) @ k.transpose(-1, -2)
    seen = (torch.softmax(scores, -1) @ v).transpose(1, 2).reshape(batch, length, width)
    x = x + attention.out_proj(seen)
    return x + layer.linear2(F.gelu(layer.linear1(layer.norm2(x))))


@case
def transformer(spec):
    width, heads = spec["width"], spec["heads"]
    shape = (spec["batch"], spec["length"], width)
    x, flow = uniform(shape, -1, 1, torch.float32), uniform(shape, -1, 1, torch.float32)
    layer = block_layer(width, heads)
    parameters = list(layer.parameters())

    def step(apply):
        loss = (apply(x) * flow).sum()
        return loss, torch.autograd.grad(loss, parameters)

    return fastest(lambda: step(layer), lambda: step(lambda x: apply_block(layer, heads, x)))
