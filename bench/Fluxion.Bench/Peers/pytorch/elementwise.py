"""Operations on single elements, reductions, places and frequencies."""

import torch

from .registry import case
from .tensors import dtype_of, uniform


@case
def elementwise(spec):
    shape, dtype = (spec["count"],), dtype_of(spec)
    x = uniform(shape, spec["low"], spec["high"], dtype)
    operation = getattr(torch, spec["operation"])
    if spec["operation"] in ("add", "mul", "pow"):
        y = uniform(shape, spec["low"], spec["high"], dtype)
        return lambda: operation(x, y)
    return lambda: operation(x)


@case
def reduce(spec):
    x = uniform((spec["rows"], spec["columns"]), -1, 1, dtype_of(spec))
    operation = {"sum": torch.sum, "max": torch.amax, "mean": torch.mean}[spec["operation"]]
    axis = spec["axis"]
    if axis is None:
        return lambda: operation(x)
    return lambda: operation(x, dim=axis)


@case
def index(spec):
    count = spec["count"]
    x = uniform((count,), -1, 1, dtype_of(spec))
    places = torch.randint(count, (count,))
    return {
        "gather": lambda: torch.gather(x, 0, places),
        "take": lambda: x[places],
        "scatter-add": lambda: x.scatter_add(0, places, x),
        "sort": lambda: torch.sort(x, stable=True),
    }[spec["operation"]]


@case
def fourier(spec):
    if spec["operation"] == "rfft":
        x = uniform((spec["length"],), -1, 1, dtype_of(spec))
        return lambda: torch.fft.rfft(x)
    x = torch.view_as_complex(uniform((spec["length"], 2), -1, 1, dtype_of(spec)))
    return lambda: torch.fft.fft(x)


@case
def chain(spec):
    """Four operations, each cheaper than the memory it touches."""
    x, y = (uniform((spec["count"],), -1, 1, torch.float32) for _ in range(2))
    return lambda: torch.relu(x * y + x - y)
