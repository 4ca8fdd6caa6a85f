#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Tintype authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# packaging/translations.sh: brings translations/*.ts up to date with the words in src. English has its plurals only.
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/.."
lupdate=$(command -v lupdate6 || ls /usr/lib/qt6/bin/lupdate "$(qmake6 -query QT_INSTALL_BINS 2>/dev/null)/lupdate" 2>/dev/null | head -n 1)
[ -n "$lupdate" ] || { echo "lupdate is missing: install qt6-l10n-tools." >&2; exit 1; }
"$lupdate" -silent -locations none -no-obsolete -source-language en -target-language en -pluralonly src -ts translations/tintype_en.ts
"$lupdate" -silent -locations none -no-obsolete -source-language en -target-language de src -ts translations/tintype_de.ts
