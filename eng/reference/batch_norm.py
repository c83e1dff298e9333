"""PyTorch's batch normalisation: outputs, gradients and running state over three steps, then evaluation, float64."""

import torch
from reference import numbers, write


def case(name, layer, shape, seed):
    generator = torch.Generator().manual_seed(seed)
    layer = layer.double()
    with torch.no_grad():
        for parameter in (layer.weight, layer.bias):
            parameter.copy_(torch.randn(parameter.shape, generator=generator, dtype=torch.float64))
    steps = []
    for training in (True, True, True, False):
        layer.train(training)
        layer.zero_grad()
        x = (1 + 2 * torch.randn(shape, generator=generator, dtype=torch.float64)).requires_grad_()
        cotangent = torch.randn(shape, generator=generator, dtype=torch.float64)
        y = layer(x)
        (y * cotangent).sum().backward()
        steps.append(dict(x=numbers(x), cotangent=numbers(cotangent), y=numbers(y), dx=numbers(x.grad), dscale=numbers(layer.weight.grad),
                          dshift=numbers(layer.bias.grad), mean=numbers(layer.running_mean), variance=numbers(layer.running_var)))
    return dict(name=name, shape=list(shape), scale=numbers(layer.weight), shift=numbers(layer.bias), cases=[
        dict(name=str(i), **step) for i, step in enumerate(steps)])


write("layers/batch_norm.json", {}, [
    case("rows", torch.nn.BatchNorm1d(3), (5, 3), 1),
    case("sequences", torch.nn.BatchNorm1d(2, momentum=0.3), (3, 2, 4), 2),
    case("images", torch.nn.BatchNorm2d(2, eps=0.01), (2, 2, 3, 2), 3),
])
