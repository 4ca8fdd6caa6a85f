#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tintype authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""predict_vs_onnxruntime.py PREDICT_SPEED [THREADS]: pictures a second of the program's own networks (predict_speed) and of ONNX Runtime
with the same networks as the program exports them, in turns on the same machine, the best of three each. Run with a Python that has
onnxruntime (build/python/bin/python).
"""
import json
import subprocess
import sys
import tempfile
import time

import numpy as np
import onnxruntime

TURNS = 3
SECONDS = 2


def onnx_speed(session, batch):
    entry = session.get_inputs()[0]
    shape = [batch, *entry.shape[1:]]
    pictures = np.random.default_rng(1).uniform(0, 255, shape).astype(np.float32)
    wanted = [session.get_outputs()[0].name]
    session.run(wanted, {entry.name: pictures})
    start = time.perf_counter()
    runs = 0
    while time.perf_counter() - start < SECONDS:
        session.run(wanted, {entry.name: pictures})
        runs += 1
    return runs * batch / (time.perf_counter() - start)


def main():
    program = sys.argv[1]
    threads = int(sys.argv[2]) if len(sys.argv) > 2 else 2
    ours, theirs = {}, {}
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(TURNS):
            lines = subprocess.run([program, folder, str(threads)], check=True, stdout=subprocess.PIPE, text=True).stdout
            for line in map(json.loads, lines.splitlines()):
                key = line["network"], line["batch"]
                ours[key] = max(ours.get(key, 0), line["images_per_second"])
            for name in ("lite0", "digitnet"):
                settings = onnxruntime.SessionOptions()
                settings.intra_op_num_threads = threads
                session = onnxruntime.InferenceSession(f"{folder}/{name}.onnx", settings, providers=["CPUExecutionProvider"])
                for batch in (1, 16):
                    theirs[name, batch] = max(theirs.get((name, batch), 0), onnx_speed(session, batch))
    for key, speed in ours.items():
        other = theirs[key[0].split()[0], key[1]]
        print(f"{key[0]}, batch {key[1]}: {speed:.0f} a second, ONNX Runtime {other:.0f}: {speed / other:.2f} of it")


if __name__ == "__main__":
    main()
