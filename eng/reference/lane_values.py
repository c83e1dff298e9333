"""Writes reference values for the double lanes: tests/Fluxion.Kernels.Tests/Elementwise/lane_values.csv.

A line is: function, bits of x, bits of y (pow only, else 0), bits of the nearest double, and what is missing from it in units of its
last place. Computed with 60 digits more than any argument needs. Run: python3 lane_values.py
"""
import math
import os
import random
import struct

from mpmath import cos, erf, erfc, exp, ldexp, log, mp, mpf, power, sin, tanh

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

path = os.path.join(os.path.dirname(__file__), "../../tests/Fluxion.Kernels.Tests/Elementwise/lane_values.csv")
with open(path, "w", newline="\n") as file:
    for name, rows in cases.items():
        for x, y, v in rows:
            if abs(v) >= ldexp(mpf(1), 1024) or abs(v) < ldexp(mpf(1), -1075):
                continue
            value, rest = nearest(v)
            file.write(f"{name},{bits(x)},{bits(y)},{bits(value)},{rest:.4f}\n")
