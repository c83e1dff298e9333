"""Order by size: sorted elements, the largest, the different ones, and where values belong."""

import numpy as np
import torch
from table import Table, f, i, normal

table = Table("sorting")
inf, nan = float("inf"), float("nan")
x = normal(1, (2, 3, 4))
ties = f([2, 1, 2, 0.0, -0.0, 1, 1, 2], 8)
wild = f([nan, 3, -inf, inf, 0.0, nan, -0.0, -1e-40, 1e30, inf], 10)

sort = lambda axis, descending=False: lambda a: torch.sort(a, dim=axis, descending=descending, stable=True)
table.torch("sort/last axis", sort(-1), x)
table.torch("sort/long", sort(-1), normal(2, (300,)), order=1)
table.torch("sort/ties", sort(-1), ties, order=1)
table.torch("sort/edges", sort(-1), wild, order=1)
table.torch("sort/one", sort(-1), f([3.0]))
table.torch("sort/empty", sort(-1), f([], 2, 0), order=0)
table.torch("sortFalling/first axis", sort(0, True), x)
table.torch("sortFalling/ties", sort(0, True), ties, order=1)
table.torch("sortFalling/edges", sort(0, True), wild, order=1)
table.values("sortWhole/ties", "NumPy", lambda a: np.argsort(a, kind="stable"), i([3, -1, 3, 2**40, -(2**40), 0, -1], 7))
table.values("sortWhole/long", "NumPy", lambda a: np.argsort(a, kind="stable"), i(np.arange(400) * 7919 % 101 - 50, 400))

table.torch("topK/middle axis", lambda a: torch.topk(a, 2, 1), x)
table.torch("topKSmallest/last axis", lambda a: torch.topk(a, 3, -1, largest=False), x)
table.torch("topK/edges", lambda a: torch.topk(a, 2, 1), f([nan, -inf, inf], 1, 3), order=1)

unique = lambda a: np.unique(a, return_inverse=True, return_counts=True)
table.values("unique/ties", "NumPy", unique, ties)
table.values("unique/edges", "NumPy", unique, wild)
table.values("unique/empty", "NumPy", unique, f([]))
table.values("unique/whole numbers", "NumPy", unique, i([5, -2, 5, 5, 0]))

rising = f([-inf, -1, 0, 0, 2, 2, 2, 5])
asked = f([-inf, -3, 0, 2, 4.5, 5, inf, nan, -0.0], 3, 3)
table.values("searchSorted/ties", "NumPy", lambda s, v: np.searchsorted(s, v), rising, asked)
table.values("searchSorted/with NaN", "NumPy", lambda s, v: np.searchsorted(s, v), f([1, inf, nan, nan]), asked)
table.values("searchSorted/none", "NumPy", lambda s, v: np.searchsorted(s, v), f([]), asked)
table.values("searchSortedRight/ties", "NumPy", lambda s, v: np.searchsorted(s, v, "right"), rising, asked)
table.values("searchSortedRight/with NaN", "NumPy", lambda s, v: np.searchsorted(s, v, "right"), f([1, inf, nan, nan]), asked)
table.torch("searchSorted/rows", torch.searchsorted, f([1, 2, 3, 0, 5, 5], 2, 3), f([2.5, 0, 5, 6], 2, 2), order=0)
table.torch("bucketize/ordinary", torch.bucketize, f([0.5, 1, 3, -1], 2, 2), f([0, 1, 2]), order=0)
table.write()
