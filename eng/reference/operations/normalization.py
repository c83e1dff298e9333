"""Normalised rows, groups and channels; the softmax family along an axis."""

import torch
import torch.nn.functional as F
from table import Table, f, normal, uniform

table = Table("normalization")
inf, nan = float("inf"), float("nan")
rows, block = normal(11, (3, 5)), normal(12, (2, 4, 3))
weight, bias = uniform(13, (5,), 0.5, 2), normal(14, (5,))


def rms_norm(x, *weight):
    y = x / (x.square().mean(-1, keepdim=True) + 1e-5).sqrt()
    return y * weight[0] if weight else y


layer_norm = lambda x: F.layer_norm(x, x.shape[-1:])
table.torch("layer norm/ordinary", layer_norm, rows)
table.torch("layer norm/size 1", layer_norm, f([2, 3], 2, 1))
table.torch("layer norm/equals", layer_norm, f([2, 2, 2, 3, 3, 3], 2, 3), order=1)
table.torch("layer norm/large mean", layer_norm, uniform(15, (2, 8)) + 512, tags=["double"])
table.torch("layer norm/infinities and NaN", layer_norm, f([1, inf, nan, 2], 2, 2), order=0)
table.torch("layer norm with weight and bias/ordinary", lambda x, w, b: F.layer_norm(x, (5,), w, b), rows, weight, bias)
table.torch("layer norm with weight and bias/two axes", lambda x, w, b: F.layer_norm(x, (4, 3), w, b), block, uniform(16, (4, 3)), normal(17, (4, 3)))
table.torch("layer norm over two axes/ordinary", lambda x: F.layer_norm(x, (4, 3)), block)
table.torch("rms norm/ordinary", rms_norm, rows)
table.torch("rms norm/a row of zeros", rms_norm, f([0, 0, 0, 1, 2, 3], 2, 3))
table.torch("rms norm with weight/ordinary", rms_norm, rows, weight)
table.torch("group norm/two groups", lambda x, w, b: F.group_norm(x, 2, w, b), block, uniform(18, (4,)), normal(19, (4,)))
table.torch("instance norm/ordinary", lambda x: F.group_norm(x, 4), block)
table.torch("batch norm/ordinary", lambda x, w, b: F.batch_norm(x, None, None, w, b, training=True), block, uniform(18, (4,)), normal(19, (4,)))
table.torch("batch norm/matrix", lambda x, w, b: F.batch_norm(x, None, None, w, b, training=True), rows, weight, bias)

for name, function in [("softmax", torch.softmax), ("log-softmax", torch.log_softmax)]:
    along = lambda x, function=function: function(x, 1)
    table.torch(f"{name}/axis 1", along, block)
    table.torch(f"{name}/huge, tiny, far apart", along, f([1e4, 1e4, -1e4, 0, -800, 3], 2, 3))
    table.torch(f"{name}/size 1", along, f([1, 2], 2, 1))
    table.torch(f"{name}/infinities and NaN", along, f([-inf, 1, -inf, -inf, inf, 1, nan, 1], 4, 2), order=0)
table.write()
