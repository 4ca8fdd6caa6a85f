// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/TrainingEvent.h"

#include <QScrollArea>

class QGridLayout;
class QLabel;

namespace Tintype {

/// What happened in a training, with times; follows its end unless the person scrolled up. GUI thread.
class EventLog : public QScrollArea
{
    Q_OBJECT

public:
    explicit EventLog(QWidget* parent = nullptr);

    void clear();
    void take(const TrainingEvent& event); ///< Makes a line of it when it is worth one.
    void say(double seconds, const QString& words, const QString& detail = {}); ///< The same again says nothing.
    QStringList lines() const; ///< "0:11 First model ready: 96.1 %"

private:
    struct Line
    {
        QLabel* time = nullptr;
        QLabel* words = nullptr;
    };
    bool hasSaid(const QString& words) const;
    void takeEvaluation(const EvaluationDone& done);

    QWidget* m_content;
    QGridLayout* m_grid;
    QList<Line> m_lines;
    bool m_bestWasSaid = false; ///< By the event before.
    bool m_hasModel = false;
    bool m_lastIsBest = false; ///< A better best takes its line.
    double m_lastSeconds = 0;
};

} // namespace Tintype
