# SPDX-FileCopyrightText: 2026 The Tintype authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""    python check_published.py

holds the networks of zoo.py against torchvision and timm, which must be installed beside torch: the same names and shapes in the state
dict, and the same answers with the same seeded weights. Not part of the tests: what they compare with is written here, and this shows that
it is what others publish."""
import sys

import timm
import torch
import torchvision

from seeded import fill, picture
from zoo import PUBLISHED

CLASSES = 1000
# timm's Xception pads evenly, Keras, whose weights it has, as SAME; at this size both are the same in every layer.
SIZES = {"timm/legacy_xception": 39}


def published(name):
    origin, model = name.split("/")
    if origin == "timm":
        return timm.create_model(model)
    options = {"aux_logits": True, "init_weights": False} if model == "googlenet" else {}
    return getattr(torchvision.models, model)(**options)


def main():
    worst = 0
    for name, (make, _, size) in PUBLISHED.items():
        ours, theirs = make(CLASSES), published(name)
        shapes = [{key: tuple(tensor.shape) for key, tensor in model.state_dict().items()} for model in (ours, theirs)]
        if shapes[0] != shapes[1]:
            sys.exit(f"{name}: {sorted(set(shapes[0].items()) ^ set(shapes[1].items()))[:6]}")
        for module in theirs.modules():
            if name == "timm/legacy_xception" and isinstance(module, torch.nn.BatchNorm2d):
                module.eps = 1e-3  # Keras', by which its weights were taught
        side = SIZES.get(name, size)
        pixels = ((picture(side) - 127) / 128).unsqueeze(0)
        with torch.no_grad():
            answers = [fill(model)(pixels)[0] for model in (ours, theirs)]
        difference = ((answers[0] - answers[1]).abs().max() / answers[1].abs().max()).item()
        print(f"{name}: {len(shapes[0])} tensors, answers differ by {difference:.1e} of the largest")
        worst = max(worst, difference)
    sys.exit(0 if worst < 1e-4 else 1)


if __name__ == "__main__":
    main()
