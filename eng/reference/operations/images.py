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


def windowed(name, function, *shapes, **options):
    for special, shape in [("plain", shapes[0]), ("size 1", shapes[1]), ("empty batch", (0, *shapes[0][1:]))]:
        table.torch(f"{name}/{special}", lambda x: function(x, **options), uniform(4, shape))


windowed("unfold", lambda x: F.unfold(x, (2, 3)), (2, 2, 4, 5), (1, 1, 2, 3))
windowed("unfold stride 2 padding 1 dilation (1, 2)", lambda x: F.unfold(x, 2, (1, 2), 1, 2), (2, 2, 4, 5), (1, 1, 1, 1))
windowed("unfold padding 1", lambda x: F.unfold(x, 3, padding=1), (2, 2, 3, 4), (1, 1, 1, 1))
windowed("fold", lambda y: F.fold(y, (4, 5), (2, 3)), (2, 12, 9), (1, 6, 9))
windowed("fold stride 2 padding 1 dilation (1, 2)", lambda y: F.fold(y, (4, 5), 2, (1, 2), 1, 2), (2, 8, 9), (1, 4, 9))
windowed("fold padding 1", lambda y: F.fold(y, (3, 4), 3, padding=1), (2, 18, 12), (1, 9, 12))

windowed("max_pool2d", lambda x: F.max_pool2d(x, 2, return_indices=True), (2, 2, 5, 6), (1, 1, 2, 2))
options = dict(stride=(2, 1), padding=(1, 0), dilation=(1, 2))
windowed("max_pool2d (3, 2) stride (2, 1) padding (1, 0) dilation (1, 2)", lambda x: F.max_pool2d(x, (3, 2), **options), (2, 2, 5, 6), (1, 1, 1, 3))
windowed("max_pool1d 3 stride 2 padding 1", lambda x: F.max_pool1d(x, 3, 2, 1), (2, 2, 7), (1, 1, 1))
ties = f([1, 1, 0, 2, 1, 1, 2, 2, 0, 0, -1, -1, 0, 0, -1, -1], 1, 1, 4, 4)
table.torch("max_pool2d/ties", lambda x: F.max_pool2d(x, 2, return_indices=True), ties)
inf, nan = float("inf"), float("nan")
edges = f([-inf, -inf, inf, 0, -inf, -inf, inf, 1, nan, 0, 1, nan, 5, inf, nan, 2], 1, 1, 4, 4)
table.torch("max_pool2d/infinities and NaN", lambda x: F.max_pool2d(x, 2, return_indices=True), edges, order=0)
windowed("adaptive_max_pool2d (3, 2)", lambda x: F.adaptive_max_pool2d(x, (3, 2)), (2, 2, 5, 7), (1, 1, 1, 1))
windowed("adaptive_max_pool1d 4", lambda x: F.adaptive_max_pool1d(x, 4), (2, 2, 6), (1, 1, 1))
table.torch("adaptive_max_pool2d (3, 2)/ties", lambda x: F.adaptive_max_pool2d(x, (3, 2)), ties)
windowed("global_max_pool2d", lambda x: F.adaptive_max_pool2d(x, 1), (2, 3, 4, 3), (1, 1, 1, 1))
windowed("avg_pool2d", lambda x: F.avg_pool2d(x, 2), (2, 2, 5, 6), (1, 1, 2, 2))
windowed("avg_pool2d (3, 2) stride (2, 1) padding 1", lambda x: F.avg_pool2d(x, (3, 2), (2, 1), 1), (2, 2, 5, 6), (1, 1, 1, 1))
windowed("avg_pool2d 3 padding 1 without", lambda x: F.avg_pool2d(x, 3, padding=1, count_include_pad=False), (2, 2, 5, 6), (1, 1, 1, 1))
windowed("avg_pool1d 3 stride 2 padding 1", lambda x: F.avg_pool1d(x, 3, 2, 1), (2, 2, 7), (1, 1, 1))
windowed("adaptive_avg_pool2d (3, 2)", lambda x: F.adaptive_avg_pool2d(x, (3, 2)), (2, 2, 5, 7), (1, 1, 1, 1))
windowed("adaptive_avg_pool1d 4", lambda x: F.adaptive_avg_pool1d(x, 4), (2, 2, 6), (1, 1, 1))
windowed("global_avg_pool2d", lambda x: F.adaptive_avg_pool2d(x, 1), (2, 3, 4, 3), (1, 1, 1, 1))

def resized(name, size, *shapes, **options):
    """PyTorch 1.13 refuses to resize an empty batch, so there is none."""
    for special, shape in zip(["plain", "size 1", "smaller"], shapes):
        table.torch(f"{name}/{special}", lambda x: F.interpolate(x, size, **options), uniform(5, shape))


resized("resize2d nearest (5, 7)", (5, 7), (2, 2, 3, 4), (1, 1, 1, 1), (1, 2, 9, 8), mode="nearest")
resized("resize2d (5, 7)", (5, 7), (2, 2, 3, 4), (1, 1, 1, 1), (1, 2, 9, 8), mode="bilinear", align_corners=False)
resized("resize2d corners (5, 7)", (5, 7), (2, 2, 3, 4), (1, 1, 1, 1), (1, 2, 9, 8), mode="bilinear", align_corners=True)
resized("resize2d corners 1", 1, (2, 2, 3, 4), (1, 1, 1, 1), mode="bilinear", align_corners=True)
resized("resize1d nearest 5", 5, (2, 2, 3), (1, 1, 1), (1, 2, 8), mode="nearest")
resized("resize1d 5", 5, (2, 2, 3), (1, 1, 1), (1, 2, 8), mode="linear", align_corners=False)
resized("resize1d corners 5", 5, (2, 2, 3), (1, 1, 1), (1, 2, 8), mode="linear", align_corners=True)


def separable(x, kernel, padding):
    """Along axis 1 and then along axis 2 of (n, h, w)."""
    down = F.conv2d(x[:, None], kernel.reshape(1, 1, -1, 1), padding="same" if padding == "same" else (padding, 0))
    return F.conv2d(down, kernel.reshape(1, 1, 1, -1), padding="same" if padding == "same" else (0, padding))[:, 0]


for padding in ["same", 0, 2]:
    name = {"same": "filter same", 0: "filter", 2: "filter padding 2"}[padding]
    table.torch(f"{name}/plain", lambda x, k: separable(x, k, padding), uniform(6, (2, 4, 5)), uniform(7, (3,)))
    table.torch(f"{name}/size 1", lambda x, k: separable(x, k, padding), uniform(6, (1, 1, 1)), uniform(7, (1,)))
table.write()
