// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/networks/SmallKernels.h"

namespace Tintype {

namespace {

// Direct convolution as J. Zhang, F. Franchetti, T. M. Low, "High performance zero-memory overhead direct convolutions" (2018): no copies of
// the input, a block of sums that stays in registers, and weights in the order in which they are read. Here a block is some columns of a row,
// with kLanes channels each. Vectors have the width of the processor's registers: the compiler would keep wider ones in memory.
template <int kNumbers>
struct VectorOf
{
    using Type [[gnu::vector_size(kNumbers * sizeof(float)), gnu::may_alias]] = float;
};

template <typename Vector>
constexpr int kParts = kLanes * int(sizeof(float)) / int(sizeof(Vector)); ///< Vectors for kLanes channels.

/// `kColumns` neighbouring places of an output row.
template <typename Vector, int kColumns>
[[gnu::always_inline]] inline void convolveBlock(const SmallConvolution& task, const float* input, const Lanes* weights, const Lanes* bias,
                                                 float* output)
{
    constexpr int kCount = kParts<Vector>;
    Vector sums[kColumns][kCount];
    for (int column = 0; column < kColumns; ++column) {
        for (int part = 0; part < kCount; ++part)
            sums[column][part] = reinterpret_cast<const Vector*>(bias)[part];
    }
    // Neighbouring columns whose channels follow each other are read in one go.
    const bool isDense = task.inputPixel == task.channels;
    const int runs = isDense ? 1 : task.kernelColumns;
    const int runLength = isDense ? task.kernelColumns * task.channels : task.channels;
    for (int row = 0; row < task.kernelRows; ++row, input += task.inputRow) {
        for (int run = 0; run < runs; ++run) {
            const float* at = input + run * task.inputPixel;
            const float* const end = at + runLength;
            for (; at < end; ++at, ++weights) {
                Vector weight[kCount];
                for (int part = 0; part < kCount; ++part)
                    weight[part] = reinterpret_cast<const Vector*>(weights)[part];
#pragma GCC unroll 16
                for (int column = 0; column < kColumns; ++column) {
                    const float number = at[column * task.inputPixel];
#pragma GCC unroll 4
                    for (int part = 0; part < kCount; ++part)
                        sums[column][part] += number * weight[part];
                }
            }
        }
    }
    const Vector floor = Vector{} + task.floor;
    for (int column = 0; column < kColumns; ++column) {
        Vector* const place = reinterpret_cast<Vector*>(output + column * task.outputPixel);
        for (int part = 0; part < kCount; ++part)
            place[part] = sums[column][part] > floor ? sums[column][part] : floor;
    }
}

/// The block of that many columns, at most `kMost`.
template <typename Vector, int kMost>
[[gnu::always_inline]] inline void convolveColumns(int columns, const SmallConvolution& task, const float* input, const Lanes* weights,
                                                   const Lanes* bias, float* output)
{
    if constexpr (kMost > 1) {
        if (columns < kMost)
            return convolveColumns<Vector, kMost - 1>(columns, task, input, weights, bias, output);
    }
    convolveBlock<Vector, kMost>(task, input, weights, bias, output);
}

/// `kMost`: columns whose sums have room in the registers.
template <typename Vector, int kMost>
[[gnu::always_inline]] inline void convolve(const SmallConvolution& task)
{
    const int blocks = (task.columns + kMost - 1) / kMost;
    const Lanes* weights = task.weights;
    for (int group = 0; group < task.groups; ++group) {
        for (int row = 0; row < task.rows; ++row) {
            const float* const input = task.input + row * task.inputRow;
            float* const output = task.output + row * task.outputRow + group * kLanes;
            int column = 0;
            for (int left = blocks; left > 0; --left) { // of about the same size
                const int columns = (task.columns - column + left - 1) / left;
                convolveColumns<Vector, kMost>(columns, task, input + column * task.inputPixel, weights, task.bias + group,
                                               output + column * task.outputPixel);
                column += columns;
            }
        }
        weights += task.kernelRows * task.kernelColumns * task.channels;
    }
}

template <typename Vector>
[[gnu::always_inline]] inline void pool(const SmallPool& task)
{
    const Vector floor = Vector{} + task.floor;
    for (int row = 0; row < task.rows; ++row) {
        for (int column = 0; column < task.columns; ++column) {
            const float* const square = task.input + row * task.side * task.inputRow + column * task.side * task.inputPixel;
            Vector* const output = reinterpret_cast<Vector*>(task.output + row * task.outputRow + column * task.outputPixel);
            for (int part = 0; part < task.groups * kParts<Vector>; ++part) {
                Vector largest = floor;
                for (int y = 0; y < task.side; ++y) {
                    for (int x = 0; x < task.side; ++x) {
                        const Vector other = reinterpret_cast<const Vector*>(square + y * task.inputRow + x * task.inputPixel)[part];
                        largest = other > largest ? other : largest;
                    }
                }
                output[part] = largest;
            }
        }
    }
}

// Every 64-bit processor has vectors of four numbers and 16 registers for them.
using Vector4 = VectorOf<4>::Type;
void convolve4(const SmallConvolution& task) { convolve<Vector4, 3>(task); }
void pool4(const SmallPool& task) { pool<Vector4>(task); }

#if defined(__x86_64__) && defined(__GNUC__)
using Vector8 = VectorOf<8>::Type;
[[gnu::target("arch=x86-64-v3")]] void convolve8(const SmallConvolution& task) { convolve<Vector8, 6>(task); }
[[gnu::target("arch=x86-64-v3")]] void pool8(const SmallPool& task) { pool<Vector8>(task); }

using Vector16 = VectorOf<16>::Type;
[[gnu::target("arch=x86-64-v4")]] void convolve16(const SmallConvolution& task) { convolve<Vector16, 14>(task); }
[[gnu::target("arch=x86-64-v4")]] void pool16(const SmallPool& task) { pool<Vector16>(task); }
#endif

std::vector<SmallKernels> findKernels()
{
    std::vector<SmallKernels> found;
#if defined(__x86_64__) && defined(__GNUC__)
    if (__builtin_cpu_supports("x86-64-v4"))
        found.push_back({"16 numbers at once", convolve16, pool16});
    if (__builtin_cpu_supports("x86-64-v3"))
        found.push_back({"8 numbers at once", convolve8, pool8});
#endif
    found.push_back({"4 numbers at once", convolve4, pool4});
    return found;
}

} // namespace

const std::vector<SmallKernels>& smallKernels()
{
    static const std::vector<SmallKernels> kKernels = findKernels();
    return kKernels;
}

} // namespace Tintype
