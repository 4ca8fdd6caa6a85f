// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imaging/DigitImage.h"

#include <QImage>
#include <QList>
#include <QRect>

namespace Tintype {

/// A digit in a photo.
struct FoundDigit
{
    QRect box; ///< Around its ink, in pixels of the photo.
    DigitImage image;
};

/// The digits in a photo of paper, a board or a screen, from left to right, 64 at most. Uneven light and shadows do not matter, nor
/// does whether ink is darker than its ground; ruled lines and specks are left out. Nothing found gives an empty list. Takes a tenth
/// of a second for a large photo, so not for the GUI thread.
QList<FoundDigit> findDigits(const QImage& photo);

} // namespace Tintype
