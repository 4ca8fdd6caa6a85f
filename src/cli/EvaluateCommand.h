// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"
#include "cli/ModelChoice.h"
#include "learning/measure/Evaluation.h"

namespace Tintype {

class EvaluateCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Tintype::EvaluateCommand)

public:
    QString name() const override { return QStringLiteral("evaluate"); }
    QString summary() const override { return tr("Measure how good a model is, on photos it did not learn from."); }
    bool needsProject() const override { return false; }
    void declare(Arguments& arguments) override;
    Result<Answer> run(CommandContext& context) override;

private:
    Result<QList<PhotoPrediction>> photosOfPart(
        const Catalog& catalog, const ChosenModel& model, const QStringList& classes);
    Result<QList<PhotoPrediction>> photosOfFolder(const ChosenModel& model, const QStringList& classes);
    Result<PredictionRequest> requestFor(
        const ChosenModel& model, const ModelInfo& info, const CommandContext& context);
    static Result<> keep(const Evaluation& evaluation, const ChosenModel& model, const ModelInfo& info);
    Answer answerOf(const Evaluation& evaluation) const;

    QString m_model;
    QString m_part;
    QString m_folder;
    QList<RefusedFile> m_refused; ///< Photos that are not asked about, with the reason.
    QStringList m_notes;
    int m_learntFrom = 0; // of the photos asked about: those that the model learnt from
};

} // namespace Tintype
