"""Dense matrices: products and factorisations."""

import torch

from .registry import case
from .tensors import dtype_of, uniform


@case
def gemm(spec):
    m, k, n, dtype = spec["m"], spec["k"], spec["n"], dtype_of(spec)
    a, b = uniform((m, k), -1, 1, dtype), uniform((k, n), -1, 1, dtype)
    c = torch.empty((m, n), dtype=dtype)
    return lambda: torch.mm(a, b, out=c)


@case
def cholesky(spec):
    n = spec["n"]
    a = uniform((n, n), -1, 1, dtype_of(spec))
    a = (a + a.T) / 2 + n * torch.eye(n, dtype=a.dtype)
    return lambda: torch.linalg.cholesky(a)


@case
def lu(spec):
    a = uniform((spec["n"], spec["n"]), -1, 1, dtype_of(spec))
    return lambda: torch.linalg.lu_factor(a)


@case
def eigen(spec):
    a = uniform((spec["n"], spec["n"]), -1, 1, dtype_of(spec))
    a = (a + a.T) / 2
    return lambda: torch.linalg.eigh(a)
