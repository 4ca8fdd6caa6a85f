// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"

namespace Tintype {

/// `undo` and `redo`.
class UndoCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Tintype::UndoCommand)

public:
    enum class Way { Undo, Redo };

    explicit UndoCommand(Way way)
        : m_way(way)
    {
    }
    QString name() const override { return m_way == Way::Undo ? QStringLiteral("undo") : QStringLiteral("redo"); }
    QString summary() const override
    {
        return m_way == Way::Undo ? tr("Take back the last change.") : tr("Do again what was taken back.");
    }
    void declare(Arguments&) override { }
    Result<Answer> run(CommandContext& context) override;

private:
    Way m_way;
};

} // namespace Tintype
