// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"

namespace Tintype {

class ClassesCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Tintype::ClassesCommand)

public:
    QString name() const override { return QStringLiteral("classes"); }
    QString summary() const override { return tr("List the classes, or add, rename or remove one."); }
    QString details() const override
    {
        return tr("classes · classes add NAME · classes rename OLD NEW · classes remove NAME");
    }
    void declare(Arguments& arguments) override;
    Result<Answer> run(CommandContext& context) override;

private:
    bool isWellFormed() const;
    Result<> change(Catalog& catalog) const;

    QString m_action;
    QStringList m_names;
};

} // namespace Tintype
