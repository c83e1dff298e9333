"""The parameters of a small problem after each of 25 steps of PyTorch's optimisers and schedulers.

Problem: mean((tanh(x w + b) - y)^2) with x (5, 3), w (3, 2), b (2,), all float64.
"""

import torch
from reference import numbers, write

STEPS = 25

CASES = [
    ("sgd", torch.optim.SGD, dict(lr=0.5), None),
    ("sgd-weight-decay", torch.optim.SGD, dict(lr=0.5, weight_decay=0.01), None),
    ("sgd-momentum", torch.optim.SGD, dict(lr=0.2, momentum=0.9), None),
    ("sgd-dampening", torch.optim.SGD, dict(lr=0.2, momentum=0.9, dampening=0.3, weight_decay=0.02), None),
    ("sgd-nesterov", torch.optim.SGD, dict(lr=0.2, momentum=0.8, nesterov=True, weight_decay=0.01), None),
    ("sgd-maximize", torch.optim.SGD, dict(lr=0.05, momentum=0.5, maximize=True), None),
    ("adagrad", torch.optim.Adagrad, dict(), None),
    ("adagrad-options", torch.optim.Adagrad,
     dict(lr=0.3, lr_decay=0.1, weight_decay=0.05, initial_accumulator_value=0.2, eps=1e-6), None),
    ("adam", torch.optim.Adam, dict(), None),
    ("adam-options", torch.optim.Adam, dict(lr=0.1, betas=(0.8, 0.95), eps=1e-6, weight_decay=0.03), None),
    ("adam-amsgrad", torch.optim.Adam, dict(lr=0.2, amsgrad=True), None),
    ("adamw", torch.optim.AdamW, dict(), None),
    ("adamw-options", torch.optim.AdamW, dict(lr=0.1, betas=(0.7, 0.9), eps=1e-7, weight_decay=0.2, amsgrad=True), None),
    ("sgd-step-decay", torch.optim.SGD, dict(lr=0.5, momentum=0.9),
     lambda o: torch.optim.lr_scheduler.StepLR(o, step_size=7, gamma=0.5)),
    ("adam-cosine-decay", torch.optim.Adam, dict(lr=0.2),
     lambda o: torch.optim.lr_scheduler.CosineAnnealingLR(o, T_max=25, eta_min=0.01)),
]


def start():
    generator = torch.Generator().manual_seed(7)
    return [torch.randn(shape, generator=generator, dtype=torch.float64) for shape in [(5, 3), (5, 2), (3, 2), (2,)]]


def run(name, kind, options, schedule):
    x, y, w, b = start()
    w.requires_grad_()
    b.requires_grad_()
    optimizer = kind([w, b], **options)
    scheduler = schedule(optimizer) if schedule else None
    losses, weights, biases = [], [], []
    for _ in range(STEPS):
        optimizer.zero_grad()
        loss = (torch.tanh(x @ w + b) - y.tanh()).square().mean()
        loss.backward()
        optimizer.step()
        if scheduler:
            scheduler.step()
        losses.append(loss.item())
        weights.append(numbers(w))
        biases.append(numbers(b))
    return dict(name=name, losses=losses, weights=weights, biases=biases)


x, y, w, b = start()
shared = dict(x=numbers(x), y=numbers(y.tanh()), w=numbers(w), b=numbers(b))
write("optimizers/torch.json", shared, [run(*case) for case in CASES])
