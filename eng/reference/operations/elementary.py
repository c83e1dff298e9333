"""Elementary functions of each element."""

import mpmath as mp
import torch
from table import Table, f

table = Table("elementary")
table.mpmath("exp/ordinary", mp.exp, f([-20, -1, -0.5, 0, 1e-8, 0.5, 1, 3, 20], 3, 3))
table.torch("exp/edges", torch.exp, f([float("inf"), float("-inf"), float("nan"), 1e9, -1e9]), order=0)
table.torch("exp/empty", torch.exp, f([], 0, 3))
table.torch("pow/broadcast", torch.pow, f([0.5, 2, 3], 3, 1), f([-1, 0.5, 2, 3]))
table.write()
