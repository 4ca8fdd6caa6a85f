# SPDX-FileCopyrightText: 2026 The Tintype authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks an exported file with the reference checker and runs it in ONNX Runtime on photos given as raw float32.

check_onnx.py MODEL PHOTOS SIZE
prints {"ir", "opset", "metadata": {}, "operators": [], "logits": [[]], "probabilities": [[]]}
"""
import json
import sys

import numpy
import onnx
import onnxruntime

path, photos, size = sys.argv[1], sys.argv[2], int(sys.argv[3])
model = onnx.load(path)
onnx.checker.check_model(model, full_check=True)
onnx.shape_inference.infer_shapes(model, strict_mode=True)

options = onnxruntime.SessionOptions()
options.intra_op_num_threads = 1
session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
batch = numpy.fromfile(photos, dtype=numpy.float32).reshape(-1, 3, size, size)
logits, probabilities = session.run(["logits", "probabilities"], {"image": batch})
print(
    json.dumps(
        {
            "ir": model.ir_version,
            "opset": model.opset_import[0].version,
            "metadata": {entry.key: entry.value for entry in model.metadata_props},
            "operators": sorted({node.op_type for node in model.graph.node}),
            "logits": logits.tolist(),
            "probabilities": probabilities.tolist(),
        }
    )
)
