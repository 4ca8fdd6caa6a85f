// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QByteArray>

#include <functional>
#include <memory>
#include <span>
#include <stop_token>
#include <vector>

namespace Tintype {

/// The ranks of one machine.
struct Neighbours
{
    int place = 0; ///< Of this one among them.
    int count = 1;
};

/// Processes that learn together, on one machine or several: each works out the gradient of its share of every mini-batch. Rank 0
/// leads: it alone writes files and speaks. All of them ask for the same things in the same order. Used by one thread.
///
/// Errors of all functions: DeviceLost when a rank is gone (the sentence says which), Internal when one has given up (the sentence
/// says why). From the first error on nothing can be done together any more, and every call comes back with that error at once.
class TrainingRanks
{
public:
    virtual ~TrainingRanks() = default;

    virtual int rank() const = 0;
    virtual int count() const = 0; ///< At least 2.
    virtual int cores() const = 0; ///< Processor cores for this rank, where those of one machine share them out evenly.
    virtual Neighbours neighbours() const = 0;
    bool leads() const { return rank() == 0; }

    /// The sums over all ranks, the same on each; waits for the last of them.
    virtual Result<> sum(std::span<double> values) = 0;
    /// What rank 0 gives, on all ranks.
    virtual Result<QByteArray> spread(QByteArray bytes) = 0;

    /// Starts summing over all ranks and comes back at once; the work is done meanwhile, beside the caller.
    virtual void beginSum(std::vector<float> values) = 0;
    /// Waits for all sums begun, and gives them in that order.
    virtual Result<std::vector<std::vector<float>>> endSums() = 0;

    /// Tells the other ranks that this one cannot go on, and why; they get it as their error.
    virtual void giveUp(const QString& reason) = 0;
};

/// Finds the other ranks; null where this process was started alone. A stop makes waiting for a rank that does not come short.
using JoinRanks = std::function<Result<std::shared_ptr<TrainingRanks>>(std::stop_token)>;

/// Neighbouring places, of pictures in a mini-batch for example.
struct Share
{
    int first = 0;
    int count = 0;
};

/// Divides so many places among the ranks: as evenly as can be, in order.
Share shareOf(int places, int rank, int ranks);
inline Share shareOf(int places, const TrainingRanks& ranks) { return shareOf(places, ranks.rank(), ranks.count()); }

/// What each rank gives, in their order.
Result<std::vector<double>> gathered(TrainingRanks& ranks, double own);

/// Whether every rank says so. Null: there is only this one.
Result<bool> allSay(TrainingRanks* ranks, bool own);

} // namespace Tintype
