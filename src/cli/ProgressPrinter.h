// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Progress.h"
#include "learning/TrainingEvent.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTextStream>

namespace Tintype {

/// Tells on stderr how far a job is: a bar with rate and remaining time for a person at a terminal, one JSON object a
/// line for a script that asks for it, else nothing.
class ProgressPrinter
{
    Q_DECLARE_TR_FUNCTIONS(Tintype::ProgressPrinter)

public:
    enum class Mode { Silent, Bar, Json };

    /// `width`: columns of the terminal.
    ProgressPrinter(QTextStream& stream, Mode mode, int width);

    void show(const Progress& progress);
    void show(const TrainingEvent& event);
    void note(const QString& sentence); ///< Something that the person should know; it stays on the screen.
    void finish(); ///< Wipes the bar, so that what comes next stands on a clean line.

private:
    void draw(const QString& what, double fraction, const QString& figures, double secondsLeft);
    void writeJson(const QJsonObject& object);
    bool isDue(bool isLast);

    QTextStream& m_stream;
    Mode m_mode;
    int m_width;
    bool m_isDrawn = false;
    QElapsedTimer m_sinceDrawn;
    QElapsedTimer m_sinceStart; ///< Of the job that `m_what` names.
    qint64 m_doneAtStart = 0;
    QString m_what;
    QString m_advice; ///< What the training is doing, for the bar.
};

/// "0:08", "12:40", "2:05:00".
QString durationText(double seconds);

} // namespace Tintype
