// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace Tintype {

/// When a training will end, without the jumps: the engine's guess of every step is drawn in slowly, and the first guesses, which tell
/// more of the start than of the work, are kept back. A value; moments are milliseconds of any clock that does not stop.
class TimeLeft
{
public:
    void forget() { *this = {}; }
    /// The engine's guess at this moment. Nothing and less than nothing are no guess.
    void guess(double seconds, qint64 now);
    /// Seconds left; nothing while it is too early to say.
    std::optional<double> seconds(qint64 now) const;

private:
    double m_end = 0; ///< Moment, smoothed.
    qint64 m_first = 0; ///< Moment of the first guess; 0 for none yet.
    qint64 m_last = 0;
};

/// What a figure may say of it: "4 min", "40 s", "1 h 10 min". No finer than is known.
QString shortTimeLeft(double seconds);

} // namespace Tintype
