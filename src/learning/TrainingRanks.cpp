// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/TrainingRanks.h"

#include <algorithm>

namespace Tintype {

Share shareOf(int places, int rank, int ranks)
{
    const int each = places / ranks;
    const int more = places % ranks; // the first ranks have one more
    return {rank * each + std::min(rank, more), each + (rank < more ? 1 : 0)};
}

Result<std::vector<double>> gathered(TrainingRanks& ranks, double own)
{
    std::vector<double> values(std::size_t(ranks.count()), 0);
    values[std::size_t(ranks.rank())] = own;
    if (const Result<> summed = ranks.sum(values); !summed)
        return fail(summed.error());
    return values;
}

Result<bool> allSay(TrainingRanks* ranks, bool own)
{
    if (!ranks)
        return own;
    double against = own ? 0 : 1;
    if (const Result<> summed = ranks->sum({&against, 1}); !summed)
        return fail(summed.error());
    return against == 0;
}

} // namespace Tintype
