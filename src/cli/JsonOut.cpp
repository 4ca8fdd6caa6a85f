// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/JsonOut.h"

#include <QJsonDocument>

namespace Tintype {

QString jsonLine(const QJsonObject& object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) % u'\n';
}

QJsonArray toJson(const QList<RefusedFile>& refused)
{
    QJsonArray array;
    for (const RefusedFile& file : refused)
        array.append(QJsonObject{{QStringLiteral("file"), file.path}, {QStringLiteral("reason"), file.reason}});
    return array;
}

QJsonValue textOrNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

} // namespace Tintype
