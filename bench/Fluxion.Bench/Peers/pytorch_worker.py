"""The PyTorch side of `compare`: one JSON line in, one out.

{"do": "prepare", "case": ..., "threads": n, ...}  ->  {"id": n}
{"do": "run", "id": n, "times": n}                 ->  {"seconds": s}    for all the times together
{"do": "clear"}                                    ->  {}

Each case returns the work of one run as a function; what it needs is made before.
"""

import ctypes
import gzip
import json
import math
import os
import sys
import time
import traceback

try:
    import numpy
    import torch
    import torch.nn.functional as F
except ImportError:
    sys.exit(0)  # Not installed: no line of greeting says so.

CASES = {}


def case(function):
    CASES[function.__name__] = function
    return function


def dtype_of(spec):
    return {"f32": torch.float32, "f64": torch.float64}[spec["dtype"]]


def uniform(shape, low, high, dtype):
    return torch.empty(shape, dtype=dtype).uniform_(low, high)


@case
def gemm(spec):
    m, k, n, dtype = spec["m"], spec["k"], spec["n"], dtype_of(spec)
    a, b = uniform((m, k), -1, 1, dtype), uniform((k, n), -1, 1, dtype)
    c = torch.empty((m, n), dtype=dtype)
    return lambda: torch.mm(a, b, out=c)


@case
def cholesky(spec):
    n = spec["n"]
    a = uniform((n, n), -1, 1, dtype_of(spec))
    a = (a + a.T) / 2 + n * torch.eye(n, dtype=a.dtype)
    return lambda: torch.linalg.cholesky(a)


@case
def lu(spec):
    a = uniform((spec["n"], spec["n"]), -1, 1, dtype_of(spec))
    return lambda: torch.linalg.lu_factor(a)


@case
def eigen(spec):
    a = uniform((spec["n"], spec["n"]), -1, 1, dtype_of(spec))
    a = (a + a.T) / 2
    return lambda: torch.linalg.eigh(a)


@case
def elementwise(spec):
    shape, dtype = (spec["count"],), dtype_of(spec)
    x = uniform(shape, spec["low"], spec["high"], dtype)
    operation = getattr(torch, spec["operation"])
    if spec["operation"] in ("add", "mul", "pow"):
        y = uniform(shape, spec["low"], spec["high"], dtype)
        return lambda: operation(x, y)
    return lambda: operation(x)


@case
def reduce(spec):
    x = uniform((spec["rows"], spec["columns"]), -1, 1, dtype_of(spec))
    operation = {"sum": torch.sum, "max": torch.amax, "mean": torch.mean}[spec["operation"]]
    axis = spec["axis"]
    if axis is None:
        return lambda: operation(x)
    return lambda: operation(x, dim=axis)


@case
def fourier(spec):
    if spec["operation"] == "rfft":
        x = uniform((spec["length"],), -1, 1, dtype_of(spec))
        return lambda: torch.fft.rfft(x)
    x = torch.view_as_complex(uniform((spec["length"], 2), -1, 1, dtype_of(spec)))
    return lambda: torch.fft.fft(x)


@case
def rows(spec):
    shape = (spec["rows"], spec["columns"])
    x = uniform(shape, -1, 1, torch.float32).requires_grad_()
    flow = uniform(shape, -1, 1, torch.float32)
    if spec["operation"] == "softmax-eager":
        return lambda: torch.autograd.grad(torch.softmax(x, -1), x, flow)
    weight = uniform(shape[1:], 0.5, 1.5, torch.float32).requires_grad_()
    bias = uniform(shape[1:], -1, 1, torch.float32).requires_grad_()
    return lambda: torch.autograd.grad(F.layer_norm(x, shape[1:], weight, bias), (x, weight, bias), flow)


@case
def overhead(spec):
    x = uniform((spec["count"],), 0.5, 1.5, torch.float32).requires_grad_()
    rounds = spec["rounds"]

    # The same four operations a round as on the other side; the values stay near 1.
    def step():
        y = x
        for _ in range(rounds):
            y = torch.tanh((y * x + x) - y)
        return torch.autograd.grad(y.sum(), x)

    return step


@case
def jvp(spec):
    from torch.autograd import forward_ad
    x = uniform((spec["count"],), 0.5, 1.5, torch.float32)
    tangent = torch.ones_like(x)
    rounds = spec["rounds"]

    def step():
        with forward_ad.dual_level():
            z = forward_ad.make_dual(x, tangent)
            y = z
            for _ in range(rounds):
                y = torch.tanh((y * z + z) - y)
            return forward_ad.unpack_dual(y.sum())

    return step


@case
def hvp(spec):
    x = uniform((spec["examples"], spec["weights"]), -1, 1, torch.float32)
    labels = (uniform((spec["examples"],), 0, 1, torch.float32) > 0.5).float()
    weights = uniform((spec["weights"],), -0.1, 0.1, torch.float32).requires_grad_()
    direction = uniform((spec["weights"],), -1, 1, torch.float32)

    def loss(w):
        return F.binary_cross_entropy_with_logits(x @ w, labels)

    if spec["what"] == "gradient":
        return lambda: torch.autograd.grad(loss(weights), weights)
    return lambda: torch.autograd.functional.hvp(loss, weights, direction)


@case
def attention(spec):
    q, k, v = (uniform(spec["sizes"], -1, 1, torch.float32).requires_grad_(spec["gradient"]) for _ in range(3))
    scale = 1 / math.sqrt(spec["sizes"][-1])

    def forward():
        return torch.softmax((q * scale) @ k.transpose(-1, -2), -1) @ v

    return (lambda: torch.autograd.grad(forward().sum(), (q, k, v))) if spec["gradient"] else forward


@case
def index(spec):
    count = spec["count"]
    x = uniform((count,), -1, 1, dtype_of(spec))
    places = torch.randint(count, (count,))
    return {
        "gather": lambda: torch.gather(x, 0, places),
        "take": lambda: x[places],
        "scatter-add": lambda: x.scatter_add(0, places, x),
        "sort": lambda: torch.sort(x, stable=True),
    }[spec["operation"]]


@case
def conv2d(spec):
    side = spec["side"]
    x = uniform((spec["images"], spec["channels"], side, side), -1, 1, torch.float32).requires_grad_()
    w = uniform((spec["filters"], spec["channels"], 3, 3), -0.1, 0.1, torch.float32).requires_grad_()
    cotangent = uniform((spec["images"], spec["filters"], side, side), -1, 1, torch.float32)

    def forward():
        with torch.no_grad():
            return F.conv2d(x, w, padding=1)

    return forward if spec["what"] == "forward" else lambda: torch.autograd.grad(F.conv2d(x, w, padding=1), (x, w), cotangent)


def network(sizes):
    weights = []
    for inputs, outputs in zip(sizes, sizes[1:]):
        bound = 1 / math.sqrt(inputs)
        weights += [uniform((inputs, outputs), -bound, bound, torch.float32), uniform((outputs,), -bound, bound, torch.float32)]
    return [w.requires_grad_() for w in weights]


def apply_network(weights, x):
    for i in range(0, len(weights) - 2, 2):
        x = torch.relu(x @ weights[i] + weights[i + 1])
    return x @ weights[-2] + weights[-1]


@case
def vmap(spec):
    weights = network(spec["sizes"])
    batch = uniform((spec["batch"], spec["sizes"][0]), -1, 1, torch.float32)

    def loss(weights, x):
        return apply_network(weights, x).square().sum()

    if spec["what"] == "loop":
        return lambda: [torch.autograd.grad(loss(weights, x), weights) for x in batch]
    transforms = getattr(torch, "func", None)
    if transforms is None:
        import functorch as transforms
    batched = transforms.vmap(transforms.grad(loss), (None, 0))
    plain = [w.detach() for w in weights]
    return lambda: batched(plain, batch)


@case
def grad_ratio(spec):
    weights = network(spec["sizes"])
    x = uniform((spec["batch"], spec["sizes"][0]), 0, 1, torch.float32)
    labels = torch.randint(0, spec["sizes"][-1], (spec["batch"],))

    def loss():
        return F.cross_entropy(apply_network(weights, x), labels)

    def value():
        with torch.no_grad():
            return loss()

    return value if spec["what"] == "value" else lambda: torch.autograd.grad(loss(), weights)


def read_idx(path, header):
    with gzip.open(path, "rb") as file:
        return numpy.frombuffer(file.read(), dtype=numpy.uint8, offset=header)


def mnist(folder):
    if folder is None:
        return uniform((60000, 784), 0, 1, torch.float32), torch.randint(0, 10, (60000,))
    images = read_idx(os.path.join(folder, "train-images-idx3-ubyte.gz"), 16).reshape(60000, 784)
    labels = read_idx(os.path.join(folder, "train-labels-idx1-ubyte.gz"), 8)
    return torch.from_numpy(images.astype(numpy.float32) / 255), torch.from_numpy(labels.astype(numpy.int64))


@case
def mlp(spec):
    x, labels = mnist(spec["data"])
    batch = spec["batch"]
    sizes = spec["sizes"]
    layers = []
    for inputs, outputs in zip(sizes, sizes[1:]):
        linear = torch.nn.Linear(inputs, outputs)
        for parameter in linear.parameters():
            torch.nn.init.uniform_(parameter, -1 / math.sqrt(inputs), 1 / math.sqrt(inputs))
        layers += [linear, torch.nn.ReLU()]
    model = torch.nn.Sequential(*layers[:-1])
    optimizer = torch.optim.SGD(model.parameters(), lr=spec["rate"])

    def epoch():
        order = torch.randperm(len(x))
        for start in range(0, len(x), batch):
            chosen = order[start:start + batch]
            optimizer.zero_grad(set_to_none=True)
            F.cross_entropy(model(x[chosen]), labels[chosen]).backward()
            optimizer.step()

    return epoch


def watched(work):
    """With the stack of every operation kept."""
    def run():
        with torch.autograd.set_detect_anomaly(True):
            return work()

    return run


def use_threads(count):
    """Debian's PyTorch multiplies with OpenBLAS, which has threads of its own that torch.set_num_threads does not know of."""
    torch.set_num_threads(count)
    for library in ("libblas.so.3", "libopenblas.so.0"):
        try:
            ctypes.CDLL(library).openblas_set_num_threads(count)
        except (OSError, AttributeError):
            pass


def main():
    # Answers go to the real output; whatever a library prints goes to standard error.
    answers = os.fdopen(os.dup(1), "w", buffering=1)
    os.dup2(2, 1)
    prepared = {}

    def answer(request):
        if request["do"] == "clear":
            prepared.clear()
            return {}
        if request["do"] == "prepare":
            use_threads(request["threads"])
            identity = len(prepared)
            work = CASES[request["case"]](request)
            prepared[identity] = (watched(work) if request.get("anomaly") else work, request["threads"])
            return {"id": identity}
        work, threads = prepared[request["id"]]
        if torch.get_num_threads() != threads:
            use_threads(threads)
        start = time.perf_counter()
        for _ in range(request["times"]):
            work()
        return {"seconds": time.perf_counter() - start}

    print(json.dumps({"version": torch.__version__}), file=answers)
    for line in sys.stdin:
        try:
            result = answer(json.loads(line))
        except Exception:
            result = {"error": traceback.format_exc()}
        print(json.dumps(result), file=answers)


main()
