// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ClassesCommand.h"

#include "cli/TextOut.h"
#include "library/Catalog.h"

#include <QHash>
#include <QJsonArray>

namespace Tintype {

void ClassesCommand::declare(Arguments& arguments)
{
    arguments.word(
        QStringLiteral("add|rename|remove"), &m_action, tr("What to do; without it the classes are listed."), false);
    arguments.words(
        QStringLiteral("NAME"), &m_names, tr("The class; its photos stay in the project when it is removed."), false);
}

bool ClassesCommand::isWellFormed() const
{
    static const QHash<QString, qsizetype> kNames{
        {QString(), 0}, {QStringLiteral("add"), 1}, {QStringLiteral("rename"), 2}, {QStringLiteral("remove"), 1}};
    return kNames.value(m_action, -1) == m_names.size();
}

Result<> ClassesCommand::change(Catalog& catalog) const
{
    if (m_action.isEmpty())
        return {};
    if (m_action == QLatin1String("add")) {
        const Result<ClassId> added = catalog.addClass(m_names.first());
        return added ? Result<>() : fail(added.error());
    }
    const PhotoClass* photoClass = catalog.classByName(m_names.first());
    if (!photoClass)
        return fail(
            Error::Kind::NotFound, tr("There is no class %1; the command classes lists them.").arg(m_names.first()));
    return m_action == QLatin1String("rename") ? catalog.renameClass(photoClass->id, m_names.last())
                                               : catalog.removeClass(photoClass->id);
}

Result<Answer> ClassesCommand::run(CommandContext& context)
{
    if (!isWellFormed())
        return Answer::wrongUsage(tr("classes takes nothing, or: add NAME, rename OLD NEW, remove NAME"));
    const Result<std::unique_ptr<Catalog>> catalog = context.openCatalog();
    if (!catalog)
        return fail(catalog.error());
    const Result<> changed = change(**catalog);
    if (!changed)
        return fail(changed.error());
    QJsonArray classes;
    QList<QStringList> rows;
    for (const PhotoClass& photoClass : (*catalog)->classes()) {
        const int photos = (*catalog)->photosOfClass(photoClass.id);
        classes.append(QJsonObject{{QStringLiteral("name"), photoClass.name}, {QStringLiteral("photos"), photos}});
        rows.append({photoClass.name, QString::number(photos)});
    }
    const int untagged = (*catalog)->photosOfClass(kNoClass);
    rows.append({tr("(no class)"), QString::number(untagged)});
    return Answer{aligned(rows), {{QStringLiteral("classes"), classes}, {QStringLiteral("untagged"), untagged}}};
}

} // namespace Tintype
