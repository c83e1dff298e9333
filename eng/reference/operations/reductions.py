"""Reductions over axes. Sums of nothing, zeros in products, ties, infinities and NaN."""

import numpy as np
import torch
from table import Table, b, f, i, normal

table = Table("reductions")
inf, nan = float("inf"), float("nan")
block = normal(1, (2, 3, 4))


def product(x, axes):
    for axis in sorted(axes, reverse=True):
        x = x.prod(axis)
    return x


table.torch("sum/axis 1", lambda x: x.sum(1), block)
table.torch("sum/empty", lambda x: x.sum(0), f([], 0, 3))
table.torch("sum/all infinite", lambda x: x.sum(1), f([inf, 1, inf, -inf, nan, 1], 3, 2), order=1)
table.values("sum/integers", "NumPy", lambda x: x.sum(1), i([1, 2, 3, 4, 5, 6], 2, 3))
table.torch("mean/axes 0 and 2 kept", lambda x: x.mean((0, 2), keepdim=True), block)
table.torch("mean/of nothing", lambda x: x.mean((0, 2), keepdim=True), f([], 2, 3, 0), order=0)

table.torch("product/ordinary", lambda x: product(x, (1,)), block)
table.torch("product/no zero, one, several", lambda x: x.prod(1), f([2, 3, 4, 2, 0, 4, 0, 0, 4, 0, 0, 0], 4, 3))
table.torch("product/size 1", lambda x: x.prod(1), f([3, 0], 2, 1))
table.torch("product/empty", lambda x: x.prod(1), f([], 3, 0))
# PyTorch divides, which costs the second derivative five digits here.
table.torch("product/huge and tiny", lambda x: x.prod(1), f([1e30, 1e-30, 1e20, 1e-20, 2], 1, 5), order=1, tags=["double"])
table.torch("product/infinities", lambda x: x.prod(1), f([inf, 2, -inf, 0, nan, 1], 3, 2), order=0)
table.values("product/integers", "NumPy", lambda x: x.prod(1), i([1, 2, 3, 4, 0, 6], 2, 3))
table.torch("product of all", lambda x: x.prod(), f([1.5, 0, -2, 3], 2, 2))

# PyTorch's amax and amin share ties evenly, as Fluxion does.
table.torch("max/axes", lambda x: x.amax((0, 2)), block)
table.torch("max/ties", lambda x: x.amax((0, 2)), f([1, 3, 3, 1, 0, 3, 3, 1, 2, 0, 0, 0], 2, 3, 2))
table.torch("max/infinities and NaN", lambda x: x.amax((0, 2)), f([inf, 1, -inf, -inf, nan, 1], 1, 3, 2), order=0)
table.torch("min/ties", lambda x: x.amin((0, 2)), f([1, 3, 3, 1, 0, 3, 3, 1, 2, 0, 0, 0], 2, 3, 2))
places = f([3, 1, 1, 5, 5, 0, 2, 2, 2, inf, -inf, 0, 1, nan, nan], 5, 3)
table.values("argmax/ties", "NumPy", lambda x: x.argmax(1), places)
table.values("argmin/ties", "NumPy", lambda x: x.argmin(1), places)
table.values("argmin/integers", "NumPy", lambda x: x.argmin(1), i([3, 1, 1, 5, 5, 0], 2, 3))

truths = b([True, False, True, True, False, False], 3, 2)
for name, function in [("any", np.any), ("all", np.all)]:
    table.values(f"{name}/truths", "NumPy", lambda x, function=function: function(x, axis=1), truths)
    table.values(f"{name}/numbers and NaN", "NumPy", lambda x, function=function: function(x, axis=1), f([0, -0.0, nan, 0, 1, 2], 3, 2))
    table.values(f"{name}/of nothing", "NumPy", lambda x, function=function: function(x, axis=1), f([], 2, 0))
table.values("count nonzero/truths", "NumPy", lambda x: np.count_nonzero(x, axis=(0, 2)), b([True, False] * 6, 2, 3, 2))
table.values("count nonzero/numbers", "NumPy", lambda x: np.count_nonzero(x, axis=(0, 2)), f([0, -0.0, nan, inf, 1, 0], 1, 3, 2))

table.torch("logsumexp/axes 0 and 2", lambda x: x.logsumexp((0, 2)), block)
table.torch("logsumexp/huge, tiny, far apart", lambda x: x.logsumexp((0, 2)), f([1e6, 1e6, -1e6, -1e6, 0, -800], 1, 3, 2))
table.torch("logsumexp/one of −∞", lambda x: x.logsumexp((0, 2)), f([-inf, 1, 2, 3], 1, 2, 2), order=1)
# From here on PyTorch's derivatives are NaN, where Fluxion's are those of the limit.
table.torch("logsumexp/infinite", lambda x: x.logsumexp((0, 2)), f([-inf, -inf, inf, 1, inf, -inf, nan, inf], 1, 4, 2), order=0)
table.write()
