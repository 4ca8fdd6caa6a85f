// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QRectF>

#include <cstdint>

namespace Tintype {

/// The ranges that random variations of a training photo are drawn from.
struct AugmentationRanges
{
    double minimumArea = 0.5; ///< Smallest share of the photo's area that a crop keeps.
    double maximumArea = 1.0;
    double minimumRatio = 3.0 / 4.0; ///< Width / height of the crop.
    double maximumRatio = 4.0 / 3.0;
    double mirrorProbability = 0.5;
    double brightness = 0.2; ///< Factor drawn from 1 +- this.
    double contrast = 0.2;
};

/// One drawn variation.
struct AugmentationPlan
{
    QRectF crop; ///< In pixels of the photo.
    bool mirrored = false;
    double brightness = 1.0;
    double contrast = 1.0;
};

/// Draws a plan; the same seed gives the same plan everywhere.
AugmentationPlan drawAugmentation(const AugmentationRanges& ranges, QSize photo, std::uint64_t seed);

/// Writes size x size x 3 bytes (rows of R G B) of the varied photo.
void renderAugmented(const QImage& image, const AugmentationPlan& plan, int size, uchar* destination);

} // namespace Tintype
