"""Elementary functions of each element. mpmath is the judge; partial derivatives are given where mpmath would step out of the domain."""

import mpmath as mp
import numpy as np
import torch
from table import Table, b, f, i

INF, NAN = float("inf"), float("nan")
table = Table("elementary")


def unary(name, function, ordinary, trouble=(), limits=(), derivative=None, order=2):
    """`trouble` has derivatives too; `limits` are (x, y) where only the value is asked for: poles, infinities, what lies outside the domain."""
    partials = [derivative] if derivative else None
    table.mpmath(f"{name}/ordinary", function, f(ordinary, 2, -1), partials=partials, order=order)
    if trouble:
        table.mpmath(f"{name}/trouble", function, f(trouble), partials=partials, order=order)
    x, y = zip(*[*limits, (NAN, NAN)])
    table.values(f"{name}/limits", "mathematics", lambda _: np.array(y, dtype=float), f(x))
    table.values(f"{name}/empty", "mathematics", lambda x: x, f([], 0, 3))


small = [1e-30, -1e-30, 1e-8, -1e-8, 0.001]
unary("exp", mp.exp, [-20, -1, -0.5, 0.5, 1, 3, 10, 20], [0, *small, 80, -80], [(INF, INF), (-INF, 0), (1e9, INF), (-1e9, 0)])
unary("exp2", lambda x: mp.power(2, x), [-20, -1, -0.5, 0.5, 1, 3, 10, 20], [0, *small, 100, -100], [(INF, INF), (-INF, 0), (1e9, INF), (-1e9, 0)], lambda x: mp.power(2, x) * mp.log(2))
unary("expm1", mp.expm1, [-20, -1, -0.5, 0.5, 1, 3, 10, 20], [0, *small, -50, 80], [(INF, INF), (-INF, -1), (1e9, INF)], mp.exp)
unary("log", mp.log, [0.1, 0.5, 0.99, 1.01, 2, 10, 100, 1e5], [1, 1e-30, 1e30], [(0, -INF), (-0.0, -INF), (-1, NAN), (INF, INF), (-INF, NAN)], lambda x: 1 / x)
unary("log2", lambda x: mp.log(x) / mp.log(2), [0.1, 0.5, 0.99, 1.01, 2, 10, 100, 1e5], [1, 2.0**-100, 2.0**100], [(0, -INF), (-1, NAN), (INF, INF)], lambda x: 1 / (x * mp.log(2)))
unary("log10", lambda x: mp.log(x) / mp.log(10), [0.1, 0.5, 0.99, 1.01, 2, 10, 100, 1e5], [1, 1e-30, 1e10], [(0, -INF), (-1, NAN), (INF, INF)], lambda x: 1 / (x * mp.log(10)))
unary("log1p", mp.log1p, [-0.9, -0.5, -0.1, 0.1, 1, 2, 10, 1e5], [0, *small, 1e30], [(-1, -INF), (-2, NAN), (INF, INF)], lambda x: 1 / (1 + x))
unary("sqrt", mp.sqrt, [0.01, 0.5, 1, 2, 3, 4, 100, 1e5], [1e-30, 1e30], [(0, 0), (-1, NAN), (INF, INF)], lambda x: 1 / (2 * mp.sqrt(x)))
unary("rsqrt", lambda x: 1 / mp.sqrt(x), [0.01, 0.5, 1, 2, 3, 4, 100, 1e5], [1e-12, 1e20], [(0, INF), (-0.0, -INF), (-1, NAN), (INF, 0)], lambda x: -1 / (2 * x * mp.sqrt(x)))
cube_root = lambda x: mp.cbrt(x) if x >= 0 else -mp.cbrt(-x)
unary("cbrt", cube_root, [-27, -2, -0.3, 0.01, 0.5, 2, 8, 1e5], [1e-12, -1e-12, 1e30], [(0, 0), (INF, INF), (-INF, -INF)], lambda x: 1 / (3 * cube_root(x) ** 2))
unary("square", lambda x: x * x, [-3, -1, -0.5, 0.1, 0.5, 1, 3, 1e5], [0, *small], [(INF, INF), (-INF, INF)], lambda x: 2 * x)
unary("reciprocal", lambda x: 1 / x, [-3, -1, -0.5, 0.1, 0.5, 1, 3, 1e5], [1e-10, -1e-10, 1e10], [(0, INF), (-0.0, -INF), (INF, 0), (-INF, 0)], lambda x: -1 / x**2)
unary("sin", mp.sin, [-7, -3, -1, 0.1, 0.5, 1, 2, 10], [0, *small, 3.1415927, 1e4, 3e6], [(INF, NAN), (-INF, NAN)], mp.cos)
unary("cos", mp.cos, [-7, -3, -1, 0.1, 0.5, 1, 2, 10], [0, *small, 1.5707964, 1e4, 3e6], [(INF, NAN), (-INF, NAN)], lambda x: -mp.sin(x))
unary("tan", mp.tan, [-7, -3, -1, 0.1, 0.5, 1, 2, 10], [0, *small, 1.5707964, 3.1415927, 1e4, 3e6], [(INF, NAN), (-INF, NAN)], lambda x: 1 + mp.tan(x) ** 2)
unary("asin", mp.asin, [-0.9, -0.6, -0.5, -0.1, 0.1, 0.4, 0.51, 0.99], [0, *small, 0.9999999], [(1, np.pi / 2), (-1, -np.pi / 2), (1.5, NAN), (INF, NAN)], lambda x: 1 / mp.sqrt(1 - x * x))
unary("acos", mp.acos, [-0.9, -0.6, -0.5, -0.1, 0.1, 0.4, 0.51, 0.99], [0, *small, 0.9999999], [(1, 0), (-1, np.pi), (1.5, NAN), (INF, NAN)], lambda x: -1 / mp.sqrt(1 - x * x))
unary("atan", mp.atan, [-100, -2.5, -1, -0.4, 0.1, 0.5, 1.01, 7], [0, *small, 1e20], [(INF, np.pi / 2), (-INF, -np.pi / 2)], lambda x: 1 / (1 + x * x))
unary("sinh", mp.sinh, [-20, -3, -1, -0.1, 0.1, 0.5, 2, 10], [0, *small, 80], [(INF, INF), (-INF, -INF), (1e9, INF)], mp.cosh)
unary("cosh", mp.cosh, [-20, -3, -1, -0.1, 0.1, 0.5, 2, 10], [0, *small, 80], [(INF, INF), (-INF, INF), (1e9, INF)], mp.sinh)
unary("tanh", mp.tanh, [-3, -1, -0.6, -0.1, 0.1, 0.5, 2, 3], [0, *small], [(INF, 1), (-INF, -1), (50, 1)], lambda x: 1 - mp.tanh(x) ** 2)
unary("asinh", mp.asinh, [-20, -3, -1, -0.1, 0.1, 0.5, 2, 1e5], [0, *small, 1e30], [(INF, INF), (-INF, -INF)], lambda x: 1 / mp.sqrt(1 + x * x))
unary("acosh", mp.acosh, [1.001, 1.1, 1.5, 2, 3, 10, 100, 1e5], [1.0000001, 1e30], [(1, 0), (0.5, NAN), (-5, NAN), (INF, INF)], lambda x: 1 / (mp.sqrt(x - 1) * mp.sqrt(x + 1)))
unary("atanh", mp.atanh, [-0.9, -0.6, -0.5, -0.1, 0.1, 0.4, 0.51, 0.99], [0, *small, 0.9999999], [(1, INF), (-1, -INF), (1.5, NAN), (INF, NAN)], lambda x: 1 / (1 - x * x))
unary("sinc", mp.sincpi, [-3.3, -1.5, -0.6, -0.3, 0.1, 0.49, 0.51, 20.25], [], [(0, 1), (-0.0, 1), (1e-30, 1), (1, 0), (-7, 0), (INF, 0), (-INF, 0)])
# At 0: the values 0 and -pi^2 / 3 of the two derivatives, from the power series, so close to it that differences say nothing.
table.mpmath("sinc/near zero", lambda x: 1 - (mp.pi * x) ** 2 / 6 + (mp.pi * x) ** 4 / 120 - (mp.pi * x) ** 6 / 5040, f([0, 1e-30, -1e-8, 1e-4, 0.001]))
unary("erf", mp.erf, [-3, -1, -0.6, -0.1, 0.1, 0.5, 2, 3], [0, *small], [(INF, 1), (-INF, -1), (50, 1)], lambda x: 2 / mp.sqrt(mp.pi) * mp.exp(-x * x))
unary("erfc", mp.erfc, [-3, -1, -0.6, -0.1, 0.1, 0.5, 2, 3], [0, *small, 8], [(INF, 0), (-INF, 2), (50, 0)], lambda x: -2 / mp.sqrt(mp.pi) * mp.exp(-x * x))
# The kink has no second derivative that differences could find.
unary("abs", mp.fabs, [-3, -1, -0.5, 0.1, 0.5, 1, 3, 1e5], [0, *small], [(-0.0, 0), (-INF, INF), (INF, INF)], mp.sign, order=1)

# Piecewise constant: values only, by NumPy. NumPy's sign of NaN is NaN, as Fluxion's.
steps = f([-INF, -1e20, -2.5, -1.5, -1, -0.5, -0.0, 0, 0.4999999, 0.5, 1, 1.5, 2.5, 8388609, 1e20, INF, NAN])
for name, function in dict(sign=np.sign, floor=np.floor, ceiling=np.ceil, round=np.rint, truncate=np.trunc).items():
    table.values(f"{name}/trouble", "NumPy", function, steps)
    table.values(f"{name}/empty", "NumPy", function, f([], 0, 3))
    table.values(f"{name}/integers", "NumPy", lambda x: function(x).astype(np.int64), i([-3, 0, 5], 3, 1))

root = lambda a, b: mp.sqrt(a * a + b * b)


def binary(name, function, partials, a, b, a_trouble, b_trouble, limits, order=2):
    table.mpmath(f"{name}/ordinary", function, f(a, 2, -1), f(b, 2, -1), partials=partials)
    table.mpmath(f"{name}/trouble", function, f(a_trouble), f(b_trouble), partials=partials, order=order)
    x, y, z = zip(*limits)
    table.values(f"{name}/limits", "mathematics", lambda *_: np.array(z, dtype=float), f(x), f(y))


binary("atan2", mp.atan2, [lambda a, b: b / (a * a + b * b), lambda a, b: -a / (a * a + b * b)], [1, -1, 2, 0.3, -5, 1], [1, -2, -0.5, 3, 0.1, -1], [1e-18, 1e18, 0, -1e-10, 3e18], [1, 1e18, -2, 5, -1e18],
       [(0, 0, 0), (-0.0, 0, 0), (INF, INF, np.pi / 4), (-INF, -INF, -3 * np.pi / 4), (1, INF, 0), (1, -INF, np.pi), (INF, 1, np.pi / 2), (NAN, 1, NAN), (1, NAN, NAN)])
# Second derivatives of a side 10^18 times shorter than the other are below the rounding of the terms that make them up.
binary("hypot", root, [lambda a, b: a / root(a, b), lambda a, b: b / root(a, b)], [3, -1, 2, 0.3, -5, 1], [4, -2, -0.5, 3, 0.1, -1], [1e-18, 1e18, 0, -1e-10, 3e37], [1, 1e18, -2, 1e-10, -1e37],
       [(0, 0, 0), (INF, 1, INF), (-INF, NAN, INF), (NAN, INF, INF), (NAN, 1, NAN)], order=1)
binary("pow", mp.power, [lambda a, b: b * mp.power(a, b - 1), lambda a, b: mp.power(a, b) * mp.log(a)], [0.5, 2, 3, 0.1, 10, 1.5], [3, -1, 0.5, 2.5, 4, -2], [1, 1e-10, 1e10, 1.0001], [100, 2, 2, 1000],
       [(0, 0, 1), (0, 2, 0), (0, -1, INF), (-2, 3, -8), (-2, -2, 0.25), (-2, 0.5, NAN), (INF, 2, INF), (-INF, 3, -INF), (INF, -1, 0), (0.5, INF, 0), (2, INF, INF), (-1, INF, 1), (1, NAN, 1), (NAN, 0, 1), (NAN, 1, NAN)])

# Ties are left out: there each side gets half, as in PyTorch.
ups, downs = f([1, -2, 3, 0.5, -0.0, 1e30], 2, 3), f([2, -3, 0.5, 4, 5, -1e30], 2, 3)
table.mpmath("maximum/ordinary", max, ups, downs, partials=[lambda a, b: mp.mpf(int(a > b)), lambda a, b: mp.mpf(int(b > a))])
table.mpmath("minimum/ordinary", min, ups, downs, partials=[lambda a, b: mp.mpf(int(a < b)), lambda a, b: mp.mpf(int(b < a))])
edges = f([0, 1, -1, INF, -INF, NAN, 2], 7, 1), f([0, 1, -INF, INF, NAN, 2], 6)
for name, function in dict(maximum=np.maximum, minimum=np.minimum, equal=np.equal, not_equal=np.not_equal, less=np.less, less_or_equal=np.less_equal, greater=np.greater, greater_or_equal=np.greater_equal).items():
    table.values(f"{name}/edges, broadcast", "NumPy", function, *edges)
    table.values(f"{name}/integers", "NumPy", function, i([1, -2, 3]), i([1, 2, -3]))
table.values("where/edges", "NumPy", np.where, b([True, False, True, False]), f([1, NAN, INF, 4]), f([NAN, 2, NAN, -INF]))
for name, function in dict(is_nan=np.isnan, is_infinity=np.isinf, is_finite=np.isfinite).items():
    table.values(f"{name}/edges", "NumPy", function, steps)
    table.values(f"{name}/integers", "NumPy", function, i([-3, 0, 5]))
close = f([1, 1.00001, 1.1, INF, INF, -INF, NAN, 0], 4, 2), f([1.000001, 1, 1, INF, 1, INF, NAN, 1e-9], 4, 2)
table.values("is_close/edges", "NumPy", np.isclose, *close, tags=["double"])
bits, others = i([0, 1, -1, 12345, 2**31 - 1, -(2**31)], 2, 3), i([5, -7, 255], 3)
inf, nan = float("inf"), float("nan")
mixed = f([-7.5, -3, -0.25, 0, 0.25, 3, 7.5, 1e10, -1e10, inf, 5, nan]), f([2, -3, 1, 5, -1, 0.1, -2, 3, 7, 2, inf, 1])
for name, function in {"remainder": np.fmod, "mod": np.mod}.items():
    with np.errstate(invalid="ignore"):
        table.values(f"{name}/every sign", "NumPy", function, *mixed, tags=["double"])
    table.values(f"{name}/whole numbers", "NumPy", function, i([-7, -6, 7, 6, 0, -9223372036854775808, 5]), i([2, 3, -2, -3, 4, -1, 9]))
table.torch("remainder/ordinary", torch.fmod, f([-3.5, 2.25, 7, -0.5]), f([1.5, -1, 2.25, 2]))
table.torch("mod/ordinary", torch.remainder, f([-3.5, 2.25, 7, -0.5]), f([1.5, -1, 2.25, 2]))
table.values("shift left/ordinary", "NumPy", np.left_shift, i([1, -3, 5, 0]), i([3, 1, 62, 5]))
table.values("shift right/ordinary", "NumPy", np.right_shift, i([9, -9, 1 << 40, -1]), i([1, 1, 38, 63]))
for name, function in {"and": np.bitwise_and, "or": np.bitwise_or, "xor": np.bitwise_xor}.items():
    table.values(f"{name}/integers, broadcast", "NumPy", function, bits, others)
    table.values(f"{name}/bools", "NumPy", function, b([True, True, False, False]), b([True, False, True, False]))
table.values("not/integers", "NumPy", np.bitwise_not, bits)
table.values("not/bools", "NumPy", np.logical_not, b([True, False]))
table.write()
