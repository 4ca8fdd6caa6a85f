// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/ProgressPrinter.h"
#include "core/Result.h"
#include "learning/Engine.h"
#include "learning/TrainingRanks.h"
#include "library/Catalog.h"

#include <QCoreApplication>

#include <functional>
#include <memory>
#include <stop_token>

namespace Tintype {

using EngineFactory = std::function<Result<std::unique_ptr<Engine>>()>;

/// The processes that one command was started in at once, by mpirun. Rank 0 does what there is to do; the others help where they can.
struct Launch
{
    int rank = 0;
    int count = 1;
    JoinRanks join = {}; ///< Wanted where `count` is more than 1.
};

/// What a command finds around it. Lives as long as the command runs.
class CommandContext
{
    Q_DECLARE_TR_FUNCTIONS(Tintype::CommandContext)

public:
    CommandContext(QString projectFolder, ProgressPrinter& progress, EngineFactory makeEngine, std::stop_token stop, Launch launch = {});

    const QString& projectFolder() const { return m_projectFolder; } ///< As it was named; empty when none was.
    ProgressPrinter& progress() const { return m_progress; }
    ProgressObserver progressObserver() const;
    std::stop_token stop() const { return m_stop; }

    /// Opens and locks the project.
    Result<std::unique_ptr<Catalog>> openCatalog() const;
    /// Where the project's files lie; neither opens nor locks it, so that the window may have it open meanwhile.
    Result<ProjectPaths> projectPaths() const;
    Result<std::unique_ptr<Engine>> makeEngine() const;

    bool isHelper() const { return m_launch.rank > 0; } ///< Another process does what this one was asked for.
    /// The processes to learn together with, once all are there; null when this is the only one.
    Result<std::shared_ptr<TrainingRanks>> joinRanks() const;

private:
    QString m_projectFolder;
    ProgressPrinter& m_progress;
    EngineFactory m_makeEngine;
    std::stop_token m_stop;
    Launch m_launch;
};

} // namespace Tintype
