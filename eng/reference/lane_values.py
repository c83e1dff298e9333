"""Writes reference values for the double lanes: tests/Fluxion.Kernels.Tests/Elementwise/lane_values.csv.

A line is: function, bits of x, bits of y (pow only, else 0), bits of the nearest double, and what is missing from it in units of its
last place. Computed with 60 digits more than any argument needs. Run: python3 lane_values.py
"""
import math
import os
import random
import struct

from mpmath import acos, acosh, asin, asinh, atan, atan2, atanh, cbrt, cos, cosh, erf, erfc, exp, expm1, hypot, ldexp, log, log1p, mp, mpf, power, sin, sincpi, sinh, sqrt, tan, tanh

mp.dps = 400
random.seed(20260101)


def bits(x):
    return "%016x" % struct.unpack("<Q", struct.pack("<d", x))[0]


def nearest(v):
    """The double nearest v and the rest of v in ulp, denormal results included."""
    if v == 0:
        return 0.0, 0.0
    e = max(math.floor(float(mp.log(abs(v), 2))), -1022) - 52
    if abs(v) >= ldexp(mpf(1), e + 53):
        e += 1
    n = mp.nint(ldexp(v, -e))
    return float(ldexp(n, e)), float(ldexp(v, -e) - n)


def spread(low, high):
    """Random sign, magnitude spread evenly over the binades."""
    return random.choice([-1, 1]) * 2.0 ** random.uniform(low, high)


def both(f, arguments):
    return [(x, 0.0, f(mpf(x))) for x in arguments]


cases = {
    "exp": both(exp, [spread(-30, 9.4) for _ in range(160)] + [random.uniform(-745, -700) for _ in range(40)]),
    "log": both(log, [abs(spread(-1074, 1023.9)) for _ in range(80)] + [1 + spread(-52, -1.1) for _ in range(120)]),
    "sin": both(sin, [spread(-30, 21) for _ in range(120)] + [spread(21, 1000) for _ in range(20)] + [k * math.pi for k in range(1, 60)]),
    "cos": both(cos, [spread(-30, 21) for _ in range(120)] + [spread(21, 1000) for _ in range(20)] + [(k + 0.5) * math.pi for k in range(60)]),
    "tanh": both(tanh, [spread(-40, 4.4) for _ in range(200)]),
    "sigmoid": both(lambda x: 1 / (1 + exp(-x)), [spread(-30, 9.4) for _ in range(200)]),
    "pow": [],
}
while len(cases["pow"]) < 240:
    x = abs(spread(-1022, 1022)) if random.random() < 0.4 else 1 + spread(-40, -1.1)
    y = random.uniform(-1074, 1023) / math.log2(x) if random.random() < 0.8 else float(random.randint(-12, 12))
    if abs(y) < 1e300 and -1074 < y * math.log2(x) < 1023.9:
        cases["pow"].append((x, y, power(mpf(x), mpf(y))))

# Drawn last, so that the rows above stay as they were.
cases["erf"] = both(erf, [spread(-40, 2.7) for _ in range(160)] + [spread(-0.5, 1) for _ in range(80)])
cases["erfc"] = both(erfc, [random.uniform(-6, 27.2) for _ in range(160)] + [spread(-30, 1) for _ in range(80)])


def of_two(f, arguments):
    return [(x, y, f(mpf(x), mpf(y))) for x, y in arguments]


def between(low, high, count=60):
    return [random.uniform(low, high) for _ in range(count)]


def sized(low, high, count=60):
    return [spread(low, high) for _ in range(count)]


def above(low, high, count=60):
    return [abs(x) for x in sized(low, high, count)]


cases["exp2"] = both(lambda x: power(2, x), between(-1074, 1023) + sized(-30, 9))
cases["expm1"] = both(expm1, sized(-60, 9.4, 80) + between(-2, 2) + between(700, 709.7, 10))
cases["log1p"] = both(log1p, above(-60, 1023) + [-x for x in above(-60, -0.01)] + sized(-1.5, 0))
cases["log2"] = both(lambda x: log(x) / log(2), above(-1074, 1023) + [1 + x for x in sized(-52, -1.1)])
cases["log10"] = both(lambda x: log(x) / log(10), above(-1074, 1023) + [1 + x for x in sized(-52, -1.1)])
cases["rsqrt"] = both(lambda x: 1 / sqrt(x), above(-1074, 1023, 110))
cases["cbrt"] = both(lambda x: cbrt(x) if x > 0 else -cbrt(-x), sized(-1074, 1023) + sized(-3, 3))
cases["tan"] = both(tan, sized(-30, 21, 80) + sized(21, 1000, 10) + [k * math.pi / 2 for k in range(1, 60)] + between(-4, 4))
cases["asin"] = both(asin, sized(-30, -0.001) + between(-1, 1))
cases["acos"] = both(acos, [1 - x for x in above(-50, 0)] + between(-1, 1))
cases["atan"] = both(atan, sized(-60, 60) + sized(-3, 3))
cases["atan2"] = of_two(atan2, list(zip(sized(-3, 3, 80), sized(-3, 3, 80))) + list(zip(sized(-500, 500), sized(-500, 500))) + list(zip(sized(1022, 1023, 20), sized(1022, 1023, 20))))
cases["sinh"] = both(sinh, sized(-60, 9.4) + between(-3, 3) + between(709, 710.4, 10))
cases["cosh"] = both(cosh, sized(-30, 9.4) + between(-3, 3) + between(709, 710.4, 10))
cases["asinh"] = both(asinh, sized(-60, 1023) + sized(-4, 4))
cases["acosh"] = both(acosh, [1 + x for x in above(-50, 3)] + above(0, 1023))
cases["atanh"] = both(atanh, sized(-60, -0.001) + [1 - x for x in above(-50, 0)])
cases["sinc"] = both(sincpi, sized(-30, 20) + between(-5, 5))
cases["hypot"] = of_two(hypot, list(zip(sized(-3, 3, 80), sized(-3, 3, 80))) + list(zip(sized(-1070, 1022), sized(-1070, 1022))) + list(zip(sized(1021, 1022.9, 10), sized(1021, 1022.9, 10))))

path = os.path.join(os.path.dirname(__file__), "../../tests/Fluxion.Kernels.Tests/Elementwise/lane_values.csv")
with open(path, "w", newline="\n") as file:
    for name, rows in cases.items():
        for x, y, v in rows:
            if abs(v) >= ldexp(mpf(1), 1024) or abs(v) < ldexp(mpf(1), -1075):
                continue
            value, rest = nearest(v)
            file.write(f"{name},{bits(x)},{bits(y)},{bits(value)},{rest:.4f}\n")
