#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tintype authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""digits_vs_keras.py KERAS_PYTHON TINTYPE_CLI MNIST_FOLDER: one epoch of DigitNet with three seeds against ten epochs of the
textbook network in Keras (keras_textbook.py), one after the other on the same machine. Times include the reading of the files.
KERAS_PYTHON: a Python that has Keras; keras_textbook.py says how to get one.
"""
import json
import subprocess
import sys
import tempfile
from pathlib import Path

EPOCHS = 1  # fixed beforehand
SEEDS = (1, 2, 3)


def run(command):
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return json.loads(done.stdout.decode().strip().splitlines()[-1])


def main():
    keras_python, cli, mnist = sys.argv[1:4]
    ours = []
    with tempfile.TemporaryDirectory() as folder:
        for seed in SEEDS:
            ours.append(
                run([cli, "digits", "train", "--epochs", str(EPOCHS), "--seed", str(seed), "--mnist", mnist]
                    + ["--out", f"{folder}/{seed}.safetensors", "--json"])
            )
            print(f"DigitNet, seed {seed}: {ours[-1]['seconds']:.1f} s, {100 * ours[-1]['accuracy']:.2f} %", flush=True)
    keras = run([keras_python, str(Path(__file__).with_name("keras_textbook.py")), mnist, "10"])
    print(f"Keras, 10 epochs: {keras['seconds']:.1f} s, {100 * keras['accuracy']:.2f} %")
    seconds = sum(result["seconds"] for result in ours) / len(ours)
    accuracy = sum(result["accuracy"] for result in ours) / len(ours)
    print(f"DigitNet, mean of {len(ours)}: {seconds:.1f} s, {100 * accuracy:.2f} %: {keras['seconds'] / seconds:.1f} times as fast")


if __name__ == "__main__":
    main()
