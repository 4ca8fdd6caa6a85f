// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"
#include "cli/ModelChoice.h"

namespace Tintype {

class ExportCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Tintype::ExportCommand)

public:
    QString name() const override { return QStringLiteral("export"); }
    QString summary() const override { return tr("Write a model to files that other programs read, and check them."); }
    bool needsProject() const override { return false; }
    void declare(Arguments& arguments) override;
    Result<Answer> run(CommandContext& context) override;

private:
    Result<QStringList> wantedFormats() const;
    Result<ExportRequest> requestFor(const ChosenModel& model, const QStringList& formats, Engine& engine) const;

    QString m_model;
    QString m_formats;
    QString m_folder;
};

} // namespace Tintype
