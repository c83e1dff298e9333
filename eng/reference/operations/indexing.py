"""Elements that indices and masks name, gathered and scattered."""

import numpy as np
import torch
from table import Table, b, f, i, normal

table = Table("indexing")
x = normal(1, (3, 4))
cube = normal(2, (2, 3, 4))
inf, nan = float("inf"), float("nan")

gather = lambda a, j: torch.gather(a, 1, j % a.shape[1])
table.torch("gatherAlong/twice the same", gather, x, i([0, 3, 3, 1, 2, 2], 3, 2))
table.torch("gatherAlong/from the end", gather, x, i([-1, -4, 3, -1, 0, -2], 3, 2))
table.torch("gatherAlong/edges", gather, f([inf, nan, -inf, 0.0], 1, 4), i([1, 0, 1], 1, 3), order=1)
table.torch("gatherAlong/nothing", gather, x, i([], 3, 0), order=0)
table.torch("gatherAlongFront/ordinary", lambda a, j: torch.gather(a, 0, j), cube, i(np.arange(36) % 2, 3, 3, 4))
table.values("gatherAlong/broadcast", "NumPy", lambda a, j: np.take_along_axis(a, np.broadcast_to(j, (3, 2)), 1), x, i([3, -1], 1, 2))
table.torch("take/matrix of indices", lambda a, j: a[:, j], cube, i([2, 0, -1, 2], 2, 2))
table.torch("take/empty", lambda a, j: a[:, j], cube, i([], 0), order=0)
table.torch("repeatEach/ordinary", lambda a: torch.repeat_interleave(a, torch.tensor([2, 0, 1]), 0), x)
words = lambda a, j: torch.nn.functional.embedding(j, a, padding_idx=1)
table.torch("embedding/padding", words, x, i([1, 0, 2, 1, 2], 5))

table.torch("scatterAdd/meeting", lambda a, s, j: a.scatter_add(1, j, s), x, normal(3, (3, 2)), i([0, 0, 3, 1, 2, 2], 3, 2))
table.torch("scatterAdd/nothing", lambda a, s, j: a.scatter_add(1, j, s), x, f([], 3, 0), i([], 3, 0), order=0)
table.torch("scatterAdd/edges", lambda a, s, j: a.scatter_add(1, j, s), f([1, inf, nan], 1, 3), f([inf, -inf], 1, 2), i([0, 1], 1, 2), order=1)
table.torch("scatterAddFront/ordinary", lambda a, s, j: a.scatter_add(0, j, s), x, normal(4, (5, 4)), i(np.arange(20) * 7 % 3, 5, 4))


# PyTorch leaves open who wins where several meet. Here the last does, in words of PyTorch that say so.
def last_wins(a, s, j):
    for k in range(j.shape[1]):
        a = a.scatter(1, j[:, k : k + 1], s[:, k : k + 1])
    return a


table.torch("scatterSet/meeting", last_wins, x, normal(5, (3, 3)), i([0, 0, 0, 3, 1, 3, 2, 1, 0], 3, 3))
table.torch("scatterSet/over NaN", last_wins, f([nan, inf, 1.0], 1, 3), f([2.0, 3.0], 1, 2), i([0, 1], 1, 2))
reduce = lambda how: lambda a, s, j: a.scatter_reduce(1, j, s, how, include_self=True)
table.torch("scatterMax/meeting", reduce("amax"), x, normal(6, (3, 3)), i([0, 0, 0, 3, 1, 3, 2, 1, 0], 3, 3), order=1)
table.torch("scatterMax/edges", reduce("amax"), f([nan, inf, 1.0, -0.0], 1, 4), f([2.0, 3.0, nan, 0.0], 1, 4), i([0, 1, 2, 3], 1, 4), order=0)
table.torch("scatterMin/meeting", reduce("amin"), x, normal(7, (3, 3)), i([0, 0, 0, 3, 1, 3, 2, 1, 0], 3, 3), order=1)
# All that share the extreme value share its derivative: two that were sent, and the one that was there.
table.torch("scatterMax/ties", reduce("amax"), f([2.0, 1.0, 3.0], 1, 3), f([2.0, 2.0, 1.0], 1, 3), i([0, 0, 1], 1, 3), order=1)
table.torch("scatterMin/ties", reduce("amin"), f([2.0, 1.0, 3.0], 1, 3), f([2.0, 2.0, 1.0], 1, 3), i([0, 0, 1], 1, 3), order=1)
table.torch("indexAdd/meeting", lambda a, s, j: a.index_add(1, j, s), cube, normal(8, (2, 4, 4)), i([2, 0, 2, 1], 4))

table.torch("indexPair/broadcast", lambda a, j, k: a[j, k], cube, i([0, 1], 2, 1), i([2, 0, -1], 3))
table.torch("indexApart/in front", lambda a, j, k: a[j, :, k], cube, i([0, 1, 1], 3), i([3, 3, -4], 3))
table.torch("indexMiddle/with range", lambda a, j: a[1:, j, 2:], cube, i([0, 0, 2, 1], 2, 2))
# A number beside an index tensor counts as one: the joint axis stands in front.
table.values("indexNumber/in front", "NumPy", lambda a, j: a[0, :, j], cube, i([3, 1], 2))
mask = b([1, 0, 1, 1, 0, 0, 1, 0, 0, 0, 0, 1], 3, 4)
table.torch("indexMask/matrix", lambda a, m: a[:, m], cube, mask)
table.torch("indexMask/none", lambda a, m: a[:, m], cube, b([0] * 12, 3, 4), order=0)
table.torch("maskedSelect/broadcast", torch.masked_select, cube, mask)
table.torch("maskedFill/infinity", lambda a, m: a.masked_fill(m, -inf), f([1, nan, inf, 4] * 3, 3, 4), mask, order=1)
table.torch("maskedFill/ordinary", lambda a, m: a.masked_fill(m, -inf), x, mask)
table.torch("nonzero/ordinary", torch.nonzero, f([0.0, 1, nan, -0.0, 0, 5], 2, 3), order=0)
table.torch("nonzero/none", torch.nonzero, f([], 0, 3), order=0)
table.write()
