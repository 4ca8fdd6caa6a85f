// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/networks/DirectKernels.h"

namespace Tintype {

// Direct convolution as J. Zhang, F. Franchetti, T. M. Low, "High performance zero-memory overhead direct convolutions" (2018): no copies of
// the input, a block of sums that stays in registers, and weights in the order in which they are read. Here a block is some columns of a row,
// with kLanes channels each. Vectors have the width of the processor's registers: the compiler would keep wider ones in memory.
template <int kNumbers>
struct VectorOf
{
    using Type [[gnu::vector_size(kNumbers * sizeof(float)), gnu::may_alias]] = float;
};

constexpr int kFewBytes = 24 << 10; ///< Of weights: stay in the first cache beside the maps.

template <typename Vector>
constexpr int kParts = kLanes * int(sizeof(float)) / int(sizeof(Vector)); ///< Vectors for kLanes channels.

template <typename Vector>
[[gnu::always_inline]] inline const Vector* vectors(const float* numbers)
{
    return reinterpret_cast<const Vector*>(numbers);
}

/// Between floor and ceiling; what is no number stays so, to be seen.
template <typename Vector>
[[gnu::always_inline]] inline void clip(Vector& sum, const DirectTask& task)
{
    const Vector floor = Vector{} + task.floor;
    const Vector ceiling = Vector{} + task.ceiling;
    sum = floor > sum ? floor : sum;
    sum = ceiling < sum ? ceiling : sum;
}

/// The sums of `kColumns` neighbouring places in some groups of channels.
template <typename Vector, int kColumns, int kGroups>
struct Block
{
    static constexpr int kCount = kGroups * kParts<Vector>;
    Vector sums[kColumns][kCount];

    [[gnu::always_inline]] void fill(const float* bias)
    {
        for (auto& column : sums) {
            for (int part = 0; part < kCount; ++part)
                column[part] = vectors<Vector>(bias)[part];
        }
    }
    /// From that column of a joined row on.
    [[gnu::always_inline]] void write(const DirectTask& task, int first, float* output, const float* addend) const
    {
        int row = first / task.outputColumns;
        int column = first % task.outputColumns;
#pragma GCC unroll 16
        for (int i = 0; i < kColumns; ++i) {
            Vector* const to = reinterpret_cast<Vector*>(output + row * task.outputRow + column * task.outputPixel);
            const Vector* const added = addend ? vectors<Vector>(addend + row * task.addendRow + column * task.outputPixel) : nullptr;
            for (int part = 0; part < kCount; ++part) {
                Vector sum = added ? sums[i][part] + added[part] : sums[i][part];
                clip(sum, task);
                to[part] = sum;
            }
            if (++column == task.outputColumns) {
                column = 0;
                ++row;
            }
        }
    }
};

/// Where a block reads and writes.
struct BlockPlace
{
    const float* input = nullptr;
    const float* weights = nullptr;
    const float* bias = nullptr;
    int column = 0; ///< The first.
    const float* addend = nullptr; ///< These two where the row begins.
    float* output = nullptr;
};

struct Convolution
{
    /// Numbers from one group's weights to the next.
    [[gnu::always_inline]] static int weightsOf(const DirectTask& task)
    {
        return task.windowRows * task.windowColumns * task.channels * kLanes;
    }
    [[gnu::always_inline]] static int channelOf(int) { return 0; } ///< First that a group reads.
    /// What is read again and again should stay in the first cache: all weights where they are few, else those of a block.
    [[gnu::always_inline]] static bool goesByRows(const DirectTask& task)
    {
        return (task.endGroup - task.firstGroup) * weightsOf(task) * int(sizeof(float)) <= kFewBytes;
    }

    template <typename Vector, int kColumns, int kGroups>
    [[gnu::always_inline]] static void addUp(const DirectTask& task, const BlockPlace& place, Block<Vector, kColumns, kGroups>& block)
    {
        // Neighbouring columns whose channels follow each other are read in one go.
        const bool isDense = task.inputPixel == task.channels;
        const int runs = isDense ? 1 : task.windowColumns;
        const int runLength = isDense ? task.windowColumns * task.channels : task.channels;
        const int step = task.stride * task.inputPixel;
        const int nextGroup = weightsOf(task);
        const float* input = place.input;
        const float* weights = place.weights;
        for (int row = 0; row < task.windowRows; ++row, input += task.inputRow) {
            for (int run = 0; run < runs; ++run) {
                const float* at = input + run * task.inputPixel;
                const float* const end = at + runLength;
                for (; at < end; ++at, weights += kLanes) {
                    Vector weight[kGroups * kParts<Vector>];
                    for (int part = 0; part < kGroups * kParts<Vector>; ++part)
                        weight[part] = vectors<Vector>(weights + part / kParts<Vector> * nextGroup)[part % kParts<Vector>];
#pragma GCC unroll 16
                    for (int column = 0; column < kColumns; ++column) {
                        const float number = at[column * step];
#pragma GCC unroll 4
                        for (int part = 0; part < kGroups * kParts<Vector>; ++part)
                            block.sums[column][part] += number * weight[part];
                    }
                }
            }
        }
    }
};

struct Depthwise
{
    [[gnu::always_inline]] static int weightsOf(const DirectTask& task) { return task.windowRows * task.windowColumns * kLanes; }
    [[gnu::always_inline]] static int channelOf(int group) { return group * kLanes; }
    [[gnu::always_inline]] static bool goesByRows(const DirectTask&) { return true; }

    template <typename Vector, int kColumns, int kGroups>
    [[gnu::always_inline]] static void addUp(const DirectTask& task, const BlockPlace& place, Block<Vector, kColumns, kGroups>& block)
    {
        static_assert(kGroups == 1);
        const int step = task.stride * task.inputPixel;
        const float* weights = place.weights;
        for (int row = 0; row < task.windowRows; ++row) {
            const float* input = place.input + row * task.inputRow;
            for (int column = 0; column < task.windowColumns; ++column, input += task.inputPixel, weights += kLanes) {
#pragma GCC unroll 16
                for (int sum = 0; sum < kColumns; ++sum) {
#pragma GCC unroll 4
                    for (int part = 0; part < kParts<Vector>; ++part)
                        block.sums[sum][part] += vectors<Vector>(input + sum * step)[part] * vectors<Vector>(weights)[part];
                }
            }
        }
    }
};

/// The block of that many columns, at most `kMost`.
template <typename Kind, typename Vector, int kMost, int kGroups>
[[gnu::always_inline]] inline void runBlock(int columns, const DirectTask& task, const BlockPlace& place)
{
    if constexpr (kMost > 1) {
        if (columns < kMost)
            return runBlock<Kind, Vector, kMost - 1, kGroups>(columns, task, place);
    }
    Block<Vector, kMost, kGroups> block;
    block.fill(place.bias);
    Kind::addUp(task, place, block);
    block.write(task, place.column, place.output, place.addend);
}

/// Some groups of channels in one row, in blocks of about the same size.
template <typename Kind, typename Vector, int kMost, int kGroups>
[[gnu::always_inline]] inline void runRow(const DirectTask& task, int row, int group)
{
    BlockPlace place;
    place.input = task.input + row * task.stride * task.inputRow + Kind::channelOf(group);
    place.weights = task.weights->values.data() + group * Kind::weightsOf(task);
    place.bias = task.bias[group].values.data();
    place.addend = task.addend ? task.addend + row * task.addendRow + group * kLanes : nullptr;
    place.output = task.output + row * task.outputRow + group * kLanes;
    for (int left = (task.columns + kMost - 1) / kMost; left > 0; --left) {
        const int columns = (task.columns - place.column + left - 1) / left;
        runBlock<Kind, Vector, kMost, kGroups>(columns, task, place);
        place.column += columns;
        place.input += columns * task.stride * task.inputPixel;
    }
}

/// `kMost` columns and `kGroups` groups: whose sums have room in the registers.
template <typename Kind, typename Vector, int kMost, int kGroups>
[[gnu::always_inline]] inline void runRows(const DirectTask& task)
{
    const int strip = Kind::goesByRows(task) ? 1 : task.endRow - task.firstRow;
    for (int first = task.firstRow; first < task.endRow; first += strip) {
        for (int group = task.firstGroup; group < task.endGroup;) {
            const bool isWhole = group + kGroups <= task.endGroup;
            for (int row = first; row < first + strip; ++row) {
                if (isWhole)
                    runRow<Kind, Vector, kMost, kGroups>(task, row, group);
                else
                    runRow<Kind, Vector, kMost, 1>(task, row, group);
            }
            group += isWhole ? kGroups : 1;
        }
    }
}

} // namespace Tintype
