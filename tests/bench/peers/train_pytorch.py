#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tintype authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""train_pytorch.py SPLIT.json WEIGHTS [--tuned]: fine-tunes EfficientNet-Lite0 as a script of one's own would.

SPLIT.json is what `tintype-cli photos --json` says. Plain: a DataLoader that opens photos with PIL, AdamW, float32, a validation after each
epoch. Tuned: the photos are opened once and kept small in memory, maps are bfloat16 in channels_last order, the optimiser is fused. Stops at
97 % of the validation photos, or after --epochs. Prints a JSON object; seconds count from the start of the program.
"""
import argparse
import json
import random
import sys
import time
from pathlib import Path

START = time.monotonic()

import torch  # noqa: E402
from PIL import Image  # noqa: E402
from torch import nn  # noqa: E402
from torch.utils.data import DataLoader, Dataset  # noqa: E402

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "reference"))
from efficientnet_lite0 import pretrained  # noqa: E402

SIZE = 192  # learns at this size, as the recipe "better" does,
JUDGED_SIZE = 224  # and is judged at this
BATCH = 32
RATE = 3e-4


def to_tensor(image):
    data = torch.frombuffer(bytearray(image.tobytes()), dtype=torch.uint8).view(image.height, image.width, 3)
    return (data.permute(2, 0, 1).float() - 127) / 128


def varied(image, size):
    """A crop of half the photo to all of it, perhaps mirrored."""
    width, height = image.size
    share = random.uniform(0.5, 1) ** 0.5
    w, h = int(width * share), int(height * share)
    x, y = random.randint(0, width - w), random.randint(0, height - h)
    image = image.resize((size, size), Image.BILINEAR, (x, y, x + w, y + h))
    return image.transpose(Image.FLIP_LEFT_RIGHT) if random.random() < 0.5 else image


def centre(image, size):
    side = int(min(image.size) * 224 / 256)
    x, y = (image.width - side) // 2, (image.height - side) // 2
    return image.resize((size, size), Image.BILINEAR, (x, y, x + side, y + side))


class Photos(Dataset):
    def __init__(self, photos, classes, learns, keeps):
        self.photos = [(photo["path"], classes.index(photo["tags"][0])) for photo in photos]
        self.learns = learns
        self.kept = [self.small(path) for path, _ in self.photos] if keeps else None

    @staticmethod
    def small(path):
        image = Image.open(path).convert("RGB")
        scale = 256 / min(image.size)
        return image.resize((round(image.width * scale), round(image.height * scale)), Image.BILINEAR)

    def __len__(self):
        return len(self.photos)

    def __getitem__(self, place):
        path, label = self.photos[place]
        image = self.kept[place] if self.kept else Image.open(path).convert("RGB")
        return to_tensor(varied(image, SIZE) if self.learns else centre(image, JUDGED_SIZE)), label


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("split")
    parser.add_argument("weights")
    parser.add_argument("--tuned", action="store_true")
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--until", type=float, default=0.97)
    options = parser.parse_args()
    torch.manual_seed(1)
    random.seed(1)
    photos = json.load(open(options.split, encoding="utf-8"))["photos"]
    classes = sorted({photo["tags"][0] for photo in photos})

    def loader(split, learns):
        dataset = Photos([photo for photo in photos if photo["split"] == split], classes, learns, options.tuned)
        return DataLoader(dataset, BATCH, shuffle=learns, num_workers=0 if options.tuned else 2, drop_last=learns)

    training, validation = loader("train", True), loader("validation", False)
    model = pretrained(options.weights, len(classes))
    if options.tuned:
        model = model.to(memory_format=torch.channels_last)
    optimiser = torch.optim.AdamW(model.parameters(), RATE, weight_decay=0.01, fused=options.tuned)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, options.epochs * len(training))
    criterion = nn.CrossEntropyLoss(label_smoothing=0.1)

    def logits_of(pictures):
        if not options.tuned:
            return model(pictures)
        with torch.autocast("cpu", torch.bfloat16):
            return model(pictures.contiguous(memory_format=torch.channels_last)).float()

    answer = {"first_epoch_seconds": None, "seconds": None, "accuracies": []}
    for _ in range(options.epochs):
        model.train()
        for pictures, labels in training:
            optimiser.zero_grad(set_to_none=True)
            criterion(logits_of(pictures), labels).backward()
            optimiser.step()
            schedule.step()
        model.eval()
        with torch.inference_mode():
            right = sum((logits_of(pictures).argmax(1) == labels).sum().item() for pictures, labels in validation)
        answer["accuracies"].append(right / len(validation.dataset))
        answer["first_epoch_seconds"] = answer["first_epoch_seconds"] or time.monotonic() - START
        print(f"epoch {len(answer['accuracies'])}: {answer['accuracies'][-1]:.4f} after {time.monotonic() - START:.0f} s", file=sys.stderr)
        if answer["accuracies"][-1] >= options.until:
            answer["seconds"] = time.monotonic() - START
            break
    print(json.dumps(answer))


if __name__ == "__main__":
    main()
