"""Scaled-dot-product attention."""

import math

import torch

from .registry import case
from .tensors import uniform


@case
def attention(spec):
    q, k, v = (uniform(spec["sizes"], -1, 1, torch.float32).requires_grad_(spec["gradient"]) for _ in range(3))
    scale = 1 / math.sqrt(spec["sizes"][-1])

    def forward():
        return torch.softmax((q * scale) @ k.transpose(-1, -2), -1) @ v

    return (lambda: torch.autograd.grad(forward().sum(), (q, k, v))) if spec["gradient"] else forward
