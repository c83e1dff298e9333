"""
Reference data for operations: values, Jvp, Vjp and second derivatives by software that is not ours.

A script makes one Table, adds cases and writes it: tests/data/operations/<name>.npz holds the numbers, <name>.json says where they come
from and which case has which. Tests read both without Python (tests/Fluxion.Tests/Reference).

A case is an operation at one set of inputs, named "operation/what is special about the inputs". For outputs y = f(x), tangents t and
cotangents c it holds, per differentiable output, y' = J t; and per differentiable input, g = Jᵀ c and h, the gradient of cᵀ J(x) t.
Inputs are rounded to float32 first, so that one case serves both precisions.
"""

import json
import pathlib
import platform
import zlib

import mpmath
import numpy as np
import scipy
import torch

DATA = pathlib.Path(__file__).resolve().parents[3] / "tests" / "data" / "operations"
mpmath.mp.dps = 60


class Table:
    def __init__(self, name, seed=1):
        self.name, self.seed, self.cases, self.floats, self.integers = name, seed, [], [], []

    def torch(self, name, function, *inputs, order=2, tags=()):
        """A case by PyTorch: the function takes and returns tensors (or a tuple); float inputs are differentiated `order` times (0, 1, 2)."""
        inputs = [round_to_single(x) for x in inputs]
        x = [torch.tensor(i, requires_grad=order > 0 and i.dtype == np.float64) for i in inputs]
        y = as_tuple(function(*x))
        outputs = [i.detach().numpy() for i in y]
        moving = [i for i in x if i.requires_grad]
        live = [k for k, i in enumerate(y) if i.requires_grad]
        if order == 0 or not moving or not live:
            return self.add(name, "PyTorch", inputs, outputs, 0, tags)

        t = [torch.tensor(i) for i in self.directions(name, "t", [i.detach().numpy() for i in moving])]
        c = [torch.tensor(i, requires_grad=True) for i in self.directions(name, "c", [outputs[k] for k in live])]
        g = torch.autograd.grad([y[k] for k in live], moving, c, create_graph=True, allow_unused=True)
        g = [torch.zeros_like(m) * m if i is None else i for i, m in zip(g, moving)]
        s = sum((i * d).sum() for i, d in zip(g, t))
        # J t is the gradient of cᵀ J t with respect to c.
        pushed = torch.autograd.grad(s, c, create_graph=order > 1, allow_unused=True)
        pushed = [torch.zeros_like(i) if p is None else p for p, i in zip(pushed, c)]
        second = []
        if order > 1:
            second = torch.autograd.grad(s, moving, allow_unused=True) if s.requires_grad else [None] * len(moving)
            second = [torch.zeros_like(m) if i is None else i for i, m in zip(second, moving)]
        numbers = lambda tensors: [to_array(i) for i in tensors]
        self.add(name, "PyTorch", inputs, outputs, order, tags, numbers(t), numbers(c), numbers(pushed), numbers(g), numbers(second), live)

    def mpmath(self, name, function, *inputs, order=2, partials=None, tags=()):
        """An elementwise case by mpmath with 60 digits; inputs of one shape. `partials`, if given, is the list of ∂f/∂xᵢ, else mpmath.diff."""
        inputs = [round_to_single(np.asarray(x, dtype=np.float64)) for x in inputs]
        shape, n = inputs[0].shape, len(inputs)
        places = list(zip(*[i.reshape(-1) for i in inputs]))
        unit = lambda *which: tuple(which.count(k) for k in range(n))
        at = lambda f, p: to_double(f, [mpmath.mpf(float(v)) for v in p])
        value = np.array([at(function, p) for p in places]).reshape(shape)
        if order == 0:
            return self.add(name, "mpmath", inputs, [value], 0, tags)

        first = [partials[i] if partials else (lambda *p, i=i: mpmath.diff(function, p, unit(i))) for i in range(n)]
        d1 = [np.array([at(first[i], p) for p in places]).reshape(shape) for i in range(n)]
        t, (c,) = self.directions(name, "t", inputs), self.directions(name, "c", [value])
        pushed, g, second = sum(d * i for d, i in zip(d1, t)), [d * c for d in d1], []
        if order > 1:
            derived = lambda i, j: (lambda *p: mpmath.diff(first[i], p, unit(j))) if partials else (lambda *p: mpmath.diff(function, p, unit(i, j)))
            d2 = [[np.array([at(derived(i, j), p) for p in places]).reshape(shape) for j in range(n)] for i in range(n)]
            second = [c * sum(d2[i][j] * t[i] for i in range(n)) for j in range(n)]
        self.add(name, "mpmath", inputs, [value], order, tags, t, [c], [pushed], g, second, [0])

    def values(self, name, software, function, *inputs, tags=()):
        """A case of values alone, by NumPy or SciPy."""
        inputs = [round_to_single(x) for x in inputs]
        self.add(name, software, inputs, [np.asarray(y) for y in as_tuple(function(*inputs))], 0, tags)

    def directions(self, name, what, like):
        rng = np.random.default_rng([self.seed, zlib.crc32(f"{name}.{what}".encode())])
        return [rng.uniform(0.5, 1.5, i.shape).astype(np.float32).astype(np.float64) for i in like]

    def add(self, name, software, inputs, outputs, order, tags, t=(), c=(), pushed=(), g=(), second=(), live=()):
        if any(case["name"] == name for case in self.cases):
            raise ValueError(f"{self.name}: two cases are named {name}")
        for array in [*inputs, *outputs, *t, *c, *pushed, *g, *second]:
            (self.integers if is_whole(array) else self.floats).append(np.asarray(array).reshape(-1))
        describe = lambda arrays: [[kind(a), list(a.shape)] for a in map(np.asarray, arrays)]
        case = dict(name=name, by=software, inputs=describe(inputs), outputs=describe(outputs), order=order)
        case.update({"live": list(live)} if order else {})
        case.update({"tags": list(tags)} if tags else {})
        self.cases.append(case)

    def write(self):
        DATA.mkdir(parents=True, exist_ok=True)
        join = lambda arrays, dtype: np.concatenate([np.zeros(0, dtype), *[a.astype(dtype) for a in arrays]])
        np.savez_compressed(DATA / f"{self.name}.npz", floats=join(self.floats, np.float64), integers=join(self.integers, np.int64))
        software = f"PyTorch {torch.__version__}, NumPy {np.__version__}, SciPy {scipy.__version__}, mpmath {mpmath.__version__}, Python {platform.python_version()}"
        lines = ",\n".join("    " + json.dumps(case) for case in self.cases)
        text = f'{{\n  "script": "eng/reference/operations/{self.name}.py",\n  "software": "{software}",\n  "seed": {self.seed},\n  "cases": [\n{lines}\n  ]\n}}\n'
        (DATA / f"{self.name}.json").write_text(text)
        size = (DATA / f"{self.name}.npz").stat().st_size
        print(f"{self.name}: {len(self.cases)} cases, {size / 1024:.0f} KiB")


def f(values, *shape):
    """Floating-point numbers as an input."""
    array = np.array(values, dtype=np.float64)
    return array.reshape(shape) if shape else array


def i(values, *shape):
    """Whole numbers as an input: indices, labels."""
    array = np.array(values, dtype=np.int64)
    return array.reshape(shape) if shape else array


def b(values, *shape):
    """Truth values as an input."""
    array = np.array(values, dtype=bool)
    return array.reshape(shape) if shape else array


def uniform(seed, shape, low=-1.0, high=1.0):
    return np.random.default_rng(seed).uniform(low, high, shape)


def normal(seed, shape):
    return np.random.default_rng(seed).normal(size=shape)


def to_array(tensor):
    """PyTorch's symbolic zeros have no memory of their own: read as they are, they are whatever lies there."""
    return np.zeros(tensor.shape) if tensor._is_zerotensor() else tensor.detach().numpy()


def as_tuple(y):
    return tuple(y) if isinstance(y, (tuple, list)) else (y,)


def is_whole(array):
    return np.asarray(array).dtype != np.float64


def kind(array):
    return {"float64": "f", "int64": "i", "bool": "b"}[str(array.dtype)]


def round_to_single(x):
    x = np.asarray(x)
    with np.errstate(over="ignore"):
        return x.astype(np.float32).astype(np.float64) if x.dtype.kind == "f" else x


def to_double(function, point):
    """NaN where mathematics has no real value; infinities as poles say."""
    try:
        y = function(*point)
    except (ValueError, ZeroDivisionError):
        return float("nan")
    if isinstance(y, mpmath.mpc):
        return float(y.real) if y.imag == 0 else float("nan")
    return float(y)
