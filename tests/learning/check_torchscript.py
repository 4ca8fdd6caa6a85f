# SPDX-FileCopyrightText: 2026 The Tintype authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Loads an exported file as PyTorch's users do and runs it on photos given as raw float32.

check_torchscript.py MODEL PHOTOS CHANNELS SIZE
prints {"tintype": {}, "parameters": {}, "buffers": [], "code": "", "refused": "", "logits": [[]], "probabilities": [[]]}
"""
import json
import sys

import numpy
import torch

path, photos, channels, size = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
extra = {"tintype.json": ""}
model = torch.jit.load(path, map_location="cpu", _extra_files=extra).eval()
batch = torch.from_numpy(numpy.fromfile(photos, dtype=numpy.float32).reshape(-1, channels, size, size))
refused = ""
with torch.no_grad():
    logits, probabilities = model.logits(batch), model(batch)
    try:
        model(batch[:, :, 1:])
    except Exception as error:
        refused = str(error)
print(
    json.dumps(
        {
            "tintype": json.loads(extra["tintype.json"]),
            "parameters": {name: list(tensor.shape) for name, tensor in model.named_parameters()},
            "buffers": sorted(name for name, _ in model.named_buffers()),
            "code": model.code,
            "refused": refused,
            "logits": logits.tolist(),
            "probabilities": probabilities.tolist(),
        }
    )
)
