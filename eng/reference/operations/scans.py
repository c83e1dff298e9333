"""Running results along an axis, forwards and backwards."""

import torch
from table import Table, f, i, normal

table = Table("scans")
inf, nan = float("inf"), float("nan")
block = normal(2, (2, 3, 4))


def backwards(function):
    return lambda x, *rest: function(x.flip(1), *[r.flip(1) for r in rest]).flip(1)


def recurrence(a, b):
    y = [b[:, 0]]
    for t in range(1, b.shape[1]):
        y.append(a[:, t] * y[-1] + b[:, t])
    return torch.stack(y, 1)


# By its definition, where torch.logcumsumexp has no second derivative: one line of the triangle for each element.
def log_sum_exp(x):
    return torch.stack([x[:, : t + 1].logsumexp(1) for t in range(x.shape[1])], 1)


def cumulative_max(x):
    return x.cummax(1).values


def cumulative_min(x):
    return x.cummin(1).values


zeros = f([2, 3, 4, 5, 2, 0, 4, 5, 0, 3, 0, 5, 0, 0, 0, 0], 4, 4)
ties = f([1, 3, 3, 2, 3, 2, 2, 2, 4, 1], 2, 5)
special = f([1, inf, 2, -inf, 3, -inf, -inf, 1, nan, 4], 2, 5)

for name, function in [
    ("cumulative sum", lambda x: x.cumsum(1)),
    ("cumulative product", lambda x: x.cumprod(1)),
    ("cumulative max", cumulative_max),
    ("cumulative min", cumulative_min),
    ("cumulative log-sum-exp", log_sum_exp),
]:
    table.torch(f"{name}/ordinary", function, block)
    table.torch(f"{name} backwards/ordinary", backwards(function), block)
    table.torch(f"{name}/size 1", function, f([2, -3], 2, 1))
    table.torch(f"{name}/infinities and NaN", function, special, order=0)

for name, function in [("cumulative sum", lambda x: x.cumsum(1)), ("cumulative product", lambda x: x.cumprod(1))]:
    table.torch(f"{name}/integers", function, i([1, 2, 3, 4, 0, 6], 2, 3), order=0)
    table.torch(f"{name}/empty", function, f([], 2, 0), order=1)
table.torch("cumulative product/no zero, one, several", lambda x: x.cumprod(1), zeros)
# PyTorch divides, which costs the second derivative six digits here.
table.torch("cumulative product/huge and tiny", lambda x: x.cumprod(1), f([1e30, 1e-30, 1e20, 1e-35, 1e20], 1, 5), order=1, tags=["double"])
table.torch("cumulative max/ties", cumulative_max, ties)
table.torch("cumulative min/ties", cumulative_min, ties)
table.torch("cumulative max/integers", cumulative_max, i([1, 3, 2, 4, 0, 6], 2, 3), order=0)
table.torch("cumulative log-sum-exp/huge, tiny, far apart", log_sum_exp, f([1e4, 1e4, -1e4, 0, -800, 3], 2, 3))
table.torch("linear recurrence/ordinary", recurrence, normal(3, (2, 5)), normal(4, (2, 5)))
table.torch("linear recurrence/zeros", recurrence, f([1, 0, 2, 0, 0, 3, 0, 1], 2, 4), f([1, 2, 0, 3, 0, 0, 4, 5], 2, 4))
table.torch("linear recurrence backwards/ordinary", backwards(recurrence), normal(3, (2, 5)), normal(4, (2, 5)))
table.write()
