// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"
#include "learning/Prediction.h"

namespace Tintype {

class PredictCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Tintype::PredictCommand)

public:
    QString name() const override { return QStringLiteral("predict"); }
    QString summary() const override { return tr("Say what is on photos."); }
    bool needsProject() const override { return false; }
    void declare(Arguments& arguments) override;
    Result<Answer> run(CommandContext& context) override;

private:
    struct NamedFile
    {
        QString named; ///< As it was typed, or below the folder that was.
        QString path;
    };

    QList<NamedFile> files(const CommandContext& context, QList<RefusedFile>* refused) const;

    QString m_model;
    QStringList m_photos;
};

} // namespace Tintype
