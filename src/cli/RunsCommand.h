// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"

namespace Tintype {

class RunsCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Tintype::RunsCommand)

public:
    QString name() const override { return QStringLiteral("runs"); }
    QString summary() const override { return tr("List the trainings."); }
    void declare(Arguments&) override { }
    Result<Answer> run(CommandContext& context) override;
};

} // namespace Tintype
