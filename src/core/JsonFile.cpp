// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/JsonFile.h"

#include "core/SafeFile.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>

namespace Tintype {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("Tintype", text);
}

} // namespace

Result<QJsonObject> readJsonFile(const QString& path, int format, qint64 limit)
{
    const Result<QByteArray> bytes = readFile(path, limit);
    if (!bytes)
        return fail(bytes.error());
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(*bytes, &error);
    if (!document.isObject())
        return fail(Error::Kind::Corrupt, tr("%1 is damaged: it is not the list of facts it should be.").arg(QDir::toNativeSeparators(path)),
                    error.errorString());
    QJsonObject object = document.object();
    const int found = object.value(QLatin1String("format")).toInt(-1);
    if (found < 1)
        return fail(Error::Kind::Corrupt, tr("%1 is damaged: it does not say its format.").arg(QDir::toNativeSeparators(path)));
    if (found > format)
        return fail(Error::Kind::Unsupported,
                    tr("%1 was written by a newer Tintype. Update the program to read it.").arg(QDir::toNativeSeparators(path)));
    return object;
}

Result<> writeJsonFile(const QString& path, QJsonObject object, int format)
{
    object.insert(QLatin1String("format"), format);
    return writeFile(path, QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace Tintype
