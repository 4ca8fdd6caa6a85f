// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include <array>

namespace Tintype {

/// A digit as a network sees it: 28x28, ink 255 on a ground of 0, row by row, as in MNIST.
struct DigitImage
{
    static constexpr int kSide = 28;
    static constexpr int kPixels = kSide * kSide;

    std::array<uchar, kPixels> pixels{};

    bool operator==(const DigitImage&) const = default;
    bool isBlank() const { return *this == DigitImage(); }
    /// Grey, 8 bit, ink white on black.
    QImage toImage() const;
};

} // namespace Tintype
