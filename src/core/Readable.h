// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Tintype {

/// What came from a file or was typed, as it can stand in a sentence, on a terminal, too: what cannot be printed becomes "?", and what
/// is longer than `most` code units is cut off there.
QString readable(const QString& text, qsizetype most = 60);

} // namespace Tintype
