// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"

namespace Tintype {

class ModelsCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Tintype::ModelsCommand)

public:
    QString name() const override { return QStringLiteral("models"); }
    QString summary() const override { return tr("List the models that trainings left."); }
    void declare(Arguments&) override { }
    Result<Answer> run(CommandContext& context) override;
};

} // namespace Tintype
