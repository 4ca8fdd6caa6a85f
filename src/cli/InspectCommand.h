// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"
#include "learning/networks/NetworkCost.h"

namespace Tintype {

class InspectCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Tintype::InspectCommand)

public:
    QString name() const override { return QStringLiteral("inspect"); }
    QString summary() const override { return tr("Count a network's parameters and memory, layer by layer."); }
    QString details() const override;
    bool needsProject() const override { return false; }
    void declare(Arguments& arguments) override;
    Result<Answer> run(CommandContext& context) override;

private:
    Result<NetworkGraph> graph() const;

    QString m_network;
    QString m_layers;
    QString m_input;
    QString m_precision;
    std::optional<int> m_classes;
    std::optional<int> m_batch;
};

} // namespace Tintype
