"""What PyTorch is measured with, by topic. Importing a module here registers its cases."""

from . import attention, convolutions, dense, derivatives, elementwise, perceptrons, rows
from .registry import CASES
