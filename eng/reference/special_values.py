"""Writes reference values for the special functions and activations: tests/Fluxion.Kernels.Tests/Elementwise/special_values.csv.

A line is: function, bits of x, bits of y (0 where there is one operand), bits of the double nearest to the value. Arguments are floats, so
that the lines serve both precisions. Run: python3 special_values.py
"""
import math
import os
import random
import struct

from mpmath import (besseli, besselj, digamma, erfc, erfinv, exp, expm1, factorial, gamma, log, log1p, loggamma, mp, mpf, pi, sqrt, tanh, zeta)

from quantile import quantile

mp.dps = 80
random.seed(20260102)


def single(x):
    return struct.unpack("f", struct.pack("f", x))[0]


def bits(x):
    return "%016x" % struct.unpack("<Q", struct.pack("<d", x))[0]


def spread(low, high, sign=(-1, 1)):
    """Magnitude spread evenly over the binades."""
    return random.choice(sign) * 2.0 ** random.uniform(low, high)


def draw(count, f):
    return [(single(f()), 0.0) for _ in range(count)]


def uniform(low, high, count=60):
    return draw(count, lambda: random.uniform(low, high))


def binades(low, high, sign=(-1, 1), count=60):
    return draw(count, lambda: spread(low, high, sign))


def ordered(orders, places):
    return [(x, float(random.choice(orders))) for x, _ in places]


def clear(f, places, least):
    """Away from zeros beside 0, where no relative error can be held."""
    return [(x, y) for x, y in places if abs(f(mpf(x))) > least(x)]


def swap(pairs):
    return [(y, x) for x, y in pairs]


above = (1,)
log_gamma = lambda x: log(abs(gamma(x))) if x < 0 else loggamma(x)
amplitude = lambda x: 0.1 * math.sqrt(2 / math.pi / max(abs(x), 1))
log_cdf = lambda x: log(erfc(-x / sqrt(2)) / 2) if x < 0 else log1p(-erfc(x / sqrt(2)) / 2)
smooth = lambda: uniform(-20, 20) + binades(-20, 6)
bessel = lambda: uniform(-30, 30) + binades(-10, 6)

cases = {
    "lgamma": (log_gamma, uniform(0, 14) + binades(-60, 60, above) + uniform(0.9, 1.1) + uniform(1.9, 2.1) + clear(log_gamma, uniform(-12, 0), lambda x: 0.3)),
    "digamma": (digamma, uniform(0, 14) + binades(-60, 60, above) + uniform(1.4, 1.5) + clear(digamma, uniform(-12, 0), lambda x: 0.5)),
    "polygamma": (lambda n, x: (-1) ** int(n + 1) * factorial(n) * zeta(n + 1, x), swap(ordered([1, 2, 3, 4, 7], uniform(0, 20) + binades(-10, 10, above)))),
    "polygamma below 0": (lambda n, x: mp.polygamma(int(n), x), swap(ordered([1, 3], uniform(-12, 0)))),
    "logbeta": (lambda a, b: loggamma(a) + loggamma(b) - loggamma(a + b), list(zip([x for x, _ in binades(-8, 14, above, 120)], [x for x, _ in binades(-4, 8, above, 120)]))),
    "i0": (lambda x: besseli(0, x), bessel()),
    "i1": (lambda x: besseli(1, x), bessel()),
    "j0": (lambda x: besselj(0, x), clear(lambda x: besselj(0, x), bessel() + binades(5, 20), amplitude)),
    "j1": (lambda x: besselj(1, x), clear(lambda x: besselj(1, x), bessel() + binades(5, 20), amplitude) + binades(-20, 0)),
    "scaled i": (lambda n, x: besseli(n, x) / x**n, swap(ordered([1, 2, 3, 4], bessel()))),
    "scaled j": (lambda n, x: besselj(n, x) / x**n, [(n, x) for n, x in swap(ordered([1, 2, 3, 4], bessel())) if abs(besselj(n, x)) > 0.1 * min(amplitude(x), abs(x) ** n)]),
    "erfinv": (erfinv, uniform(-1, 1) + binades(-30, 0) + [(1 - 2.0**-k, 0.0) for k in range(2, 25)]),
    "inverse normal cdf": (lambda p: quantile(log(p)) if p < 0.5 else -quantile(log(1 - p)), uniform(0, 1) + binades(-120, -1, above) + [(1 - 2.0**-k, 0.0) for k in range(2, 25)]),
    "normal cdf": (lambda x: erfc(-x / sqrt(2)) / 2, uniform(-13, 6, 120)),
    "log normal cdf": (log_cdf, uniform(-13, 6) + binades(-10, 20, (-1,)) + uniform(-2, 1)),
    "inverse mills ratio": (lambda x: exp(-x * x / 2 - log_cdf(x)) / sqrt(2 * pi), uniform(-13, 6) + binades(-10, 20, (-1,)) + uniform(-2, 1)),
    "entropy": (lambda x: -x * log(x), binades(-60, 20, above)),
    "logit": (lambda x: log(x) - log1p(-x), uniform(0, 1) + binades(-60, -1, above) + uniform(0.49, 0.51)),
    "xlogy": (lambda x, y: x * log(y), list(zip([x for x, _ in binades(-10, 10)], [x for x, _ in binades(-10, 10, above)]))),
    "xlog1py": (lambda x, y: x * log1p(y), list(zip([x for x, _ in binades(-10, 10, count=120)], [x for x, _ in binades(-30, 10, above) + uniform(-1, 1)]))),
    "logaddexp": (lambda x, y: log(exp(x) + exp(y)), list(zip([x for x, _ in uniform(1, 40)], [x for x, _ in uniform(-40, 40)]))),
    "softplus": (lambda x: log1p(exp(x)), smooth()),
    "log sigmoid": (lambda x: -log1p(exp(-x)), smooth()),
    "silu": (lambda x: x / (1 + exp(-x)), smooth()),
    "mish": (lambda x: x * tanh(log1p(exp(x))), smooth()),
    "softsign": (lambda x: x / (1 + abs(x)), smooth()),
    "gelu": (lambda x: x * erfc(-x / sqrt(2)) / 2, uniform(-12, 8) + binades(-20, 3)),
    "gelu tanh": (lambda x: x / (1 + exp(-sqrt(8 / pi) * (x + mpf("0.044715") * x**3))), uniform(-3, 8) + binades(-20, 1)),
    "elu": (lambda x: x if x > 0 else expm1(x), smooth()),
}

pairs = ("polygamma", "polygamma below 0", "logbeta", "scaled i", "scaled j", "xlogy", "xlog1py", "logaddexp")
path = os.path.join(os.path.dirname(__file__), "../../tests/Fluxion.Kernels.Tests/Elementwise/special_values.csv")
with open(path, "w", newline="\n") as file:
    for name, (f, places) in cases.items():
        for x, y in places:
            value = f(mpf(x), mpf(y)) if name in pairs else f(mpf(x))
            file.write(f"{name},{bits(x)},{bits(y)},{bits(float(mp.re(value)))}\n")
