#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Tintype authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# packaging/pictures.sh [--scale 2] [FOLDER [PHOTOS]]: takes the manual's pictures, every page in both looks, without a
# display. FOLDER is docs/pictures unless given; PHOTOS are sample photos unless given. Needs packaging/test.sh once.
set -eu
source_dir=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
scale=1
if [ "${1:-}" = --scale ]; then
    scale=$2
    shift 2
fi
program=$source_dir/build/release/bin/pictures
[ -x "$program" ] || { echo "The tests are not built yet; run packaging/test.sh first." >&2; exit 1; }
folder=${1:-$source_dir/docs/pictures}
mkdir -p "$folder"
QT_QPA_PLATFORM=offscreen QT_SCALE_FACTOR=$scale exec "$program" "$folder" ${2:+"$2"}
