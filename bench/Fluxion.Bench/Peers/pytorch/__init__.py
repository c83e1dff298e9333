"""What PyTorch is measured with, by topic. Importing a module here registers its cases."""

from . import attention, convolutions, dense, derivatives, elementwise, images, optimizers, perceptrons, recurrent, rows, transformers
from .registry import CASES
