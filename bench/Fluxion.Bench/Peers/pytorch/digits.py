"""MNIST."""

import gzip
import os

import numpy
import torch

from .tensors import uniform


def read_idx(path, header):
    with gzip.open(path, "rb") as file:
        return numpy.frombuffer(file.read(), dtype=numpy.uint8, offset=header)


def mnist(folder):
    if folder is None:
        return uniform((60000, 784), 0, 1, torch.float32), torch.randint(0, 10, (60000,))
    images = read_idx(os.path.join(folder, "train-images-idx3-ubyte.gz"), 16).reshape(60000, 784)
    labels = read_idx(os.path.join(folder, "train-labels-idx1-ubyte.gz"), 8)
    return torch.from_numpy(images.astype(numpy.float32) / 255), torch.from_numpy(labels.astype(numpy.int64))
