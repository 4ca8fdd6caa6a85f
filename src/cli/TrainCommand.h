// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"
#include "learning/Engine.h"
#include "learning/Recipe.h"
#include "learning/RunFolder.h"
#include "learning/TrainingRequest.h"

namespace Tintype {

class TrainCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Tintype::TrainCommand)

public:
    QString name() const override { return QStringLiteral("train"); }
    QString summary() const override { return tr("Train a model on the tagged photos."); }
    bool isShared() const override { return true; }
    QString details() const override;
    void declare(Arguments& arguments) override;
    Result<Answer> run(CommandContext& context) override;

private:
    QString checkTyped() const; ///< A phrase on what was typed wrongly, or nothing.
    QString checkRemedies(const Recipe& recipe) const; ///< The same, of what is for little memory.
    Result<Recipe> wantedRecipe() const;
    QString contradiction(const Recipe& begun) const; ///< What was typed that a resumed run does not follow.
    Result<DatasetSnapshot> trainingSnapshot(Catalog& catalog, CommandContext& context);
    Result<Answer> goOn(const Catalog& catalog, CommandContext& context);
    Result<Answer> startNew(Catalog& catalog, CommandContext& context);
    /// What a training is done with, once it is known that there is one to do.
    struct Workers
    {
        std::unique_ptr<Engine> engine;
        std::shared_ptr<TrainingRanks> ranks;
    };
    Result<Workers> gather(CommandContext& context) const;
    Result<Answer> train(TrainingRequest request, Engine& engine, CommandContext& context);
    Result<Answer> help(CommandContext& context);
    TrainingRequest requestFor(
        const RunFolder& run, const QString& featureCache, const std::shared_ptr<TrainingRanks>& ranks) const;
    Result<> checkDevice(const Engine& engine) const;
    QString commandToResume(const QString& run, const CommandContext& context) const;
    Answer answerOf(const TrainingOutcome& outcome, bool isInterrupted, const CommandContext& context) const;

    QString m_network;
    QString m_recipe;
    QString m_device = QStringLiteral("auto");
    QString m_memoryLimit;
    QString m_resume;
    std::optional<int> m_epochs;
    std::optional<int> m_batch;
    std::optional<int> m_microBatch;
    std::optional<int> m_input;
    bool m_recompute = false;
    QString m_precision;
    std::optional<int> m_threads;
    std::optional<quint64> m_seed;
    QStringList m_notes; ///< Sentences on what was done beside the training.
};

} // namespace Tintype
