"""What recording and differentiating cost."""

import torch
import torch.nn.functional as F

from .registry import case
from .tensors import uniform


@case
def overhead(spec):
    x = uniform((spec["count"],), 0.5, 1.5, torch.float32).requires_grad_()
    rounds = spec["rounds"]

    # The same four operations a round as on the other side; the values stay near 1.
    def step():
        y = x
        for _ in range(rounds):
            y = torch.tanh((y * x + x) - y)
        return torch.autograd.grad(y.sum(), x)

    return step


@case
def jvp(spec):
    from torch.autograd import forward_ad
    x = uniform((spec["count"],), 0.5, 1.5, torch.float32)
    tangent = torch.ones_like(x)
    rounds = spec["rounds"]

    def step():
        with forward_ad.dual_level():
            z = forward_ad.make_dual(x, tangent)
            y = z
            for _ in range(rounds):
                y = torch.tanh((y * z + z) - y)
            return forward_ad.unpack_dual(y.sum())

    return step


@case
def hvp(spec):
    x = uniform((spec["examples"], spec["weights"]), -1, 1, torch.float32)
    labels = (uniform((spec["examples"],), 0, 1, torch.float32) > 0.5).float()
    weights = uniform((spec["weights"],), -0.1, 0.1, torch.float32).requires_grad_()
    direction = uniform((spec["weights"],), -1, 1, torch.float32)

    def loss(w):
        return F.binary_cross_entropy_with_logits(x @ w, labels)

    if spec["what"] == "gradient":
        return lambda: torch.autograd.grad(loss(weights), weights)
    return lambda: torch.autograd.functional.hvp(loss, weights, direction)
