// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/TrainingRanks.h"
#include "learning/torch/NetworkTraining.h"

namespace Tintype {

/// Sums the gradients of several processes, some parameters at a time: as soon as all of a bucket's are complete it is on its way, while
/// the others are still being worked out (S. Li et al., "PyTorch Distributed", 2020). Buckets leave in the same order everywhere, for
/// that is how the ranks tell them apart. One thread.
class GradientBuckets
{
public:
    static constexpr qint64 kBytes = 2 << 20; ///< Of a bucket: small enough that most leave before the last, large enough to be worth a message.

    /// `order`: places of the parameters in the order in which their gradients become complete.
    GradientBuckets(std::vector<TrainedParameter>& parameters, const std::vector<std::size_t>& order, TrainingRanks& ranks,
                    qint64 bytes = kBytes);

    int count() const { return int(m_buckets.size()); }

    void clear(); ///< Before a mini-batch.
    void ready(std::size_t parameter); ///< Its gradient is complete.
    void beginRest(); ///< Sends what is left, complete or not: the others wait for it.
    /// Waits for the sums and makes them the gradients. Errors: those of TrainingRanks.
    Result<> end(bool isWanted);

private:
    struct Bucket
    {
        std::vector<std::size_t> parameters;
        std::int64_t numbers = 0;
        std::size_t missing = 0;
    };

    at::Tensor viewOf(std::vector<float>& values, std::int64_t first, const at::Tensor& like) const;
    void begin(const Bucket& bucket);

    std::vector<TrainedParameter>& m_parameters;
    TrainingRanks& m_ranks;
    std::vector<Bucket> m_buckets;
    std::vector<int> m_bucketOf; // by parameter; -1: none
    std::size_t m_begun = 0; // buckets
};

} // namespace Tintype
