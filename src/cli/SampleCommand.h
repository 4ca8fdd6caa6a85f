// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"

namespace Tintype {

class SampleCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Tintype::SampleCommand)

public:
    QString name() const override { return QStringLiteral("sample"); }
    QString summary() const override { return tr("Draw sample photos, one sub-folder a class."); }
    QString details() const override
    {
        return tr("They are drawings, to try the program with: beaches, mountains and cities.");
    }
    bool needsProject() const override { return false; }
    void declare(Arguments& arguments) override;
    Result<Answer> run(CommandContext& context) override;

private:
    QString m_folder;
    std::optional<int> m_perClass;
    std::optional<quint64> m_seed;
};

} // namespace Tintype
