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
constexpr std::uint64_t kMixing = 6ULL << 32; // 4 and 5 are FineTuner's and TrainingJob's

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

void BatchMaker::render(int step, int place, int photo, const AugmentationRanges& ranges, int size, uchar* picture) const
{
    const QImage whole = m_bank.picture(std::size_t(photo));
    if (whole.isNull()) { // gone since it was first read: grey says nothing about any class
        std::memset(picture, 127, std::size_t(size) * std::size_t(size) * 3);
        return;
    }
    const std::uint64_t seed = chance(m_seed, kVariation + std::uint64_t(step), std::uint64_t(place));
    renderAugmented(whole, drawAugmentation(ranges, whole.size(), seed), size, picture);
}

/// Neighbours are mixed with each other: after the shuffle, whom a photo stands beside is chance already.
void BatchMaker::renderPair(TrainingBatch& batch, int place, const AugmentationRanges& ranges, int size,
                            const std::function<bool(int place)>& wanted) const
{
    const int end = std::min(place + 2, m_batch); // a last one alone stays unmixed
    const bool isRendered = !wanted || wanted(place) || (end - place > 1 && wanted(place + 1));
    for (int i = place; i < end && isRendered; ++i)
        render(batch.step, i, batch.photos[std::size_t(i)], ranges, size, batch.pictures.picture(i));
    if (ranges.mixup <= 0 || end - place < 2)
        return;
    const std::size_t bytes = std::size_t(size) * std::size_t(size) * 3;
    const std::vector<uchar> first(batch.pictures.picture(place), batch.pictures.picture(place) + bytes);
    for (int i = place; i < end; ++i) {
        TrainingBatch::Mixed& mixed = batch.mixed[std::size_t(i)];
        mixed.photo = batch.photos[std::size_t(i == place ? place + 1 : place)];
        mixed.share = drawMixedShare(ranges.mixup, chance(m_seed, kMixing + std::uint64_t(batch.step), std::uint64_t(i)));
        if (!isRendered)
            continue; // what it is mixed with counts all the same
        const uchar* const other = i == place ? batch.pictures.picture(place + 1) : first.data();
        mixPictures(other, mixed.share, bytes, batch.pictures.picture(i));
    }
}

TrainingBatch BatchMaker::make(int step, int size, double dropout, int features, const std::function<bool(int place)>& wanted) const
{
    TrainingBatch batch{step, BatchTensor(m_batch, size), {}, {}, {}};
    int epoch = -1;
    std::vector<int> order;
    for (qint64 place = qint64(step) * m_batch; place < qint64(step + 1) * m_batch; ++place) {
        if (const int at = int(place / m_bank.count()); at != epoch) {
            epoch = at;
            order = shuffled(m_bank.count(), m_seed, kOrder + std::uint64_t(epoch));
        }
        batch.photos.push_back(order[std::size_t(place % m_bank.count())]);
    }
    for (const int photo : batch.photos)
        batch.mixed.push_back({photo});
    const AugmentationRanges ranges = rangesForSize(m_ranges, size, m_judgedSize);
    at::parallel_for(0, (m_batch + 1) / 2, 1, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t pair = begin; pair < end; ++pair)
            renderPair(batch, int(pair) * 2, ranges, size, wanted);
    });
    if (dropout > 0)
        batch.keep = dropoutMask(m_batch, features, dropout, m_seed, step);
    return batch;
}

} // namespace Tintype
