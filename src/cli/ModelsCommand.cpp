// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ModelsCommand.h"

#include "cli/TextOut.h"
#include "learning/RunFolder.h"

#include <QJsonArray>
#include <QLocale>

namespace Tintype {

Result<Answer> ModelsCommand::run(CommandContext& context)
{
    const Result<ProjectPaths> project = context.projectPaths();
    if (!project)
        return fail(project.error());
    QJsonArray models;
    QList<QStringList> rows;
    for (const ModelEntry& model : listModels(project->runs())) {
        models.append(QJsonObject{{QStringLiteral("id"), model.id}, {QStringLiteral("name"), model.name},
            {QStringLiteral("network"), model.info.network},
            {QStringLiteral("classes"), QJsonArray::fromStringList(model.info.classNames)},
            {QStringLiteral("accuracy"), model.info.validationAccuracy},
            {QStringLiteral("created"), model.info.created.toUTC().toString(Qt::ISODate)},
            {QStringLiteral("file"), model.file}});
        rows.append({model.id, model.name, model.info.network, percentText(model.info.validationAccuracy),
            QLocale().toString(model.info.created.toLocalTime(), QLocale::ShortFormat),
            model.info.classNames.join(QStringLiteral(", "))});
    }
    return Answer{
        rows.isEmpty() ? tr("There are no models yet.") % u'\n' : aligned(rows), {{QStringLiteral("models"), models}}};
}

} // namespace Tintype
