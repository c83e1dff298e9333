"""Factors, systems, inverses, determinants and functions of matrices."""

import itertools
import numpy as np
import torch
from table import Table, f, normal, uniform

table = Table("linear_solving")
L = torch.linalg


def matrix(seed, *shape):
    """Square matrices with a condition number of a few units."""
    return uniform(seed, shape) + 2 * np.sqrt(shape[-1]) * np.eye(shape[-1])[np.random.default_rng(seed).permutation(shape[-1])]


def positive(seed, *shape):
    a = uniform(seed, shape)
    return a @ np.swapaxes(a, -1, -2) + np.eye(shape[-1])


def hilbert(n):
    k = np.arange(n)
    return 1 / (1.0 + k[:, None] + k)


def cofactors(a):
    """By their definition, n² determinants of n − 1 rows; whole numbers, so nothing is rounded."""
    n = len(a)
    minor = lambda r, c: np.delete(np.delete(a, r, 0), c, 1)
    exact = lambda m: sum(sign(p) * np.prod([m[k, p[k]] for k in range(len(p))]) for p in itertools.permutations(range(len(m))))
    return np.array([[(-1) ** (r + c) * exact(minor(r, c)) for c in range(n)] for r in range(n)], dtype=np.float64)


def sign(order):
    return (-1) ** sum(order[j] > order[k] for k in range(len(order)) for j in range(k))


for name, *shape in [("ordinary", 4, 4), ("one element", 1, 1), ("batch", 2, 3, 3), ("empty batch", 0, 3, 3), ("no rows", 0, 0), ("beyond one block", 36, 36)]:
    order = 2 if shape[-1] < 10 else 0
    table.torch(f"cholesky/{name}", L.cholesky, positive(1, *shape), order=order)
    table.torch(f"inverse/{name}", L.inv, matrix(2, *shape), order=order)
    table.torch(f"determinant/{name}", L.det, matrix(3, *shape) / (1 if shape[-1] < 10 else 4), order=order)
    table.torch(f"logdeterminant/{name}", L.slogdet, matrix(4, *shape), order=order)
    table.torch(f"matrix exponential/{name}", torch.matrix_exp, uniform(6, tuple(shape)), order=order)
    if shape[-1] > 10:
        continue
    for power in (0, 1, 3, -2):
        table.torch(f"matrix power {power}/{name}", lambda a, power=power: L.matrix_power(a, power), matrix(7, *shape), order=0 if power == 0 else order)

for name, a, b in [
    ("ordinary", (4, 4), (4, 2)), ("vector", (4, 4), (4,)), ("one element", (1, 1), (1, 1)), ("batch", (2, 3, 3), (2, 3, 2)),
    ("batches that broadcast", (2, 1, 3, 3), (4, 3, 2)), ("one matrix for a batch", (3, 3), (2, 3, 2)), ("empty batch", (0, 3, 3), (0, 3, 2)),
    ("no columns", (3, 3), (3, 0)), ("no rows", (0, 0), (0, 2)), ("beyond one block", (40, 40), (40, 35)),
]:
    order = 2 if a[-1] < 10 else 0
    table.torch(f"solve/{name}", L.solve, matrix(1, *a), normal(2, b), order=order)
    for lower, transposed, unit in itertools.product([True, False], [True, False], [True, False]):
        words = f"{'lower' if lower else 'upper'}{', transposed' if transposed else ''}{', unit diagonal' if unit else ''}"
        triangle = lambda t, lower=lower, unit=unit: torch.tril(t, -1 if unit else 0) if lower else torch.triu(t, 1 if unit else 0)

        def solve(t, b, transposed=transposed, lower=lower, unit=unit, triangle=triangle):
            t = triangle(t).mT if transposed else triangle(t)
            columns = b if b.ndim > 1 else b[:, None]
            x = L.solve_triangular(t, columns, upper=lower == transposed, unitriangular=unit)
            return x if b.ndim > 1 else x[:, 0]

        if name in ("ordinary", "batches that broadcast", "vector") or (lower and not unit and not (transposed and name == "beyond one block")):
            # A heavy diagonal, which unit triangles do not read: their other numbers are small instead.
            t = uniform(3, a) / 4 + 2 * np.eye(a[-1]) if a[-1] < 10 else uniform(3, a) / 20 + 2 * np.eye(a[-1])
            table.torch(f"solve triangular {words}/{name}", solve, t, normal(4, b), order=order)

table.torch("solve Cholesky/ordinary", lambda l, b: torch.cholesky_solve(b, torch.tril(l)), uniform(1, (3, 3)) / 4 + 2 * np.eye(3), normal(2, (3, 2)))

# Pivots: a zero on the diagonal, rows in the wrong order, sizes far apart.
table.torch("solve/zero on the diagonal", L.solve, f([0, 2, 1, 1], 2, 2), f([4, 3], 2, 1))
table.torch("determinant/zero on the diagonal", L.det, f([0, 2, 1, 1], 2, 2))
table.torch("logdeterminant/negative", L.slogdet, f([0, 2, 1, 1], 2, 2))
table.torch("solve/rows of different size", L.solve, f([1e-6, 1, 1, 1], 2, 2), f([1, 2], 2, 1))
table.torch("inverse/scaled", L.inv, 1e6 * matrix(3, 3, 3))

# Singular matrices: no inverse, but a determinant and its gradient, and a logarithm of −∞.
singular = [
    ("of rank two", [[1, 2, 3], [4, 5, 6], [7, 8, 9]]), ("of rank one", [[1, 2, 3], [2, 4, 6], [3, 6, 9]]), ("zero", [[0, 0, 0], [0, 0, 0], [0, 0, 0]]),
    ("with a zero column", [[0, 1, 2], [0, 3, 5], [0, 7, 11]]), ("with a zero row", [[1, 2, 4], [0, 0, 0], [3, 5, 7]]), ("two rows", [[1, 2], [2, 4]]), ("one element", [[0]]),
    ("four rows", [[1, 2, 0, 1], [0, 1, 1, 3], [1, 3, 1, 4], [2, 0, 1, 1]]), ("a regular one", [[2, 1, 0], [1, 3, 1], [0, 1, 4]]),
]
for name, a in singular:
    table.values(f"gradient of the determinant/{name}", "exact arithmetic", cofactors, f(a))
table.values("logdeterminant/singular", "NumPy", np.linalg.slogdet, f([1, 2, 2, 4], 2, 2))
table.values("logdeterminant/out of range of the determinant", "NumPy", np.linalg.slogdet, 1e30 * np.eye(20), tags=("double",))

# A thousandfold or worse from the largest to the smallest singular value.
table.torch("ill-conditioned solve/Hilbert", L.solve, hilbert(4), f([1, 2, 3, 4], 4, 1), order=1)
table.torch("ill-conditioned cholesky/Hilbert", L.cholesky, hilbert(4), order=1)
table.torch("ill-conditioned inverse/Hilbert", L.inv, hilbert(4), order=1)
table.torch("ill-conditioned logdeterminant/Hilbert", L.slogdet, hilbert(4), order=1)

# Every degree of the approximant, and squarings; nilpotent, not diagonalisable, sizes far apart (N. J. Higham's example).
for size in (1e-3, 0.1, 0.5, 3, 30):
    table.torch(f"matrix exponential/of size {size:g}", torch.matrix_exp, size * uniform(8, (3, 3)) / 2)
table.torch("matrix exponential/nilpotent", torch.matrix_exp, f([0, 1, 2, 0, 0, 3, 0, 0, 0], 3, 3))
table.torch("matrix exponential/Jordan block", torch.matrix_exp, f([1, 1, 0, 1], 2, 2))
table.torch("matrix exponential/zero", torch.matrix_exp, f([0, 0, 0, 0], 2, 2))
table.torch("matrix exponential/rotation", torch.matrix_exp, f([0, -3, 3, 0], 2, 2))
table.write()
