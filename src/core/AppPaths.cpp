// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/AppPaths.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace Tintype::AppPaths {

namespace {

QString moduleFile(const char* variable, const QString& name)
{
    const QString chosen = qEnvironmentVariable(variable);
    if (!chosen.isEmpty())
        return QDir::cleanPath(chosen);
    return QDir::cleanPath(QCoreApplication::applicationDirPath() % QStringLiteral("/../lib/tintype/") % name);
}

} // namespace

QString shareFolder()
{
    const QString chosen = qEnvironmentVariable("TINTYPE_SHARE");
    if (!chosen.isEmpty())
        return QDir::cleanPath(chosen);
    const QString beside = QDir::cleanPath(QCoreApplication::applicationDirPath() % QStringLiteral("/../share/tintype"));
    if (QFileInfo(beside).isDir())
        return beside;
    const QString built = QStringLiteral(TINTYPE_BUILD_SHARE);
    return QFileInfo(built).isDir() ? built : QString();
}

QString weightsFile(const QString& networkName)
{
    return shareFolder() % QStringLiteral("/weights/") % networkName % QStringLiteral(".safetensors");
}

QString ownWeightsFile(const QString& networkName)
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) % QStringLiteral("/tintype/weights/") % networkName
        % QStringLiteral(".safetensors");
}

QString modelFile(const QString& name)
{
    return shareFolder() % QStringLiteral("/models/") % name % QStringLiteral(".safetensors");
}

QString digitsFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) % QStringLiteral("/tintype/digits");
}

QString engineModule()
{
    return moduleFile("TINTYPE_ENGINE", QStringLiteral("libtintype_engine.so"));
}

QString ranksModule()
{
    return moduleFile("TINTYPE_RANKS", QStringLiteral("libtintype_ranks.so"));
}

} // namespace Tintype::AppPaths
