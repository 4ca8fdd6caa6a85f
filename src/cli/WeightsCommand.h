// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"

namespace Tintype {

class WeightsCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Tintype::WeightsCommand)

public:
    QString name() const override { return QStringLiteral("weights"); }
    QString summary() const override { return tr("List the weights that learning can start from, or bring some of your own."); }
    QString details() const override;
    bool needsProject() const override { return false; }
    void declare(Arguments& arguments) override;
    Result<Answer> run(CommandContext& context) override;

private:
    static Answer list();
    Answer add() const;
    Result<Answer> remove() const;

    QString m_action;
    QStringList m_names;
};

} // namespace Tintype
