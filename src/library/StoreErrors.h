// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QSqlError>

namespace Tintype {

/// A write that the database did not take. Private to the library's store, as is what follows.
tl::unexpected<Error> refused(const QSqlError& error);
/// A database that cannot be read.
tl::unexpected<Error> unreadable(const QSqlError& error);

/// A null string would be stored as NULL, which the columns do not take.
inline QString present(const QString& text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

} // namespace Tintype
