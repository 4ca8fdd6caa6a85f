// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cstddef>

namespace Tintype {

/// Changes after which a photo still shows what it showed: the list of E. Cubuk et al., "RandAugment: practical automated data
/// augmentation with a reduced search space", 2019, without those that a plan of an Augmentation has anyway (light, contrast).
enum class PhotoOperation {
    Rotate,
    ShearAcross,
    ShearDown,
    ShiftAcross,
    ShiftDown,
    Posterize, ///< Fewer levels of each colour.
    Solarize, ///< The brightest parts turn to their opposites.
    Sharpness,
    Equalize, ///< All levels of light equally often.
    Autocontrast, ///< From black to white.
    Colour ///< More or less of it.
};
inline constexpr int kPhotoOperations = int(PhotoOperation::Colour) + 1;

// A picture here is size x size x 3 bytes, rows of R G B, and is changed in place. Nothing changes at a strength of 0. Any thread;
// std::bad_alloc without memory.

/// `strength` -1..1 is a share of the most that a photo bears (strengthInUnits), its sign the direction where there is one.
void applyOperation(PhotoOperation operation, double strength, int size, uchar* picture);
/// What a strength means: degrees for Rotate; shares of the side for the shears and shifts; bits for Posterize; the level from which
/// on Solarize turns; the factor of Sharpness and Colour; the share of the full effect for the others.
double strengthInUnits(PhotoOperation operation, double strength);

/// Colours `saturation` times as strong and turned by `hue` degrees, at the same lightness.
void turnColours(double saturation, double hue, int size, uchar* picture);

/// Two pictures as one (H. Zhang et al., "mixup: beyond empirical risk minimization", 2018): `share` of it stays, the rest is `other`.
void mixPictures(const uchar* other, double share, std::size_t bytes, uchar* picture);

} // namespace Tintype
