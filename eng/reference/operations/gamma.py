"""How a gamma number's logarithm moves with the distribution's shape: d log z / da at a fixed place of the distribution."""

import mpmath as mp
import numpy as np
from scipy.special import gammaincinv
from table import Table

table = Table("gamma")


def derivative(a, l):
    z = mp.exp(l)
    # The smaller tail, which keeps its digits.
    function = (lambda x: mp.gammainc(x, 0, z, regularized=True)) if z < a else (lambda x: -mp.gammainc(x, z, mp.inf, regularized=True))
    density = mp.exp(a * l - z) / mp.gamma(a)
    return -mp.diff(function, a, h=mp.mpf(10) ** -20) / density


# From the one end of the distribution to the other, small shapes to large.
shapes = np.array([0.01, 0.1, 0.5, 1, 2, 10, 100, 1000])
places = np.array([1e-8, 0.01, 0.3, 0.5, 0.7, 0.99, 1 - 1e-8])
a, p = (x.reshape(-1) for x in np.meshgrid(shapes, places, indexing="ij"))
log = np.maximum(np.log(np.maximum(gammaincinv(a, p), 1e-300)), -80)
table.mpmath("gamma-shape/all over", derivative, a, log, order=0, tags=("double",))
table.write()
