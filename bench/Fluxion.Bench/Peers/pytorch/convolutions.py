"""Convolutions of images."""

import torch
import torch.nn.functional as F

from .registry import case
from .tensors import uniform


@case
def conv2d(spec):
    side = spec["side"]
    x = uniform((spec["images"], spec["channels"], side, side), -1, 1, torch.float32).requires_grad_()
    w = uniform((spec["filters"], spec["channels"], 3, 3), -0.1, 0.1, torch.float32).requires_grad_()
    cotangent = uniform((spec["images"], spec["filters"], side, side), -1, 1, torch.float32)

    def forward():
        with torch.no_grad():
            return F.conv2d(x, w, padding=1)

    return forward if spec["what"] == "forward" else lambda: torch.autograd.grad(F.conv2d(x, w, padding=1), (x, w), cotangent)
