// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace Tintype {

#pragma GCC push_options
#pragma GCC optimize("O2") // tests are built without, and these are a hundred million numbers

/// The numbers of a parameter as tests/reference/seeded.py makes them: it says how.
inline std::vector<float> seededNumbers(const std::string& name, const std::vector<qint64>& shape)
{
    std::uint32_t hash = 0x811C9DC5;
    for (const char letter : name)
        hash = (hash ^ static_cast<unsigned char>(letter)) * 0x01000193;
    std::size_t count = 1;
    for (const qint64 side : shape)
        count *= std::size_t(side);
    const double inputs = shape.size() > 1 ? double(count) / double(shape.front()) : 1;
    const double bound = shape.size() > 1 ? std::sqrt((shape[1] == 1 ? 3 : 6) / inputs) : 0;
    const std::string_view ending = std::string_view(name).substr(name.rfind('.'));
    const bool isSmall = ending == ".running_mean" || ending == ".bias";
    const bool isVariance = ending == ".running_var";
    const double first = isSmall ? -0.5 : isVariance ? 0.5 : shape.size() == 1 ? 0.75 : 0;
    const bool isWeight = !isSmall && !isVariance && shape.size() > 1;
    std::vector<float> numbers(count);
    float* const to = numbers.data();
    for (std::size_t i = 0; i < count; ++i) {
        std::uint32_t x = hash + std::uint32_t(i) * 0x9E3779B9;
        x = (x ^ (x >> 16)) * 0x85EBCA6B;
        x = (x ^ (x >> 13)) * 0xC2B2AE35;
        x ^= x >> 16;
        const double u = double(x >> 8) / (1 << 24);
        if (isWeight)
            to[i] = float((2 * u - 1) * bound);
        else if (isSmall)
            to[i] = float((u + first) / 5);
        else
            to[i] = float(first + (isVariance ? u : u / 2));
    }
    return numbers;
}

#pragma GCC pop_options

} // namespace Tintype
