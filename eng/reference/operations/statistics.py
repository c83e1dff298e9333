"""Spread, norms, differences and areas."""

import numpy as np
import torch
from table import Table, f, i, normal, uniform

table = Table("statistics")
inf, nan = float("inf"), float("nan")
block = normal(3, (2, 3, 4))

for name, function in [("variance", torch.var), ("standard deviation", torch.std)]:
    unbiased = lambda x, function=function: function(x, (0, 2), unbiased=True)
    biased = lambda x, function=function: function(x, (0, 2), unbiased=False, keepdim=True)
    table.torch(f"{name}/sample", unbiased, block)
    table.torch(f"{name} of population/kept", biased, block)
    table.torch(f"{name}/large mean", unbiased, uniform(5, (1, 3, 8)) + 4096, tags=["double"])
    table.torch(f"{name}/infinities and NaN", unbiased, f([1, inf, nan, 2], 1, 2, 2), order=0)
table.torch("variance/equals", lambda x: torch.var(x, (0, 2)), f([3, 3, 3, 3, 3, 3], 1, 2, 3))
table.torch("variance of population/size 1", lambda x: torch.var(x, (0, 2), unbiased=False, keepdim=True), f([3, 5], 1, 2, 1))
table.torch("standard deviation/equals", lambda x: torch.std(x, (0, 2)), f([3, 3, 3, 3, 3, 3], 1, 2, 3), order=0)

for name, order in [("1", 1), ("2", 2), ("3", 3), ("1.5", 1.5), ("4", 4), ("infinity", inf), ("minus infinity", -inf)]:
    norm = lambda x, order=order: torch.linalg.vector_norm(x, order, (0, 2))
    table.torch(f"norm of order {name}/ordinary", norm, block)
    # PyTorch's tangents are NaN there; the tests of edges hold Fluxion's.
    table.torch(f"norm of order {name}/a zero vector", norm, f([0, 0, 0, 0, 0, 0], 1, 2, 3), order=0)
    # Powers of these leave the range of single precision, so they are scaled by an exact power of two.
    scaled = lambda x, order=order: np.linalg.norm(x[0] / 2.0 ** 60, order, axis=1) * 2.0 ** 60
    table.values(f"norm of order {name}/huge", "NumPy", scaled, f([3e18, -4e18, 3e37, -4e37], 1, 2, 2))
    table.torch(f"norm of order {name}/infinities and NaN", norm, f([1, inf, nan, 2], 1, 2, 2), order=0)
table.torch("norm of order 2/some zeros", lambda x: torch.linalg.vector_norm(x, 2, (0, 2)), f([0, 3, 4, 0, 0, -2], 1, 2, 3))
table.torch("norm of order 0/counts", lambda x: torch.linalg.vector_norm(x, 0, (0, 2)), f([0, 3, 4, 0, 0, -2], 1, 2, 3), order=0)
table.torch("norm of order 2/empty", lambda x: torch.linalg.vector_norm(x, 2, (0, 2)), f([], 1, 2, 0), order=0)
table.torch("Frobenius norm/ordinary", lambda x: torch.linalg.matrix_norm(x), block)

table.torch("differences/first", lambda x: x.diff(dim=1), block)
table.torch("differences/integers", lambda x: x.diff(dim=1), i([1, 3, 2, 4, 0, 6], 2, 3), order=0)
table.torch("differences/of one", lambda x: x.diff(dim=1), f([1, 2], 2, 1), order=0)
table.torch("second differences/ordinary", lambda x: x.diff(n=2, dim=1), block)
table.torch("trapezoid/equal distances", lambda x: torch.trapezoid(x, dx=0.5, dim=1), block)
table.torch("trapezoid/of one", lambda x: torch.trapezoid(x, dx=0.5, dim=1), f([1, 2], 2, 1), order=0)
table.torch("trapezoid at points/of a line", lambda y, x: torch.trapezoid(y, x, dim=1), normal(6, (2, 4)), f([0, 1, 1.5, 3]))
table.torch("trapezoid at points/of each line", lambda y, x: torch.trapezoid(y, x, dim=1), normal(6, (2, 4)), normal(7, (2, 4)))

quarter = lambda x: torch.quantile(x, 0.25, dim=1, keepdim=True)
table.torch("quantile/ordinary", quarter, block)
table.torch("quantile/between", lambda x: torch.quantile(x, 0.25, dim=1, keepdim=True), uniform(7, (2, 6)))
table.torch("quantile/NaN and one", quarter, f([1, nan, 3, 2, 5, 4], 2, 3), order=0)
table.torch("median/of all, even", lambda x: torch.quantile(x, 0.5), block)
table.values("median/infinities", "NumPy", lambda x: np.median(x), f([inf, 1, -inf, 7, 2]))
table.write()
