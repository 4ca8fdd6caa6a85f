// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace Tintype::PhotoLimits {

inline constexpr qint64 kFileBytes = 512LL * 1024 * 1024; ///< Larger files are refused unread.
inline constexpr int kSide = 65'500; ///< Longest side in pixels (the limit of JPEG).
inline constexpr qint64 kPixels = 180'000'000; ///< Width x height a photo may declare.
inline constexpr qint64 kDecodedBytes = 640LL * 1024 * 1024; ///< What one decode may allocate for the picture.

/// A picture over kSuspiciousPixels that has more than kBombRatio bytes of pixels for each byte of file is refused: photos
/// compress to a tenth or a fiftieth, never to a five-hundredth.
inline constexpr qint64 kSuspiciousPixels = 24'000'000;
inline constexpr qint64 kBombRatio = 500;

} // namespace Tintype::PhotoLimits
