// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/ProjectPaths.h"

#include <QFileInfo>

namespace Tintype {

QString ProjectPaths::name() const
{
    return QFileInfo(folder).completeBaseName();
}

QString ProjectPaths::database() const
{
    return folder % QStringLiteral("/project.sqlite");
}

QString ProjectPaths::lockFile() const
{
    return folder % QStringLiteral("/project.lock");
}

QString ProjectPaths::runs() const
{
    return folder % QStringLiteral("/runs");
}

QString ProjectPaths::thumbnails() const
{
    return folder % QStringLiteral("/cache/thumbnails");
}

QString ProjectPaths::features() const
{
    return folder % QStringLiteral("/cache/features");
}

QString ProjectPaths::digits() const
{
    return folder % QStringLiteral("/digits");
}

} // namespace Tintype
