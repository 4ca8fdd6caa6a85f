// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imaging/PhotoFacts.h"
#include "learning/torch/GraphModule.h"
#include "learning/torch/Scoring.h"
#include "learning/torch/TrainingData.h"

#include <QByteArray>

#include <functional>

namespace Tintype {

/// The photos that a training is judged on while it runs, cut out ready in memory. Of very many, some are drawn.
class ValidationSet
{
public:
    /// `ranks`: processes that share the photos among them; null: none.
    ValidationSet(const std::vector<TrainingData::Item>& items, const Preprocessing& preprocessing, std::uint64_t seed,
                  TrainingRanks* ranks = nullptr);

    /// Reads the photos; those that cannot be read are left out. `goesOn` is asked before each. Errors: those of TrainingRanks.
    Result<> read(const std::function<bool()>& goesOn);
    const QList<RefusedFile>& refused() const { return m_refused; } ///< Those, and why.
    int count() const { return int(m_labels.size()); }
    const std::vector<int>& labels() const { return m_labels; }
    /// Fewer rows when it did not go on, here or in another process. Errors: OutOfMemory, DeviceLost, Internal; those of TrainingRanks.
    Result<LogitRows> logits(const GraphModule& module, const std::function<bool()>& goesOn) const;

private:
    Result<LogitRows> ownLogits(const GraphModule& module, const std::function<bool()>& goesOn) const;

    std::vector<TrainingData::Item> m_items;
    Preprocessing m_preprocessing;
    TrainingRanks* m_ranks;
    std::vector<QByteArray> m_views; // this process's
    std::size_t m_first = 0; // of them among all
    std::vector<int> m_labels; // of all
    QList<RefusedFile> m_refused;
};

} // namespace Tintype
