# SPDX-FileCopyrightText: 2026 The Tintype authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""EfficientNet-Lite in plain torch, written apart from the program: the reference that its logits are compared with.

    python efficientnet_lite.py WEIGHTS_FOLDER OUT.json

runs each network on the synthetic picture of seeded.py and writes its logits. The program's tests draw the same picture."""
import json
import math
import sys
from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors.torch import load_file

from seeded import picture

# width, depth, input size
VARIANTS = {0: (1.0, 1.0, 224), 1: (1.0, 1.1, 240), 2: (1.1, 1.2, 260)}
# repeats, kernel, stride, expansion, channels
STAGES = [(1, 3, 1, 1, 16), (2, 3, 2, 6, 24), (2, 5, 2, 6, 40), (3, 3, 2, 6, 80), (3, 5, 1, 6, 112), (4, 5, 2, 6, 192), (1, 3, 1, 6, 320)]


def rounded(channels, width):
    wanted = channels * width
    result = max(8, int(wanted + 4) // 8 * 8)
    return result + 8 if result < 0.9 * wanted else result


def conv_same(x, weight, stride=1, groups=1):
    """Convolution padded as TensorFlow's SAME: the odd row or column at the bottom and right."""
    kernel = weight.shape[-1]
    pads = []
    for size in (x.shape[-1], x.shape[-2]):
        total = max(0, (math.ceil(size / stride) - 1) * stride + kernel - size)
        pads += [total // 2, total - total // 2]
    return F.conv2d(F.pad(x, pads), weight, stride=stride, groups=groups)


def norm(x, weights, name):
    return F.batch_norm(x, weights[f"{name}.running_mean"], weights[f"{name}.running_var"], weights[f"{name}.weight"],
                        weights[f"{name}.bias"], training=False, eps=1e-3)


def logits(variant, weights, x):
    width, depth, _ = VARIANTS[variant]
    x = F.relu6(norm(conv_same(x, weights["_conv_stem.weight"], stride=2), weights, "_bn0"))
    block = 0
    for place, (repeats, _, stride, expansion, channels) in enumerate(STAGES):
        outer = place in (0, len(STAGES) - 1)
        for repeat in range(repeats if outer else math.ceil(repeats * depth)):
            name, before = f"_blocks.{block}", x
            if expansion != 1:
                x = F.relu6(norm(conv_same(x, weights[f"{name}._expand_conv.weight"]), weights, f"{name}._bn0"))
            depthwise = weights[f"{name}._depthwise_conv.weight"]
            x = conv_same(x, depthwise, stride=stride if repeat == 0 else 1, groups=depthwise.shape[0])
            x = F.relu6(norm(x, weights, f"{name}._bn1"))
            x = norm(conv_same(x, weights[f"{name}._project_conv.weight"]), weights, f"{name}._bn2")
            assert x.shape[1] == rounded(channels, width)
            if x.shape == before.shape:
                x = x + before
            block += 1
    x = F.relu6(norm(conv_same(x, weights["_conv_head.weight"]), weights, "_bn1"))
    return F.linear(x.mean(dim=(2, 3)), weights["_fc.weight"], weights["_fc.bias"])


def main():
    folder, out = Path(sys.argv[1]), Path(sys.argv[2])
    result = {}
    for variant, (_, _, size) in VARIANTS.items():
        weights = load_file(folder / f"efficientnet-lite{variant}.safetensors")
        with torch.no_grad():
            values = logits(variant, weights, ((picture(size) - 127) / 128).unsqueeze(0))[0]
        result[f"efficientnet-lite{variant}"] = [round(float(value), 6) for value in values]
    out.write_text(json.dumps(result, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
