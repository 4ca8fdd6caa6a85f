// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"

namespace Tintype {

class NewCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Tintype::NewCommand)

public:
    QString name() const override { return QStringLiteral("new"); }
    QString summary() const override { return tr("Make an empty project."); }
    bool needsProject() const override { return false; }
    void declare(Arguments& arguments) override;
    Result<Answer> run(CommandContext& context) override;

private:
    QString m_folder;
};

} // namespace Tintype
