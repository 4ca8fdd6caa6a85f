#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tintype authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""convert_weights.py NETWORKS.json OUT: the pretrained .pth files of the installed packages as safetensors.

Each file's SHA-256 is compared with the one recorded before it is opened, and it is opened without running pickled code.
Written without the safetensors package, which is not needed otherwise; the format is 8 bytes of header length, a JSON
header, then the bytes of the tensors, largest type first and then by name, as the reference writer orders them.
"""
import ctypes
import hashlib
import json
import os
import sys
import sysconfig
import warnings
from pathlib import Path


def sha256_of(path):
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        for block in iter(lambda: file.read(1 << 20), b""):
            digest.update(block)
    return digest.hexdigest()


def write_safetensors(path, tensors, notes):
    header = {"__metadata__": notes}
    offset = 0
    for name in sorted(tensors):
        tensor = tensors[name]
        size = tensor.numel() * 4
        header[name] = {"dtype": "F32", "shape": list(tensor.shape), "data_offsets": [offset, offset + size]}
        offset += size
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    temporary = path.with_name(path.name + ".part")
    with open(temporary, "wb") as file:
        file.write(len(text).to_bytes(8, "little"))
        file.write(text)
        for name in sorted(tensors):
            tensor = tensors[name].contiguous()
            file.write(ctypes.string_at(tensor.data_ptr(), tensor.numel() * 4))
    os.replace(temporary, path)


def convert(network, site, out):
    source = network["source"]
    pth = site / source["file"]
    if not pth.is_file():
        raise SystemExit(f"{pth} is missing; the Python package {source['package']} did not bring it.")
    found = sha256_of(pth)
    if found != source["sha256"]:
        raise SystemExit(f"{pth} is not the file that was recorded: its SHA-256 is {found}, not {source['sha256']}.")
    # LibTorch mentions that numpy is missing; it is not needed here and the note would only worry.
    warnings.filterwarnings("ignore", message="Failed to initialize NumPy")
    import torch

    state = torch.load(pth, map_location="cpu", weights_only=True)
    tensors = {}
    for name, tensor in state.items():
        if name.endswith("num_batches_tracked"):
            continue
        if tensor.dtype != torch.float32:
            raise SystemExit(f"{pth}: {name} is {tensor.dtype}, not float32.")
        tensors[name] = tensor.detach().clone()
    notes = {
        "format": "pt",
        "network": network["name"],
        "licence": network["licence"],
        "origin": source["package"] + " " + source["version"],
        "source_sha256": source["sha256"],
    }
    write_safetensors(out / (network["name"] + ".safetensors"), tensors, notes)
    print(f"{network['name']}: {len(tensors)} tensors")


def main():
    networks = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))["networks"]
    out = Path(sys.argv[2])
    out.mkdir(parents=True, exist_ok=True)
    site = Path(sysconfig.get_paths()["purelib"])
    for network in networks:
        if "source" in network:
            convert(network, site, out)


if __name__ == "__main__":
    main()
