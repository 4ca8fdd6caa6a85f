#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tintype authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job on the command line, and a second opinion on what it exports.

Draws sample photos (or takes --photos), imports, splits, trains, evaluates and exports. Then reads the exported files without
the program: the ONNX checker, ONNX Runtime and PyTorch on photos that Pillow has prepared as the model card says, and the safetensors
package. What these say must be what `tintype-cli predict` says, from the project's model and from the exported file.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile

import numpy
import onnx
import onnxruntime
import safetensors.numpy
import torch
from PIL import Image, ImageOps

MOST_DIFFERENCE = 1e-3  # of a probability


class Failed(Exception):
    pass


def ask(cli, *arguments):
    done = subprocess.run([cli, *arguments, "--json"], capture_output=True, text=True)
    if done.returncode != 0:
        raise Failed(f"{arguments[0]} came back with {done.returncode}: {done.stderr.strip()} {done.stdout.strip()}")
    return json.loads(done.stdout)


def prepared(path, preprocessing):
    """The photo as the network wants it: float32 [3, size, size] from 0 to 255."""
    size = preprocessing["size"]
    photo = ImageOps.exif_transpose(Image.open(path)).convert("RGB")
    side = int(preprocessing["crop_fraction"] * min(photo.size))
    left, top = (photo.width - side) // 2, (photo.height - side) // 2
    box = (left, top, left + side, top + side)
    small = photo.resize((size, size), Image.Resampling.BICUBIC, box=box)
    return numpy.asarray(small, dtype=numpy.float32).transpose(2, 0, 1)


def largest_difference(ours, theirs, classes):
    return max(abs(photo["probabilities"][name] - row[column]) for photo, row in zip(ours, theirs) for column, name in enumerate(classes))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cli", help="the program tintype-cli")
    parser.add_argument("--photos", help="take these photos, one sub-folder a class, instead of sample photos")
    parser.add_argument("--per-class", type=int, default=20, help="sample photos of each class (default 20)")
    parser.add_argument("--recipe", default="quick")
    parser.add_argument("--compared", type=int, default=50, help="photos whose answers are compared (default 50)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="tintype-job-") as folder:
        job(options, folder)


def job(options, folder):
    cli, photos = options.cli, options.photos
    if not photos:
        photos = os.path.join(folder, "photos")
        ask(cli, "sample", photos, "--per-class", str(options.per_class))
    project = os.path.join(folder, "Job.tintype")
    ask(cli, "new", project)
    imported = ask(cli, "import", "-C", project, photos, "--tags-from-folders")
    ask(cli, "split", "-C", project)
    ask(cli, "train", "-C", project, "--recipe", options.recipe)
    evaluation = ask(cli, "evaluate", "-C", project)
    print(f"{imported['imported']} photos, right on the test part: {100 * evaluation['accuracy']:.1f} %")
    out = os.path.join(folder, "model")
    exported = ask(cli, "export", "-C", project, out)
    files = {file["format"]: file["path"] for file in exported["files"]}

    paths = [photo["path"] for photo in ask(cli, "photos", "-C", project)["photos"]]
    paths = paths[:: max(1, len(paths) // options.compared)][: options.compared]
    own = ask(cli, "predict", "-C", project, *paths)["predictions"]
    from_file = ask(cli, "predict", "--model", files["safetensors"], *paths)["predictions"]
    if own != from_file:
        raise Failed("the exported safetensors file answers otherwise than the project's model")

    with safetensors.safe_open(files["safetensors"], framework="numpy") as file:
        description = json.loads(file.metadata()["tintype"])
    tensors = safetensors.numpy.load_file(files["safetensors"])
    if not all(numpy.isfinite(tensor).all() for tensor in tensors.values()):
        raise Failed("the safetensors file holds numbers that are none")

    model = onnx.load(files["onnx"])
    onnx.checker.check_model(model, full_check=True)
    classes = json.loads({entry.key: entry.value for entry in model.metadata_props}["tintype.labels"])
    session = onnxruntime.InferenceSession(files["onnx"], providers=["CPUExecutionProvider"])
    batch = numpy.stack([prepared(path, description["preprocessing"]) for path in paths])
    _, probabilities = session.run(["logits", "probabilities"], {"image": batch})
    with torch.no_grad():
        scripted = torch.jit.load(files["torchscript"])(torch.from_numpy(batch)).numpy()
    for engine, answers in ("ONNX Runtime", probabilities), ("PyTorch", scripted):
        difference = largest_difference(own, answers, classes)
        print(f"{len(paths)} photos in {engine}, prepared by Pillow: largest difference of a probability {difference:.2g}")
        if difference > MOST_DIFFERENCE:
            raise Failed(f"over {MOST_DIFFERENCE}")


if __name__ == "__main__":
    try:
        main()
    except Failed as failure:
        print(failure, file=sys.stderr)
        sys.exit(1)
