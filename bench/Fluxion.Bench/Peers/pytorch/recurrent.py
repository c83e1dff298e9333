"""A long short-term memory over a sequence, with the gradient of its parameters."""

import torch

from .registry import case
from .settings import fastest
from .tensors import uniform


def unroll(lstm, x):
    """The cell as a loop of its formulas; the products with the inputs are one before the loop."""
    h = c = x.new_zeros(x.shape[1], lstm.hidden_size)
    inputs = x @ lstm.weight_ih_l0.T + (lstm.bias_ih_l0 + lstm.bias_hh_l0)
    recurrent = lstm.weight_hh_l0.T
    outputs = []
    for step in inputs.unbind(0):
        i, f, g, o = torch.addmm(step, h, recurrent).chunk(4, 1)
        c = torch.sigmoid(f) * c + torch.sigmoid(i) * torch.tanh(g)
        h = torch.sigmoid(o) * torch.tanh(c)
        outputs.append(h)
    return torch.stack(outputs)


def unroll_cell(lstm, x):
    """A loop of PyTorch's own cell."""
    h = c = x.new_zeros(x.shape[1], lstm.hidden_size)
    outputs = []
    for step in x.unbind(0):
        h, c = torch.lstm_cell(step, (h, c), lstm.weight_ih_l0, lstm.weight_hh_l0, lstm.bias_ih_l0, lstm.bias_hh_l0)
        outputs.append(h)
    return torch.stack(outputs)


@case
def rnn(spec):
    lstm = torch.nn.LSTM(spec["inputs"], spec["units"])
    x = uniform((spec["length"], spec["batch"], spec["inputs"]), -1, 1, torch.float32)
    flow = uniform((spec["length"], spec["batch"], spec["units"]), -1, 1, torch.float32)
    parameters = list(lstm.parameters())

    def step(apply):
        loss = (apply(x) * flow).sum()
        return loss, torch.autograd.grad(loss, parameters)

    return fastest(
        lambda: step(lambda x: lstm(x)[0]), lambda: step(lambda x: unroll(lstm, x)), lambda: step(lambda x: unroll_cell(lstm, x)))
