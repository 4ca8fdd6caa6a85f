# SPDX-FileCopyrightText: 2026 The Tintype authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""EfficientNet-Lite0 in plain PyTorch, as its description says, to hold the program's own against. The names are those of the published
weights, so it takes their state dict."""
import torch
from torch import nn
from torch.nn import functional as F

# (repeats, kernel, stride, expansion, channels)
STAGES = [(1, 3, 1, 1, 16), (2, 3, 2, 6, 24), (2, 5, 2, 6, 40), (3, 3, 2, 6, 80), (3, 5, 1, 6, 112), (4, 5, 2, 6, 192), (1, 3, 1, 6, 320)]


class SameConv2d(nn.Conv2d):
    """Pads as TensorFlow's "SAME": so much that ceil(input / stride) comes out, the odd row and column at the end."""

    def forward(self, x):
        padding = []
        for side in (x.shape[3], x.shape[2]):
            size, stride = self.kernel_size[0], self.stride[0]
            missing = max(0, (-(-side // stride) - 1) * stride + size - side)
            padding += [missing // 2, missing - missing // 2]
        return F.conv2d(F.pad(x, padding), self.weight, self.bias, self.stride, 0, 1, self.groups)


def norm(channels):
    return nn.BatchNorm2d(channels, eps=1e-3, momentum=0.01)


class Block(nn.Module):
    def __init__(self, inputs, outputs, kernel, stride, expansion):
        super().__init__()
        hidden = inputs * expansion
        self.is_expanded = expansion != 1
        if self.is_expanded:
            self._expand_conv = nn.Conv2d(inputs, hidden, 1, bias=False)
            self._bn0 = norm(hidden)
        self._depthwise_conv = SameConv2d(hidden, hidden, kernel, stride, groups=hidden, bias=False)
        self._bn1 = norm(hidden)
        self._project_conv = nn.Conv2d(hidden, outputs, 1, bias=False)
        self._bn2 = norm(outputs)
        self.is_added = stride == 1 and inputs == outputs

    def forward(self, x):
        y = F.relu6(self._bn0(self._expand_conv(x))) if self.is_expanded else x
        y = F.relu6(self._bn1(self._depthwise_conv(y)))
        y = self._bn2(self._project_conv(y))
        return x + y if self.is_added else y


class EfficientNetLite0(nn.Module):
    def __init__(self, classes=1000):
        super().__init__()
        self._conv_stem = SameConv2d(3, 32, 3, 2, bias=False)
        self._bn0 = norm(32)
        blocks = []
        channels = 32
        for repeats, kernel, stride, expansion, outputs in STAGES:
            for repeat in range(repeats):
                blocks.append(Block(channels, outputs, kernel, stride if repeat == 0 else 1, expansion))
                channels = outputs
        self._blocks = nn.ModuleList(blocks)
        self._conv_head = nn.Conv2d(channels, 1280, 1, bias=False)
        self._bn1 = norm(1280)
        self._dropout = nn.Dropout(0.2)
        self._fc = nn.Linear(1280, classes)

    def forward(self, x):
        x = F.relu6(self._bn0(self._conv_stem(x)))
        for block in self._blocks:
            x = block(x)
        x = F.relu6(self._bn1(self._conv_head(x)))
        return self._fc(self._dropout(x.mean((2, 3))))


def pretrained(weights, classes):
    """With the published weights from a safetensors file and a fresh last layer."""
    from safetensors.torch import load_file

    model = EfficientNetLite0(classes)
    tensors = {name: tensor for name, tensor in load_file(weights).items() if not name.startswith("_fc")}
    missing, unexpected = model.load_state_dict(tensors, strict=False)
    left = {name for name in missing if not name.startswith("_fc") and not name.endswith("num_batches_tracked")}
    if left or unexpected:
        raise ValueError(f"missing {sorted(left)}, not asked for {unexpected}")
    return model
