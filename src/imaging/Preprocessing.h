// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QImage>
#include <QJsonObject>

#include <array>

namespace Tintype {

/// How a photo becomes the network's input. Stored in recipe, snapshot and model; everyone calls the same function on it.
struct Preprocessing
{
    int size = 224; ///< Side in pixels of the square input.
    double cropFraction = 224.0 / 256.0; ///< Side of the centre crop as a fraction of the photo's short side.
    std::array<float, 3> mean{127.0F, 127.0F, 127.0F}; ///< Subtracted from 0..255, R G B.
    std::array<float, 3> deviation{128.0F, 128.0F, 128.0F}; ///< Divided by.

    bool operator==(const Preprocessing&) const = default;

    /// The short side that readPhoto should give for this input.
    int shortSide() const;
    /// Writes size x size x 3 bytes (rows of R G B): centre crop of side int(cropFraction * short side), resized.
    void render(const QImage& image, uchar* destination, bool mirrored = false) const;

    QJsonObject toJson() const;
    static Result<Preprocessing> fromJson(const QJsonObject& object);
};

} // namespace Tintype
