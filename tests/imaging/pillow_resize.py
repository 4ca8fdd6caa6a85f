# SPDX-FileCopyrightText: 2026 The Tintype authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Resizes pictures as Pillow does, for tst_Resizer.

pillow_resize.py CASES.json: a list of {"picture", "width", "height", "box", "out"}; writes the rows of R G B to each "out".
Pillow 13 chooses which direction comes first, earlier ones and Tintype begin with the rows, so each direction is asked for by itself.
"""
import json
import sys

from PIL import Image

with open(sys.argv[1], encoding="utf-8") as file:
    cases = json.load(file)["cases"]
for case in cases:
    picture = Image.open(case["picture"]).convert("RGB")
    left, top, right, bottom = case["box"]
    narrow = picture.resize((case["width"], picture.height), Image.Resampling.BICUBIC, (left, 0, right, picture.height))
    resized = narrow.resize((case["width"], case["height"]), Image.Resampling.BICUBIC, (0, top, narrow.width, bottom))
    with open(case["out"], "wb") as out:
        out.write(resized.tobytes())
json.dump({"resized": len(cases)}, sys.stdout)
