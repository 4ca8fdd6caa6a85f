// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

namespace Tintype {

/// A number as if by chance from the seed and what it is for (an epoch, a step, a photo): the same wherever and whenever it is
/// asked for, so that a training that goes on later needs no generator's state. SplitMix64's finaliser (S. Vigna, public domain).
inline std::uint64_t chance(std::uint64_t seed, std::uint64_t what, std::uint64_t which = 0)
{
    std::uint64_t z = seed + 0x9E3779B97F4A7C15ULL * (what + 1) + 0xD1B54A32D192ED03ULL * (which + 1);
    for (int round = 0; round < 2; ++round) {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        z ^= z >> 31;
    }
    return z;
}

/// The numbers 0..count-1 in an order that depends on seed and epoch only.
inline std::vector<int> shuffled(int count, std::uint64_t seed, std::uint64_t epoch)
{
    std::vector<int> order(static_cast<std::size_t>(count));
    std::iota(order.begin(), order.end(), 0);
    for (int i = count - 1; i > 0; --i) {
        const auto j = chance(seed, epoch, static_cast<std::uint64_t>(i)) % static_cast<std::uint64_t>(i + 1);
        std::swap(order[static_cast<std::size_t>(i)], order[static_cast<std::size_t>(j)]);
    }
    return order;
}

} // namespace Tintype
