// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"

namespace Tintype {

class VerifyCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Tintype::VerifyCommand)

public:
    QString name() const override { return QStringLiteral("verify"); }
    QString summary() const override { return tr("Check the project's database and files."); }
    void declare(Arguments& arguments) override;
    Result<Answer> run(CommandContext& context) override;

private:
    bool m_quick = false;
};

} // namespace Tintype
