// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/networks/DirectBlocks.h"

#include <limits>

namespace Tintype {

// A. Lavin, S. Gray, "Fast algorithms for convolutional neural networks" (2016), F(2x2, 3x3): what four neighbouring outputs read, a tile of
// 4x4 inputs, is spread so that 16 products a channel give all four, where a plain convolution needs 36.

/// Spreads one tile of an input map: to `spread` [place][tile][channel], `next` numbers from one place to the next.
template <typename Vector>
[[gnu::always_inline]] inline void spreadTile(const DirectTask& task, const float* input, float* spread, int next)
{
    constexpr int kNumbers = int(sizeof(Vector) / sizeof(float));
    for (int channel = 0; channel < task.inputPixel; channel += kNumbers) {
        Vector rows[4][4];
#pragma GCC unroll 4
        for (int x = 0; x < 4; ++x) {
            const auto at = [&](int y) -> const Vector& { return *vectors<Vector>(input + y * task.inputRow + x * task.inputPixel + channel); };
            rows[0][x] = at(0) - at(2);
            rows[1][x] = at(1) + at(2);
            rows[2][x] = at(2) - at(1);
            rows[3][x] = at(1) - at(3);
        }
#pragma GCC unroll 4
        for (int y = 0; y < 4; ++y) {
            const auto to = [&](int x) { return reinterpret_cast<Vector*>(spread + (4 * y + x) * next + channel); };
            *to(0) = rows[y][0] - rows[y][2];
            *to(1) = rows[y][1] + rows[y][2];
            *to(2) = rows[y][2] - rows[y][1];
            *to(3) = rows[y][1] - rows[y][3];
        }
    }
}

/// Makes a tile's four outputs in one group of channels of its products [place], `next` numbers from one place to the next.
template <typename Vector>
[[gnu::always_inline]] inline void gatherTile(const DirectTask& task, const float* products, int next, int row, int column, int group)
{
    for (int part = 0; part < kParts<Vector>; ++part) {
        Vector halves[2][4];
#pragma GCC unroll 4
        for (int x = 0; x < 4; ++x) {
            const auto at = [&](int y) -> const Vector& { return vectors<Vector>(products + (4 * y + x) * next)[part]; };
            halves[0][x] = at(0) + at(1) + at(2);
            halves[1][x] = at(1) - at(2) - at(3);
        }
        const Vector bias = vectors<Vector>(task.bias[group].values.data())[part];
        for (int y = 0; y < 2 && row + y < task.outputRows; ++y) {
            const Vector pair[2] = {bias + halves[y][0] + halves[y][1] + halves[y][2], bias + halves[y][1] - halves[y][2] - halves[y][3]};
            for (int x = 0; x < 2 && column + x < task.columns; ++x) {
                const int channel = (column + x) * task.outputPixel + group * kLanes;
                Vector sum = pair[x];
                if (task.addend)
                    sum += vectors<Vector>(task.addend + (row + y) * task.addendRow + channel)[part];
                clip(sum, task);
                reinterpret_cast<Vector*>(task.output + (row + y) * task.outputRow + channel)[part] = sum;
            }
        }
    }
}

/// `kTiles` at once; the rows of the task are rows of tiles.
template <typename Vector, int kTiles>
[[gnu::always_inline]] inline void runTiles(const DirectTask& task)
{
    alignas(64) float spread[kWinogradPlaces * kTiles * kWinogradChannels];
    alignas(64) float products[kWinogradPlaces * kTiles * kLanes];
    constexpr Lanes kNoBias{};
    constexpr int kNextProduct = kTiles * kLanes;
    const int nextPlace = kTiles * task.inputPixel;
    const int across = (task.columns + 1) / 2;
    DirectTask multiplication; // of all tiles with the weights of one place
    multiplication.inputPixel = task.inputPixel;
    multiplication.channels = task.channels;
    multiplication.outputPixel = kLanes;
    multiplication.outputColumns = kTiles;
    multiplication.floor = -std::numeric_limits<float>::infinity();
    multiplication.ceiling = std::numeric_limits<float>::infinity();
    const int end = task.endRow * across;
    int first = task.firstRow * across;
    for (int left = (end - first + kTiles - 1) / kTiles; left > 0; --left) {
        const int tiles = (end - first + left - 1) / left;
        const auto rowOf = [&](int tile) { return 2 * ((first + tile) / across); };
        const auto columnOf = [&](int tile) { return 2 * ((first + tile) % across); };
        for (int tile = 0; tile < tiles; ++tile)
            spreadTile<Vector>(task, task.input + rowOf(tile) * task.inputRow + columnOf(tile) * task.inputPixel,
                               spread + tile * task.inputPixel, nextPlace);
        for (int group = task.firstGroup; group < task.endGroup; ++group) {
            for (int place = 0; place < kWinogradPlaces; ++place) {
                const Lanes* const weights = task.weights + (group * kWinogradPlaces + place) * task.channels;
                const BlockPlace at{spread + place * nextPlace, weights->values.data(), kNoBias.values.data(), 0, nullptr,
                                    products + place * kNextProduct};
                runBlock<Convolution, Vector, kTiles, 1>(tiles, multiplication, at);
            }
            for (int tile = 0; tile < tiles; ++tile)
                gatherTile<Vector>(task, products + tile * kLanes, kNextProduct, rowOf(tile), columnOf(tile), group);
        }
        first += tiles;
    }
}

} // namespace Tintype
