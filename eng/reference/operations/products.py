"""Products of vectors, matrices and tensors."""

import torch
from table import Table, f, normal

table = Table("products")

# Shapes as NumPy has them: vectors on either side, batches that broadcast, nothing along an axis.
for name, a, b in [
    ("matrices", (3, 4), (4, 2)), ("vectors", (4,), (4,)), ("matrix by vector", (3, 4), (4,)), ("vector by matrix", (4,), (4, 2)),
    ("batch", (2, 3, 4), (2, 4, 2)), ("batches that broadcast", (2, 1, 3, 4), (5, 4, 2)), ("batch by matrix", (2, 2, 3, 4), (4, 2)),
    ("matrix by batch", (3, 4), (2, 4, 2)), ("batch by vector", (2, 3, 4), (4,)), ("vector by batch", (4,), (2, 4, 2)),
    ("one element", (1, 1), (1, 1)), ("rows without number", (0, 4), (4, 2)), ("empty batch", (0, 3, 4), (4, 2)),
    ("no depth", (3, 0), (0, 2)), ("no depth in a batch", (2, 3, 0), (0, 2)), ("wide enough for vectors", (17, 33), (33, 18)),
]:
    table.torch(f"matmul/{name}", torch.matmul, normal(1, a), normal(2, b))
inf, nan = float("inf"), float("nan")
table.torch("matmul/infinities and NaN", torch.matmul, f([inf, 1, nan, 2, 0, -inf], 3, 2), f([1, -1, 0, 2], 2, 2), order=0)
table.torch("matmul/huge and tiny", torch.matmul, f([1e18, 1e-18, -1e18, 1], 2, 2), f([1e18, 1, 1e-18, 1e-18], 2, 2))

table.torch("dot/ordinary", torch.dot, normal(1, 7), normal(2, 7))
table.torch("dot/one element", torch.dot, f([2]), f([-3]))
table.torch("dot/empty", torch.dot, f([], 0), f([], 0))
table.torch("vdot/matrices", lambda a, b: torch.vdot(a.reshape(-1), b.reshape(-1)), normal(1, (2, 3)), normal(2, (3, 2)))
table.torch("vecdot/broadcast", torch.linalg.vecdot, normal(1, (2, 1, 3)), normal(2, (4, 3)))
table.torch("vecdot of axis 0/ordinary", lambda a, b: torch.linalg.vecdot(a, b, dim=0), normal(1, (2, 3)), normal(2, (2, 3)))
table.torch("vecdot/empty vectors", torch.linalg.vecdot, f([], 2, 0), f([], 2, 0))
table.torch("inner/tensors", torch.inner, normal(1, (2, 3, 4)), normal(2, (3, 4)))
table.torch("inner/scalar", torch.inner, f(3.0), normal(2, (3, 4)))
table.torch("outer/vectors", torch.outer, normal(1, 3), normal(2, 4))
table.torch("outer/empty", torch.outer, f([], 0), normal(2, 4))
table.torch("outer/matrices", lambda a, b: torch.outer(a.reshape(-1), b.reshape(-1)), normal(1, (2, 2)), normal(2, (1, 3)))
table.torch("tensordot 2/ordinary", lambda a, b: torch.tensordot(a, b, 2), normal(1, (2, 3, 4)), normal(2, (3, 4, 5)))
table.torch("tensordot 0/ordinary", lambda a, b: torch.tensordot(a, b, 0), normal(1, (2, 3)), normal(2, (4,)))
table.torch("tensordot of axes/crossed", lambda a, b: torch.tensordot(a, b, ([0, 2], [1, 0])), normal(1, (2, 3, 4)), normal(2, (4, 2, 5)))
table.torch("tensordot of axes/empty", lambda a, b: torch.tensordot(a, b, ([0, 2], [1, 0])), normal(1, (0, 3, 4)), normal(2, (4, 0, 5)))
table.torch("kronecker/matrices", torch.kron, normal(1, (2, 3)), normal(2, (3, 2)))
table.torch("kronecker/of different rank", torch.kron, normal(1, (2,)), normal(2, (2, 1, 3)))
table.torch("kronecker/scalar", torch.kron, f(2.0), normal(2, (2, 2)))
table.torch("cross/broadcast", lambda a, b: torch.linalg.cross(a, b), normal(1, (2, 1, 3)), normal(2, (1, 4, 3)))
table.torch("cross/parallel", torch.linalg.cross, f([1, 2, 3]), f([2, 4, 6]))
table.torch("cross of axis 0/ordinary", lambda a, b: torch.linalg.cross(a, b, dim=0), normal(1, (3, 2)), normal(2, (3, 2)))
table.torch("bilinear/batch", lambda w, a, b: torch.nn.functional.bilinear(a, b, w), normal(1, (2, 3, 4)), normal(2, (5, 3)), normal(3, (5, 4)))
table.torch("multidot/matrices", lambda *x: torch.linalg.multi_dot(x), normal(1, (2, 5)), normal(2, (5, 3)), normal(3, (3, 6)), normal(4, (6, 1)))
table.torch("multidot/vectors at the ends", lambda *x: torch.linalg.multi_dot(x), normal(1, 5), normal(2, (5, 3)), normal(3, 3))

# Every way in which letters can stand.
for equation, *shapes in [
    ("ij,jk->ik", (3, 4), (4, 2)), ("bij,bjk->bik", (2, 3, 4), (2, 4, 2)), ("ij,kj->ki", (3, 4), (2, 4)), ("ij,ij->", (3, 4), (3, 4)),
    ("i,j->ji", (3,), (2,)), ("i,i->i", (3,), (3,)), ("ii->i", (3, 3)), ("ii", (3, 3)), ("iij->ij", (3, 3, 2)), ("iji->j", (3, 2, 3)), ("iii->i", (2, 2, 2)),
    ("ij->ji", (3, 2)), ("ij->", (3, 2)), ("ij->j", (3, 2)), ("ba", (2, 3)), ("ij,jk", (3, 4), (4, 2)), ("ii,i->i", (3, 3), (3,)), ("ij,jj->i", (2, 3), (3, 3)),
    ("...ij,...jk->...ik", (2, 1, 3, 4), (5, 4, 2)), ("...i,...i", (2, 3), (3,)), ("i...->...i", (2, 3, 4)), ("...ii->...i", (2, 3, 3)), ("...,...->...", (2, 1), (3,)),
    ("ij,jk,kl->il", (2, 5), (5, 3), (3, 4)), ("ij,ik,il->jkl", (3, 2), (3, 2), (3, 2)), ("bi,ij,bj->b", (2, 3), (3, 4), (2, 4)),
    ("ijk,jl,km,in->lmn", (2, 3, 4), (3, 2), (4, 2), (2, 3)), ("i,i,i,i->", (3,), (3,), (3,), (3,)), ("a,b,c->abc", (2,), (1,), (3,)), (",ij->ij", (), (2, 2)),
    ("aij,abj->bi", (2, 3, 4), (2, 5, 4)), ("i,ij->j", (0,), (0, 3)), ("ij,jk->ik ", (0, 4), (4, 2)), ("i,ij,j,jk,k,kl,l,lm,m->", (2,), (2, 3), (3,), (3, 2), (2,), (2, 3), (3,), (3, 2), (2,)),
]:
    table.torch(f"einsum {equation}/ordinary", lambda *x, equation=equation: torch.einsum(equation, *x), *[normal(n, shape) for n, shape in enumerate(shapes)])
table.write()
