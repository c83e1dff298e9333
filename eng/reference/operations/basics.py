"""The operations of the core: arithmetic, views, indices, casts."""

import torch
import torch.nn.functional as F
from table import Table, f, i, normal

table = Table("basics")
inf, nan = float("inf"), float("nan")
block, matrix = normal(1, (2, 3, 4)), normal(2, (3, 4))

for name, function in {"add": torch.add, "subtract": torch.sub, "multiply": torch.mul, "divide": torch.div}.items():
    table.torch(f"{name}/broadcast", function, block, f([0.5, -2, 3], 3, 1))
    table.torch(f"{name}/scalar and empty", function, f([], 0, 3), f(2.5))
    table.torch(f"{name}/infinities and zeros", function, f([inf, -inf, 0, 0, 1, nan]), f([inf, 2, 0, inf, 0, 1]), order=0)
table.torch("cast/truncates", lambda x: x.to(torch.int64), f([-1.9, -0.5, 0, 0.5, 1.9, 1e9]), order=0)
table.torch("step/at and around 0", lambda x: torch.heaviside(x, torch.zeros(1, dtype=x.dtype)), f([-1, 0, 1e-30, 2, inf, -inf]), order=0)
table.torch("stop gradient/one factor", lambda x: x * x.detach(), matrix, order=1)
table.torch("broadcast to/new and stretched axes", lambda x: x.expand(2, 3, 4), normal(3, (3, 1)))
table.torch("concatenate/axis 1", lambda x, y: torch.cat([x, y], 1), normal(4, (2, 1, 3)), normal(5, (2, 2, 3)))
table.torch("concatenate/with an empty one", lambda x, y: torch.cat([x, y], 1), f([], 2, 0, 3), normal(5, (2, 2, 3)))
table.torch("stack/last axis", lambda x, y: torch.stack([x, y], -1), matrix, normal(6, (3, 4)))
table.torch("expand dims/middle", lambda x: x.unsqueeze(1), matrix)
table.torch("squeeze/all", lambda x: x.squeeze(), normal(7, (1, 3, 1, 2)))
table.torch("reshape/with a transpose before", lambda x: x.transpose(0, 2).reshape(6, -1), block)
table.torch("transpose/order", lambda x: x.permute(2, 0, 1), block)
table.torch("slice/steps", lambda x: x[:, :, 1:4:2], block)
table.torch("gather rows/one twice", lambda x, rows: x[rows], matrix, i([2, 0, 2, 1], 2, 2))
table.torch("one hot/matrix", lambda x: F.one_hot(x, 4).double(), i([0, 3, 1, 1], 2, 2), order=0)
table.torch("softmax cross entropy/labels", lambda x, labels: F.cross_entropy(x, labels, reduction="none"), matrix, i([3, 0, 2]))
table.torch("softmax cross entropy/large logits", lambda x, labels: F.cross_entropy(x, labels, reduction="none"), 700 * normal(8, (3, 4)), i([3, 0, 2]), order=1)
table.write()
