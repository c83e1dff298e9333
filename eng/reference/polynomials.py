"""Polynomials through Chebyshev nodes in 60-digit arithmetic, within a small factor of minimax, and how good they are once rounded."""
import struct

from mpmath import cos, log, lu_solve, matrix, mp, mpf, pi

mp.dps = 60


def to_float(c):
    return mpf(struct.unpack("f", struct.pack("f", float(c)))[0])


def to_double(c):
    return mpf(float(c))


def interpolate(f, low, high, degree):
    """The coefficients of the polynomial that meets f at the Chebyshev nodes of [low, high]."""
    nodes = [(low + high) / 2 + (high - low) / 2 * cos(pi * (2 * k + 1) / (2 * (degree + 1))) for k in range(degree + 1)]
    a = matrix(degree + 1, degree + 1)
    b = matrix(degree + 1, 1)
    for i, x in enumerate(nodes):
        for j in range(degree + 1):
            a[i, j] = x**j
        b[i] = f(x)
    return list(lu_solve(a, b))


def show(name, f, low, high, degree, rounding, weight):
    """weight(x) is what an error of the polynomial at x does to the final result, relative to it."""
    p = [rounding(c) for c in interpolate(f, low, high, degree)]
    worst = mpf(0)
    for k in range(2001):
        x = low + (high - low) * k / 2000
        if x == 0:
            continue
        worst = max(worst, abs((sum(c * x**i for i, c in enumerate(p)) - f(x)) * weight(x)))
    print(f"{name}: relative error 2^{float(log(worst, 2)):.1f}")
    for c in p:
        print("   ", mp.nstr(c, 9, strip_zeros=False) + "f" if rounding is to_float else repr(float(c)))


def removable(f, at_zero):
    return lambda x: at_zero if abs(x) < mpf(10) ** -25 else f(x)
