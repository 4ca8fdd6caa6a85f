// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imaging/DigitImage.h"

#include <vector>

namespace Tintype {

/// Digits with what they are. As many labels (0..9) as pictures.
struct DigitSet
{
    std::vector<DigitImage> images;
    std::vector<uchar> labels;

    int size() const { return int(images.size()); }
    bool isEmpty() const { return images.empty(); }
    void add(const DigitImage& image, int label)
    {
        images.push_back(image);
        labels.push_back(uchar(label));
    }
};

} // namespace Tintype
