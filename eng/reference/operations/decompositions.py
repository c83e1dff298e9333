"""Factors of matrices and what stands on them. Signs and bases that mathematics leaves open are fixed as Fluxion does, or do not matter."""

import numpy as np
import torch
from table import Table, normal, uniform

table = Table("decompositions")
L = torch.linalg


def spread(seed, *shape):
    """Values about one apart."""
    a = uniform(seed, shape, -0.2, 0.2)
    k = np.arange(min(shape[-2:]))
    a[..., k, k] += 1 + k
    return a


def symmetric(a):
    return (a + a.mT) / 2


def lu(a):
    p, l, u = L.lu(a)
    return p.detach(), l, u


def qr(a):
    q, r = L.qr(a)
    k = min(a.shape[-2:])
    sign = torch.where(r.diagonal(0, -2, -1)[..., :k] < 0, -1.0, 1.0).detach().to(a.dtype)
    return q * sign[..., None, :], r * sign[..., :, None]


def eigenvalues(a):
    return L.eigvalsh(symmetric(a))


def cosine(a):
    values, v = L.eigh(symmetric(a))
    return (v * values.cos()[..., None, :]) @ v.mT


def sine_of_values(a):
    u, s, vt = L.svd(a, full_matrices=False)
    return (u * s.sin()[..., None, :]) @ vt


def projections(a):
    """On what the first left and the first right vector span."""
    u, s, vt = L.svd(a, full_matrices=False)
    return u[..., :1] @ u[..., :1].mT, vt[..., :1, :].mT @ vt[..., :1, :]



def condition(a):
    s = L.svdvals(a)
    return s[..., 0] / s[..., -1]


def hilbert(n):
    k = np.arange(n)
    return 1 / (1.0 + k[:, None] + k)


square = [("ordinary", 4, 4), ("one element", 1, 1), ("batch", 2, 3, 3), ("empty batch", 0, 3, 3), ("no rows", 0, 0), ("beyond one block", 34, 34)]
oblong = [*square, ("tall", 5, 3), ("wide", 3, 5), ("batch of tall ones", 2, 4, 2), ("batch of wide ones", 2, 2, 4), ("one column", 4, 1), ("one row", 1, 4), ("no columns", 3, 0)]

# PyTorch 1.13 stops at derivatives of empty tensors in some of these.
for name, *shape in square:
    order = 2 if 0 not in shape and shape[-1] < 10 else 0
    table.torch(f"lu/{name}", lu, spread(1, *shape), order=order)
    table.torch(f"symmetric eigenvalues/{name}", eigenvalues, spread(2, *shape), order=order)
    table.torch(f"symmetric function/{name}", cosine, spread(3, *shape), order=order)

for name, *shape in oblong:
    order = 2 if 0 not in shape and shape[-1] < 10 else 0
    table.torch(f"qr/{name}", qr, spread(4, *shape), order=order)
    table.torch(f"singular values/{name}", L.svdvals, spread(5, *shape), order=order)
    table.torch(f"function of singular values/{name}", sine_of_values, spread(6, *shape) / (8 if shape[-1] > 10 else 1), order=order)
    table.torch(f"pseudo-inverse/{name}", L.pinv, spread(7, *shape), order=order)
    table.torch(f"nuclear norm/{name}", lambda a: L.svdvals(a).sum(-1), spread(8, *shape), order=order)
    table.values(f"matrix rank/{name}", "NumPy", lambda a: np.int64(np.linalg.matrix_rank(a)) if 0 not in a.shape else np.zeros(a.shape[:-2], np.int64), spread(9, *shape))
    if 0 in shape[-2:]:
        continue
    table.torch(f"spectral norm/{name}", lambda a: L.svdvals(a)[..., 0], spread(10, *shape), order=order)
    table.torch(f"condition number/{name}", condition, spread(11, *shape), order=order if min(shape[-2:]) > 1 else 0)
    if 0 not in shape:
        table.torch(f"first projections/{name}", projections, spread(12, *shape), order=order)

# Right-hand sides beside and below: PyTorch's lstsq has no second derivative, its pseudo-inverse has.
for name, a, b in [
    ("square", (4, 4), (4, 2)), ("tall", (5, 3), (5, 2)), ("wide", (3, 5), (3, 2)), ("one column", (4, 1), (4, 1)),
    ("batch", (2, 4, 3), (2, 4, 2)), ("batches that broadcast", (2, 1, 4, 3), (3, 4, 2)), ("batch of wide ones", (2, 2, 4), (2, 2, 1)),
]:
    table.torch(f"least squares/{name}", lambda a, b: L.pinv(a) @ b, spread(13, *a), normal(14, b))
table.torch("least squares/vector", lambda a, b: L.pinv(a) @ b, spread(13, 5, 3), normal(14, (5,)))

# Values that are equal, by a rotation that rounds nothing: what does not depend on the basis is the same for all software.
equal = np.diag([1.0, 1.0, 3.0, 3.0])
rotated = 0.5 * np.array([[1.0, 1, 1, 1], [1, -1, 1, -1], [1, 1, -1, -1], [1, -1, -1, 1]])
table.torch("symmetric eigenvalues/all equal", eigenvalues, 2 * np.eye(4), order=0)
table.torch("symmetric eigenvalues/equal in pairs", eigenvalues, rotated @ equal @ rotated.T, order=0)
table.torch("symmetric eigenvalues/zero", eigenvalues, np.zeros((3, 3)), order=0)
table.torch("symmetric function/equal in pairs", cosine, rotated @ equal @ rotated.T, order=0)
table.torch("singular values/all equal", L.svdvals, rotated, order=0)
table.torch("singular values/zero", L.svdvals, np.zeros((4, 3)), order=0)
table.torch("function of singular values/all equal", sine_of_values, rotated, order=0)
table.torch("function of singular values/zero", sine_of_values, np.zeros((3, 4)), order=0)
table.torch("sum of eigenvalues/equal in pairs", lambda a: symmetric(a).diagonal(0, -2, -1).sum(-1), rotated @ equal @ rotated.T, order=1)
table.torch("pseudo-inverse/rank one", lambda a: a.mT / (a * a).sum(), np.outer([1.0, 2.0, -1.0], [2.0, 0.5, 1.0, -1.0]), order=0)
table.torch("pseudo-inverse/zero", L.pinv, np.zeros((3, 2)), order=0)
table.torch("pseudo-inverse/all equal", L.pinv, np.eye(3)[[1, 2, 0]])
table.values("matrix rank/rank one", "NumPy", lambda a: np.int64(np.linalg.matrix_rank(a)), np.outer([1.0, 2.0, -1.0], [2.0, 0.5, 1.0, -1.0]))
table.values("matrix rank/zero", "NumPy", lambda a: np.int64(np.linalg.matrix_rank(a)), np.zeros((3, 2)))

# Condition numbers of 15,000 for Hilbert's matrix of four rows.
table.torch("ill-conditioned singular values/Hilbert's matrix", L.svdvals, hilbert(4), tags=["double"])
table.torch("ill-conditioned singular values/Hilbert's matrix of ten rows", L.svdvals, hilbert(10), order=0, tags=["double"])
table.torch("ill-conditioned eigenvalues/Hilbert's matrix", eigenvalues, hilbert(4), tags=["double"])
table.torch("ill-conditioned qr/Hilbert's matrix", qr, hilbert(4), tags=["double"])
table.torch("ill-conditioned pseudo-inverse/Hilbert's matrix", L.pinv, hilbert(4), tags=["double"])

table.write()
