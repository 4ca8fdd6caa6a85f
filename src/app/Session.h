// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/Engine.h"
#include "library/Catalog.h"

#include <QObject>

#include <functional>
#include <memory>

namespace Tintype {

class EngineThread;
class EvaluationStore;
class ImportRunner;
class RunListModel;
class SideThread;
class ThumbnailLoader;
class TrainingRunner;

/// One open project and the workers that serve it. GUI thread. Pages get a Session when a project is opened.
class Session : public QObject
{
    Q_OBJECT

public:
    using MakeEngine = std::function<Result<std::unique_ptr<Engine>>()>;

    explicit Session(std::unique_ptr<Catalog> catalog, QObject* parent = nullptr);
    /// For tests: with this engine instead of the loaded module. An empty function loads the module.
    Session(std::unique_ptr<Catalog> catalog, MakeEngine makeEngine, QObject* parent = nullptr);
    ~Session() override;

    Catalog& catalog() { return *m_catalog; }
    ThumbnailLoader& thumbnails() { return *m_thumbnails; }
    ImportRunner& importer() { return *m_importer; }
    EngineThread& engine() { return *m_engine; }
    TrainingRunner& training() { return *m_training; }
    SideThread& files() { return *m_files; } ///< For small work with files.
    RunListModel& models() { return *m_models; }
    EvaluationStore& evaluations() { return *m_evaluations; }

private:
    std::unique_ptr<Catalog> m_catalog;
    std::unique_ptr<ThumbnailLoader> m_thumbnails;
    std::unique_ptr<ImportRunner> m_importer;
    std::unique_ptr<EngineThread> m_engine;
    std::unique_ptr<TrainingRunner> m_training;
    std::unique_ptr<SideThread> m_files;
    std::unique_ptr<RunListModel> m_models;
    std::unique_ptr<EvaluationStore> m_evaluations;
};

} // namespace Tintype
