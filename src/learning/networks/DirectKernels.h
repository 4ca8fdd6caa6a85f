// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <vector>

namespace Tintype {

/// Channels that are worked out together. Maps lie as [row][column][channel], those of layers with their channels filled up to a multiple.
inline constexpr int kLanes = 16;

/// How many such groups so many channels are.
constexpr int laneGroups(int channels)
{
    return (channels + kLanes - 1) / kLanes;
}

/// Room for so many channels, where processors read them at once.
struct alignas(64) Lanes
{
    std::array<float, kLanes> values;
};

/// One layer's work on one picture, or some rows and groups of it. Steps are counted in numbers; what lies in groups begins on a multiple
/// of 64 bytes.
struct DirectTask
{
    const float* input = nullptr; ///< What the window covers at the output's first place.
    int inputRow = 0; ///< From one row to the next,
    int inputPixel = 0; ///< from one column to the next.
    int channels = 0; ///< That a convolution adds up.
    int windowRows = 1;
    int windowColumns = 1;
    int stride = 1;
    const Lanes* weights = nullptr; ///< [group][window row][window column], of a convolution each [channel].
    const Lanes* bias = nullptr; ///< [group]
    const float* addend = nullptr; ///< A map that a convolution adds to its output; may be none.
    int addendRow = 0;
    float floor = 0; ///< What is less comes out as this: 0 makes a ReLU,
    float ceiling = 0; ///< and what is more as this.
    float* output = nullptr;
    int outputRow = 0;
    int outputPixel = 0; ///< The addend's, too.
    int columns = 0; ///< Of the output; more than the next where its rows are joined,
    int outputColumns = 0; ///< which go on in the next row after so many.
    int outputRows = 0;
    int firstRow = 0; ///< Those to work out now.
    int endRow = 0;
    int firstGroup = 0;
    int endGroup = 0;
};

/// Of a tile that Winograd's way spreads: its rows and columns.
inline constexpr int kWinogradSide = 4;
inline constexpr int kWinogradPlaces = kWinogradSide * kWinogradSide;

/// Channels that a layer done by Winograd's way may read: it keeps tiles of them on the stack.
inline constexpr int kWinogradChannels = 80;

/// The kinds of layers for one kind of processor.
struct DirectKernels
{
    using Kernel = void (*)(const DirectTask&);

    const char* name = nullptr;
    int width = 0; ///< Numbers that a register holds.
    Kernel convolution = nullptr;
    Kernel winograd = nullptr; ///< A convolution of 3x3 windows and stride 1; its rows are those of tiles of 2x2 outputs, its weights
                               ///< [group][place in a spread tile][channel].
    Kernel depthwise = nullptr; ///< A convolution of each channel by itself.
    Kernel maximum = nullptr; ///< Of the window.
    Kernel average = nullptr;
};

/// Those that this processor can run, the quickest first.
const std::vector<DirectKernels>& directKernels();

} // namespace Tintype
