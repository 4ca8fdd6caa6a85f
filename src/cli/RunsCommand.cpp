// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/RunsCommand.h"

#include "cli/JsonOut.h"
#include "cli/TextOut.h"
#include "learning/RunFolder.h"

#include <QLocale>

#include <optional>

namespace Tintype {

namespace {

/// What the history of a run says of it.
struct RunFigures
{
    std::optional<double> accuracy; ///< The best on validation photos.
    int step = 0;
};

RunFigures figuresOf(const RunFolder& run)
{
    RunFigures figures;
    for (const TrainingEvent& event : run.history()) {
        if (const auto* evaluation = std::get_if<EvaluationDone>(&event); evaluation && evaluation->best)
            figures.accuracy = evaluation->validationAccuracy;
        if (const auto* step = std::get_if<StepDone>(&event))
            figures.step = step->step;
    }
    return figures;
}

/// "finished", "stopped" (by the user) or "unfinished" (cut off, or running now).
QString stateOf(const RunFolder& run)
{
    if (!run.isFinished())
        return QStringLiteral("unfinished");
    const Result<TrainingOutcome> outcome = run.outcome();
    return outcome && outcome->end == TrainingEnd::StoppedByUser ? QStringLiteral("stopped")
                                                                 : QStringLiteral("finished");
}

} // namespace

Result<Answer> RunsCommand::run(CommandContext& context)
{
    const Result<ProjectPaths> project = context.projectPaths();
    if (!project)
        return fail(project.error());
    QJsonArray runs;
    QList<QStringList> rows;
    for (const QString& id : RunFolder::ids(project->runs())) {
        const Result<RunFolder> run = RunFolder::open(project->runs(), id);
        if (!run)
            continue; // its recipe is not there: a folder that was being made when the program died
        const Result<Recipe> recipe = run->recipe();
        const RunFigures figures = figuresOf(*run);
        const QString state = stateOf(*run);
        runs.append(QJsonObject{{QStringLiteral("id"), id},
            {QStringLiteral("recipe"), textOrNull(recipe ? recipe->name : QString())},
            {QStringLiteral("network"), textOrNull(recipe ? recipe->network : QString())},
            {QStringLiteral("state"), state}, {QStringLiteral("resumable"), run->canResume()},
            {QStringLiteral("steps"), figures.step},
            {QStringLiteral("accuracy"), figures.accuracy ? QJsonValue(*figures.accuracy) : QJsonValue()},
            {QStringLiteral("model"), run->hasModel() ? QJsonValue(run->modelFile()) : QJsonValue()},
            {QStringLiteral("created"), run->created().toUTC().toString(Qt::ISODate)}});
        rows.append({id, recipe ? recipe->name : QString(), recipe ? recipe->network : QString(),
            run->canResume() ? tr("unfinished; go on with: train --resume %1").arg(id) : state,
            figures.accuracy ? percentText(*figures.accuracy) : QString(),
            QLocale().toString(run->created().toLocalTime(), QLocale::ShortFormat)});
    }
    return Answer{
        rows.isEmpty() ? tr("There are no trainings yet.") % u'\n' : aligned(rows), {{QStringLiteral("runs"), runs}}};
}

} // namespace Tintype
