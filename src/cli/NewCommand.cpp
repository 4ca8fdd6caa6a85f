// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/NewCommand.h"

#include <QDir>

namespace Tintype {

void NewCommand::declare(Arguments& arguments)
{
    arguments.word(QStringLiteral("PROJECT"), &m_folder, tr("The folder to make; its name ends in .tintype."));
}

Result<Answer> NewCommand::run(CommandContext&)
{
    const Result<std::unique_ptr<Catalog>> catalog = Catalog::create(m_folder);
    if (!catalog)
        return fail(catalog.error());
    const QString folder = (*catalog)->paths().folder;
    return Answer{
        tr("Made the project %1").arg(QDir::toNativeSeparators(folder)) % u'\n', {{QStringLiteral("project"), folder}}};
}

} // namespace Tintype
