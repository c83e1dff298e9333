"""Layers with ReLU between them: the lab's network."""

import math
from functools import partial

import torch
import torch.nn.functional as F

from .digits import mnist
from .registry import case
from .settings import fastest
from .tensors import uniform


def network(sizes):
    weights = []
    for inputs, outputs in zip(sizes, sizes[1:]):
        bound = 1 / math.sqrt(inputs)
        weights += [uniform((inputs, outputs), -bound, bound, torch.float32), uniform((outputs,), -bound, bound, torch.float32)]
    return [w.requires_grad_() for w in weights]


def apply_network(weights, x):
    for i in range(0, len(weights) - 2, 2):
        x = torch.relu(x @ weights[i] + weights[i + 1])
    return x @ weights[-2] + weights[-1]


@case
def vmap(spec):
    weights = network(spec["sizes"])
    batch = uniform((spec["batch"], spec["sizes"][0]), -1, 1, torch.float32)

    def loss(weights, x):
        return apply_network(weights, x).square().sum()

    if spec["what"] == "loop":
        return lambda: [torch.autograd.grad(loss(weights, x), weights) for x in batch]
    transforms = getattr(torch, "func", None)
    if transforms is None:
        import functorch as transforms
    batched = transforms.vmap(transforms.grad(loss), (None, 0))
    plain = [w.detach() for w in weights]
    return lambda: batched(plain, batch)


@case
def grad_ratio(spec):
    weights = network(spec["sizes"])
    x = uniform((spec["batch"], spec["sizes"][0]), 0, 1, torch.float32)
    labels = torch.randint(0, spec["sizes"][-1], (spec["batch"],))

    def loss():
        return F.cross_entropy(apply_network(weights, x), labels)

    def value():
        with torch.no_grad():
            return loss()

    return value if spec["what"] == "value" else lambda: torch.autograd.grad(loss(), weights)


@case
def mlp(spec):
    x, labels = mnist(spec["data"])
    batch = spec["batch"]
    sizes = spec["sizes"]
    layers = []
    for inputs, outputs in zip(sizes, sizes[1:]):
        linear = torch.nn.Linear(inputs, outputs)
        for parameter in linear.parameters():
            torch.nn.init.uniform_(parameter, -1 / math.sqrt(inputs), 1 / math.sqrt(inputs))
        layers += [linear, torch.nn.ReLU()]
    model = torch.nn.Sequential(*layers[:-1])
    optimizer = torch.optim.SGD(model.parameters(), lr=spec["rate"])

    def epoch():
        order = torch.randperm(len(x))
        for start in range(0, len(x), batch):
            chosen = order[start:start + batch]
            optimizer.zero_grad(set_to_none=True)
            F.cross_entropy(model(x[chosen]), labels[chosen]).backward()
            optimizer.step()

    return epoch


@case
def mlp_step(spec):
    """One training step on a batch that stays."""
    weights = network(spec["sizes"])
    x = uniform((spec["batch"], spec["sizes"][0]), 0, 1, torch.float32)
    labels = torch.randint(0, spec["sizes"][-1], (spec["batch"],))

    def step(optimizer):
        optimizer.zero_grad(set_to_none=True)
        F.cross_entropy(apply_network(weights, x), labels).backward()
        optimizer.step()

    optimizers = [torch.optim.SGD(weights, lr=spec["rate"], foreach=foreach) for foreach in (False, True)]
    return fastest(*(partial(step, optimizer) for optimizer in optimizers))
