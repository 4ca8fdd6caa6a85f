// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace Tintype {

/// Reads "2GiB", "500 MB", "1.5g" or a plain number of bytes; units of 1024 have an i or are single letters, the others
/// are of 1000. Nothing when it is no size, or not above 0.
std::optional<qint64> parseByteSize(const QString& text);

} // namespace Tintype
