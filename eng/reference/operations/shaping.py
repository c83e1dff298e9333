"""Axes, order, padding, pieces, diagonals and triangles."""

import numpy as np
import torch
from table import Table, f, normal

table = Table("shaping")
x = normal(1, (2, 3, 4))
m = normal(2, (4, 5))
v = normal(3, (5,))
wild = f([float("inf"), float("nan"), 0.0, -0.0, 1e30, -1e-30], 2, 3)

table.torch("moveAxis/front", lambda a: torch.movedim(a, 2, 0), x)
table.torch("flatten/all", torch.flatten, x)
table.torch("flatten/number", torch.flatten, f(2.5), order=1)
table.torch("flattenLast/two", lambda a: torch.flatten(a, 1, 2), x)
table.torch("flattenLast/empty", lambda a: torch.flatten(a, 1, 2), f([], 2, 0, 3), order=0)
table.torch("unflatten/last", lambda a: a.reshape(2, 3, 2, 2), x)
table.torch("meshgrid/ij", lambda a, b: torch.meshgrid(a, b, indexing="ij"), v, normal(4, (3,)))

table.torch("flip/all", lambda a: torch.flip(a, (0, 1, 2)), x)
table.torch("flip/edges", lambda a: torch.flip(a, (0, 1)), wild, order=0)
table.torch("flip/empty", lambda a: torch.flip(a, (0, 1)), f([], 0, 3), order=0)
table.torch("flipMiddle/ordinary", lambda a: torch.flip(a, (1,)), x)
table.torch("roll/beyond", lambda a: torch.roll(a, 7, 1), x)
table.torch("rollBack/ordinary", lambda a: torch.roll(a, -1, 2), x)
table.torch("rollAll/ordinary", lambda a: torch.roll(a, 5), x)
table.torch("rollAll/empty", lambda a: torch.roll(a, 5), f([], 0, 2), order=0)
table.torch("rotate90/one", lambda a: torch.rot90(a, 1, (0, 1)), m)
table.torch("rotate90Three/ordinary", lambda a: torch.rot90(a, 3, (1, 2)), x)

table.torch("tile/more axes", lambda a: torch.tile(a, (2, 1, 3)), m)
table.torch("tileLast/fewer counts", lambda a: torch.tile(a, (2,)), m)
table.torch("tile/empty", lambda a: torch.tile(a, (2, 1, 3)), f([], 0, 2), order=0)
table.torch("repeat/middle", lambda a: torch.repeat_interleave(a, 3, 1), x)

table.torch("split/uneven", lambda a: torch.split(a, [1, 0, 3], 1), normal(5, (2, 4)))
table.values("chunk/uneven", "NumPy", lambda a: np.array_split(a, 3, 1), normal(6, (2, 5)))
table.values("chunk/more than there are", "NumPy", lambda a: np.array_split(a, 3, 1), normal(7, (2, 2)))

pad = torch.nn.functional.pad
table.torch("pad/constant", lambda a: pad(a, (1, 2, 0, 3), value=1.5), m)
table.torch("padZeros/cut", lambda a: pad(a, (-1, 2, 1, -2)), m)
table.torch("pad/edges", lambda a: pad(a, (1, 2, 0, 3), value=1.5), wild, order=0)
table.torch("pad/empty", lambda a: pad(a, (1, 2, 0, 3), value=1.5), f([], 0, 2), order=0)
table.torch("padReflect/most", lambda a: pad(a[None], (4, 4), mode="reflect")[0], m)
table.torch("padReplicate/more than there are", lambda a: pad(a[None], (7, 1), mode="replicate")[0], m)
table.torch("padCircular/most", lambda a: pad(a[None], (5, 2), mode="circular")[0], m)
table.torch("padReplicate/one", lambda a: pad(a[None], (7, 1), mode="replicate")[0], f([3.0], 1, 1))
table.values("padReflect/edges", "NumPy", lambda a: np.pad(a, ((0, 0), (4, 4)), mode="reflect"), f([1, float("nan"), 3, float("inf"), 5], 1, 5))

table.torch("select/last", lambda a: a.select(1, -1), x)
table.values("sliceBackwards/ordinary", "NumPy", lambda a: a[:, ::-2], m)
table.values("sliceBackwards/one", "NumPy", lambda a: a[:, ::-2], normal(8, (2, 1)))
table.values("sliceNegative/ends", "NumPy", lambda a: a[:, -4:-1:2], m)
table.values("sliceBeyond/ends", "NumPy", lambda a: a[:, 9:-9:-1], m)
table.values("sliceBeyond/empty", "NumPy", lambda a: a[:, 9:-9:-1], f([], 2, 0))


def update(a, u):
    y = a.clone()
    y[1:3, 2] = u
    return y


table.torch("updateSlice/vector", update, m, normal(9, (2,)))
table.torch("updateSlice/broadcast", update, m, f([4.0]))
table.torch("updateSlice/edges", update, f([float("nan")] * 20, 4, 5), f([1.0, 2.0]))

table.torch("diagonal/main", lambda a: torch.diagonal(a, 0, -2, -1), x)
table.torch("diagonalAbove/ordinary", lambda a: torch.diagonal(a, 1, 0, 2), x)
table.torch("diagonalBelow/ordinary", lambda a: torch.diagonal(a, -2, 0, 1), m)
table.torch("diagonalBelow/outside", lambda a: torch.diagonal(a, -2, 0, 1), normal(10, (2, 3)), order=0)
table.torch("diagEmbed/main", torch.diag_embed, normal(11, (2, 3)))
table.torch("diagEmbedBelow/ordinary", lambda a: torch.diag_embed(a, -2), v)
table.torch("trace/square", torch.trace, normal(12, (3, 3)))
table.torch("trace/wide", torch.trace, m)
table.torch("tril/ordinary", torch.tril, x)
table.torch("trilAbove/ordinary", lambda a: torch.tril(a, 1), m)
table.torch("triu/ordinary", torch.triu, x)
table.torch("triuBelow/ordinary", lambda a: torch.triu(a, -2), m)
# A mask by multiplication would answer NaN above the diagonal.
table.torch("tril/edges", torch.tril, f([1, float("inf"), float("nan"), 2], 2, 2), order=1)
table.write()
