// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/work/RunArchive.h"

#include "learning/TrainingHistory.h"
#include "learning/measure/Evaluation.h"
#include "learning/networks/NetworkCatalog.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace Tintype {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("Tintype::RunArchive", text);
}

RunSummary summaryOf(const RunFolder& run, const std::vector<TrainingEvent>& events)
{
    const TrainingHistory history = TrainingHistory::of(events);
    RunSummary summary;
    summary.id = run.id();
    summary.created = run.created();
    summary.hasModel = run.hasModel();
    summary.canResume = run.canResume();
    if (const Result<Recipe> recipe = run.recipe()) {
        summary.recipe = recipe->name;
        summary.network = recipe->network;
        summary.size = recipe->lastSize;
    }
    summary.name = modelName(summary.recipe, summary.id);
    summary.step = history.lastStep().step;
    summary.steps = history.started().steps;
    summary.trainingPhotos = history.started().trainingPhotos;
    if (history.hasBest()) {
        summary.accuracy = history.best().validationAccuracy;
        summary.validationPhotos = history.best().validationPhotos;
    }
    if (const Result<TrainingOutcome> outcome = run.outcome())
        summary.outcome = *outcome;
    return summary;
}

} // namespace

std::vector<RunSummary> listRuns(const QString& runs)
{
    std::vector<RunSummary> summaries;
    for (const QString& id : RunFolder::ids(runs)) {
        if (const Result<RunFolder> run = RunFolder::open(runs, id))
            summaries.push_back(summaryOf(*run, run->history()));
    }
    std::reverse(summaries.begin(), summaries.end());
    return summaries;
}

Result<ArchivedRun> readRun(const QString& runs, const QString& id)
{
    const Result<RunFolder> run = RunFolder::open(runs, id);
    if (!run)
        return fail(run.error());
    ArchivedRun archived;
    archived.events = run->history();
    archived.summary = summaryOf(*run, archived.events);
    return archived;
}

AccuracyWords accuracyWords(double accuracy, int photos)
{
    const QLocale locale;
    const auto interval = wilsonInterval(int(std::lround(accuracy * photos)), photos);
    return {tr("%1 %").arg(locale.toString(accuracy * 100, 'f', 1)),
            tr("%1 to %2").arg(locale.toString(interval[0] * 100, 'f', 1), locale.toString(interval[1] * 100, 'f', 1))};
}

QString networkTitle(const QString& network)
{
    const Result<NetworkEntry> entry = networkEntry(network);
    return entry ? entry->title : network;
}

} // namespace Tintype
