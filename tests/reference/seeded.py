# SPDX-FileCopyrightText: 2026 The Tintype authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Weights that every language makes alike, so that none have to be stored: each number is a hash of its parameter's name and of its
place in it. tests/support/SeededWeights.h makes the same.

    h = FNV-1a (32 bits) of the name's bytes
    x = h + place * 0x9E3779B9, then MurmurHash3's last mixing, all modulo 2^32
    u = (x >> 8) / 2^24, from 0 up to 1

and the number is, for a name that ends in .running_var 0.5 + u, in .running_mean or .bias (u - 0.5) / 5, for another vector
(the factors of a normalisation) 0.75 + u / 2, and for all else (2 u - 1) * sqrt(6 / inputs), where `inputs` are the numbers that each
output is made of; sqrt(3 / inputs) for filters that look at one map each, which often have no ReLU behind them. Products and roots in
double precision, then float32."""
import math

import torch

MASK = 0xFFFFFFFF


def name_hash(name):
    value = 0x811C9DC5
    for byte in name.encode():
        value = ((value ^ byte) * 0x01000193) & MASK
    return value


def uniform(name, count):
    """Numbers from 0 up to 1, float64."""
    x = (name_hash(name) + torch.arange(count, dtype=torch.int64) * 0x9E3779B9) & MASK
    x = ((x ^ (x >> 16)) * 0x85EBCA6B) & MASK
    x = ((x ^ (x >> 13)) * 0xC2B2AE35) & MASK
    x = x ^ (x >> 16)
    return (x >> 8).double() / 2**24


def seeded(name, shape):
    u = uniform(name, math.prod(shape))
    if name.endswith(".running_var"):
        values = 0.5 + u
    elif name.endswith((".running_mean", ".bias")):
        values = (u - 0.5) / 5
    elif len(shape) == 1:
        values = 0.75 + u / 2
    else:
        values = (2 * u - 1) * math.sqrt((3 if shape[1] == 1 else 6) / math.prod(shape[1:]))
    return values.float().view(shape)


def fill(module):
    """Gives a module its seeded weights, by the names of its state dict."""
    state = module.state_dict()
    for name, tensor in state.items():
        if tensor.is_floating_point():
            tensor.copy_(seeded(name, tuple(tensor.shape)))
    module.load_state_dict(state)
    return module.eval()


def picture(size):
    """Coloured waves from whole numbers only, so that every language draws the same; {3, size, size}, 0 to 255."""
    rows = torch.arange(size).view(-1, 1)
    columns = torch.arange(size).view(1, -1)
    red = (rows * 3 + columns * 5) % 256
    green = (rows * columns // 16) % 256
    blue = ((rows - columns).abs() * 7 + rows // 8 * 40) % 256
    return torch.stack([red.expand(size, size), green.expand(size, size), blue.expand(size, size)]).float()
