// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFileInfo>
#include <QString>

namespace Tintype {

/// The folder with real photos that is not part of the project ($TINTYPE_TEST_DATA, else ../shared/data beside the source), or
/// one of its folders. Empty when there is none: such a test skips, and says so.
inline QString testDataFolder(const QString& below = {})
{
    QString folder = qEnvironmentVariable("TINTYPE_TEST_DATA");
    if (folder.isEmpty())
        folder = qEnvironmentVariable("TINTYPE_SOURCE_DIR", QStringLiteral(".")) + QStringLiteral("/../shared/data");
    if (!below.isEmpty())
        folder += QLatin1Char('/') + below;
    return QFileInfo(folder).isDir() ? QDir(folder).absolutePath() : QString();
}

} // namespace Tintype

/// Leaves the test loudly when the real photos are not here.
#define TINTYPE_NEED_TEST_DATA(folder) \
    do { \
        if (Tintype::testDataFolder(folder).isEmpty()) \
            QSKIP("The real photos are not here; set TINTYPE_TEST_DATA to their folder."); \
    } while (false)
