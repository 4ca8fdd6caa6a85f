// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/TrainingRanks.h"

namespace Tintype {

/// Which of the processes that mpirun started this one is, from 0; and how many there are. 0 and 1 without mpirun.
int launchedRank();
int launchedCount();

/// Loads the module that speaks MPI (once; it stays) and waits until all processes that mpirun started have done so. Errors:
/// NotFound when Tintype was built without MPI, Unsupported when the module does not load or mpirun is of another MPI, Busy when `stop` is
/// asked for before all have come; those of MPI itself.
Result<std::shared_ptr<TrainingRanks>> joinRanks(std::stop_token stop);

/// The one symbol that the module exports: `extern "C" void tintype_join_ranks(std::stop_token*, Result<…>*)`.
using JoinRanksFunction = void (*)(std::stop_token* stop, Result<std::shared_ptr<TrainingRanks>>* ranks);

} // namespace Tintype
