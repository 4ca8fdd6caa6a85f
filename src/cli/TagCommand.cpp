// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/TagCommand.h"

#include "cli/JsonOut.h"
#include "cli/PhotoNames.h"
#include "cli/TextOut.h"

namespace Tintype {

QString TagCommand::details() const
{
    return m_way == Way::Tag ? tr("A class that is not there yet is made. A photo has one class at most: the new one "
                                  "takes the old one's place.")
                             : tr("Photos of another class are left as they are.");
}

void TagCommand::declare(Arguments& arguments)
{
    arguments.word(QStringLiteral("CLASS"), &m_className, tr("Name of the class."));
    arguments.words(QStringLiteral("PHOTO"), &m_photos, tr("Photos of the project, by path or id."));
}

Result<ClassId> TagCommand::chosenClass(Catalog& catalog) const
{
    if (const PhotoClass* photoClass = catalog.classByName(m_className.simplified()))
        return photoClass->id;
    if (m_way == Way::Tag)
        return catalog.addClass(m_className);
    return fail(Error::Kind::NotFound, tr("There is no class %1; the command classes lists them.").arg(m_className));
}

Result<Answer> TagCommand::run(CommandContext& context)
{
    const Result<std::unique_ptr<Catalog>> opened = context.openCatalog();
    if (!opened)
        return fail(opened.error());
    Catalog& catalog = **opened;
    NamedPhotos named = findPhotos(catalog, m_photos);
    Answer answer;
    int changed = 0;
    if (!named.ids.isEmpty()) {
        const Result<ClassId> classId = chosenClass(catalog);
        if (!classId)
            return fail(classId.error());
        if (m_way == Way::Untag)
            named.ids.removeIf([&](PhotoId id) { return catalog.photo(id)->classId != *classId; });
        const Result<int> tagged = catalog.tag(named.ids, m_way == Way::Tag ? *classId : kNoClass);
        if (!tagged)
            return fail(tagged.error());
        changed = *tagged;
    } else {
        answer.code = ExitCode::Failed;
        answer.problem = tr("none of the photos was found; the first is %1: %2")
                             .arg(named.refused.first().path, named.refused.first().reason);
    }
    answer.json = {{QStringLiteral("changed"), changed}, {QStringLiteral("refused"), toJson(named.refused)}};
    answer.text = aligned({{tr("Changed"), QString::number(changed)}}) % refusedText(named.refused);
    return answer;
}

} // namespace Tintype
