// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/WorkReporter.h"

#include "app/Session.h"
#include "app/views/BottomBar.h"
#include "app/views/MessageBar.h"
#include "app/work/TrainingEstimate.h"

#include <QLocale>

#include <cmath>

namespace Tintype {

QString writtenDuration(double seconds)
{
    const qint64 all = std::llround(seconds);
    const QString tail = QStringLiteral("%1").arg(all % 60, 2, 10, QLatin1Char('0'));
    if (all < 3600)
        return QStringLiteral("%1:%2").arg(all / 60).arg(tail);
    return QStringLiteral("%1:%2:%3").arg(all / 3600).arg(all / 60 % 60, 2, 10, QLatin1Char('0')).arg(tail);
}

WorkReporter::WorkReporter(BottomBar& bar, MessageBar& messages, QObject* parent)
    : QObject(parent)
    , m_bar(bar)
    , m_messages(messages)
{
    connect(&m_bar.importing(), &WorkItem::cancelled, this, [this] {
        if (m_session)
            m_session->importer().cancel();
    });
    connect(&m_bar.importing(), &WorkItem::clicked, this, [this] { Q_EMIT goTo(Module::Library); });
    connect(&m_bar.training(), &WorkItem::cancelled, this, [this] {
        if (m_session)
            m_session->training().stop();
    });
    connect(&m_bar.training(), &WorkItem::clicked, this, [this] { Q_EMIT goTo(Module::Train); });
}

void WorkReporter::setSession(Session* session)
{
    m_session = session;
    m_bar.importing().hide();
    m_bar.training().hide();
    if (!session)
        return;
    connect(&session->importer(), &ImportRunner::progressed, this, &WorkReporter::reportImport);
    connect(&session->importer(), &ImportRunner::finished, this, &WorkReporter::importEnded);
    connect(&session->importer(), &ImportRunner::failed, this, [this](const Error& error) {
        m_bar.importing().hide();
        m_messages.say({error.message, QStringLiteral("error"), {}});
    });
    connect(&session->training(), &TrainingRunner::stateChanged, this, &WorkReporter::reportTraining);
    connect(&session->training(), &TrainingRunner::progressed, this, &WorkReporter::reportTraining);
    connect(&session->training(), &TrainingRunner::finished, this, &WorkReporter::trainingEnded);
    connect(&session->training(), &TrainingRunner::failed, this, &WorkReporter::trainingFailed);
}

void WorkReporter::reportImport(const Progress& progress)
{
    if (!m_session->importer().isRunning())
        return;
    if (progress.total <= 0) {
        m_bar.importing().report(progress.what, -1);
        return;
    }
    const QString words
        = tr("%1: %2 of %3").arg(progress.what, QLocale().toString(progress.done), QLocale().toString(progress.total));
    m_bar.importing().report(words, double(progress.done) / double(progress.total));
}

void WorkReporter::importEnded(const ImportSummary& summary)
{
    m_bar.importing().hide();
    QStringList parts;
    if (summary.imported > 0)
        parts.append(tr("Imported %Ln photo(s).", nullptr, summary.imported));
    else if (summary.already > 0 && !summary.cancelled)
        parts.append(tr("Nothing new: %Ln photo(s) were here already.", nullptr, summary.already));
    else if (summary.refused.isEmpty() && summary.moved == 0 && !summary.cancelled)
        parts.append(tr("No photos were found there."));
    if (summary.moved > 0)
        parts.append(tr("Found %Ln moved photo(s) again.", nullptr, summary.moved));
    if (!summary.refused.isEmpty())
        parts.append(tr("%Ln file(s) could not be taken.", nullptr, int(summary.refused.size())));
    if (summary.cancelled)
        parts.append(tr("The rest was cancelled."));
    Message message{parts.join(u' '), QStringLiteral("info"), {}};
    if (!summary.refused.isEmpty()) {
        message.kind = QStringLiteral("offer");
        message.offers.append({tr("See which"), [this, refused = summary.refused] { Q_EMIT refusedWanted(refused); }});
    }
    if (summary.imported > 0)
        message.offers.append({tr("Undo"), [this] { Q_EMIT undoWanted(); }});
    m_messages.say(message);
}

void WorkReporter::reportTraining()
{
    const TrainingRunner& training = m_session->training();
    WorkItem& item = m_bar.training();
    if (!training.isActive()) {
        item.hide();
        return;
    }
    double fraction = -1;
    const QList<TrainingEvent>& events = training.events();
    for (auto event = events.crbegin(); event != events.crend(); ++event) {
        if (const auto* step = std::get_if<StepDone>(&*event)) {
            fraction = step->fraction;
            break;
        }
    }
    const QString percent = fraction < 0 ? QString() : tr("%1 %").arg(QLocale().toString(std::floor(fraction * 100), 'f', 0));
    switch (training.state()) {
    case TrainingRunner::State::Paused:
        item.report(percent.isEmpty() ? tr("Training paused") : tr("Training paused at %1").arg(percent), std::max(0.0, fraction));
        break;
    case TrainingRunner::State::Stopping:
        item.report(tr("Stopping, keeping the best"), -1);
        break;
    default:
        if (fraction < 0)
            item.report(tr("Getting ready to train"), -1);
        else if (const std::optional<double> left = training.secondsLeft())
            item.report(tr("Training %1, %2 left").arg(percent, roughDuration(*left)), fraction);
        else
            item.report(tr("Training %1").arg(percent), fraction);
    }
}

void WorkReporter::trainingEnded(const TrainingOutcome& outcome)
{
    m_bar.training().hide();
    if (m_module == Module::Train)
        return; // the page says it, with its figures
    const QString accuracy = QLocale().toString(outcome.validationAccuracy * 100, 'f', 1);
    Message message{outcome.end == TrainingEnd::StoppedByUser
                        ? tr("Training was stopped; the best model is kept. It is right on %1 % of the validation photos.").arg(accuracy)
                        : tr("Training is done. The model is right on %1 % of the validation photos.").arg(accuracy),
                    QStringLiteral("offer"),
                    {}};
    message.offers.append({tr("Evaluate"), [this] { Q_EMIT goTo(Module::Evaluate); }});
    m_messages.say(message);
}

void WorkReporter::trainingFailed(const Error& error)
{
    m_bar.training().hide();
    if (m_module != Module::Train)
        m_messages.say({error.message, QStringLiteral("error"), {{tr("Go to Train"), [this] { Q_EMIT goTo(Module::Train); }}}});
}

} // namespace Tintype
