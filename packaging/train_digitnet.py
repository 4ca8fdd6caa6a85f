#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tintype authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""train_digitnet.py TINTYPE_CLI [FOLDER]: trains the model of digits that comes with the program and writes it, with its record
(command, time, curve, accuracy), into FOLDER: resources/models unless given. Takes about an hour on two cores; the same seed and
the same number of threads give the same network on the same kind of processor.
"""
import json
import subprocess
import sys
from pathlib import Path

ARGUMENTS = ["digits", "train", "--network", "digitnet-deep", "--epochs", "12", "--members", "8", "--pens", "4", "--seed", "1", "--threads", "2"]


def record(events, answer):
    curve = [
        {"step": event["step"], "loss": round(event["loss"], 4), "held_back": event["validation"]}
        for event in events
        if event.get("event") == "epoch"
    ]
    started = next((event for event in events if event.get("event") == "started"), {})
    return {
        "command": "tintype-cli " + " ".join(ARGUMENTS) + " --out resources/models/digitnet.safetensors",
        "device": started.get("device", ""),
        "seconds": round(answer["seconds"]),
        "parameters": answer["parameters"],
        "held_back": {"digits": 5000, "accuracy": answer["validation_accuracy"]},
        "test": {"digits": answer["images"], "errors": answer["errors"], "accuracy": answer["accuracy"]},
        "curve_of_every_second_member": curve,
    }


def main():
    cli = sys.argv[1]
    folder = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(__file__).resolve().parent.parent / "resources/models"
    folder.mkdir(parents=True, exist_ok=True)
    command = [cli, *ARGUMENTS, "--out", str(folder / "digitnet.safetensors"), "--json", "--progress", "json"]
    events = []
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        for line in process.stderr:
            if not line.startswith("{"): # why it failed
                print(line, end="", file=sys.stderr)
                continue
            event = json.loads(line)
            events.append(event)
            if event.get("event") == "epoch":
                print(f"step {event['step']}: {100 * event['validation']['accuracy']:.2f} % of the held-back digits", flush=True)
        answer = process.stdout.read()
    if process.returncode != 0:
        raise SystemExit(process.returncode)
    answer = json.loads(answer)
    text = json.dumps(record(events, answer), indent=1, ensure_ascii=False)
    (folder / "digitnet.json").write_text(text + "\n", encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
