// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/PhotosCommand.h"

#include "cli/JsonOut.h"
#include "cli/TextOut.h"
#include "library/Catalog.h"

#include <QDir>

namespace Tintype {

namespace {

QString classNameOf(const Catalog& catalog, const Photo& photo)
{
    const PhotoClass* photoClass = catalog.photoClass(photo.classId);
    return photoClass ? photoClass->name : QString();
}

QJsonObject toJson(const Catalog& catalog, const Photo& photo)
{
    const QString className = classNameOf(catalog, photo);
    const QDateTime& taken = photo.facts.taken;
    return {{QStringLiteral("id"), photo.id}, {QStringLiteral("path"), photo.facts.path},
        {QStringLiteral("tags"), className.isEmpty() ? QJsonArray() : QJsonArray{className}},
        {QStringLiteral("split"), textOrNull(roleName(photo.role))},
        {QStringLiteral("width"), photo.facts.size.width()}, {QStringLiteral("height"), photo.facts.size.height()},
        {QStringLiteral("taken"), textOrNull(taken.isValid() ? taken.toString(Qt::ISODateWithMs) : QString())},
        {QStringLiteral("stack"), photo.stack == kNoStack ? QJsonValue(QJsonValue::Null) : QJsonValue(photo.stack)}};
}

} // namespace

void PhotosCommand::declare(Arguments& arguments)
{
    arguments.text("--tag", QStringLiteral("CLASS"), &m_tag, tr("Only photos of this class."));
    arguments.flag("--untagged", &m_untagged, tr("Only photos without a class."));
    arguments.choice("--split",
        {QStringLiteral("train"), QStringLiteral("validation"), QStringLiteral("test"), QStringLiteral("none")},
        &m_part, tr("Only photos of this part; none: of no part."));
}

Result<Answer> PhotosCommand::run(CommandContext& context)
{
    if (m_untagged && !m_tag.isEmpty())
        return Answer::wrongUsage(tr("--tag and --untagged exclude each other"));
    const Result<std::unique_ptr<Catalog>> opened = context.openCatalog();
    if (!opened)
        return fail(opened.error());
    const Catalog& catalog = **opened;
    PhotoFilter filter;
    if (m_untagged)
        filter.classId = kNoClass;
    if (!m_tag.isEmpty()) {
        const PhotoClass* photoClass = catalog.classByName(m_tag);
        if (!photoClass)
            return fail(Error::Kind::NotFound, tr("There is no class %1; the command classes lists them.").arg(m_tag));
        filter.classId = photoClass->id;
    }
    if (!m_part.isEmpty())
        filter.role = roleFromName(m_part);

    QJsonArray photos;
    QList<QStringList> rows;
    for (const Photo& photo : catalog.photos()) {
        if (!filter.matches(photo))
            continue;
        photos.append(toJson(catalog, photo));
        const QString className = classNameOf(catalog, photo);
        const QString part = roleName(photo.role);
        rows.append({QString::number(photo.id), className.isEmpty() ? QStringLiteral("-") : className,
            part.isEmpty() ? QStringLiteral("-") : part, QDir::toNativeSeparators(photo.facts.path)});
    }
    return Answer{aligned(rows), {{QStringLiteral("photos"), photos}}};
}

} // namespace Tintype
