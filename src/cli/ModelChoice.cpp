// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ModelChoice.h"

#include "learning/RunFolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace Tintype {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("Tintype::ModelChoice", text);
}

bool isFinished(const QString& runs, const ModelEntry& model)
{
    const Result<RunFolder> run = RunFolder::open(runs, model.id);
    return run && run->isFinished();
}

QString listed(const std::vector<ModelEntry>& models)
{
    QStringList ids;
    for (const ModelEntry& model : models)
        ids.append(model.id);
    return ids.isEmpty() ? tr("none") : ids.join(QStringLiteral(", "));
}

} // namespace

bool isModelFile(const QString& model)
{
    return model.endsWith(QLatin1String(".safetensors"), Qt::CaseInsensitive) || model.contains(u'/');
}

Result<ChosenModel> chooseModel(const QString& wanted, const CommandContext& context)
{
    if (isModelFile(wanted)) {
        const QFileInfo info(wanted);
        if (!info.isFile())
            return fail(Error::Kind::NotFound,
                tr("There is no model file %1; check its path.").arg(QDir::toNativeSeparators(wanted)));
        return ChosenModel{QDir::cleanPath(info.absoluteFilePath()), {}, info.fileName(), {}};
    }
    const Result<ProjectPaths> project = context.projectPaths();
    if (!project)
        return fail(project.error());
    const std::vector<ModelEntry> models = listModels(project->runs());
    for (auto model = models.rbegin(); model != models.rend(); ++model) {
        const bool isWanted = wanted.isEmpty()
            ? isFinished(project->runs(), *model)
            : model->id == wanted || model->name.compare(wanted, Qt::CaseInsensitive) == 0;
        if (isWanted)
            return ChosenModel{model->file, model->id, model->name, *project};
    }
    if (!wanted.isEmpty())
        return fail(Error::Kind::NotFound,
            tr("The project %1 has no model %2; its models are: %3.").arg(project->name(), wanted, listed(models)));
    if (models.empty())
        return fail(Error::Kind::NotFound,
            tr("The project %1 has no model yet; train one with: tintype-cli train").arg(project->name()));
    return fail(Error::Kind::NotFound,
        tr("No training of the project %1 has finished; go on with train --resume, or name a model with --model: %2.")
            .arg(project->name(), listed(models)));
}

} // namespace Tintype
