"""Tensors of random numbers."""

import torch


def dtype_of(spec):
    return {"f32": torch.float32, "f64": torch.float64}[spec["dtype"]]


def uniform(shape, low, high, dtype):
    return torch.empty(shape, dtype=dtype).uniform_(low, high)
