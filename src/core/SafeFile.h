// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QByteArray>

namespace Tintype {

/// Reads a whole file that must not be larger than `limit` bytes. Errors: NotFound, Unreadable, TooLarge.
Result<QByteArray> readFile(const QString& path, qint64 limit);

/// Writes beside and renames: the old file stays whole until the new one is complete and flushed.
Result<> writeFile(const QString& path, const QByteArray& bytes);

} // namespace Tintype
