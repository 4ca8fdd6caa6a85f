// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"
#include "library/SplitPlanner.h"

namespace Tintype {

class SplitCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Tintype::SplitCommand)

public:
    QString name() const override { return QStringLiteral("split"); }
    QString summary() const override { return tr("Divide the tagged photos into training, validation and test."); }
    QString details() const override;
    void declare(Arguments& arguments) override;
    Result<Answer> run(CommandContext& context) override;

private:
    Answer answerOf(const Catalog& catalog, int stacks) const;

    SplitRequest m_request;
    std::optional<quint64> m_seed;
};

/// Brings the stacks up to date (an import may have been cut off before it did), plans and applies. One undo step.
Result<SplitPlan> splitPhotos(Catalog& catalog, const SplitRequest& request);

} // namespace Tintype
