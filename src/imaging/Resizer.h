// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QRectF>

namespace Tintype {

/// The one resampler: antialiased bicubic with a = -0.5, 8-bit fixed point, horizontal pass first, equal to Pillow's
/// Image.resize(size, BICUBIC, box) bit for bit, so that a model gives the same answer outside the program. (Pillow 13 takes the
/// vertical pass first for some sizes; the two then differ by what is rounded in between.)
/// `image` is Format_RGB888; `box` (default: the whole image) lies inside it.
QImage resized(const QImage& image, QSize size, QRectF box = {});

/// `image` (Format_RGB888) with a short side of at most `shortSide` pixels, cut where it is more than four times as long as wide.
QImage shrunk(const QImage& image, int shortSide);

} // namespace Tintype
