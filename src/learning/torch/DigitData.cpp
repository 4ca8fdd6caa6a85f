// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/DigitData.h"

#include "imaging/DigitRaster.h"
#include "imaging/PenGlyphs.h"
#include "learning/formats/IdxFile.h"
#include "learning/torch/Seeds.h"

namespace Tintype {

namespace {

constexpr std::uint64_t kDivision = 20'261; ///< Seed of the one division there is.
constexpr int kHeldBack = 5'000;

} // namespace

std::vector<DigitImage> drawNone(int count, std::uint64_t seed, const std::stop_token& stop)
{
    std::vector<DigitImage> images;
    for (int i = 0; i < count && !stop.stop_requested(); ++i)
        images.push_back(rasterDigit(drawNoDigit(chance(seed, 1, std::uint64_t(i)))));
    return images;
}

Result<DigitData> DigitData::read(const QString& mnist, int pens, int none, const std::stop_token& stop)
{
    const Result<DigitSet> all = readMnist(MnistPart::Training, mnistFolder(mnist));
    if (!all)
        return fail(all.error());
    DigitData data;
    const std::vector<int> order = shuffled(all->size(), kDivision, 0);
    const int heldBack = std::min(kHeldBack, all->size() / 12); // fewer of a smaller set
    for (int i = 0; i < all->size(); ++i) {
        const auto place = size_t(order[size_t(i)]);
        (i < heldBack ? data.heldBack : data.lessons.digits).add(all->images[place], all->labels[place]);
    }
    for (int i = 0; i < pens && !stop.stop_requested(); ++i)
        data.lessons.pens.add(rasterDigit(drawPenDigit(i % 10, chance(kDivision, 2, std::uint64_t(i)))), i % 10);
    data.lessons.none = drawNone(none, kDivision, stop);
    return data;
}

} // namespace Tintype
