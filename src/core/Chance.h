// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstdint>
#include <numbers>

namespace Tintype {

/// SplitMix64 (S. Vigna, public domain): the same numbers on every platform, which std:: distributions do not promise.
class Chance
{
public:
    explicit Chance(std::uint64_t seed)
        : m_state(seed)
    {
    }

    std::uint64_t next()
    {
        m_state += 0x9E3779B97F4A7C15ULL;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    double between(double low, double high) { return low + (high - low) * (double(next() >> 11) / 9007199254740992.0); }
    /// 0..count-1.
    int below(int count) { return int(next() % std::uint64_t(count)); }
    bool happens(double probability) { return between(0, 1) < probability; }
    /// Normally distributed about 0 (G. Box, M. Muller, 1958).
    double normal(double deviation)
    {
        return deviation * std::sqrt(-2 * std::log(1 - between(0, 1))) * std::cos(2 * std::numbers::pi * between(0, 1));
    }

private:
    std::uint64_t m_state;
};

} // namespace Tintype
