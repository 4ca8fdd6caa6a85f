// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ByteSize.h"

#include <QRegularExpression>

#include <cmath>

namespace Tintype {

std::optional<qint64> parseByteSize(const QString& text)
{
    static const QRegularExpression kSize(
        QStringLiteral(R"(^\s*(\d+(?:\.\d+)?)\s*([kmgt]?)(i?)(b?)\s*$)"), QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = kSize.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QString prefix = match.captured(2).toLower();
    const bool isDecimal = match.captured(3).isEmpty() && !match.captured(4).isEmpty();
    if (prefix.isEmpty() && !match.captured(3).isEmpty())
        return std::nullopt;
    const int power = prefix.isEmpty() ? 0 : int(QStringLiteral("kmgt").indexOf(prefix)) + 1;
    const double bytes = match.captured(1).toDouble() * std::pow(isDecimal ? 1000.0 : 1024.0, power);
    if (!(bytes >= 1) || bytes > 9e18)
        return std::nullopt;
    return qint64(bytes);
}

} // namespace Tintype
