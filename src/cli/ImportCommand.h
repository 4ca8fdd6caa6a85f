// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"
#include "library/Catalog.h"

namespace Tintype {

class ImportCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Tintype::ImportCommand)

public:
    QString name() const override { return QStringLiteral("import"); }
    QString summary() const override { return tr("Take photos into the project; the files stay where they are."); }
    QString details() const override { return tr("Done again, it takes only what is new, and finds what was moved."); }
    void declare(Arguments& arguments) override;
    Result<Answer> run(CommandContext& context) override;

private:
    struct Tally;

    Result<Tally> importInto(Catalog& catalog, CommandContext& context) const;
    Answer answerOf(const Tally& tally) const;

    QStringList m_paths;
    bool m_tagsFromFolders = false;
};

} // namespace Tintype
