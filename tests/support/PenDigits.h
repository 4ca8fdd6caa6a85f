// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imaging/DigitRaster.h"
#include "imaging/PenGlyphs.h"
#include "learning/formats/IdxFile.h"

#include <QTemporaryDir>

namespace Tintype {

/// Drawn digits, ten kinds in turn.
inline DigitSet penDigits(int count, std::uint64_t seed)
{
    DigitSet digits;
    for (int i = 0; i < count; ++i)
        digits.add(rasterDigit(drawPenDigit(i % 10, seed + std::uint64_t(i))), i % 10);
    return digits;
}

/// A folder that looks like MNIST's, with few and drawn digits in it.
inline bool writeSmallMnist(const QString& folder, int training, int test)
{
    const auto write = [&](const char* part, const DigitSet& digits) {
        const QString begin = folder % u'/' % QLatin1String(part);
        return writeIdx(digits, begin % QStringLiteral("-images-idx3-ubyte"), begin % QStringLiteral("-labels-idx1-ubyte")).has_value();
    };
    return write("train", penDigits(training, 1'000)) && write("t10k", penDigits(test, 900'000));
}

} // namespace Tintype
