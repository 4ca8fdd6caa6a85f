// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ProgressPrinter.h"

#include "cli/JsonOut.h"

#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace Tintype {

namespace {

constexpr qint64 kBarInterval = 100; ///< Milliseconds between two drawings.
constexpr qint64 kJsonInterval
    = 200; ///< Milliseconds between two lines on one job; each step of a training gets its own.
constexpr int kBarWidth = 24;

} // namespace

QString durationText(double seconds)
{
    const qint64 whole = qint64(std::max(0.0, std::ceil(seconds)));
    const QString rest = QStringLiteral("%1:%2").arg(whole / 60 % 60).arg(whole % 60, 2, 10, QLatin1Char('0'));
    return whole < 3600 ? rest : QStringLiteral("%1:%2").arg(whole / 3600).arg(rest.rightJustified(5, u'0'));
}

ProgressPrinter::ProgressPrinter(QTextStream& stream, Mode mode, int width)
    : m_stream(stream)
    , m_mode(mode)
    , m_width(std::max(20, width))
{
}

void ProgressPrinter::show(const Progress& progress)
{
    if (m_mode == Mode::Silent)
        return;
    if (!m_sinceStart.isValid() || progress.what != m_what) {
        m_sinceStart.start();
        m_what = progress.what;
        m_doneAtStart = progress.done;
    }
    if (!isDue(progress.total > 0 && progress.done >= progress.total))
        return;
    const double seconds = double(m_sinceStart.elapsed()) / 1000;
    const double rate = seconds > 0 ? double(progress.done - m_doneAtStart) / seconds : 0;
    const double left = rate > 0 && progress.total > 0 ? double(progress.total - progress.done) / rate : -1;
    if (m_mode == Mode::Json) {
        QJsonObject line{{QStringLiteral("event"), QStringLiteral("progress")}, {QStringLiteral("done"), progress.done},
            {QStringLiteral("total"), progress.total}, {QStringLiteral("what"), progress.what}};
        if (left >= 0)
            line.insert(QStringLiteral("eta_seconds"), left);
        writeJson(line);
        return;
    }
    const QString figures = progress.total > 0
        ? QStringLiteral("%1/%2  %3/s").arg(progress.done).arg(progress.total).arg(rate, 0, 'f', rate < 10 ? 1 : 0)
        : QString::number(progress.done);
    draw(progress.what, progress.total > 0 ? double(progress.done) / double(progress.total) : -1, figures, left);
}

void ProgressPrinter::show(const TrainingEvent& event)
{
    if (m_mode == Mode::Json) {
        writeJson(eventToJson(event));
        return;
    }
    if (m_mode == Mode::Silent)
        return;
    if (const auto* advice = std::get_if<Advice>(&event)) {
        if (advice->isRecovery) // worth a line that stays
            return this->note(advice->text);
        m_advice = advice->text;
    }
    const auto* step = std::get_if<StepDone>(&event);
    if (!step || !isDue(step->steps > 0 && step->step >= step->steps))
        return;
    QString figures = tr("%1/s").arg(step->imagesPerSecond, 0, 'f', 1);
    if (step->step > 0)
        figures = tr("step %1/%2  loss %3").arg(step->step).arg(step->steps).arg(step->loss, 0, 'f', 3)
            % QStringLiteral("  ") % figures;
    draw(m_advice, step->fraction, figures, step->etaSeconds);
}

void ProgressPrinter::note(const QString& sentence)
{
    if (m_mode == Mode::Json)
        writeJson({{QStringLiteral("event"), QStringLiteral("note")}, {QStringLiteral("text"), sentence}});
    if (m_mode != Mode::Bar)
        return;
    finish();
    m_stream << sentence << '\n';
    m_stream.flush();
}

void ProgressPrinter::finish()
{
    if (m_isDrawn) {
        m_stream << "\r\x1b[K";
        m_stream.flush();
    }
    m_isDrawn = false;
}

void ProgressPrinter::draw(const QString& what, double fraction, const QString& figures, double secondsLeft)
{
    QString line;
    if (!what.isEmpty())
        line += what % QStringLiteral("  ");
    if (fraction >= 0) {
        const double share = std::clamp(fraction, 0.0, 1.0);
        const int filled = int(share * kBarWidth);
        line += u'[' % QString(filled, u'=') % QString(kBarWidth - filled, u' ') % QStringLiteral("] ")
            % QString::number(int(share * 100)).rightJustified(3) % QStringLiteral("%  ");
    }
    line += figures;
    if (secondsLeft >= 0)
        line += QStringLiteral("  ") % tr("%1 left").arg(durationText(secondsLeft));
    // One column stays free: a full line would wrap, and the next drawing would not cover it.
    m_stream << '\r' << line.left(m_width - 1) << "\x1b[K";
    m_stream.flush();
    m_isDrawn = true;
}

void ProgressPrinter::writeJson(const QJsonObject& object)
{
    m_stream << jsonLine(object);
    m_stream.flush();
}

bool ProgressPrinter::isDue(bool isLast)
{
    if (!isLast && m_sinceDrawn.isValid()
        && m_sinceDrawn.elapsed() < (m_mode == Mode::Json ? kJsonInterval : kBarInterval))
        return false;
    m_sinceDrawn.start();
    return true;
}

} // namespace Tintype
