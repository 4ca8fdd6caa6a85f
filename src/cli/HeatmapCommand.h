// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"

namespace Tintype {

class HeatmapCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Tintype::HeatmapCommand)

public:
    QString name() const override { return QStringLiteral("heatmap"); }
    QString summary() const override { return tr("Show where on a photo a class is seen."); }
    bool needsProject() const override { return false; }
    void declare(Arguments& arguments) override;
    Result<Answer> run(CommandContext& context) override;

private:
    Result<> checkOutput() const;

    QString m_model;
    QString m_class;
    QString m_photo;
    QString m_output;
};

} // namespace Tintype
