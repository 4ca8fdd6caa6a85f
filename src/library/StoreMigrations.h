// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QSqlDatabase>

namespace Tintype {

/// Brings a database to the newest schema, one version after the other, each in a transaction. Errors: Unsupported when a newer
/// program made it, Corrupt when a step fails or when an empty database is found where `create` was not asked for.
Result<> migrateStore(QSqlDatabase& database, bool create);

} // namespace Tintype
