"""Discrete Fourier transforms. Complex numbers are a last axis of two; axes are counted without it."""

import numpy as np
import torch
from table import Table, f, normal

table = Table("fourier")
complex_of, parts = torch.view_as_complex, torch.view_as_real


def fft(axis=-1, norm="backward"):
    return lambda x: parts(torch.fft.fft(complex_of(x.contiguous()), dim=axis, norm=norm))


def ifft(axis=-1, norm="backward"):
    return lambda x: parts(torch.fft.ifft(complex_of(x.contiguous()), dim=axis, norm=norm))


def rfft(axis=-1, norm="backward"):
    return lambda x: parts(torch.fft.rfft(x, dim=axis, norm=norm))


def irfft(length, axis=-1, norm="backward"):
    return lambda x: torch.fft.irfft(complex_of(x.contiguous()), n=length, dim=axis, norm=norm)


# Every pass, products of passes, splits (above 64), and primes without a pass (97, 101). Derivatives of the longer ones would only fill the file.
for n in [1, 2, 3, 4, 5, 7, 8, 12, 16, 17, 30, 97, 101, 128]:
    order = 2 if n <= 17 else 0
    table.torch(f"fft/{n}", fft(), normal(n, (n, 2)), order=order)
    table.torch(f"ifft/{n}", ifft(), normal(n, (n, 2)), order=order)
    table.torch(f"rfft/{n}", rfft(), normal(n, (n,)), order=order)
    table.torch(f"irfft-even/{n}", irfft(2 * n), normal(n, (n + 1, 2)), order=order)
    if n > 1:
        table.torch(f"irfft-odd/{n}", irfft(2 * n - 1), normal(n, (n, 2)), order=order)

table.torch("fft/batch", fft(), normal(1, (3, 2, 5, 2)))
table.torch("fft/long batch", fft(), normal(1, (20, 6, 2)), order=0)
# PyTorch refuses to see complex numbers in an empty tensor.
table.values("fft/empty batch", "NumPy", lambda x: np.fft.fft(x.view(complex)[..., 0]).view(float).reshape(x.shape), f([], 0, 4, 2))
table.torch("fft/impulse", fft(), f([1, 0, 0, 0, 0, 0, 0, 0, 0, 0], 5, 2))
table.torch("fft/sizes apart", fft(), f([1e30, -1e30, 1e-30, 1e-30, 1e30, 1e30, 0, 0], 4, 2), order=0)
table.torch("fft-axis0/images", fft(0), normal(2, (6, 3, 2)))
table.torch("fft-axis1/middle", fft(1), normal(3, (2, 70, 9, 2)), order=0)
table.torch("fft-ortho/6", fft(norm="ortho"), normal(4, (6, 2)))
table.torch("ifft-ortho/6", ifft(norm="ortho"), normal(4, (6, 2)))
table.torch("fft-forward/6", fft(norm="forward"), normal(4, (6, 2)))
table.torch("rfft-axis0/6", rfft(0), normal(5, (6, 3)))
table.torch("rfft-ortho/6", rfft(norm="ortho"), normal(5, (6,)))
table.torch("irfft-axis0/6", irfft(6, 0), normal(6, (4, 3, 2)))
table.torch("irfft-ortho/7", irfft(7, norm="ortho"), normal(6, (4, 2)))
table.torch("fftn/images", lambda x: parts(torch.fft.fftn(complex_of(x.contiguous()), dim=(0, 1))), normal(7, (4, 6, 2)))
table.torch("ifftn/images", lambda x: parts(torch.fft.ifftn(complex_of(x.contiguous()), dim=(0, 1), norm="ortho")), normal(7, (4, 6, 2)))
for n in [1, 4, 5]:
    table.torch(f"fftshift/{n}", torch.fft.fftshift, normal(8, (n, 3)))
    table.torch(f"ifftshift/{n}", torch.fft.ifftshift, normal(8, (n, 3)))
    table.values(f"fftfreq/{n}", "NumPy", lambda x: np.fft.fftfreq(len(x), 0.5), normal(9, (n,)))
    table.values(f"rfftfreq/{n}", "NumPy", lambda x: np.fft.rfftfreq(len(x), 0.5), normal(9, (n,)))
table.write()
