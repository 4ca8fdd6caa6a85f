// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"

namespace Tintype {

/// digits train | evaluate | predict: networks that read handwritten digits.
class DigitsCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Tintype::DigitsCommand)

public:
    QString name() const override { return QStringLiteral("digits"); }
    QString summary() const override { return tr("Train a network on the MNIST digits, or let one read digits."); }
    QString details() const override;
    bool needsProject() const override { return false; }
    void declare(Arguments& arguments) override;
    Result<Answer> run(CommandContext& context) override;

private:
    QString checkTyped() const;
    Result<Answer> train(CommandContext& context);
    Result<Answer> evaluate(CommandContext& context);
    Error noDrawing() const;
    Result<Answer> predict(CommandContext& context);
    Result<QString> placeForModel(const CommandContext& context) const;
    Result<QString> modelToUse(const CommandContext& context) const;
    Result<QStringList> modelFolders(const CommandContext& context) const;

    QString m_action;
    double m_minutes = 0;
    std::optional<int> m_epochs;
    std::optional<quint64> m_seed;
    QString m_network = QStringLiteral("digitnet");
    double m_until = 0;
    std::optional<int> m_members;
    std::optional<int> m_width;
    std::optional<int> m_penMembers;
    std::optional<int> m_threads;
    QString m_mnist;
    QString m_out;
    QString m_model;
    QString m_strokes;
};

} // namespace Tintype
