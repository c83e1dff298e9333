"""Activations and bounds. Those with large or delicate arguments by mpmath; the others, at kinks too, by PyTorch."""

import mpmath as mp
import torch
import torch.nn.functional as F
from table import Table, f

table = Table("activations")
inf, nan = float("inf"), float("nan")
ordinary = f([-5, -3.5, -2, -0.75, -0.125, 0.125, 0.75, 2, 3.5, 5], 2, 5)
wide = f([-80, -30, -10, -1, -0.5, 0, 1e-10, 0.5, 1, 10, 30, 80])
near = f([-3, -1, -0.5, 0.25, 0.5, 1, 3])
edges = f([inf, -inf, nan])
far = f([-1000, 1000])

# Second derivatives rest on σ (1 − σ), which has few digits where σ is near 1: not asked there.
softplus = lambda x: mp.log1p(mp.exp(x))
table.mpmath("softplus/wide", softplus, wide, order=1)
table.mpmath("softplus/near", softplus, near)
table.mpmath("softplus/far", softplus, far, order=0)
table.torch("softplus/edges", F.softplus, edges, order=0)
table.torch("softplus_beta/ordinary", lambda x: F.softplus(x, beta=2.5, threshold=1e3), ordinary)
table.mpmath("sigmoid/wide", lambda x: 1 / (1 + mp.exp(-x)), f([-80, -30, -10, -1, 0, 1, 30]), order=0)
table.mpmath("sigmoid/near", lambda x: 1 / (1 + mp.exp(-x)), f([-80, -30, -10, -1, -0.5, 0.25, 0.5, 1]))
table.torch("sigmoid/edges", torch.sigmoid, edges, order=0)
table.mpmath("log_sigmoid/wide", lambda x: -mp.log1p(mp.exp(-x)), wide, order=1)
table.mpmath("log_sigmoid/near", lambda x: -mp.log1p(mp.exp(-x)), near)
table.mpmath("log_sigmoid/far", lambda x: -mp.log1p(mp.exp(-x)), far, order=0)
table.torch("log_sigmoid/edges", F.logsigmoid, edges, order=0)
table.mpmath("silu/wide", lambda x: x / (1 + mp.exp(-x)), wide, order=1)
table.mpmath("silu/near", lambda x: x / (1 + mp.exp(-x)), f([-80, -30, -10, -1, -0.5, 0, 1e-10, 0.5, 1, 3]))
table.mpmath("mish/wide", lambda x: x * mp.tanh(softplus(x)), f([-80, -30, -10, -0.5, 0, 1e-10, 0.5, 1, 3]))
table.mpmath("gelu/wide", lambda x: x * mp.erfc(-x / mp.sqrt(2)) / 2, f([-12, -5, -2, -0.5, 0, 1e-10, 0.5, 1, 3]))
table.mpmath("gelu_tanh/wide", lambda x: x * (1 + mp.tanh(mp.sqrt(2 / mp.pi) * (x + mp.mpf("0.044715") * x**3))) / 2, f([-8, -5, -2, -0.5, 0, 1e-10, 0.5, 1, 3]))
# At −∞ PyTorch multiplies it by 0 and has NaN; here these are 0, their limit. At −5 its GELUs have few digits left, as mpmath says above.
for name, function in [("silu", F.silu), ("mish", F.mish), ("gelu", F.gelu), ("gelu_tanh", lambda x: F.gelu(x, approximate="tanh"))]:
    table.torch(f"{name}/ordinary", function, f([-2, -0.75, -0.125, 0.125, 0.75, 2], 2, 3))
    table.torch(f"{name}/edges", function, f([inf, nan]), order=0)
table.mpmath("elu/wide", lambda x: x if x > 0 else mp.expm1(x), f([-80, -30, -10, -1, -0.5, -1e-10, 0.5, 1, 30]), partials=[lambda x: mp.mpf(1) if x > 0 else mp.exp(x)])
table.torch("elu/kink", F.elu, f([0, -0.5, 2]))
table.torch("elu/edges", F.elu, edges, order=0)
table.torch("elu_alpha/kink", lambda x: F.elu(x, alpha=0.5), f([0, -0.5, 2]))
table.torch("selu/kink", F.selu, f([0, -0.5, 2, -3]))
table.torch("selu/edges", F.selu, edges, order=0)
table.torch("softsign/ordinary", F.softsign, ordinary)
table.mpmath("softsign/wide", lambda x: x / (1 + abs(x)), f([-1e10, -100, 1e-10, 1e5]), partials=[lambda x: 1 / (1 + abs(x)) ** 2])
table.torch("softsign/kink", F.softsign, f([0]))

table.torch("relu/kink", F.relu, f([-1, 0, 2]))
table.torch("relu/edges", F.relu, edges, order=0)
table.torch("leaky_relu/kink", lambda x: F.leaky_relu(x, 0.125), f([-1, 0, 2]))
table.torch("leaky_relu/edges", lambda x: F.leaky_relu(x, 0.125), edges, order=0)
table.torch("relu6/kinks", F.relu6, f([-1, 0, 2, 6, 7]))
table.torch("relu6/edges", F.relu6, edges, order=0)
table.torch("hard_tanh/kinks", F.hardtanh, f([-2, -1, 0.5, 1, 2]))
table.torch("hard_tanh/edges", F.hardtanh, edges, order=0)
# PyTorch has no second derivative of its own for these two.
table.torch("hard_sigmoid/kinks", lambda x: F.relu6(x + 3) / 6, f([-4, -3, -1, 0, 2, 3, 5]))
table.torch("hard_sigmoid/values", F.hardsigmoid, ordinary, order=0)
table.torch("hard_sigmoid/edges", F.hardsigmoid, edges, order=0)
# At its kinks −3 and 3 PyTorch takes the slopes −½ and 1½ of the parabola; here they are 0 and 1, those outside.
table.torch("hard_swish/ordinary", lambda x: x * F.relu6(x + 3) / 6, f([-4, -1, 0, 2, 5]))
table.torch("hard_swish/values", F.hardswish, ordinary, order=0)
table.torch("hard_swish/edges", F.hardswish, f([inf, nan, -3, 3]), order=0)

# At a bound PyTorch's clamp lets everything through; here nothing, as in ReLU.
table.torch("clamp/ordinary", lambda x: torch.clamp(x, -0.5, 2.5), ordinary)
table.torch("clamp/edges", lambda x: torch.clamp(x, -0.5, 2.5), edges, order=0)
table.torch("clamp_tensors/ordinary", torch.clamp, f([-1, 0.5, 3, 0.25], 4, 1), f([-0.5, 0]), f([1, 2]))
table.torch("lerp/ordinary", torch.lerp, f([-1, 0.5, 3]), f([2, 0.25, 3]), f([0.25, 0.75, 2]))
table.torch("lerp/broadcast", torch.lerp, f([-1, 0.5, 3], 3, 1), f([2, 0.25]), f([0.0, 1.0]))
table.torch("lerp_number/ordinary", lambda a, b: torch.lerp(a, b, 0.25), f([-1, 0.5, 3]), f([2, 0.25, 3]))
table.torch("nan_to_num/finite", lambda x: torch.nan_to_num(x, 0.5, 7, -8), f([1, -2, 0]))
table.torch("nan_to_num/edges", lambda x: torch.nan_to_num(x, 0.5, 7, -8), f([inf, 1, -inf, nan]))
table.torch("nan_to_num/empty", torch.nan_to_num, f([], 0, 3), order=0)
table.write()
