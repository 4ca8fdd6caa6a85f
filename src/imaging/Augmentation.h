// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imaging/PhotoOperations.h"

#include <QImage>
#include <QRectF>

#include <cstdint>
#include <vector>

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
    double saturation = 0; ///< The same for the strength of colours.
    double hue = 0; ///< Degrees that colours are turned by, either way.
    int operations = 0; ///< How many of the PhotoOperations, drawn one after the other as RandAugment does,
    double magnitude = 0; ///< and how strong each may be, 0..10: its M, which is drawn evenly from 0 to this.
    double cutoutProbability = 0; ///< Of a hidden square (T. DeVries, G. Taylor, "Improved regularization … with cutout", 2017),
    double cutoutSide = 0; ///< and its side as a share of the picture's. Its middle may be anywhere, so parts may lie outside.
    double mixup = 0; ///< Photos are mixed in pairs, with a share from Beta(this, this); 0: they are not.

    bool operator==(const AugmentationRanges&) const = default;
};

/// Short side in pixels of the small pictures that variations are cut from.
inline constexpr int kVariedPictureSide = 256;

/// One drawn variation.
struct AugmentationPlan
{
    QRectF crop; ///< In pixels of the photo.
    bool mirrored = false;
    double brightness = 1.0;
    double contrast = 1.0;
    double saturation = 1.0;
    double hue = 0; ///< Degrees.
    struct Step
    {
        PhotoOperation operation;
        double strength; ///< -1..1
    };
    std::vector<Step> steps;
    QRectF hidden; ///< In shares of the picture's side; may reach over its edges.
};

/// The ranges for pictures of another size than those that the network is judged on: in smaller ones crops are smaller too, so that
/// things do not look much smaller than they will.
AugmentationRanges rangesForSize(AugmentationRanges ranges, int size, int judgedSize);

/// Draws a plan; the same seed gives the same plan everywhere.
AugmentationPlan drawAugmentation(const AugmentationRanges& ranges, QSize photo, std::uint64_t seed);

/// Of two photos as a pair, how much stays of each: 0.5..1, in whole 256ths, so that the answers can be mixed exactly as the pictures
/// are (mixPictures). 1 where `mixup` is 0.
double drawMixedShare(double mixup, std::uint64_t seed);

/// Writes size x size x 3 bytes (rows of R G B) of the varied photo.
void renderAugmented(const QImage& image, const AugmentationPlan& plan, int size, uchar* destination);

} // namespace Tintype
