// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/BatchMaker.h"

#include "learning/torch/Seeds.h"

#include <ATen/Parallel.h>
#include <ATen/ops/empty.h>

#include <algorithm>
#include <cstring>

namespace Tintype {

namespace {

// What a chance is for.
constexpr std::uint64_t kOrder = 1ULL << 32;
constexpr std::uint64_t kVariation = 2ULL << 32;
constexpr std::uint64_t kDropout = 3ULL << 32;

at::Tensor dropoutMask(int rows, int features, double probability, std::uint64_t seed, int step)
{
    at::Tensor mask = at::empty({rows, features}, at::kFloat);
    float* value = mask.mutable_data_ptr<float>();
    const auto bound = std::uint64_t(probability * double(1ULL << 53));
    const auto kept = float(1 / (1 - probability));
    for (std::int64_t i = 0; i < mask.numel(); ++i)
        value[i] = (chance(seed, kDropout + std::uint64_t(step), std::uint64_t(i)) >> 11) < bound ? 0 : kept;
    return mask;
}

} // namespace

BatchMaker::BatchMaker(const PhotoBank& bank, const AugmentationRanges& ranges, int judgedSize, std::uint64_t seed, int batch)
    : m_bank(bank)
    , m_ranges(ranges)
    , m_judgedSize(judgedSize)
    , m_seed(seed)
    , m_batch(batch)
{
}

int BatchMaker::epochOf(int step) const
{
    return int(qint64(step) * m_batch / m_bank.count());
}

// To keep the size of things exactly, areas would shrink with the square; the crops would then show too little of a photo.
AugmentationRanges BatchMaker::rangesFor(int size) const
{
    AugmentationRanges ranges = m_ranges;
    const double shrink = std::min(1.0, double(size) / m_judgedSize);
    ranges.minimumArea *= shrink;
    ranges.maximumArea *= shrink;
    return ranges;
}

TrainingBatch BatchMaker::make(int step, int size, double dropout, int features) const
{
    TrainingBatch batch{step, BatchTensor(m_batch, size), {}, {}};
    int epoch = -1;
    std::vector<int> order;
    for (qint64 place = qint64(step) * m_batch; place < qint64(step + 1) * m_batch; ++place) {
        if (const int at = int(place / m_bank.count()); at != epoch) {
            epoch = at;
            order = shuffled(m_bank.count(), m_seed, kOrder + std::uint64_t(epoch));
        }
        batch.photos.push_back(order[std::size_t(place % m_bank.count())]);
    }
    const AugmentationRanges ranges = rangesFor(size);
    at::parallel_for(0, m_batch, 1, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t i = begin; i < end; ++i) {
            const QImage picture = m_bank.picture(std::size_t(batch.photos[std::size_t(i)]));
            uchar* const target = batch.pictures.picture(int(i));
            if (picture.isNull()) { // gone since it was first read: grey says nothing about any class
                std::memset(target, 127, std::size_t(size) * std::size_t(size) * 3);
                continue;
            }
            const std::uint64_t seed = chance(m_seed, kVariation + std::uint64_t(step), std::uint64_t(i));
            renderAugmented(picture, drawAugmentation(ranges, picture.size(), seed), size, target);
        }
    });
    if (dropout > 0)
        batch.keep = dropoutMask(m_batch, features, dropout, m_seed, step);
    return batch;
}

} // namespace Tintype
