// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/JsonFields.h"

#include <cmath>
#include <limits>

namespace Tintype {

template <typename T>
T JsonFields::faulty(QLatin1String key, T value)
{
    if (m_fault.isEmpty())
        m_fault = key;
    return value;
}

int JsonFields::whole(QLatin1String key, int missing, int lowest, int highest)
{
    const double value = number(key, missing, lowest, highest);
    return value == std::floor(value) ? int(value) : faulty(key, missing);
}

double JsonFields::number(QLatin1String key, double missing, double lowest, double highest)
{
    const QJsonValue value = m_object.value(key);
    if (value.isUndefined())
        return missing;
    const double number = value.toDouble(std::numeric_limits<double>::quiet_NaN());
    return number >= lowest && number <= highest ? number : faulty(key, missing); // False for what is no number, too.
}

double JsonFields::numberOrNaN(QLatin1String key)
{
    const QJsonValue value = m_object.value(key);
    if (value.isUndefined())
        return 0;
    if (value.isNull())
        return std::numeric_limits<double>::quiet_NaN();
    return value.isDouble() ? value.toDouble() : faulty(key, 0.0);
}

bool JsonFields::truth(QLatin1String key, bool missing)
{
    const QJsonValue value = m_object.value(key);
    if (value.isUndefined() || value.isBool())
        return value.toBool(missing);
    return faulty(key, missing);
}

QString JsonFields::text(QLatin1String key, const QString& missing, int longest)
{
    const QJsonValue value = m_object.value(key);
    if (value.isUndefined())
        return missing;
    const QString text = value.toString();
    return value.isString() && text.size() <= longest ? text : faulty(key, missing);
}

} // namespace Tintype
