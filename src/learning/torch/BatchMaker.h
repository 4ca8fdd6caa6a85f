// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imaging/Augmentation.h"
#include "learning/torch/BatchTensor.h"
#include "learning/torch/PhotoBank.h"

#include <ATen/core/Tensor.h>

#include <functional>
#include <vector>

namespace Tintype {

/// A mini-batch of varied training photos.
struct TrainingBatch
{
    struct Mixed
    {
        int photo; ///< The other one's number in the bank.
        double share = 1; ///< Of the photo itself.
    };

    int step = -1;
    BatchTensor pictures;
    std::vector<int> photos; ///< Numbers in the bank.
    std::vector<Mixed> mixed; ///< What each is mixed with.
    at::Tensor keep; ///< {photos, features} for dropout; undefined without.
};

/// Makes the mini-batch of any step. Everything by chance in it follows from seed, step and place alone, so a training that is gone
/// on with sees exactly what it would have seen.
class BatchMaker
{
public:
    /// `judgedSize`: side in pixels of the pictures that the network is judged on. In smaller ones crops are smaller too, so that
    /// things do not look much smaller than they will.
    BatchMaker(const PhotoBank& bank, const AugmentationRanges& ranges, int judgedSize, std::uint64_t seed, int batch);

    /// Photos in the order of an epoch, one epoch after the other without a break; rendered on all of torch's threads. The pictures at
    /// places that are not `wanted` are left as they are.
    TrainingBatch make(int step, int size, double dropout, int features, const std::function<bool(int place)>& wanted = {}) const;
    int epochOf(int step) const; ///< From 0.

private:
    void render(int step, int place, int photo, const AugmentationRanges& ranges, int size, uchar* picture) const;
    void renderPair(TrainingBatch& batch, int place, const AugmentationRanges& ranges, int size,
                    const std::function<bool(int place)>& wanted) const;

    const PhotoBank& m_bank;
    const AugmentationRanges m_ranges;
    const int m_judgedSize;
    const std::uint64_t m_seed;
    const int m_batch;
};

} // namespace Tintype
