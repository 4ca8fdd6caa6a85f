// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QJsonObject>

namespace Tintype {

/// Reads a JSON object of at most `limit` bytes whose "format" number is at most `format`.
/// Errors: those of readFile; Corrupt when it is not JSON; Unsupported when a newer program wrote it.
Result<QJsonObject> readJsonFile(const QString& path, int format, qint64 limit = 256 * 1024 * 1024);

/// Writes `object` with its "format" number, beside and renamed.
Result<> writeJsonFile(const QString& path, QJsonObject object, int format);

} // namespace Tintype
