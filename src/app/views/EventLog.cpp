// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/EventLog.h"

#include "app/WorkReporter.h"
#include "app/plots/Curves.h"
#include "app/views/Widgets.h"

#include <QGridLayout>
#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace Tintype {

EventLog::EventLog(QWidget* parent)
    : QScrollArea(parent)
    , m_content(new QWidget)
    , m_grid(new QGridLayout)
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(1, 1);
    auto* column = new QVBoxLayout(m_content); // which gives long lines the height that they need
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(m_grid);
    column->addStretch(1);
    setWidget(m_content);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("What happened"));
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, [this, before = 0](int, int highest) mutable {
        if (verticalScrollBar()->value() >= before)
            verticalScrollBar()->setValue(highest);
        before = highest;
    });
}

void EventLog::clear()
{
    for (const Line& line : std::as_const(m_lines)) {
        delete line.time;
        delete line.words;
    }
    m_lines.clear();
    m_lastIsBest = m_bestWasSaid = m_hasModel = false;
    m_lastSeconds = 0;
}

void EventLog::take(const TrainingEvent& event)
{
    const bool bestWasSaid = std::exchange(m_bestWasSaid, false);
    if (const auto* started = std::get_if<RunStarted>(&event)) {
        if (started->resumed)
            say(m_lastSeconds, tr("Went on where it was"));
    } else if (const auto* advice = std::get_if<Advice>(&event)) {
        if (!bestWasSaid) // the sentence that comes with it says the same
            say(advice->seconds, advice->text);
    } else if (const auto* done = std::get_if<EvaluationDone>(&event)) {
        takeEvaluation(*done);
    } else if (const auto* ended = std::get_if<RunEnded>(&event)) {
        const TrainingOutcome& outcome = ended->outcome;
        for (const QString& recovery : outcome.recoveries) {
            if (!hasSaid(recovery)) // when it happened
                say(outcome.seconds, recovery);
        }
        QStringList refused;
        for (const RefusedFile& file : outcome.refused)
            refused << file.path + QStringLiteral(": ") + file.reason;
        if (!refused.isEmpty())
            say(outcome.seconds, tr("%Ln photo(s) could not be read", nullptr, int(refused.size())), refused.join(u'\n'));
        say(outcome.seconds, outcome.end == TrainingEnd::StoppedByUser ? tr("Stopped") : tr("Done"));
    }
}

void EventLog::takeEvaluation(const EvaluationDone& done)
{
    if (!done.best)
        return;
    const QString value = valueText(Measure::Accuracy, done.validationAccuracy);
    if (!std::exchange(m_hasModel, true)) {
        say(done.seconds, tr("First model ready: %1").arg(value));
        m_bestWasSaid = done.step > 0; // from scratch it comes after some steps
        return;
    }
    if (m_lastIsBest) {
        delete m_lines.last().time;
        delete m_lines.last().words;
        m_lines.removeLast();
    }
    say(done.seconds, tr("Best so far: %1").arg(value));
    m_lastIsBest = m_bestWasSaid = true;
}

void EventLog::say(double seconds, const QString& words, const QString& detail)
{
    m_lastSeconds = seconds;
    if (!m_lines.isEmpty() && m_lines.last().words->text() == words)
        return;
    m_lastIsBest = false;
    Line line{label(writtenDuration(seconds), "quiet", m_content), wrappedLabel(words, {}, m_content)};
    line.words->setToolTip(detail);
    const int row = m_grid->rowCount();
    m_grid->addWidget(line.time, row, 0, Qt::AlignRight | Qt::AlignTop);
    m_grid->addWidget(line.words, row, 1);
    m_lines.append(line);
}

bool EventLog::hasSaid(const QString& words) const
{
    return std::any_of(m_lines.begin(), m_lines.end(), [&](const Line& line) { return line.words->text() == words; });
}

QStringList EventLog::lines() const
{
    QStringList all;
    for (const Line& line : m_lines)
        all << line.time->text() + u' ' + line.words->text();
    return all;
}

} // namespace Tintype
