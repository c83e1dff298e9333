"""LeNet-5 (Y. LeCun et al., 1998) on 28x28 pixels, with ReLU and maxima as it is trained today."""

from functools import partial

import torch
import torch.nn.functional as F

from .registry import case
from .settings import fastest
from .tensors import uniform


def lenet_layers():
    nn = torch.nn
    return nn.Sequential(
        nn.Conv2d(1, 6, 5, padding=2), nn.ReLU(), nn.MaxPool2d(2),
        nn.Conv2d(6, 16, 5), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(),
        nn.Linear(400, 120), nn.ReLU(), nn.Linear(120, 84), nn.ReLU(), nn.Linear(84, 10))


@case
def lenet(spec):
    batch = spec["batch"]
    images, labels = uniform((batch, 1, 28, 28), 0, 1, torch.float32), torch.randint(0, 10, (batch,))

    def step(model, optimizer, images):
        optimizer.zero_grad(set_to_none=True)
        F.cross_entropy(model(images), labels).backward()
        optimizer.step()

    def prepare(memory_format, foreach):
        model = lenet_layers().to(memory_format=memory_format)
        optimizer = torch.optim.SGD(model.parameters(), lr=spec["rate"], foreach=foreach)
        return partial(step, model, optimizer, images.contiguous(memory_format=memory_format))

    formats = (torch.contiguous_format, torch.channels_last)
    return fastest(*(prepare(memory_format, foreach) for memory_format in formats for foreach in (False, True)))
