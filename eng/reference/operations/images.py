"""Convolutions, pooling, unfolding and resizing of signals and images."""

import torch
import torch.nn.functional as F
from table import Table, f, uniform

table = Table("images")


def conv(name, x, w, bias=False, **options):
    """A convolution and, on the shapes it gives, its transpose; of signals or images by the number of axes."""
    signals = len(x) == 3
    function = F.conv1d if signals else F.conv2d
    inputs = [uniform(1, x), uniform(2, w)] + ([uniform(3, w[:1])] if bias else [])
    table.torch(f"{'conv1d' if signals else 'conv2d'}{name}", lambda *t: function(*t, **options), *inputs)


def transposed(name, x, w, bias=False, **options):
    signals = len(x) == 3
    function = F.conv_transpose1d if signals else F.conv_transpose2d
    outputs = w[1] * options.get("groups", 1)
    inputs = [uniform(1, x), uniform(2, w)] + ([uniform(3, (outputs,))] if bias else [])
    table.torch(f"{'conv_transpose1d' if signals else 'conv_transpose2d'}{name}", lambda *t: function(*t, **options), *inputs)


# The options of each case are in its operation's name, which the test's table repeats.
conv("/plain", (2, 3, 7), (4, 3, 3))
conv("/size 1", (1, 1, 1), (1, 1, 1))
conv("/kernel as long as the signal", (2, 2, 5), (3, 2, 5))
conv("/empty batch", (0, 3, 7), (4, 3, 3))
conv(" bias stride 2 padding 2/plain", (2, 3, 9), (4, 3, 3), bias=True, stride=2, padding=2)
conv(" same dilation 2/even kernel", (2, 2, 9), (3, 2, 4), padding="same", dilation=2)
conv(" groups 3/each channel", (2, 3, 8), (6, 1, 3), groups=3)
conv("/plain", (2, 3, 5, 6), (4, 3, 3, 2))
conv("/points", (2, 5, 4, 3), (3, 5, 1, 1))
conv("/size 1", (1, 1, 1, 1), (1, 1, 1, 1))
conv("/empty batch", (0, 2, 5, 4), (3, 2, 2, 2))
conv("/one channel", (2, 1, 6, 6), (5, 1, 3, 3))
conv(" bias padding 1/plain", (2, 3, 5, 6), (4, 3, 3, 3), bias=True, padding=1)
conv(" bias padding 1/wider than the image", (1, 2, 2, 2), (2, 2, 4, 4), bias=True, padding=1)
conv(" stride (2, 3) padding (2, 1) dilation (1, 2)/plain", (2, 2, 7, 9), (3, 2, 3, 3), stride=(2, 3), padding=(2, 1), dilation=(1, 2))
conv(" same/odd kernel", (1, 2, 4, 5), (2, 2, 3, 3), padding="same")
conv(" same/even kernel", (1, 2, 4, 5), (2, 2, 2, 4), padding="same")
conv(" padding 1 groups 2/plain", (2, 4, 4, 4), (6, 2, 3, 3), padding=1, groups=2)
conv(" padding 1 groups 2/each channel", (2, 2, 5, 4), (4, 1, 3, 3), padding=1, groups=2)
conv(" stride 2 groups 4/each channel", (2, 4, 5, 7), (4, 1, 3, 2), stride=2, groups=4)
conv(" padding 4/more padding than image", (1, 2, 2, 3), (2, 2, 3, 3), padding=4)
transposed("/plain", (2, 3, 5), (3, 2, 3))
transposed("/empty batch", (0, 3, 5), (3, 2, 3))
transposed(" bias stride 3 padding 1 extra 2/plain", (2, 3, 4), (3, 2, 4), bias=True, stride=3, padding=1, output_padding=2)
transposed("/plain", (2, 3, 4, 3), (3, 2, 3, 2))
transposed("/size 1", (1, 1, 1, 1), (1, 1, 1, 1))
transposed(" bias stride 2 padding 1 extra 1/plain", (2, 3, 3, 4), (3, 2, 3, 3), bias=True, stride=2, padding=1, output_padding=1)
transposed(" stride (2, 1) dilation (1, 2) groups 2/plain", (2, 4, 3, 3), (4, 2, 2, 3), stride=(2, 1), dilation=(1, 2), groups=2)
transposed(" stride 2 dilation 3 extra 2/plain", (1, 2, 3, 3), (2, 2, 2, 2), stride=2, dilation=3, output_padding=2)
transposed(" stride 2 groups 3/each channel", (2, 3, 3, 2), (3, 1, 3, 3), stride=2, groups=3)
table.write()
