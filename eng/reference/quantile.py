"""The quantiles of the normal distribution."""
from mpmath import erfc, exp, log, mpf, pi, sqrt


def quantile(log_p):
    """The x at which the normal distribution function has this logarithm."""
    value = lambda x: log(erfc(-x / sqrt(2)) / 2) - log_p
    slope = lambda x: sqrt(2 / pi) * exp(-x * x / 2) / erfc(-x / sqrt(2))
    x = -sqrt(-2 * log_p)
    while True:
        step = value(x) / slope(x)
        x -= step
        if abs(step) < mpf(10) ** -30 * abs(x):
            return x
