#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tintype authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""train_vs_pytorch.py TINTYPE_CLI PHOTOS WEIGHTS: time until 97 % of the validation photos are right, in the program and in two PyTorch
scripts (peers/train_pytorch.py, plain and tuned), with the same photos, division, network and size, one after the other on the same machine.

PHOTOS has one sub-folder a class. WEIGHTS: efficientnet-lite0.safetensors. Run with the Python that has torch, pillow and safetensors
(build/python/bin/python). Times include starting the program and reading the photos; nothing is cached from before.
"""
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

GOAL = 0.97


def ask(*command):
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout)


def tintype(cli, project):
    """Seconds to the goal, and to the first usable model."""
    start = time.monotonic()
    command = [cli, "-C", project, "train", "--recipe", "better", "--json", "--progress", "json"]
    goal = None
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        for line in process.stderr:
            event = json.loads(line)
            if event["event"] == "epoch" and goal is None and event["validation"]["accuracy"] >= GOAL:
                goal = time.monotonic() - start
        answer = json.loads(process.stdout.read())
    return goal, answer["seconds_to_first_model"], answer


def main():
    cli, photos, weights = sys.argv[1:4]
    with tempfile.TemporaryDirectory() as folder:
        project = f"{folder}/bench.tintype"
        ask(cli, "new", project, "--json")
        ask(cli, "-C", project, "import", photos, "--tags-from-folders", "--json")
        ask(cli, "-C", project, "split", "--json")
        split = Path(folder) / "split.json"
        split.write_text(json.dumps(ask(cli, "-C", project, "photos", "--json")), encoding="utf-8")
        ours, first, answer = tintype(cli, project)
        print(f"Tintype: {GOAL:.0%} after {ours and round(ours, 1)} s, first model after {first:.1f} s, in the end "
              f"{100 * answer['validation']['accuracy']:.2f} % after {answer['seconds']:.0f} s ({answer['precision']})", flush=True)
        for name, options in (("plain", []), ("tuned", ["--tuned"])):
            script = Path(__file__).parent / "peers" / "train_pytorch.py"
            theirs = ask(sys.executable, str(script), str(split), weights, *options)
            said = f"{theirs['seconds']:.1f} s" if theirs["seconds"] else "not reached"
            print(f"PyTorch, {name}: {GOAL:.0%} {said}, first epoch {theirs['first_epoch_seconds']:.1f} s, "
                  f"accuracies {[round(accuracy, 4) for accuracy in theirs['accuracies']]}")
            if ours and theirs["seconds"]:
                print(f"  {theirs['seconds'] / ours:.1f} times as long; first epoch {theirs['first_epoch_seconds'] / first:.1f} times as "
                      "long as the first model", flush=True)


if __name__ == "__main__":
    main()
