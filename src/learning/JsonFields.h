// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace Tintype {

/// Reads members of a JSON object that may come from anywhere: every value is checked for its kind and range, and the first
/// fault is remembered, so that a reader asks once at its end.
class JsonFields
{
public:
    explicit JsonFields(const QJsonObject& object)
        : m_object(object)
    {
    }

    /// A whole number within the bounds; anything else is a fault. When the member is missing it is `missing`.
    int whole(QLatin1String key, int missing, int lowest, int highest);
    /// A finite number within the bounds.
    double number(QLatin1String key, double missing, double lowest, double highest);
    /// A finite number, or no number where null stands: a loss that went out of bounds is written so.
    double numberOrNaN(QLatin1String key);
    bool truth(QLatin1String key, bool missing);
    QString text(QLatin1String key, const QString& missing = {}, int longest = 10'000);

    bool isGood() const { return m_fault.isEmpty(); }
    const QString& fault() const { return m_fault; } ///< The first faulty member, for the log.

private:
    template <typename T>
    T faulty(QLatin1String key, T value);

    QJsonObject m_object; // Implicitly shared.
    QString m_fault;
};

} // namespace Tintype
