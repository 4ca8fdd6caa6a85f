// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/work/TimeLeft.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace Tintype {

namespace {

constexpr double kCalm = 12'000; ///< Milliseconds in which a new pace makes up two thirds of what is said.
constexpr qint64 kTooEarly = 4'000; ///< Milliseconds.
constexpr int kFine = 10; ///< Seconds that are not told apart.

QString tr(const char* text)
{
    return QCoreApplication::translate("Tintype::TimeLeft", text);
}

} // namespace

void TimeLeft::guess(double seconds, qint64 now)
{
    if (!(seconds > 0))
        return;
    const double end = double(now) + seconds * 1000;
    if (m_first == 0)
        m_first = m_last = now;
    const double weight = now - m_first < kTooEarly ? 1 : 1 - std::exp(-double(now - m_last) / kCalm);
    m_end += (end - m_end) * weight;
    m_last = now;
}

std::optional<double> TimeLeft::seconds(qint64 now) const
{
    if (m_first == 0 || m_last - m_first < kTooEarly)
        return std::nullopt;
    return std::max(0.0, (m_end - double(now)) / 1000);
}

QString shortTimeLeft(double seconds)
{
    const QLocale locale;
    if (seconds <= 90)
        return tr("%1 s").arg(locale.toString(std::max(1, int(std::ceil(seconds / kFine))) * kFine));
    const int minutes = int(std::lround(seconds / 60));
    if (minutes < 60)
        return tr("%1 min").arg(locale.toString(minutes));
    const int tens = (minutes + 5) / 10 * 10;
    return tens % 60 == 0 ? tr("%1 h").arg(locale.toString(tens / 60)) : tr("%1 h %2 min").arg(locale.toString(tens / 60)).arg(tens % 60);
}

} // namespace Tintype
