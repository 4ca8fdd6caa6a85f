#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tintype authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills tintype-cli with SIGKILL in the middle of importing, tagging and training, and looks at what is left.

After each kill the project must open, `verify` must find nothing, every tag whose command had come back must be there,
and the work must go on: the import takes the rest, the training resumes and ends with the very weights, bit for bit, that a training gives which nobody
disturbs.
"""

import argparse
import hashlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time


class Failed(Exception):
    pass


class Bench:
    def __init__(self, options, folder):
        self.cli = options.cli
        self.chance = random.Random(options.seed)
        self.options = options
        self.folder = folder
        self.photos = os.path.join(folder, "Beispiel photos")
        self.project = os.path.join(folder, "Kill me.tintype")
        self.kills = {"import": 0, "tag": 0, "train": 0}
        self.too_late = 0  # killed nothing: the command had ended
        self.undisturbed = {}  # hash of the weights that a training gives, by the precision it computed in

    def command(self, *arguments):
        return [self.cli, "-C", self.project, *arguments, "--json"]

    def ask(self, *arguments):
        """Runs a command that must succeed and returns its JSON object."""
        done = subprocess.run(self.command(*arguments), capture_output=True, text=True)
        if done.returncode != 0:
            raise Failed(f"{arguments[0]} came back with {done.returncode}: {done.stderr.strip()} {done.stdout.strip()}")
        return json.loads(done.stdout)

    def new_project(self):
        shutil.rmtree(self.project, ignore_errors=True)
        self.ask("new", self.project)

    def kill_after(self, seconds, *arguments):
        """Starts a command and kills it after that time. Returns its JSON object when it was quicker, else None."""
        process = subprocess.Popen(self.command(*arguments), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        try:
            out, _ = process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            out, _ = process.communicate()
        if process.returncode == -signal.SIGKILL:
            return None
        if process.returncode != 0:
            raise Failed(f"{arguments[0]} came back with {process.returncode}: {out.strip()}")
        return json.loads(out)

    def check_project(self):
        verified = self.ask("verify")
        if verified["ok"] is not True or verified["problems"]:
            raise Failed(f"verify found problems: {verified['problems']}")

    def tags(self):
        return {photo["path"]: photo["tags"] for photo in self.ask("photos")["photos"]}

    def all_photos(self):
        """What lies in the sub-folders; beside them are words about the sample photos."""
        return sorted(os.path.join(folder, name) for folder, _, names in os.walk(self.photos) if folder != self.photos for name in names)


def hash_of_weights(model):
    """Of the numbers in a .safetensors file, without its header, in which the time stands."""
    with open(model, "rb") as file:
        file.seek(int.from_bytes(file.read(8), "little"), os.SEEK_CUR)
        return hashlib.sha256(file.read()).hexdigest()


def kill_import(bench):
    bench.new_project()
    started = time.monotonic()
    bench.ask("import", bench.photos, "--tags-from-folders")
    whole = time.monotonic() - started
    bench.new_project()
    if bench.kill_after(bench.chance.uniform(0, whole), "import", bench.photos, "--tags-from-folders") is None:
        bench.kills["import"] += 1
    else:
        bench.too_late += 1
    bench.check_project()
    there = len(bench.tags())
    rest = bench.ask("import", bench.photos, "--tags-from-folders")
    wanted = bench.all_photos()
    if rest["already"] != there or rest["imported"] != len(wanted) - there:
        raise Failed(f"of {len(wanted)} photos {there} were there after the kill, but the next import says {rest}")
    for path, tags in bench.tags().items():
        if tags != [os.path.basename(os.path.dirname(path))]:
            raise Failed(f"{path} has the tags {tags}")
    bench.check_project()


def kill_tagging(bench):
    bench.new_project()
    bench.ask("import", bench.photos)
    paths = bench.all_photos()
    expected = {path: [] for path in paths}
    started = time.monotonic()
    bench.ask("classes", "add", "class 0")
    whole = time.monotonic() - started
    killed = 0
    for number in range(400):
        chosen = bench.chance.sample(paths, bench.chance.randint(1, 3))
        name = f"class {bench.chance.randrange(5)}"
        kills = number % 4 == 3
        answer = bench.kill_after(bench.chance.uniform(0, 1.2 * whole) if kills else 600, "tag", name, *chosen)
        if answer is not None:
            expected.update({path: [name] for path in chosen})
            continue
        killed += 1
        tags = bench.tags()
        became = {path: tags[path] for path in chosen}
        # The killed command may have done all or nothing, never a part.
        if became != {path: [name] for path in chosen} and became != {path: expected[path] for path in chosen}:
            raise Failed(f"the killed command left {became}")
        expected.update(became)
        if killed >= 3:
            break
    if killed == 0:
        bench.too_late += 1
    bench.kills["tag"] += killed
    if bench.tags() != expected:
        raise Failed("an acknowledged tag is missing")
    bench.check_project()


def kill_training(bench):
    bench.new_project()
    bench.ask("import", bench.photos, "--tags-from-folders")
    bench.ask("split")
    tags = bench.tags()
    recipe = ["--recipe", bench.options.recipe, "--network", bench.options.network, "--epochs", str(bench.options.epochs), "--batch", "8"]
    if not bench.undisturbed:
        outcome = bench.ask("train", *recipe)
        bench.undisturbed[outcome["precision"]] = hash_of_weights(outcome["model"])
        bench.new_project()
        bench.ask("import", bench.photos, "--tags-from-folders")
        bench.ask("split")
    run = None
    for _ in range(bench.options.kills_a_run):
        ended = train_and_kill(bench, ["--resume", run] if run else recipe)
        runs = bench.ask("runs")["runs"]
        if len(runs) > 1:
            raise Failed(f"one training left {len(runs)} runs")
        run = runs[0]["id"] if runs else None
        bench.check_project()
        if bench.tags() != tags:
            raise Failed("a tag is missing")
        if ended:
            bench.too_late += 1
            break
        bench.kills["train"] += 1
    if run is None or bench.ask("runs")["runs"][0]["state"] != "finished":
        outcome = bench.ask("train", *(["--resume", run] if run else recipe))
        if run is not None and outcome["run"] != run:
            raise Failed(f"run {run} was resumed as {outcome['run']}")
        run = outcome["run"]
    with open(os.path.join(bench.project, "runs", run, "outcome.json"), encoding="utf-8") as file:
        outcome = json.load(file)
    expected = bench.undisturbed.get(outcome["precision"])
    if expected is None:
        print(f"run {run} computed in {outcome['precision']}, the undisturbed one did not, so they cannot be compared")
    elif hash_of_weights(outcome["model"]) != expected:
        raise Failed(f"the weights of the resumed run {run} are not those of an undisturbed one")
    models = bench.ask("models")["models"]
    if [model["id"] for model in models] != [run]:
        raise Failed(f"the resumed run {run} left the models {models}")
    predictions = bench.ask("predict", bench.all_photos()[0])["predictions"]
    if len(predictions) != 1:
        raise Failed("the model does not predict")
    bench.check_project()


def train_and_kill(bench, options):
    """Kills a training at a random line of its progress, or a little after. True when it ended before that."""
    process = subprocess.Popen(bench.command("train", *options, "--progress", "json"), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                               text=True)
    lines_left = bench.chance.randint(0, bench.options.lines)
    last = ""
    while lines_left > 0 and (line := process.stderr.readline()):
        lines_left -= 1
        last = line
    if lines_left == 0:
        time.sleep(bench.chance.uniform(0, 0.5))
        process.send_signal(signal.SIGKILL)
    process.stderr.read()
    process.wait()
    if process.returncode not in (0, -signal.SIGKILL):
        raise Failed(f"train came back with {process.returncode}: {last.strip()}")
    return process.returncode == 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cli", help="the program tintype-cli")
    parser.add_argument("--rounds", type=int, default=20, help="over the three kinds of work (default 20)")
    parser.add_argument("--per-class", type=int, default=40, help="sample photos of each class (default 40)")
    parser.add_argument("--photos", help="take these photos, one sub-folder a class, instead of sample photos")
    parser.add_argument("--recipe", default="better", help="of the trainings (default better)")
    parser.add_argument("--network", default="efficientnet-lite0", help="of the trainings (default efficientnet-lite0)")
    parser.add_argument("--epochs", type=int, default=2, help="of the trainings (default 2)")
    parser.add_argument("--kills-a-run", type=int, default=2, help="how often one training is killed (default 2)")
    parser.add_argument("--lines", type=int, default=40, help="the latest line of a training's progress to kill at (default 40)")
    parser.add_argument("--seed", type=int, default=1, help="of the moments (default 1)")
    parser.add_argument("--only", choices=["import", "tag", "train"], help="one kind of work only")
    options = parser.parse_args()
    options.cli = os.path.abspath(options.cli)

    folder = tempfile.mkdtemp(prefix="tintype-kill-")
    bench = Bench(options, folder)
    if options.photos:
        shutil.copytree(options.photos, bench.photos)
    else:
        bench.ask("sample", bench.photos, "--per-class", str(options.per_class))
    kinds = {"import": kill_import, "tag": kill_tagging, "train": kill_training}
    names = [options.only] if options.only else list(kinds)
    for number in range(options.rounds):
        name = names[number % len(names)]
        try:
            kinds[name](bench)
        except Failed as problem:
            print(f"round {number + 1} ({name}, seed {options.seed}): {problem}\nThe project is left in {bench.project}")
            return 1
        print(f"round {number + 1} of {options.rounds}: {name} well", flush=True)
    shutil.rmtree(folder)
    kills = ", ".join(f"{count} while doing {name}" for name, count in bench.kills.items())
    print(f"All is well after {sum(bench.kills.values())} kills: {kills}; {bench.too_late} came too late.")
    if sum(bench.kills.values()) < options.rounds / 2:
        print("That is too few to show anything: most commands had ended before they were killed.")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
