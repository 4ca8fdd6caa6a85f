# SPDX-FileCopyrightText: 2026 The Tintype authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The networks that read digits in plain PyTorch, under the program's names."""
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional as F

# Which maps of S2 each map of C3 sees: table I of LeCun et al. 1998, column by column.
TABLE = [(0, 1, 2), (1, 2, 3), (2, 3, 4), (3, 4, 5), (0, 4, 5), (0, 1, 5), (0, 1, 2, 3), (1, 2, 3, 4), (2, 3, 4, 5), (0, 3, 4, 5), (0, 1, 4, 5),
         (0, 1, 2, 5), (0, 1, 3, 4), (1, 2, 4, 5), (0, 2, 3, 5), (0, 1, 2, 3, 4, 5)]


def squash(x):
    return 1.7159 * torch.tanh(2 / 3 * x)


def bitmaps():
    """From digit_bitmaps.txt: ten pictures of 12 rows of 7, '#' is ink; {10, 84} of 1 and -1."""
    rows = (Path(__file__).parent / "digit_bitmaps.txt").read_text(encoding="utf-8").split()
    assert len(rows) == 120 and all(len(row) == 7 for row in rows)
    return torch.tensor([[1.0 if pixel == "#" else -1.0 for row in rows[12 * digit:12 * digit + 12] for pixel in row] for digit in range(10)])


class Subsampling(nn.Module):
    """The factor is that of the mean: four times that of the sum."""

    def __init__(self, maps):
        super().__init__()
        self.weight, self.bias = nn.Parameter(torch.ones(maps)), nn.Parameter(torch.zeros(maps))

    def forward(self, x):
        total = x[:, :, 0::2, 0::2] + x[:, :, 0::2, 1::2] + x[:, :, 1::2, 0::2] + x[:, :, 1::2, 1::2]
        return squash(total * (self.weight / 4)[:, None, None] + self.bias[:, None, None])


class C3(nn.Module):
    """Its filters lie together by how many maps they see."""

    def __init__(self):
        super().__init__()
        self.three = nn.Conv2d(3, 6, 5)
        self.four = nn.Conv2d(4, 9, 5)
        self.all = nn.Conv2d(6, 1, 5)

    def forward(self, x):
        maps = []
        for number, seen in enumerate(TABLE):
            layer, place = (self.three, number) if number < 6 else (self.four, number - 6) if number < 15 else (self.all, 0)
            maps.append(F.conv2d(x[:, seen], layer.weight[place:place + 1], layer.bias[place:place + 1]))
        return squash(torch.cat(maps, 1))


class LeNet1998(nn.Module):
    def __init__(self):
        super().__init__()
        self.c1 = nn.Conv2d(1, 6, 5)
        self.s2 = Subsampling(6)
        self.c3 = C3()
        self.s4 = Subsampling(16)
        self.c5 = nn.Conv2d(16, 120, 5)
        self.f6 = nn.Linear(120, 84)
        self.centres = bitmaps()

    def forward(self, x):
        x = squash(self.c1(F.pad(x, (2, 2, 2, 2))))
        x = squash(self.c5(self.s4(self.c3(self.s2(x)))))
        x = squash(self.f6(x.flatten(1)))
        return -((x[:, None] - self.centres) ** 2).sum(2)


class LeNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1, self.conv2 = nn.Conv2d(1, 6, 5, padding=2), nn.Conv2d(6, 16, 5)
        self.dense1, self.dense2, self.dense3 = nn.Linear(400, 120), nn.Linear(120, 84), nn.Linear(84, 10)

    def forward(self, x):
        x = F.max_pool2d(self.conv1(x).relu(), 2)
        x = F.max_pool2d(self.conv2(x).relu(), 2)
        return self.dense3(self.dense2(self.dense1(x.flatten(1)).relu()).relu())


class DigitNet(nn.Module):
    """Maps of each convolution, whether it is padded, whether a pool follows."""

    USUAL = [(16, False, False), (16, False, True), (32, False, False), (32, False, True), (64, False, False)]
    DEEP = [(24, False, False), (24, False, True), (48, True, False), (48, False, True), (72, True, False), (72, False, False)]

    def __init__(self, layers, features):
        super().__init__()
        self.layers = layers
        channels = 1
        for number, (maps, is_padded, _) in enumerate(layers, 1):
            setattr(self, f"conv{number}", nn.Conv2d(channels, maps, 3, padding=1 if is_padded else 0, bias=False))
            setattr(self, f"norm{number}", nn.BatchNorm2d(maps))
            channels = maps
        self.dense = nn.Linear(features, 10)

    def forward(self, x):
        for number, (_, _, is_pooled) in enumerate(self.layers, 1):
            x = getattr(self, f"norm{number}")(getattr(self, f"conv{number}")(x)).relu()
            x = F.max_pool2d(x, 2) if is_pooled else x
        return self.dense(x.flatten(1))


class ThreeConvolutions(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1, self.conv2, self.conv3 = nn.Conv2d(1, 32, 3), nn.Conv2d(32, 64, 3), nn.Conv2d(64, 64, 3)
        self.dense1, self.dense2 = nn.Linear(576, 64), nn.Linear(64, 10)

    def forward(self, x):
        x = F.max_pool2d(self.conv1(x).relu(), 2)
        x = F.max_pool2d(self.conv2(x).relu(), 2)
        return self.dense2(self.dense1(self.conv3(x).relu().flatten(1)).relu())


class Dense(nn.Module):
    def __init__(self):
        super().__init__()
        self.dense1, self.dense2, self.dense3 = nn.Linear(784, 107), nn.Linear(107, 79), nn.Linear(79, 10)

    def forward(self, x):
        return self.dense3(self.dense2(self.dense1(x.flatten(1)).relu()).relu())
