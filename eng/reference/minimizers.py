"""Minima found by SciPy: ridge logistic regression, and Rosenbrock's valley in ten dimensions."""

import numpy
import scipy
import torch
from reference import numbers, write
from scipy.optimize import minimize

generator = torch.Generator().manual_seed(5)
x = torch.randn((30, 4), generator=generator, dtype=torch.float64)
y = (x @ torch.tensor([1.0, -2.0, 0.5, 0.0], dtype=torch.float64) + torch.randn(30, generator=generator, dtype=torch.float64) > 0).double()


def logistic(w):
    return torch.nn.functional.binary_cross_entropy_with_logits(x @ w, y) + 0.01 * (w * w).sum()


def rosenbrock(w):
    return (100 * (w[1:] - w[:-1] ** 2) ** 2 + (1 - w[:-1]) ** 2).sum()


def case(name, function, start):
    def value_and_gradient(w):
        w = torch.tensor(w, requires_grad=True)
        value = function(w)
        value.backward()
        return value.item(), w.grad.numpy()

    def hessian(w):
        return torch.autograd.functional.hessian(function, torch.tensor(w)).numpy()

    found = minimize(value_and_gradient, numpy.array(start), method="trust-exact", jac=True, hess=hessian, options=dict(gtol=1e-12))
    return dict(name=name, start=start, x=found.x.tolist(), value=float(found.fun))


write("minimizers/scipy.json", dict(scipy="SciPy " + scipy.__version__, x=numbers(x), y=numbers(y)), [
    case("logistic", logistic, [0.0] * 4),
    case("rosenbrock", rosenbrock, [0.5] * 10),
])
