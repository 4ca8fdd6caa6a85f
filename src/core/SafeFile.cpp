// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/SafeFile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace Tintype {

namespace {

constexpr qint64 kPiece = 65'536;

QString tr(const char* text)
{
    return QCoreApplication::translate("Tintype", text);
}

} // namespace

Result<QByteArray> readFile(const QString& path, qint64 limit)
{
    QFile file(path);
    if (!file.exists())
        return fail(Error::Kind::NotFound, tr("There is no file %1.").arg(QDir::toNativeSeparators(path)));
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Unreadable,
                    tr("%1 cannot be read (%2). Check its permissions.").arg(QDir::toNativeSeparators(path), file.errorString()));
    if (file.size() > limit)
        return fail(Error::Kind::TooLarge, tr("%1 is too large to be read.").arg(QDir::toNativeSeparators(path)));
    // What is asked for is taken as memory, so it is the file's size, not the limit. Some files do not know their size, and one
    // byte more than allowed tells those and the ones that grow while they are read.
    QByteArray bytes;
    for (qint64 wanted = std::min(file.size(), limit) + 1; wanted > 0; wanted = std::min(kPiece, limit + 1 - bytes.size())) {
        const QByteArray more = file.read(wanted);
        if (more.isEmpty())
            break;
        bytes += more;
    }
    if (file.error() != QFileDevice::NoError)
        return fail(Error::Kind::Unreadable,
                    tr("%1 cannot be read to its end (%2).").arg(QDir::toNativeSeparators(path), file.errorString()));
    if (bytes.size() > limit)
        return fail(Error::Kind::TooLarge, tr("%1 is too large to be read.").arg(QDir::toNativeSeparators(path)));
    return bytes;
}

Result<> writeFile(const QString& path, const QByteArray& bytes)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    file.setDirectWriteFallback(false);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush() || !file.commit())
        return fail(Error::Kind::NoSpace,
                    tr("%1 could not be written (%2). Check the free space and the permissions of its folder.")
                        .arg(QDir::toNativeSeparators(path), file.errorString()));
    return {};
}

} // namespace Tintype
