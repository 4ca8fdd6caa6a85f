# SPDX-FileCopyrightText: 2026 The Tintype authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The networks for photos in plain PyTorch, written apart from the program to hold its own against. Where weights of a network are
published, the names of its state dict are those of torchvision or timm (check_published.py compares them), else the program's."""
import torch
from torch import nn
from torch.nn import functional as F


def fully_connected(inputs, classes):
    """The dense layers of AlexNet."""
    return nn.Sequential(nn.Dropout(0.5), nn.Linear(inputs, 4096), nn.ReLU(), nn.Dropout(0.5), nn.Linear(4096, 4096), nn.ReLU(),
                         nn.Linear(4096, classes))


class AlexNet(nn.Module):
    def __init__(self, classes):
        super().__init__()
        self.features = nn.Sequential(
            nn.Conv2d(3, 64, 11, 4, 2), nn.ReLU(), nn.MaxPool2d(3, 2), nn.Conv2d(64, 192, 5, padding=2), nn.ReLU(), nn.MaxPool2d(3, 2),
            nn.Conv2d(192, 384, 3, padding=1), nn.ReLU(), nn.Conv2d(384, 256, 3, padding=1), nn.ReLU(),
            nn.Conv2d(256, 256, 3, padding=1), nn.ReLU(), nn.MaxPool2d(3, 2))
        self.classifier = fully_connected(256 * 6 * 6, classes)

    def forward(self, x):
        return self.classifier(self.features(x).flatten(1))


class AlexNet2012(nn.Module):
    def __init__(self, classes):
        super().__init__()
        self.conv1 = nn.Conv2d(3, 96, 11, 4)
        self.conv2 = nn.Conv2d(96, 256, 5, padding=2, groups=2)
        self.conv3 = nn.Conv2d(256, 384, 3, padding=1)
        self.conv4 = nn.Conv2d(384, 384, 3, padding=1, groups=2)
        self.conv5 = nn.Conv2d(384, 256, 3, padding=1, groups=2)
        self.classifier = fully_connected(256 * 6 * 6, classes)

    def forward(self, x):
        x = F.max_pool2d(local_norm(self.conv1(x).relu()), 3, 2)
        x = F.max_pool2d(local_norm(self.conv2(x).relu()), 3, 2)
        x = self.conv4(self.conv3(x).relu()).relu()
        x = F.max_pool2d(self.conv5(x).relu(), 3, 2)
        return self.classifier(x.flatten(1))


def local_norm(x):
    return F.local_response_norm(x, 5, alpha=5e-4, beta=0.75, k=2)


class Unit(nn.Module):
    """A convolution of GoogLeNet: with a normalisation as torchvision has it, or with biases as in the paper."""

    def __init__(self, inputs, outputs, kernel, stride=1, is_original=False):
        super().__init__()
        self.conv = nn.Conv2d(inputs, outputs, kernel, stride, kernel // 2, bias=is_original)
        self.bn = nn.Identity() if is_original else nn.BatchNorm2d(outputs, eps=1e-3)

    def forward(self, x):
        return self.bn(self.conv(x)).relu()


class Inception(nn.Module):
    def __init__(self, inputs, one, before_three, three, before_five, five, behind_pool, is_original):
        super().__init__()
        unit = lambda *arguments: Unit(*arguments, is_original=is_original)
        self.branch1 = unit(inputs, one, 1)
        self.branch2 = nn.Sequential(unit(inputs, before_three, 1), unit(before_three, three, 3))
        self.branch3 = nn.Sequential(unit(inputs, before_five, 1), unit(before_five, five, 5 if is_original else 3))
        self.branch4 = nn.Sequential(nn.MaxPool2d(3, 1, 1), unit(inputs, behind_pool, 1))

    def forward(self, x):
        return torch.cat([self.branch1(x), self.branch2(x), self.branch3(x), self.branch4(x)], 1)


class AuxiliaryHead(nn.Module):
    """For training only; in the state dict all the same."""

    def __init__(self, inputs, classes, is_original):
        super().__init__()
        self.conv = Unit(inputs, 128, 1, is_original=is_original)
        self.fc1 = nn.Linear(2048, 1024)
        self.fc2 = nn.Linear(1024, classes)


class GoogLeNet(nn.Module):
    MODULES = {"3a": (192, 64, 96, 128, 16, 32, 32), "3b": (256, 128, 128, 192, 32, 96, 64), "4a": (480, 192, 96, 208, 16, 48, 64),
               "4b": (512, 160, 112, 224, 24, 64, 64), "4c": (512, 128, 128, 256, 24, 64, 64), "4d": (512, 112, 144, 288, 32, 64, 64),
               "4e": (528, 256, 160, 320, 32, 128, 128), "5a": (832, 256, 160, 320, 32, 128, 128),
               "5b": (832, 384, 192, 384, 48, 128, 128)}

    def __init__(self, classes, is_original=False):
        super().__init__()
        self.is_original = is_original
        self.conv1 = Unit(3, 64, 7, 2, is_original)
        self.conv2 = Unit(64, 64, 1, 1, is_original)
        self.conv3 = Unit(64, 192, 3, 1, is_original)
        for name, sizes in self.MODULES.items():
            setattr(self, "inception" + name, Inception(*sizes, is_original))
        if not is_original:
            self.aux1 = AuxiliaryHead(512, classes, is_original)
            self.aux2 = AuxiliaryHead(528, classes, is_original)
        self.fc = nn.Linear(1024, classes)

    def forward(self, x):
        norm = local_norm if self.is_original else (lambda y: y)
        x = norm(F.max_pool2d(self.conv1(x), 3, 2, ceil_mode=True))
        x = F.max_pool2d(norm(self.conv3(self.conv2(x))), 3, 2, ceil_mode=True)
        for name in self.MODULES:
            if name == "4a":
                x = F.max_pool2d(x, 3, 2, ceil_mode=True)
            if name == "5a":
                kernel = 3 if self.is_original else 2
                x = F.max_pool2d(x, kernel, 2, ceil_mode=True)
            x = getattr(self, "inception" + name)(x)
        return self.fc(x.mean((2, 3)))


class Squeeze(nn.Module):
    """Squeeze and excitation, its dense layers written as convolutions."""

    def __init__(self, channels):
        super().__init__()
        self.fc1 = nn.Conv2d(channels, channels // 16, 1)
        self.fc2 = nn.Conv2d(channels // 16, channels, 1)

    def forward(self, x):
        return x * self.fc2(self.fc1(x.mean((2, 3), keepdim=True)).relu()).sigmoid()


class Residual(nn.Module):
    def __init__(self, inputs, width, stride, is_deep, is_squeezed):
        super().__init__()
        outputs = width * 4 if is_deep else width
        self.is_deep, self.is_squeezed = is_deep, is_squeezed
        first = stride if not is_deep or is_squeezed else 1
        kernel = 1 if is_deep else 3
        self.conv1 = nn.Conv2d(inputs, width, kernel, first, kernel // 2, bias=False)
        self.bn1 = nn.BatchNorm2d(width)
        self.conv2 = nn.Conv2d(width, width, 3, stride // first, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(width)
        if is_deep:
            self.conv3 = nn.Conv2d(width, outputs, 1, bias=False)
            self.bn3 = nn.BatchNorm2d(outputs)
        if is_squeezed:
            self.se_module = Squeeze(outputs)
        self.downsample = None
        if stride != 1 or inputs != outputs:
            self.downsample = nn.Sequential(nn.Conv2d(inputs, outputs, 1, stride, bias=False), nn.BatchNorm2d(outputs))

    def forward(self, x):
        y = self.bn2(self.conv2(self.bn1(self.conv1(x)).relu()))
        if self.is_deep:
            y = self.bn3(self.conv3(y.relu()))
        elif self.is_squeezed:
            y = y.relu()
        if self.is_squeezed:
            y = self.se_module(y)
        return (y + (x if self.downsample is None else self.downsample(x))).relu()


class ResNet(nn.Module):
    BLOCKS = {18: (2, 2, 2, 2), 34: (3, 4, 6, 3), 50: (3, 4, 6, 3)}

    def __init__(self, depth, classes, is_squeezed=False):
        super().__init__()
        self.is_squeezed = is_squeezed
        stem = [("conv1", nn.Conv2d(3, 64, 7, 2, 3, bias=False)), ("bn1", nn.BatchNorm2d(64))]
        if is_squeezed:
            self.layer0 = nn.Sequential()
            for name, module in stem:
                self.layer0.add_module(name, module)
        else:
            for name, module in stem:
                self.add_module(name, module)
        channels = 64
        for stage, count in enumerate(self.BLOCKS[depth]):
            blocks = []
            for block in range(count):
                blocks.append(Residual(channels, 64 << stage, 2 if stage > 0 and block == 0 else 1, depth >= 50, is_squeezed))
                channels = (64 << stage) * (4 if depth >= 50 else 1)
            setattr(self, f"layer{stage + 1}", nn.Sequential(*blocks))
        setattr(self, "last_linear" if is_squeezed else "fc", nn.Linear(channels, classes))

    def forward(self, x):
        if self.is_squeezed:
            x = F.max_pool2d(self.layer0(x).relu(), 3, 2, ceil_mode=True)
        else:
            x = F.max_pool2d(self.bn1(self.conv1(x)).relu(), 3, 2, 1)
        x = self.layer4(self.layer3(self.layer2(self.layer1(x)))).mean((2, 3))
        return self.last_linear(x) if self.is_squeezed else self.fc(x)


def same_padding(x, kernel, stride, value=0.0):
    """As TensorFlow's SAME: ceil(size / stride) comes out, the odd row and column of padding at the end."""
    pads = []
    for size in (x.shape[-1], x.shape[-2]):
        missing = max(0, (-(-size // stride) - 1) * stride + kernel - size)
        pads += [missing // 2, missing - missing // 2]
    return F.pad(x, pads, value=value)


class Separable(nn.Module):
    def __init__(self, inputs, outputs):
        super().__init__()
        self.conv1 = nn.Conv2d(inputs, inputs, 3, padding=1, groups=inputs, bias=False)
        self.pointwise = nn.Conv2d(inputs, outputs, 1, bias=False)

    def forward(self, x):
        return self.pointwise(self.conv1(x))


class XceptionBlock(nn.Module):
    """The places in `rep` are counted with a ReLU before each convolution, but for the first where there is none."""

    def __init__(self, widths, starts_activated, shrinks):
        super().__init__()
        self.shrinks = shrinks
        self.rep = nn.Sequential()
        for inputs, outputs in zip(widths, widths[1:]):
            if starts_activated or len(self.rep):
                self.rep.append(nn.ReLU())
            self.rep.append(Separable(inputs, outputs))
            self.rep.append(nn.BatchNorm2d(outputs, eps=1e-3))
        if shrinks:
            self.skip = nn.Conv2d(widths[0], widths[-1], 1, 2, bias=False)
            self.skipbn = nn.BatchNorm2d(widths[-1], eps=1e-3)

    def forward(self, x):
        y = self.rep(x)
        if not self.shrinks:
            return y + x
        return F.max_pool2d(same_padding(y, 3, 2, -torch.inf), 3, 2) + self.skipbn(self.skip(x))


class Xception(nn.Module):
    """With Keras' padding, by which the published weights were taught."""

    def __init__(self, classes):
        super().__init__()
        norm = lambda channels: nn.BatchNorm2d(channels, eps=1e-3)
        self.conv1, self.bn1 = nn.Conv2d(3, 32, 3, 2, bias=False), norm(32)
        self.conv2, self.bn2 = nn.Conv2d(32, 64, 3, bias=False), norm(64)
        self.block1 = XceptionBlock([64, 128, 128], False, True)
        self.block2 = XceptionBlock([128, 256, 256], True, True)
        self.block3 = XceptionBlock([256, 728, 728], True, True)
        for number in range(4, 12):
            setattr(self, f"block{number}", XceptionBlock([728] * 4, True, False))
        self.block12 = XceptionBlock([728, 728, 1024], True, True)
        self.conv3, self.bn3 = Separable(1024, 1536), norm(1536)
        self.conv4, self.bn4 = Separable(1536, 2048), norm(2048)
        self.fc = nn.Linear(2048, classes)

    def forward(self, x):
        x = self.bn2(self.conv2(self.bn1(self.conv1(x)).relu())).relu()
        for number in range(1, 13):
            x = getattr(self, f"block{number}")(x)
        x = self.bn4(self.conv4(self.bn3(self.conv3(x)).relu())).relu()
        return self.fc(x.mean((2, 3)))
