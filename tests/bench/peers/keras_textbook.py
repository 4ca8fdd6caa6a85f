#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tintype authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""keras_textbook.py FOLDER [EPOCHS]: the convolutional network of the textbooks, as people write it with Keras, on MNIST's IDX
files in FOLDER. Prints one JSON object: seconds from reading the files to the last step, and the accuracy on the test digits.

    python3 -m venv keras && keras/bin/pip install keras tensorflow-cpu
"""
import json
import os
import sys
import time
from pathlib import Path

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("KERAS_BACKEND", "tensorflow")

import numpy  # noqa: E402

import keras  # noqa: E402
from keras import layers  # noqa: E402


def images(path):
    pixels = numpy.frombuffer(path.read_bytes(), numpy.uint8, offset=16)
    return pixels.reshape(-1, 28, 28, 1).astype("float32") / 255


def labels(path):
    return numpy.frombuffer(path.read_bytes(), numpy.uint8, offset=8)


def main():
    folder = Path(sys.argv[1])
    epochs = int(sys.argv[2]) if len(sys.argv) > 2 else 10
    keras.utils.set_random_seed(1)
    start = time.perf_counter()
    train_images = images(folder / "train-images-idx3-ubyte")
    train_labels = labels(folder / "train-labels-idx1-ubyte")
    model = keras.Sequential(
        [
            layers.Input((28, 28, 1)),
            layers.Conv2D(32, 3, activation="relu"),
            layers.MaxPooling2D(2),
            layers.Conv2D(64, 3, activation="relu"),
            layers.MaxPooling2D(2),
            layers.Conv2D(64, 3, activation="relu"),
            layers.Flatten(),
            layers.Dense(64, activation="relu"),
            layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(train_images, train_labels, epochs=epochs, batch_size=128, verbose=0)
    seconds = time.perf_counter() - start
    test = images(folder / "t10k-images-idx3-ubyte"), labels(folder / "t10k-labels-idx1-ubyte")
    _, accuracy = model.evaluate(*test, batch_size=500, verbose=0)
    print(
        json.dumps(
            {
                "parameters": model.count_params(),
                "epochs": epochs,
                "seconds": seconds,
                "images_per_second": epochs * len(train_images) / seconds,
                "accuracy": accuracy,
            }
        )
    )


if __name__ == "__main__":
    main()
