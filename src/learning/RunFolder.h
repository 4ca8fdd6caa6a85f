// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "learning/ModelInfo.h"
#include "learning/Recipe.h"
#include "learning/TrainingEvent.h"
#include "library/DatasetSnapshot.h"

#include <QDateTime>
#include <QFile>

#include <memory>
#include <vector>

namespace Tintype {

/// One run on disk: recipe.json, snapshot.json, history.jsonl, a.ckpt, b.ckpt, best.safetensors, outcome.json.
/// GUI, CLI and a later start read the same folder.
class RunFolder
{
public:
    /// Makes the next numbered folder under `runs` with recipe and snapshot in it.
    static Result<RunFolder> create(const QString& runs, const DatasetSnapshot& snapshot, const Recipe& recipe);
    static Result<RunFolder> open(const QString& runs, const QString& id);
    /// For a process that learns along while another one looks after the run: there is no folder, and it must not be used.
    static RunFolder elsewhere();
    static QStringList ids(const QString& runs); ///< In order of number.

    QString id() const;
    QString path() const;
    QString modelFile() const; ///< best.safetensors; may not exist yet.
    QString checkpoint(int which) const; ///< which 0: a.ckpt, 1: b.ckpt
    QString historyFile() const;
    QString evaluationFile() const; ///< evaluation.json

    Result<Recipe> recipe() const;
    Result<DatasetSnapshot> snapshot() const;
    std::vector<TrainingEvent> history() const; ///< A cut last line (a crash) is left out.
    Result<> append(const TrainingEvent& event); ///< Flushed line by line.
    Result<> writeOutcome(const TrainingOutcome& outcome);
    Result<TrainingOutcome> outcome() const; ///< NotFound while it is not finished.
    bool hasModel() const;
    bool isFinished() const; ///< outcome.json is there: finished or stopped by the user.
    bool canResume() const; ///< Not finished: it goes on from its checkpoint, or from the start.
    bool hasBegun() const; ///< Something has been written to its history.
    /// Removes a run of which there is neither model nor checkpoint: there is nothing to go on with.
    void removeIfEmpty();
    QDateTime created() const;

private:
    explicit RunFolder(QString path);

    QString m_path;
};

/// A model that a run left, as listed to the user.
struct ModelEntry
{
    QString id; ///< The run's number.
    QString name; ///< "Better 4"
    QString file;
    ModelInfo info;
};

/// What a run's model is called: "Better 4".
QString modelName(const QString& recipe, const QString& run);

std::vector<ModelEntry> listModels(const QString& runs); ///< Oldest first.

} // namespace Tintype
