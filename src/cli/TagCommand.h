// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"

namespace Tintype {

/// `tag` and `untag`.
class TagCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Tintype::TagCommand)

public:
    enum class Way { Tag, Untag };

    explicit TagCommand(Way way)
        : m_way(way)
    {
    }
    QString name() const override { return m_way == Way::Tag ? QStringLiteral("tag") : QStringLiteral("untag"); }
    QString summary() const override
    {
        return m_way == Way::Tag ? tr("Give photos a class.") : tr("Take a class away from photos.");
    }
    QString details() const override;
    void declare(Arguments& arguments) override;
    Result<Answer> run(CommandContext& context) override;

private:
    Result<ClassId> chosenClass(Catalog& catalog) const;

    Way m_way;
    QString m_className;
    QStringList m_photos;
};

} // namespace Tintype
