#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Tintype authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# packaging/run.sh [FOLDER]: installs what is missing, builds Tintype and starts it.
# With no display the main job is done on the command line: with the photos of FOLDER (one sub-folder a class), else
# with sample photos. May be run again at any time. TINTYPE_TORCH=/path takes a LibTorch of your own.
set -u -o pipefail
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

case ${1:-} in
-h | --help)
    sed -n '5,7s/^# //p' "$0"
    exit 0
    ;;
esac
[ $# -le 1 ] || stop "run.sh takes one folder at most."
folder=
if [ $# = 1 ]; then
    [ -d "$1" ] || stop "There is no folder $1."
    folder=$(cd "$1" && pwd -P)
fi

has_display() {
    [ -n "${WAYLAND_DISPLAY:-}" ] && return 0
    [ -n "${DISPLAY:-}" ] || return 1
    case $DISPLAY in
    :*) # A display of this machine: is anything behind it?
        local number=${DISPLAY#:}
        number=${number%%.*}
        [ -S "/tmp/.X11-unix/X$number" ] || grep -qs "@/tmp/.X11-unix/X$number\$" /proc/net/unix
        ;;
    esac
}

cli() { "$release_dir/bin/tintype-cli" "$@" || stop "The step above did not succeed: tintype-cli $*"; }

# The main job from photos to a model, in build/first-run/NAME.
main_job() {
    local photos=$1 name=$2 work=$build_dir/first-run/$2
    local project=$work/$name.tintype model=$work/model
    mkdir -p "$work"
    if [ -e "$work/done" ]; then
        say "The main job was already done with these photos; delete $work to do it again."
        say "The model is in $model."
        return
    fi
    if [ -z "$photos" ]; then
        photos=$work/photos
        if [ ! -e "$work/painted" ]; then
            rm -rf "$photos"
            say "Drawing sample photos."
            cli sample "$photos"
            touch "$work/painted"
        fi
    fi
    if [ ! -e "$work/made" ]; then
        rm -rf "$project"
        say "Making the project $project."
        cli new "$project"
        touch "$work/made"
    fi
    say "Importing $photos; each sub-folder is a class."
    cli import -C "$project" --tags-from-folders "$photos"
    say "Dividing the photos into training, validation and test."
    cli split -C "$project"
    say "Training."
    cli train -C "$project" --recipe quick
    say "Evaluating with the test photos."
    cli evaluate -C "$project"
    say "Exporting."
    rm -rf "$model"
    cli export -C "$project" --format safetensors,onnx "$model"
    touch "$work/done"
    say "The model is in $model."
    say "The project is $project; tintype-cli -h says what else can be done."
}

install_packages
leave_root "$source_dir/packaging/run.sh" ${folder:+"$folder"}
set_up "$packaging_dir/requirements.txt"
if [ -e "$release_dir/build.ninja" ]; then configure; else configure -DTINTYPE_TESTS=OFF; fi
say "Building Tintype (the first time takes some minutes)."
cmake --build "$release_dir" --parallel "$(build_jobs)" --target tintype tintype-cli tintype_engine \
    || stop "Tintype could not be built; the lines above say why."

if has_display; then
    say "Starting the window."
    exec "$release_dir/bin/tintype" ${folder:+"$folder"}
fi
say "There is no display, so the main job runs on the command line."
if [ -n "$folder" ]; then
    main_job "$folder" "$(basename "$folder" | tr -c 'A-Za-z0-9._\n-' '_')-$(printf %s "$folder" | sha256sum | cut -c 1-6)"
else
    main_job "" Sample
fi
