// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The one door of the module that speaks MPI; see RanksLoader.

#include "learning/RanksLoader.h"
#include "learning/mpi/MpiRanks.h"

extern "C" Q_DECL_EXPORT void tintype_join_ranks(std::stop_token* stop,
                                                 Tintype::Result<std::shared_ptr<Tintype::TrainingRanks>>* ranks);

void tintype_join_ranks(std::stop_token* stop, Tintype::Result<std::shared_ptr<Tintype::TrainingRanks>>* ranks)
{
    *ranks = Tintype::MpiRanks::join(*stop);
}
