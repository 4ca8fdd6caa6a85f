// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/RanksLoader.h"

#include "core/AppPaths.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLibrary>

#include <algorithm>

namespace Tintype {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("Tintype::RanksLoader", text);
}

/// What Open MPI, or else a launcher of MPICH's family, tells a process; -1 where none does.
int told(const char* openMpi, const char* mpich)
{
    for (const char* name : {openMpi, mpich}) {
        bool isNumber = false;
        const int number = qEnvironmentVariableIntValue(name, &isNumber);
        if (isNumber && number >= 0)
            return number;
    }
    return -1;
}

} // namespace

int launchedRank()
{
    return launchedCount() > 1 ? std::max(0, told("OMPI_COMM_WORLD_RANK", "PMI_RANK")) : 0;
}

int launchedCount()
{
    return std::max(1, told("OMPI_COMM_WORLD_SIZE", "PMI_SIZE"));
}

Result<std::shared_ptr<TrainingRanks>> joinRanks(std::stop_token stop)
{
    const QString path = AppPaths::ranksModule();
    if (!QFileInfo(path).isFile())
        return fail(Error::Kind::NotFound,
                    tr("This Tintype was built without MPI, so several processes cannot learn together. Start it without mpirun, or "
                       "install libopenmpi-dev and build it anew."));
    QLibrary library(path);
    library.setLoadHints(QLibrary::PreventUnloadHint); // its thread and MPI's own state live on
    const auto join = reinterpret_cast<JoinRanksFunction>(library.resolve("tintype_join_ranks"));
    if (!join)
        return fail(Error::Kind::Unsupported,
                    tr("The part that speaks MPI could not be loaded (%1). Install Open MPI and build Tintype anew, or start it without "
                       "mpirun.")
                        .arg(QDir::toNativeSeparators(path)),
                    library.errorString());
    Result<std::shared_ptr<TrainingRanks>> ranks = std::shared_ptr<TrainingRanks>();
    join(&stop, &ranks);
    return ranks;
}

} // namespace Tintype
