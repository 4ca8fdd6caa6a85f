# SPDX-FileCopyrightText: 2026 The Tintype authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""    python zoo.py OUT.json

runs every network with its seeded weights (seeded.py) on the same picture and writes what it answers for ten classes, and for those whose
weights are published the names and shapes of their state dict. The program's tests do the same with its own graphs."""
import json
import sys
from pathlib import Path

import torch

from classics import AlexNet, AlexNet2012, GoogLeNet, ResNet, Xception
from digits import Dense, DigitNet, LeNet, LeNet1998, ThreeConvolutions
from mobiles import LITE_VARIANTS, MOBILENET_STAGES, MobileNetV2, TimmMobile, lite_stages
from seeded import fill, picture

CLASSES = 10

# By the name that the weights have where they are published: how to make it, the program's name, the size of its pictures.
PUBLISHED = {
    "torchvision/alexnet": (lambda classes: AlexNet(classes), "alexnet", 224),
    "torchvision/googlenet": (lambda classes: GoogLeNet(classes), "googlenet", 224),
    "torchvision/resnet18": (lambda classes: ResNet(18, classes), "resnet18", 224),
    "torchvision/resnet34": (lambda classes: ResNet(34, classes), "resnet34", 224),
    "torchvision/resnet50": (lambda classes: ResNet(50, classes), "resnet50", 224),
    "torchvision/mobilenet_v2": (lambda classes: MobileNetV2(classes), "mobilenetv2", 224),
    "timm/mobilenetv2_100": (lambda classes: TimmMobile(MOBILENET_STAGES, classes, False), "mobilenetv2", 224),
    "timm/legacy_seresnet18": (lambda classes: ResNet(18, classes, True), "se-resnet18", 224),
    "timm/legacy_seresnet50": (lambda classes: ResNet(50, classes, True), "se-resnet50", 224),
    "timm/legacy_xception": (lambda classes: Xception(classes), "xception", 299),
}
for number, (_, _, side) in enumerate(LITE_VARIANTS):
    PUBLISHED[f"timm/tf_efficientnet_lite{number}"] = (lambda classes, number=number: TimmMobile(lite_stages(number), classes, True),
                                                       f"efficientnet-lite{number}", side)
OTHERS = {
    "alexnet-2012": (lambda: AlexNet2012(CLASSES), 227),
    "googlenet-2014": (lambda: GoogLeNet(CLASSES, True), 224),
    "lenet5-1998": (LeNet1998, 28),
    "lenet5": (LeNet, 28),
    "digitnet": (lambda: DigitNet(DigitNet.USUAL, 256), 28),
    "digitnet-deep": (lambda: DigitNet(DigitNet.DEEP, 648), 28),
    "three-conv": (ThreeConvolutions, 28),
    "dense": (Dense, 28),
}


def answer(module, size):
    pixels = picture(size)[:1 if size == 28 else 3]
    with torch.no_grad():
        logits = fill(module)(((pixels - 127) / 128).unsqueeze(0))[0]
    return [float(f"{value:.8g}") for value in logits.tolist()]


def main():
    result = {"published": {}, "others": {}}
    for name, (make, network, size) in PUBLISHED.items():
        module = make(CLASSES)
        keys = {key: list(tensor.shape) for key, tensor in module.state_dict().items()}
        result["published"][name] = {"network": network, "logits": answer(module, size), "state": keys}
    for name, (make, size) in OTHERS.items():
        result["others"][name] = {"logits": answer(make(), size)}
    Path(sys.argv[1]).write_text(json.dumps(result, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
