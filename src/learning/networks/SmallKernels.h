// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <vector>

namespace Tintype {

/// Channels that are worked out together. Maps lie as [row][column][channel], those of layers with their channels filled up to a multiple.
inline constexpr int kLanes = 16;

/// Room for so many channels, where processors read them at once.
struct alignas(64) Lanes
{
    std::array<float, kLanes> values;
};

/// A convolution of stride 1 with bias, over one picture's map. Steps are counted in numbers.
struct SmallConvolution
{
    const float* input = nullptr; ///< What lies under the kernel's first place for the output's first; padding lies there as zeros.
    int inputRow = 0; ///< From one row to the next,
    int inputPixel = 0; ///< from one column to the next.
    int channels = 0;
    int kernelRows = 0;
    int kernelColumns = 0;
    const Lanes* weights = nullptr; ///< [group of outputs][kernel row][kernel column][channel]
    const Lanes* bias = nullptr; ///< [group of outputs]
    float floor = 0; ///< What is less comes out as this: 0 makes it a ReLU.
    float* output = nullptr; ///< On a multiple of 64 bytes, as its steps are.
    int outputRow = 0;
    int outputPixel = 0;
    int rows = 0; ///< Of the output.
    int columns = 0;
    int groups = 0; ///< Of kLanes outputs.
};

/// The largest of each square of a map, squares side by side.
struct SmallPool
{
    const float* input = nullptr; ///< On a multiple of 64 bytes, as its steps are.
    int inputRow = 0;
    int inputPixel = 0;
    int side = 0; ///< Of a square.
    float floor = 0;
    float* output = nullptr; ///< The same.
    int outputRow = 0;
    int outputPixel = 0;
    int rows = 0; ///< Of the output.
    int columns = 0;
    int groups = 0;
};

/// The two for one kind of processor.
struct SmallKernels
{
    const char* name = nullptr;
    void (*convolve)(const SmallConvolution&) = nullptr;
    void (*pool)(const SmallPool&) = nullptr;
};

/// Those that this processor can run, the quickest first.
const std::vector<SmallKernels>& smallKernels();

} // namespace Tintype
