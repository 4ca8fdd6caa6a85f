// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/StoreErrors.h"

#include <QCoreApplication>

namespace Tintype {

tl::unexpected<Error> refused(const QSqlError& error)
{
    return fail(Error::Kind::NoSpace,
                QCoreApplication::translate("Tintype::PhotoStore",
                                            "The change could not be saved in the project's database (%1). Nothing was changed; check "
                                            "the free space and the permissions of the project's folder.")
                    .arg(error.databaseText()),
                error.text());
}

tl::unexpected<Error> unreadable(const QSqlError& error)
{
    return fail(Error::Kind::Corrupt,
                QCoreApplication::translate("Tintype::PhotoStore",
                                            "The project's database is damaged and cannot be opened. Your photos are untouched; a copy of "
                                            "the project from a backup will open."),
                error.text());
}

} // namespace Tintype
