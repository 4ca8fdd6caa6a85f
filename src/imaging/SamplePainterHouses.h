// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imaging/SamplePainterKit.h"

#include <array>

// The house fronts that the sample painter's cities are put together from. Private to imaging.

namespace Tintype::Painting {

enum class House { Glass, Concrete, Brick, Plaster };

struct Front
{
    House house = House::Plaster;
    Colour wall, frame, glass;
    int floors = 6;
    int bays = 5;
    float litShare = 0; ///< Windows with a light behind them.
    bool hasShops = false;
};

/// A house for a skyline (tall) or for a street.
Front makeFront(bool isTall, const Light& light, Dice& dice);

using Quad = std::array<cv::Point2f, 4>; ///< Upper left, upper right, lower right, lower left.

/// Puts the front up between four corners. `haze` is how much of the air lies before it.
void putUp(Picture& picture, const Front& front, const Quad& corners, const Light& light, float facing, float haze, Dice dice);

} // namespace Tintype::Painting
