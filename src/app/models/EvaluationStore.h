// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Progress.h"
#include "core/Result.h"
#include "learning/RunFolder.h"
#include "learning/measure/Evaluation.h"
#include "library/Photo.h"

#include <QHash>
#include <QObject>

#include <optional>

namespace Tintype {

class Catalog;
class EngineThread;
class ProgressRelay;

/// What the models of this session said of the photos. A photo is shown to a model once; evaluations are then arithmetic on its answers
/// and on the tags of the moment, so a corrected tag counts at once and costs nothing. GUI thread.
class EvaluationStore : public QObject
{
    Q_OBJECT

public:
    EvaluationStore(Catalog& catalog, EngineThread& engine, QObject* parent = nullptr);
    ~EvaluationStore() override;

    /// The model on a part of the project as it is tagged now; nothing while some of its photos were not looked at yet.
    std::optional<Evaluation> evaluation(const ModelEntry& model, Role part) const;
    /// Photos of the part with a tag that the model was not taught, which an evaluation leaves out.
    int unknownPhotos(const ModelEntry& model, Role part) const;
    int photosOf(const ModelEntry& model, Role part) const; ///< Photos that an evaluation counts.

    /// Has the model look at what is missing. One request at a time: another model or part takes the place of the one before, whose
    /// answers so far are kept.
    void request(const ModelEntry& model, Role part);
    void cancel();
    bool isRunning() const { return m_ticket != 0; }

Q_SIGNALS:
    void progressed(const Tintype::Progress& progress);
    void finished();
    void failed(const Tintype::Error& error);
    void cancelled();

private:
    using Answers = QHash<QString, PhotoPrediction>; ///< By content hash.

    QList<PhotoPrediction> photosToCount(const ModelEntry& model, Role part) const;
    QList<PhotoPrediction> unanswered(const ModelEntry& model, Role part) const;
    void take(const QString& key, int request, const Result<QList<PhotoPrediction>>& predictions);
    static QString keyOf(const ModelEntry& model);

    Catalog& m_catalog;
    EngineThread& m_engine;
    ProgressRelay* m_relay;
    QHash<QString, Answers> m_answers; ///< By model.
    QString m_runningKey;
    Role m_runningPart = Role::None;
    int m_request = 0; ///< Tells the answer to an older request.
    int m_ticket = 0;
};

} // namespace Tintype
