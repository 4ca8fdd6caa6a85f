# SPDX-FileCopyrightText: 2026 The Tintype authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Networks of inverted residuals in plain PyTorch: MobileNetV2 under torchvision's names, and it and EfficientNet-Lite under timm's."""
import math

from torch import nn
from torch.nn import functional as F

from classics import same_padding

MOBILENET_STAGES = [(1, 3, 1, 1, 16), (2, 3, 2, 6, 24), (3, 3, 2, 6, 32), (4, 3, 2, 6, 64), (3, 3, 1, 6, 96), (3, 3, 2, 6, 160), (1, 3, 1, 6, 320)]
# repeats, kernel, stride, expansion, channels
LITE_STAGES = [(1, 3, 1, 1, 16), (2, 3, 2, 6, 24), (2, 5, 2, 6, 40), (3, 3, 2, 6, 80), (3, 5, 1, 6, 112), (4, 5, 2, 6, 192), (1, 3, 1, 6, 320)]
LITE_VARIANTS = [(1.0, 1.0, 224), (1.0, 1.1, 240), (1.1, 1.2, 260), (1.2, 1.4, 280), (1.4, 1.8, 300)]  # width, depth, size


def lite_stages(variant):
    width, depth, _ = LITE_VARIANTS[variant]
    stages = []
    for place, (repeats, kernel, stride, expansion, channels) in enumerate(LITE_STAGES):
        wanted = channels * width
        rounded = max(8, int(wanted + 4) // 8 * 8)
        rounded += 8 if rounded < 0.9 * wanted else 0
        is_outer = place in (0, len(LITE_STAGES) - 1)
        stages.append((repeats if is_outer else math.ceil(repeats * depth), kernel, stride, expansion, rounded))
    return stages


class TorchvisionBlock(nn.Module):
    def __init__(self, inputs, outputs, stride, expansion):
        super().__init__()
        hidden = inputs * expansion
        layers = []
        if expansion != 1:
            layers.append(triple(inputs, hidden, 1))
        layers += [triple(hidden, hidden, 3, stride, hidden), nn.Conv2d(hidden, outputs, 1, bias=False), nn.BatchNorm2d(outputs)]
        self.conv = nn.Sequential(*layers)
        self.is_added = stride == 1 and inputs == outputs

    def forward(self, x):
        return x + self.conv(x) if self.is_added else self.conv(x)


def triple(inputs, outputs, kernel, stride=1, groups=1):
    return nn.Sequential(nn.Conv2d(inputs, outputs, kernel, stride, kernel // 2, groups=groups, bias=False), nn.BatchNorm2d(outputs),
                         nn.ReLU6())


class MobileNetV2(nn.Module):
    def __init__(self, classes):
        super().__init__()
        layers = [triple(3, 32, 3, 2)]
        channels = 32
        for repeats, _, stride, expansion, outputs in MOBILENET_STAGES:
            for repeat in range(repeats):
                layers.append(TorchvisionBlock(channels, outputs, stride if repeat == 0 else 1, expansion))
                channels = outputs
        self.features = nn.Sequential(*layers, triple(channels, 1280, 1))
        self.classifier = nn.Sequential(nn.Dropout(0.2), nn.Linear(1280, classes))

    def forward(self, x):
        return self.classifier(self.features(x).mean((2, 3)))


class Padded(nn.Conv2d):
    """Pads evenly, or as TensorFlow's SAME."""

    def __init__(self, inputs, outputs, kernel, stride, groups, is_same):
        super().__init__(inputs, outputs, kernel, stride, 0 if is_same else kernel // 2, groups=groups, bias=False)
        self.is_same = is_same

    def forward(self, x):
        return super().forward(same_padding(x, self.kernel_size[0], self.stride[0]) if self.is_same else x)


class TimmBlock(nn.Module):
    def __init__(self, inputs, outputs, kernel, stride, expansion, is_lite):
        super().__init__()
        hidden = inputs * expansion
        convolutions = [("conv_dw", Padded(hidden, hidden, kernel, stride, hidden, is_lite))]
        if expansion != 1:
            convolutions.insert(0, ("conv_pw", nn.Conv2d(inputs, hidden, 1, bias=False)))
        convolutions.append(("conv_pw" if expansion == 1 else "conv_pwl", nn.Conv2d(hidden, outputs, 1, bias=False)))
        self.order = []
        for place, (name, convolution) in enumerate(convolutions):
            norm = f"bn{place + 1}"
            self.add_module(name, convolution)
            self.add_module(norm, nn.BatchNorm2d(convolution.out_channels, eps=1e-3 if is_lite else 1e-5))
            self.order.append((name, norm, place + 1 < len(convolutions)))
        self.is_added = stride == 1 and inputs == outputs

    def forward(self, x):
        y = x
        for name, norm, is_activated in self.order:
            y = getattr(self, norm)(getattr(self, name)(y))
            y = F.relu6(y) if is_activated else y
        return x + y if self.is_added else y


class TimmMobile(nn.Module):
    def __init__(self, stages, classes, is_lite):
        super().__init__()
        norm = lambda channels: nn.BatchNorm2d(channels, eps=1e-3 if is_lite else 1e-5)
        self.conv_stem, self.bn1 = Padded(3, 32, 3, 2, 1, is_lite), norm(32)
        self.blocks = nn.Sequential()
        channels = 32
        for repeats, kernel, stride, expansion, outputs in stages:
            stage = nn.Sequential()
            for repeat in range(repeats):
                stage.append(TimmBlock(channels, outputs, kernel, stride if repeat == 0 else 1, expansion, is_lite))
                channels = outputs
            self.blocks.append(stage)
        self.conv_head, self.bn2 = nn.Conv2d(channels, 1280, 1, bias=False), norm(1280)
        self.classifier = nn.Linear(1280, classes)

    def forward(self, x):
        x = self.blocks(F.relu6(self.bn1(self.conv_stem(x))))
        return self.classifier(F.relu6(self.bn2(self.conv_head(x))).mean((2, 3)))
