// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/PhotoStore.h"

#include "library/StoreErrors.h"

#include <QSqlQuery>

#include <cstring>

namespace Tintype {

QString PhotoStore::soundDigit()
{
    return QStringLiteral("typeof(label) = 'integer' AND label BETWEEN 0 AND 9 AND typeof(picture) = 'blob' AND length(picture) = %1")
        .arg(DigitImage::kPixels);
}

Result<std::vector<KeptDigit>> PhotoStore::loadDigits() const
{
    std::vector<KeptDigit> digits;
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(QStringLiteral("SELECT id, label, picture, made FROM digits WHERE removed = 0 AND ") % soundDigit()
                    % QStringLiteral(" ORDER BY id")))
        return unreadable(query.lastError());
    while (query.next()) {
        KeptDigit digit;
        digit.id = query.value(0).toLongLong();
        digit.label = query.value(1).toInt();
        const QByteArray picture = query.value(2).toByteArray();
        Q_ASSERT(picture.size() == DigitImage::kPixels); // soundDigit() asked for it
        std::memcpy(digit.image.pixels.data(), picture.constData(), DigitImage::kPixels);
        digit.made = QDateTime::fromString(query.value(3).toString(), Qt::ISODateWithMs).toLocalTime();
        digits.push_back(digit);
    }
    if (query.lastError().isValid())
        return unreadable(query.lastError());
    return digits;
}

Result<DigitId> PhotoStore::insertDigit(const KeptDigit& digit)
{
    QSqlQuery query(m_database);
    if (!query.prepare(QStringLiteral("INSERT INTO digits(label, picture, made, removed) VALUES(?, ?, ?, 1)")))
        return refused(query.lastError());
    query.addBindValue(digit.label);
    query.addBindValue(QByteArray(reinterpret_cast<const char*>(digit.image.pixels.data()), DigitImage::kPixels));
    query.addBindValue(digit.made.toUTC().toString(Qt::ISODateWithMs));
    if (!query.exec())
        return refused(query.lastError());
    return query.lastInsertId().toLongLong();
}

} // namespace Tintype
