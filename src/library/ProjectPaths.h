// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Tintype {

/// Where things lie inside a project folder (Name.tintype).
struct ProjectPaths
{
    QString folder; ///< Absolute.

    QString name() const; ///< "Name".
    QString database() const; ///< project.sqlite
    QString lockFile() const; ///< project.lock
    QString runs() const; ///< runs/
    QString thumbnails() const; ///< cache/thumbnails/
    QString features() const; ///< cache/features/
    QString digits() const; ///< digits/, models that read digits
};

} // namespace Tintype
