"""Row by row: softmax and layer normalisation."""

import torch
import torch.nn.functional as F

from .registry import case
from .tensors import uniform


@case
def rows(spec):
    shape = (spec["rows"], spec["columns"])
    x = uniform(shape, -1, 1, torch.float32).requires_grad_()
    flow = uniform(shape, -1, 1, torch.float32)
    if spec["operation"] == "softmax-eager":
        return lambda: torch.autograd.grad(torch.softmax(x, -1), x, flow)
    weight = uniform(shape[1:], 0.5, 1.5, torch.float32).requires_grad_()
    bias = uniform(shape[1:], -1, 1, torch.float32).requires_grad_()
    return lambda: torch.autograd.grad(F.layer_norm(x, shape[1:], weight, bias), (x, weight, bias), flow)


@case
def rows_and_back(spec):
    """The value, and the cotangents of all inputs."""
    shape = (spec["rows"], spec["columns"])
    x = uniform(shape, -1, 1, torch.float32).requires_grad_()
    flow = uniform(shape, -1, 1, torch.float32)
    weight = uniform(shape[1:], 0.5, 1.5, torch.float32).requires_grad_()
    bias = uniform(shape[1:], -1, 1, torch.float32).requires_grad_()
    function, inputs = {
        "softmax": (lambda: torch.softmax(x, -1), (x,)),
        "layernorm": (lambda: F.layer_norm(x, shape[1:], weight, bias), (x, weight, bias)),
        "gelu": (lambda: F.gelu(x), (x,)),
    }[spec["operation"]]

    def work():
        y = function()
        return y, torch.autograd.grad(y, inputs, flow)

    return work
