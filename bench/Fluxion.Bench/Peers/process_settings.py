"""What must be set before PyTorch's libraries are loaded, so that the peer runs with the best of its settings."""

import ctypes
import os
import sys

# A large result's memory is kept for the next one, rather than given back to the system and cleared again page by page.
KEEP_MEMORY = {"MALLOC_MMAP_MAX_": "0", "MALLOC_TRIM_THRESHOLD_": str(1 << 40)}


def processor_flags():
    with open("/proc/cpuinfo") as file:
        return next((set(line.split()) for line in file if line.startswith("flags")), set())


def openblas_kernels():
    """Debian's OpenBLAS takes processors younger than itself for very old ones; told what they can do, it is three times as fast."""
    try:
        core = ctypes.CDLL("libopenblas.so.0").openblas_get_corename
        core.restype = ctypes.c_char_p
        flags = processor_flags() if core() in (b"Prescott", b"Core2") else set()
    except (OSError, AttributeError):
        return {}
    if {"avx512f", "avx512bw", "avx512dq", "avx512vl"} <= flags:
        return {"OPENBLAS_CORETYPE": "SkylakeX"}
    return {"OPENBLAS_CORETYPE": "Haswell"} if {"avx2", "fma"} <= flags else {}


def apply():
    """Starts this program again with the settings, unless they are there already; what the user has set stays."""
    wanted = KEEP_MEMORY | openblas_kernels()
    missing = {name: value for name, value in wanted.items() if name not in os.environ}
    if missing:
        os.execve(sys.executable, [sys.executable, *sys.argv], os.environ | missing)
