// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace Tintype::PhotoLimits {

inline constexpr qint64 kFileBytes = 512LL * 1024 * 1024; ///< Larger files are refused unread.
inline constexpr int kSide = 65'500; ///< Longest side in pixels (the limit of JPEG).
inline constexpr qint64 kPixels = 180'000'000; ///< Width x height a photo may declare.
inline constexpr qint64 kDecodedBytes = 640LL * 1024 * 1024; ///< What one decode may allocate for the picture.

/// Any file may ask for this much memory; beyond it, for at most kBytesPerFileByte for each of its bytes. Photos compress to a
/// tenth or a fiftieth, drawings to a hundredth; what asks for more is a bomb.
inline constexpr qint64 kFreeBytes = 128LL * 1024 * 1024;
inline constexpr qint64 kBytesPerFileByte = 150;

/// A JPEG that is decoded at a fraction needs little memory but time for all its pixels: over kSuspiciousPixels it may have at
/// most kBombRatio bytes of pixels for each byte of file.
inline constexpr qint64 kSuspiciousPixels = 24'000'000;
inline constexpr qint64 kBombRatio = 500;

/// Scans x pixels of a JPEG: each scan visits every pixel. Cameras and programs write at most some dozen.
inline constexpr qint64 kScannedPixels = 1'000'000'000;
inline constexpr int kUsualScans = 14;

} // namespace Tintype::PhotoLimits
