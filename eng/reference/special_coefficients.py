"""Derives the polynomial coefficients of the special functions, as lane_coefficients.py does for the elementary ones.

Run: python3 special_coefficients.py
"""
from mpmath import besseli, besselj, bessely, cos, digamma, erfinv, exp, findroot, loggamma, mpf, pi, sin, sqrt

from polynomials import removable, show, to_double
from quantile import quantile


def double(name, f, low, high, degree, weight):
    show(name, f, mpf(low), mpf(high), degree, to_double, weight)


# log Gamma(2 + t) = t G(t), |t| <= 1/2
log_gamma = removable(lambda t: loggamma(2 + t) / t, digamma(2))
double("log gamma", log_gamma, -0.5, 0.5, 18, lambda t: 1 / log_gamma(t))

# digamma(3/2 + t) = (3/2 + t - root) P(t), |t| <= 1/2
root = findroot(digamma, mpf("1.46"))
high = to_double(root)
print("digamma root", repr(float(high)), repr(float(root - high)))
ratio = lambda t: digamma(mpf(3) / 2 + t) / (mpf(3) / 2 + t - root)
double("digamma", ratio, -0.5, 0.5, 22, lambda t: 1 / ratio(t))

# I0(x) = P(q), I1(x) = x P(q) with q = x^2 / 4, |x| <= 8
i0 = lambda q: besseli(0, 2 * sqrt(q))
i1 = removable(lambda q: besseli(1, 2 * sqrt(q)) / (2 * sqrt(q)), mpf(1) / 2)
double("I0 near", i0, 0, 16, 18, lambda q: 1 / i0(q))
double("I1 near", i1, 0, 16, 18, lambda q: 1 / i1(q))

# In(x) = e^x P(v) / sqrt(x) with v = 16 / x - 1, x >= 8
def far(n):
    def f(v):
        x = 16 / (1 + v) if v > -1 else mpf(10) ** 70
        return sqrt(x) * exp(-x) * besseli(n, x) if x < 10**9 else 1 / sqrt(2 * pi)
    return f


double("I0 far", far(0), -1, 1, 24, lambda v: 1 / far(0)(v))
double("I1 far", far(1), -1, 1, 24, lambda v: 1 / far(1)(v))

# J0(x) = P(v), J1(x) = x P(v) with v = x^2 / 32 - 1, |x| <= 8
double("J0 near", lambda v: besselj(0, sqrt(32 * (v + 1))), -1, 1, 18, lambda v: 1)
j1 = lambda v: besselj(1, sqrt(32 * (v + 1))) / sqrt(32 * (v + 1)) if v > -1 else mpf(1) / 2
double("J1 near", j1, -1, 1, 18, lambda v: 1)


# Jn(x) = sqrt(2 / (pi x)) (P(s) cos w - 8 / x Q(s) sin w) with s = (8 / x)^2, w = x - pi / 4 - n pi / 2, x >= 8
def modulated(n, part):
    def f(s):
        if s < mpf(10) ** -12:
            return mpf(1) if part == 0 else mpf(4 * n * n - 1) / 64
        x = 8 / sqrt(s)
        w = x - pi / 4 - n * pi / 2
        j, y = besselj(n, x), bessely(n, x)
        size = sqrt(pi * x / 2)
        return size * (j * cos(w) + y * sin(w)) if part == 0 else size * (y * cos(w) - j * sin(w)) * x / 8
    return f


for n in (0, 1):
    double(f"J{n} far P", modulated(n, 0), 0, 1, 11, lambda s: 1)
    double(f"J{n} far Q", modulated(n, 1), 0, 1, 11, lambda s: 1)

# erfinv z = z P(z^2), |z| <= 1/2
near = removable(lambda u: erfinv(sqrt(u)) / sqrt(u), sqrt(pi) / 2)
double("erfinv near", near, 0, 0.25, 15, lambda u: 1 / near(u))

# The x at which the normal distribution function is p is -s P(t) with s = sqrt(-2 log p), t = (s - 4) / (s + 4), p <= 1/4
def tail(t):
    s = 4 * (1 + t) / (1 - t)
    return -quantile(-s * s / 2) / s


place = lambda s: (s - 4) / (s + 4)
double("normal quantile", tail, place(mpf("1.665")), place(mpf("38.7")), 26, lambda t: 1 / tail(t))
