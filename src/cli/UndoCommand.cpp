// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/UndoCommand.h"

#include "cli/JsonOut.h"
#include "library/Catalog.h"

namespace Tintype {

Result<Answer> UndoCommand::run(CommandContext& context)
{
    const Result<std::unique_ptr<Catalog>> catalog = context.openCatalog();
    if (!catalog)
        return fail(catalog.error());
    const bool undo = m_way == Way::Undo;
    const QString text = undo ? (*catalog)->undoText() : (*catalog)->redoText();
    const Result<int> changed = undo ? (*catalog)->undo() : (*catalog)->redo();
    if (!changed)
        return fail(changed.error());
    QString line = undo ? tr("Undone: %1").arg(text) : tr("Done again: %1").arg(text);
    if (*changed == 0)
        line = undo ? tr("There is nothing to undo.") : tr("There is nothing to do again.");
    return Answer{line % u'\n', {{QStringLiteral("changed"), *changed}, {QStringLiteral("text"), textOrNull(text)}}};
}

} // namespace Tintype
