"""Derives the polynomial coefficients of the elementwise lanes.

Each polynomial interpolates its function at Chebyshev nodes in 60-digit arithmetic, which is within a small factor of the
minimax polynomial, and is then rounded to the lane's precision. Printed: the coefficients, lowest power first, as C# literals,
and the largest error of the rounded polynomial where it is used. Run: python3 lane_coefficients.py
"""
from mpmath import asin, atan, atanh, cos, erf, erfc, exp, expm1, floor, frexp, ldexp, log, lu_solve, matrix, mpf, pi, sin, sqrt, tanh

from polynomials import removable, show, to_double, to_float

half_ln2 = log(2) / 2 * mpf("1.001")
# e^r = 1 + r + r^2 E(r), |r| <= ln 2 / 2
e_tail = removable(lambda r: (expm1(r) - r) / r**2, mpf(1) / 2)
show("exp float", e_tail, -half_ln2, half_ln2, 5, to_float, lambda r: r**2 / expm1(r))
show("exp double", e_tail, -half_ln2, half_ln2, 10, to_double, lambda r: r**2 / expm1(r))

# 2^t = 1 + t T(t), |t| <= 1/2
show("exp2", removable(lambda t: (2**t - 1) / t, log(2)), -mpf("0.5005"), mpf("0.5005"), 6, to_double, lambda t: t / 2**t)

# tanh x = x + x^3 T(x^2), |x| <= 5/8
t_tail = removable(lambda u: (tanh(sqrt(u)) / sqrt(u) - 1) / u, -mpf(1) / 3)
show("tanh float", t_tail, mpf(0), mpf("0.625") ** 2, 4, to_float, lambda u: u)

# sin r = r + r^3 S(r^2), |r| <= pi / 2
quarter = (pi / 2 * mpf("1.002")) ** 2
s_tail = removable(lambda u: (sin(sqrt(u)) / sqrt(u) - 1) / u, -mpf(1) / 6)
show("sin float", s_tail, mpf(0), quarter, 4, to_float, lambda u: u * sqrt(u) / sin(sqrt(u)))
show("sin double", s_tail, mpf(0), quarter, 8, to_double, lambda u: u * sqrt(u) / sin(sqrt(u)))

# cos r = 1 - r^2 / 2 + r^4 C(r^2), |r| <= pi / 4
eighth = (pi / 4 * mpf("1.002")) ** 2
c_tail = removable(lambda u: (cos(sqrt(u)) - 1 + u / 2) / u**2, mpf(1) / 24)
show("cos double", c_tail, mpf(0), eighth, 5, to_double, lambda u: u**2 / cos(sqrt(u)))

# sin(pi f) / (pi f) = 1 + f^2 S(f^2), |f| <= 1/2
sinc = removable(lambda u: sin(pi * sqrt(u)) / (pi * sqrt(u)), mpf(1))
show("sinc double", removable(lambda u: (sinc(u) - 1) / u, -(pi**2) / 6), mpf(0), mpf("0.25"), 7, to_double, lambda u: u / sinc(u))

# atan z = z + z^3 A(z^2), |z| <= tan(pi / 8)
at_tail = removable(lambda u: (atan(sqrt(u)) / sqrt(u) - 1) / u, -mpf(1) / 3)
show("atan double", at_tail, mpf(0), ((sqrt(mpf(2)) - 1) * mpf("1.0001")) ** 2, 11, to_double, lambda u: u)

# asin z = z + z^3 P(z^2), |z| <= 1/2
as_tail = removable(lambda u: (asin(sqrt(u)) / sqrt(u) - 1) / u, mpf(1) / 6)
show("asin double", as_tail, mpf(0), mpf("0.25"), 12, to_double, lambda u: u)

# The cube root to start from, sqrt(1/2) <= m <= sqrt(2)
show("cbrt", lambda m: m ** (mpf(1) / 3), sqrt(mpf(2)) / 2, sqrt(mpf(2)), 4, to_double, lambda m: m ** (-mpf(1) / 3))

# log(1 + f) = f - f^2 / 2 + f^3 L(f), sqrt(1/2) <= 1 + f <= sqrt(2)
l_tail = removable(lambda f: (log(1 + f) - f + f**2 / 2) / f**3, mpf(1) / 3)
show("log float", l_tail, sqrt(mpf(2)) / 2 - 1, sqrt(mpf(2)) - 1, 8, to_float, lambda f: f**3 / log(1 + f))

# 2 atanh s = 2 s + s^3 A(s^2), |s| <= (sqrt(2) - 1) / (sqrt(2) + 1)
s_max = ((sqrt(mpf(2)) - 1) / (sqrt(mpf(2)) + 1) * mpf("1.001")) ** 2
a_tail = removable(lambda u: (2 * atanh(sqrt(u)) / sqrt(u) - 2) / u, mpf(2) / 3)
show("log double", a_tail, mpf(0), s_max, 6, to_double, lambda u: u / 2)
# for pow of float, in base 2: log2((1 + s) / (1 - s)) = s B(s^2)
show("log2 float pow", removable(lambda u: 2 * atanh(sqrt(u)) / sqrt(u) / log(2), 2 / log(2)), mpf(0), s_max, 4, to_double, lambda u: log(2) / 2)
# for pow of double: 2 atanh s = 2 s + 2/3 s^3 + s^5 D(s^2)
d_tail = removable(lambda u: (2 * atanh(sqrt(u)) / sqrt(u) - 2 - 2 * u / 3) / u**2, mpf(2) / 5)
show("log double pow", d_tail, mpf(0), s_max, 6, to_double, lambda u: u**2 / 2)

# erf x = x + x N(x^2), |x| <= 7/8
n_tail = removable(lambda u: erf(sqrt(u)) / sqrt(u) - 1, 2 / sqrt(pi) - 1)
show("erf near float", n_tail, mpf(0), mpf("0.875") ** 2, 5, to_float, lambda u: 1 / (1 + n_tail(u)))
show("erf near double", n_tail, mpf(0), mpf("0.875") ** 2, 10, to_double, lambda u: 1 / (1 + n_tail(u)))


def show_erfc(name, center, high, degree, rounding):
    """erfc x = e^-x^2 F(t) / (1 + 2 x) with t = (x - center) / (x + center), x >= 1/2: F is nearly flat, so an error of t is harmless."""
    def place(x):
        return (x - center) / (x + center)

    def far(t):
        x = center * (1 + t) / (1 - t)
        return (1 + 2 * x) * exp(x * x) * erfc(x)

    show(name, far, place(mpf("0.4999")), place(high), degree, rounding, lambda t: 1 / far(t))


show_erfc("erfc far float", mpf(2), mpf("10.3"), 9, to_float)
show_erfc("erfc far double", mpf(4), mpf(28), 22, to_double)


def show_mills(name, high, center, n_degree, m_degree, scale, rounding):
    """e^(x^2/2) Phi(-x) = N(x) / (sqrt(2 pi) x N(x) + M(x)) at Chebyshev nodes of (x - center) / (x + center), N(0) = scale."""
    def ratio(x):
        return erfc(x / sqrt(mpf(2))) / 2 * exp(x * x / 2)

    count, end = n_degree + m_degree, (high - center) / (high + center)
    a, b = matrix(count, count), matrix(count, 1)
    for k in range(count):
        t = (end - 1) / 2 + (end + 1) / 2 * cos(pi * (2 * k + 1) / (2 * count))
        x = center * (1 + t) / (1 - t)
        gap = 1 - sqrt(2 * pi) * x * ratio(x)
        for j in range(1, n_degree + 1):
            a[k, j - 1] = gap * x**j
        for j in range(1, m_degree + 1):
            a[k, n_degree + j - 1] = -ratio(x) * x**j
        b[k] = 2 * ratio(x) - gap
    solved = list(lu_solve(a, b))
    for part, coefficients in (("N", [mpf(1)] + solved[:n_degree]), ("M", [mpf(2)] + solved[n_degree:])):
        print(name, part)
        for c in coefficients:
            print("   ", repr(float(rounding(c * scale))))


# The scale keeps N and the denominator in the upper half of their binades near 0, where a rounding error is worth least.
show_mills("mills float", mpf("14.55"), mpf("3.25"), 5, 4, mpf("1.75"), to_float)
show_mills("mills double", mpf("39.1"), mpf("4.5"), 10, 9, mpf("1.75"), to_double)


def split(name, value, bits, parts, rounding):
    """value as a sum of parts of so many bits each, so that an integer times a part stays exact; the last part is a full number."""
    print(name)
    for part in range(parts):
        if part == parts - 1:
            piece = rounding(value)
        else:
            _, e = frexp(value)
            piece = ldexp(floor(ldexp(value, bits - e)), e - bits)
        value -= piece
        print("   ", repr(float(piece)))


split("ln 2 float", log(2), 12, 2, to_float)
split("ln 2 double", log(2), 40, 2, to_double)
split("pi float", pi, 11, 5, to_float)
split("pi double", pi, 32, 4, to_double)
split("2/3", mpf(2) / 3, 53, 2, to_double)
split("pi / 2 pair", pi / 2, 53, 2, to_double)
split("log10 2 pair", log(2) / log(10), 53, 2, to_double)
split("1 / ln 2 pair", 1 / log(2), 53, 2, to_double)
