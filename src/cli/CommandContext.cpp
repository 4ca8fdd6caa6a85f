// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CommandContext.h"

#include <QDir>
#include <QFileInfo>

namespace Tintype {

CommandContext::CommandContext(
    QString projectFolder, ProgressPrinter& progress, EngineFactory makeEngine, std::stop_token stop, Launch launch)
    : m_projectFolder(std::move(projectFolder))
    , m_progress(progress)
    , m_makeEngine(std::move(makeEngine))
    , m_stop(std::move(stop))
    , m_launch(std::move(launch))
{
}

ProgressObserver CommandContext::progressObserver() const
{
    return [this](const Progress& progress) { m_progress.show(progress); };
}

Result<std::unique_ptr<Catalog>> CommandContext::openCatalog() const
{
    const Result<ProjectPaths> paths = projectPaths();
    if (!paths)
        return fail(paths.error());
    return Catalog::open(paths->folder);
}

Result<ProjectPaths> CommandContext::projectPaths() const
{
    const ProjectPaths paths{QDir::cleanPath(QFileInfo(m_projectFolder).absoluteFilePath())};
    if (!QFileInfo(paths.folder).isDir() || !QFileInfo::exists(paths.database()))
        return fail(Error::Kind::NotFound,
            tr("There is no project at %1; make one with: tintype-cli new NAME.tintype")
                .arg(QDir::toNativeSeparators(paths.folder)));
    return paths;
}

Result<std::unique_ptr<Engine>> CommandContext::makeEngine() const
{
    return m_makeEngine();
}

Result<std::shared_ptr<TrainingRanks>> CommandContext::joinRanks() const
{
    return m_launch.count > 1 ? m_launch.join(m_stop) : std::shared_ptr<TrainingRanks>();
}

} // namespace Tintype
