// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/DigitImage.h"

#include <algorithm>

namespace Tintype {

QImage DigitImage::toImage() const
{
    QImage image(kSide, kSide, QImage::Format_Grayscale8);
    for (int y = 0; y < kSide; ++y)
        std::copy_n(pixels.data() + y * kSide, kSide, image.scanLine(y));
    return image;
}

} // namespace Tintype
