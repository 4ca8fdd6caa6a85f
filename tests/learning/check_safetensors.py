# SPDX-FileCopyrightText: 2026 The Tintype authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a safetensors file with the reference reader and writes what it holds again, or makes one.

check_safetensors.py copy FROM TO    prints {"metadata": {}, "tensors": {name: {"dtype", "shape", "values"}}} and writes TO
check_safetensors.py judge FILES…    prints {"accepted": [names of the files that the reference reader takes]}
"""
import json
import os
import sys

from safetensors import SafetensorError, safe_open
from safetensors.numpy import save_file


def copy(source, target):
    tensors = {}
    with safe_open(source, framework="numpy") as file:
        metadata = file.metadata()
        for name in file.keys():
            tensors[name] = file.get_tensor(name)
    save_file(tensors, target, metadata=metadata)
    facts = {
        name: {"dtype": str(array.dtype), "shape": list(array.shape), "values": array.astype(float).ravel().tolist()}
        for name, array in tensors.items()
    }
    print(json.dumps({"metadata": metadata, "tensors": facts}))


def judge(*paths):
    accepted = []
    for path in paths:
        try:
            with safe_open(path, framework="numpy") as file:
                list(file.keys())
            accepted.append(os.path.basename(path))
        except SafetensorError:
            pass
    print(json.dumps({"accepted": accepted}))


if __name__ == "__main__":
    {"copy": copy, "judge": judge}[sys.argv[1]](*sys.argv[2:])
