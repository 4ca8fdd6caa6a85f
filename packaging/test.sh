#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Tintype authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# packaging/test.sh [CTEST OPTIONS]: installs what is missing, builds the preset release with its tests and runs them all.
set -u -o pipefail
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

install_packages "$packaging_dir/packages-test.txt"
leave_root "$source_dir/packaging/test.sh" "$@"
set_up "$packaging_dir/requirements.txt" "$packaging_dir/requirements-test.txt"
if is_on TINTYPE_TESTS; then configure; else configure -DTINTYPE_TESTS=ON; fi
say "Building Tintype and its tests (the first time takes some minutes)."
cmake --build "$release_dir" --parallel "$(build_jobs)" || stop "Tintype could not be built; the lines above say why."
say "Running the tests."
ctest --test-dir "$release_dir" --output-on-failure --no-tests=error -j "$(nproc)" "$@" \
    || stop "Some tests failed; they are listed above."
say "All tests passed."
