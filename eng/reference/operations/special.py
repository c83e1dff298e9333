"""Special functions of each element, by mpmath; where mathematics has no value but software agrees on one, by PyTorch or SciPy."""

import mpmath as mp
import scipy.special
import torch
from table import Table, f

table = Table("special")
inf, nan = float("inf"), float("nan")
positive = f([1e-20, 1e-3, 0.1, 0.5, 0.9, 1.25, 1.5, 1.75, 2.25, 2.75, 4, 7.5, 9.75, 10.25, 40, 1000], 4, 4)
negative = f([-1e-10, -0.25, -0.5, -1.375, -2.25, -3.625, -10.25, -100.25])

# Gamma functions. Below 0 not close to a zero, where only an absolute error can be held.
log_gamma = lambda x: mp.log(abs(mp.gamma(x)))
digamma = lambda x: mp.digamma(x)
polygamma = lambda n: lambda x: mp.polygamma(n, x)
table.mpmath("lgamma/positive", log_gamma, positive, partials=[digamma])
table.mpmath("lgamma/zeros", log_gamma, f([1, 2, 1 + 1e-5, 2 - 1e-5, 1 - 1e-6]), partials=[digamma])
table.mpmath("lgamma/negative", log_gamma, negative, partials=[digamma])
table.mpmath("lgamma/huge", log_gamma, f([1e10, 1e30]), partials=[digamma])
table.values("lgamma/edges", "SciPy", scipy.special.gammaln, f([0, -1, -2, -100, inf, nan]))
table.mpmath("digamma/positive", digamma, positive, partials=[polygamma(1)])
table.mpmath("digamma/zero", digamma, f([1.4616321, 1.461, 1.462]), partials=[polygamma(1)])
table.mpmath("digamma/negative", digamma, negative, partials=[polygamma(1)])
table.torch("digamma/edges", torch.digamma, f([0.0, -0.0, -1, -2, inf, nan]), order=0)
for n in (1, 2, 3, 6):
    table.mpmath(f"polygamma{n}/positive", polygamma(n), positive[1:], partials=[polygamma(n + 1)])
    table.mpmath(f"polygamma{n}/negative", polygamma(n), f([-0.25, -1.375, -3.625, -10.25]), partials=[polygamma(n + 1)])
table.values("polygamma1/edges", "SciPy", lambda x: scipy.special.polygamma(1, x), f([0.0, -1, inf, nan]))
table.values("polygamma2/edges", "SciPy", lambda x: scipy.special.polygamma(2, x), f([0.0, inf, nan]))

# Where one is much greater than the other, ψ(a) − ψ(a + b) cancels: values alone.
a, b = f([0.1, 0.5, 1, 2.5, 7, 12, 30]), f([0.25, 3, 1.5, 2.5, 11, 20, 0.5])
log_beta = lambda a, b: mp.loggamma(a) + mp.loggamma(b) - mp.loggamma(a + b)
log_beta_slopes = [lambda a, b: mp.digamma(a) - mp.digamma(a + b), lambda a, b: mp.digamma(b) - mp.digamma(a + b)]
table.mpmath("log_beta/positive", log_beta, a, b, partials=log_beta_slopes)
table.mpmath("log_beta/far apart", log_beta, f([1e6, 1e-3, 1e8, 3, 1e-3]), f([2, 1e5, 1e8, 1e4, 40]), order=0)
table.values("log_beta/broadcast", "SciPy", scipy.special.betaln, f([0.5, 2, 3], 3, 1), f([1, 4, 5, 6]))
beta = lambda a, b: mp.exp(log_beta(a, b))
table.mpmath("beta/positive", beta, a, b, partials=[lambda a, b: beta(a, b) * log_beta_slopes[0](a, b), lambda a, b: beta(a, b) * log_beta_slopes[1](a, b)])

# Bessel functions. J not close to zeros of it and its derivatives.
places = f([0, 1e-10, -0.5, 1, 3, -7.5, 8, 9, 15, 19.5, -20.5, 50])
table.mpmath("bessel_i0/ordinary", lambda x: mp.besseli(0, x), places, partials=[lambda x: mp.besseli(1, x)])
table.mpmath("bessel_i1/ordinary", lambda x: mp.besseli(1, x), places, partials=[lambda x: (mp.besseli(0, x) + mp.besseli(2, x)) / 2])
table.mpmath("bessel_j0/ordinary", lambda x: mp.besselj(0, x), f([0, 1e-10, -0.5, 1, 3, -7.5, 9.5, 15.5, 50, 1000]), partials=[lambda x: -mp.besselj(1, x)])
table.mpmath("bessel_j1/ordinary", lambda x: mp.besselj(1, x), f([0, 1e-10, -0.5, 1, 3, -8, 9.5, 15, 50, 1000]), partials=[lambda x: (mp.besselj(0, x) - mp.besselj(2, x)) / 2])
# SciPy's functions have no limits at infinity.
for name, function in [("i0", scipy.special.i0), ("i1", scipy.special.i1), ("j0", scipy.special.j0), ("j1", scipy.special.j1)]:
    table.values(f"bessel_{name}/edges", "SciPy", function, f([nan, 700, 0]))


# The normal distribution.
def quantile(p):
    """By Newton's steps on log Φ, from where its tail would lie."""
    if p > 0.5:
        return -quantile(1 - p)
    if p == 0.5:
        return mp.mpf(0)
    x = -mp.sqrt(-2 * mp.log(p))
    while True:
        step = (log_cdf(x) - mp.log(p)) / hazard(x)
        x -= step
        if abs(step) < mp.mpf(10) ** -40 * abs(x):
            return x


cdf = lambda x: mp.erfc(-x / mp.sqrt(2)) / 2
density = lambda x: mp.exp(-x * x / 2) / mp.sqrt(2 * mp.pi)
log_cdf = lambda x: mp.log(cdf(x)) if x < 0 else mp.log1p(-cdf(-x))
hazard = lambda x: density(x) / cdf(x)
table.mpmath("erfinv/ordinary", mp.erfinv, f([-0.999, -0.75, -0.5, -0.25, 1e-10, 0.125, 0.5, 0.625, 0.9, 0.99999]), partials=[lambda x: mp.sqrt(mp.pi) / 2 * mp.exp(mp.erfinv(x) ** 2)])
table.torch("erfinv/edges", torch.erfinv, f([1, -1, 0, 1.5, -2, nan, inf]), order=0)
table.mpmath("normal_cdf/ordinary", cdf, f([-30, -12, -5, -1, -0.5, 0, 0.5, 1, 3, 8]), partials=[density], tags=["double"])
table.mpmath("normal_cdf/single", cdf, f([-12, -5, -1, -0.5, 0, 0.5, 1, 3, 8]), order=0)
table.mpmath("normal_cdf/edges", cdf, f([inf, -inf, nan, -1e3, 1e3]), order=0)
table.mpmath("log_normal_cdf/ordinary", log_cdf, f([-40, -12, -5, -1.25, -1, -0.5, 0, 0.5, 1, 3, 8]), partials=[hazard])
table.mpmath("log_normal_cdf/far", log_cdf, f([-1e3, -1e6, -1e10]), order=1, partials=[hazard])
table.values("log_normal_cdf/edges", "SciPy", scipy.special.log_ndtr, f([inf, -inf, nan]))
table.mpmath("inverse_normal_cdf/ordinary", quantile, f([1e-30, 1e-5, 0.01, 0.25, 0.375, 0.499, 0.501, 0.625, 0.75, 0.9, 0.99999]), partials=[lambda p: 1 / density(quantile(p))])
table.values("inverse_normal_cdf/edges", "SciPy", scipy.special.ndtri, f([0, 0.5, 1, -0.5, 1.5, nan]))

# Logarithms.
table.mpmath("logit/ordinary", lambda p: mp.log(p / (1 - p)), f([1e-20, 1e-3, 0.25, 0.3, 0.5001, 0.7, 0.75, 0.9, 0.99999]))
table.torch("logit/edges", torch.logit, f([0, 0.5, 1, -1, 2, nan]), order=0)
table.torch("logit/slopes at edges", torch.logit, f([0, 1]), order=1)
table.mpmath("entropy/ordinary", lambda x: -x * mp.log(x), f([1e-20, 1e-3, 0.3, 0.5, 0.999, 1, 2, 1e5]))
table.torch("entropy/edges", torch.special.entr, f([0, -1, inf, -inf, nan]), order=0)
table.mpmath("xlogy/ordinary", lambda x, y: x * mp.log(y), f([0.5, -2, 1e-10, 3, 0]), f([0.1, 3, 2, 0.999, 2]))
table.torch("xlogy/edges", torch.xlogy, f([0, 0, 0, 0, 1, -1, 2, nan]), f([0, -1, inf, nan, 0, 0, -1, 2]), order=0)
table.torch("xlogy/broadcast", torch.xlogy, f([0, 2, 3], 3, 1), f([1, 4, 5, 6]))
table.mpmath("xlog1py/ordinary", lambda x, y: x * mp.log1p(y), f([0.5, -2, 1e-10, 3, 0, 4, 2]), f([0.1, 3, 2, -0.999, 2, 1e-12, 1e30]))
table.torch("xlog1py/edges", torch.special.xlog1py, f([0, 0, 0, 0, 1, -1, 2, nan]), f([-1, -2, inf, nan, -1, -1, -2, 2]), order=0)
add_exp = lambda a, b: mp.log(mp.exp(a) + mp.exp(b))
table.mpmath("logaddexp/ordinary", add_exp, f([0, 1, -3, 100, 1e4, -5]), f([0, 1, -1, 98, 1e4 - 3, -5.5]))
table.mpmath("logaddexp/far apart", add_exp, f([100, 2, -300]), f([50, -30, -200]), order=1)
table.torch("logaddexp/edges", torch.logaddexp, f([inf, -inf, -inf, inf, nan, 0, 1e30]), f([inf, -inf, 0, -inf, 0, nan, 1]), order=0)
table.torch("logaddexp/broadcast", torch.logaddexp, f([0, 2, 3], 3, 1), f([1, 4, 5, 6]))
table.torch("logaddexp/empty", torch.logaddexp, f([], 0, 2), f([], 0, 2), order=0)
table.write()
