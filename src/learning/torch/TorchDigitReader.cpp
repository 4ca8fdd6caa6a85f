// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/TorchDigitReader.h"

#include "learning/measure/Calibration.h"
#include "learning/torch/Scoring.h"
#include "learning/torch/TorchDevice.h"
#include "learning/torch/TorchGuard.h"

#include <QCoreApplication>

#include <algorithm>

namespace Tintype {

namespace {

constexpr size_t kFew = 32; ///< Digits that one core reads quicker than several do.
constexpr int kPatch = 5; ///< Pixels a side that are covered at a time,
constexpr int kStep = 2; ///< and how far the patches are apart.
constexpr int kPlaces = (DigitImage::kSide - kPatch) / kStep + 1;

/// The digit with the ink of one patch taken away.
DigitImage covered(const DigitImage& image, int left, int top)
{
    DigitImage result = image;
    for (int y = top; y < top + kPatch; ++y)
        std::fill_n(result.pixels.begin() + y * DigitImage::kSide + left, kPatch, uchar(0));
    return result;
}

} // namespace

DigitReading readingOf(const DigitModelInfo& info, const std::vector<float>& logProbabilities)
{
    DigitReading reading;
    const std::vector<float> probabilities = softmax(logProbabilities, info.temperature);
    std::copy_n(probabilities.begin(), reading.probabilities.size(), reading.probabilities.begin());
    reading.notSure = !(double(reading.confidence()) >= info.sureFrom); // what is no number is not sure either
    return reading;
}

TorchDigitReader::TorchDigitReader(const DigitModelFile& file)
    : m_info(file.info)
    , m_ensemble(file.graph, file.members, file.info.views)
{
}

Result<std::vector<DigitReading>> TorchDigitReader::read(std::span<const DigitImage> digits, ReadingCare care) const
{
    return guarded([&]() -> Result<std::vector<DigitReading>> {
        setComputeThreads(digits.size() <= kFew ? 1 : 0);
        std::vector<DigitReading> readings;
        for (const std::vector<float>& row : m_ensemble.logProbabilities(digits, {}, care == ReadingCare::Quick ? 1 : m_info.views))
            readings.push_back(readingOf(m_info, row));
        return readings;
    });
}

/// M. Zeiler, R. Fergus, "Visualizing and understanding convolutional networks" (2014), section 4.2: patch after patch is covered, and
/// where the answer suffers, the network had looked. One member is asked: the others look alike.
Result<QImage> TorchDigitReader::whereItLooked(const DigitImage& image, int digit) const
{
    if (digit < 0 || digit > 9)
        return fail(Error::Kind::BadInput, QCoreApplication::translate("Tintype::DigitModel", "There is no such digit."));
    return guarded([&]() -> Result<QImage> {
        setComputeThreads(1);
        std::vector<DigitImage> variants{image};
        std::vector<int> places;
        for (int place = 0; place < kPlaces * kPlaces; ++place) {
            DigitImage variant = covered(image, place % kPlaces * kStep, place / kPlaces * kStep);
            if (variant == image) // nothing was there to be covered
                continue;
            variants.push_back(std::move(variant));
            places.push_back(place);
        }
        const LogitRows logits = plainRows(m_ensemble.memberLogits(0, digitBatch(variants)));
        std::vector<float> falls(size_t(kPlaces) * kPlaces, 0.0F);
        for (size_t i = 0; i < places.size(); ++i)
            falls[size_t(places[i])] = std::max(0.0F, logits.front()[size_t(digit)] - logits[i + 1][size_t(digit)]);
        const float highest = std::max(1e-6F, *std::max_element(falls.begin(), falls.end()));
        QImage map(kPlaces, kPlaces, QImage::Format_Grayscale8);
        for (int place = 0; place < kPlaces * kPlaces; ++place)
            map.scanLine(place / kPlaces)[place % kPlaces] = uchar(falls[size_t(place)] / highest * 255 + 0.5F);
        // Each value belongs to the middle of its patch.
        const int border = kPatch / 2;
        const int inner = DigitImage::kSide - 2 * border;
        QImage whole(DigitImage::kSide, DigitImage::kSide, QImage::Format_Grayscale8);
        whole.fill(0);
        const QImage smooth = map.scaled(inner, inner, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).convertToFormat(QImage::Format_Grayscale8);
        for (int y = 0; y < inner; ++y)
            std::copy_n(smooth.constScanLine(y), inner, whole.scanLine(y + border) + border);
        return whole;
    });
}

} // namespace Tintype
