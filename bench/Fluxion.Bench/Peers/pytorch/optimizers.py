"""Steps of optimisers alone."""

import torch

from .registry import case
from .settings import fastest
from .tensors import uniform


@case
def adam(spec):
    def step(foreach):
        weights = [uniform(spec["shape"], -1, 1, torch.float32).requires_grad_() for _ in range(spec["count"])]
        for leaf in weights:
            leaf.grad = uniform(spec["shape"], -1, 1, torch.float32)
        return torch.optim.Adam(weights, lr=spec["rate"], foreach=foreach).step

    return fastest(step(True), step(False))
