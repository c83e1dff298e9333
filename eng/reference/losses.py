"""PyTorch's losses and their gradients, float64: one a sample (or element), their mean, and the gradient of the mean."""

import torch
import torch.nn.functional as F
from reference import numbers, write

generator = torch.Generator().manual_seed(11)


def randn(*shape):
    return torch.randn(shape, generator=generator, dtype=torch.float64)


scores = 2 * randn(6, 4)
labels = torch.tensor([0, 3, 1, 1, 2, 3])
probabilities = randn(6, 4).softmax(-1)
predictions, targets = randn(4, 3), randn(4, 3)
# Beyond 40 the naive formula loses all digits, beyond 750 it overflows.
logits = torch.cat([3 * randn(8), torch.tensor([0.0, -40.0, 40.0, -800.0, 800.0], dtype=torch.float64)])
chances = torch.tensor([0.0, 1.0, 0.3, 0.7, 1.0, 0.0, 0.5, 0.9, 0.0, 1.0, 1.0, 0.25, 0.75], dtype=torch.float64)
inner = torch.tensor([0.0001, 0.2, 0.5, 0.8, 0.9999, 0.35], dtype=torch.float64)
inner_targets = torch.tensor([0.0, 1.0, 0.5, 0.1, 1.0, 0.0], dtype=torch.float64)


def case(name, loss, x):
    """The loss takes x to one number a sample; PyTorch's own reduction is not used where it divides by something else."""
    x = x.clone().requires_grad_()
    each = loss(x)
    each.mean().backward()
    return dict(name=name, x=numbers(x), each=numbers(each), mean=each.mean().item(), gradient=numbers(x.grad))


shared = dict(labels=labels.tolist(), probabilities=numbers(probabilities), targets=numbers(targets),
              chances=numbers(chances), innerTargets=numbers(inner_targets))
write("losses/torch.json", shared, [
    case("mean-square", lambda x: F.mse_loss(x, targets, reduction="none"), predictions),
    # PyTorch divides the sum over classes by their number.
    case("hinge", lambda x: 4 * F.multi_margin_loss(x, labels, reduction="none"), scores),
    case("cross-entropy", lambda x: F.cross_entropy(x, labels, reduction="none"), scores),
    case("cross-entropy-probabilities", lambda x: F.cross_entropy(x, probabilities, reduction="none"), scores),
    case("cross-entropy-smoothed", lambda x: F.cross_entropy(x, labels, reduction="none", label_smoothing=0.1), scores),
    case("cross-entropy-probabilities-smoothed", lambda x: F.cross_entropy(x, probabilities, reduction="none", label_smoothing=0.1), scores),
    case("nll", lambda x: F.nll_loss(x, labels, reduction="none"), scores.log_softmax(-1)),
    case("bce", lambda x: F.binary_cross_entropy(x, inner_targets, reduction="none"), inner),
    case("bce-logits", lambda x: F.binary_cross_entropy_with_logits(x, chances, reduction="none"), logits),
    case("bce-logits-weighted", lambda x: F.binary_cross_entropy_with_logits(x, chances, reduction="none", pos_weight=torch.tensor(3.0, dtype=torch.float64)), logits),
    case("kl", lambda x: F.kl_div(x, probabilities, reduction="none").sum(-1), scores.log_softmax(-1)),
])
