// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/networks/DirectKernels.h"

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

constexpr int kFewBytes = 24 << 10; ///< Of weights: stay in the first cache beside the maps.

template <typename Vector>
constexpr int kParts = kLanes * int(sizeof(float)) / int(sizeof(Vector)); ///< Vectors for kLanes channels.

template <typename Vector>
[[gnu::always_inline]] inline const Vector* vectors(const float* numbers)
{
    return reinterpret_cast<const Vector*>(numbers);
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
        const Vector floor = Vector{} + task.floor;
        const Vector ceiling = Vector{} + task.ceiling;
        int row = first / task.outputColumns;
        int column = first % task.outputColumns;
#pragma GCC unroll 16
        for (int i = 0; i < kColumns; ++i) {
            Vector* const to = reinterpret_cast<Vector*>(output + row * task.outputRow + column * task.outputPixel);
            const Vector* const added = addend ? vectors<Vector>(addend + row * task.addendRow + column * task.outputPixel) : nullptr;
            for (int part = 0; part < kCount; ++part) {
                const Vector sum = added ? sums[i][part] + added[part] : sums[i][part];
                const Vector raised = sum > floor ? sum : floor;
                to[part] = raised < ceiling ? raised : ceiling;
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

/// Calls `take` with what the window at each place of the output covers, one vector after the other, and writes what `finish` makes of it.
template <typename Vector, typename Take, typename Finish>
[[gnu::always_inline]] inline void pool(const DirectTask& task, float start, const Take& take, const Finish& finish)
{
    const Vector floor = Vector{} + task.floor;
    const Vector ceiling = Vector{} + task.ceiling;
    for (int row = task.firstRow; row < task.endRow; ++row) {
        for (int column = 0; column < task.columns; ++column) {
            const float* const window = task.input + task.stride * (row * task.inputRow + column * task.inputPixel);
            float* const output = task.output + row * task.outputRow + column * task.outputPixel;
            for (int part = task.firstGroup * kParts<Vector>; part < task.endGroup * kParts<Vector>; ++part) {
                Vector taken = Vector{} + start;
                for (int y = 0; y < task.windowRows; ++y) {
                    for (int x = 0; x < task.windowColumns; ++x)
                        take(taken, vectors<Vector>(window + y * task.inputRow + x * task.inputPixel)[part]);
                }
                finish(taken);
                taken = taken > floor ? taken : floor;
                reinterpret_cast<Vector*>(output)[part] = taken < ceiling ? taken : ceiling;
            }
        }
    }
}

template <typename Vector>
[[gnu::always_inline]] inline void largestOf(const DirectTask& task)
{
    pool<Vector>(task, task.floor, [](Vector& largest, const Vector& other) { largest = other > largest ? other : largest; }, [](Vector&) {});
}

template <typename Vector>
[[gnu::always_inline]] inline void averageOf(const DirectTask& task)
{
    const float share = 1 / float(task.windowRows * task.windowColumns);
    pool<Vector>(task, 0, [](Vector& sum, const Vector& other) { sum += other; }, [share](Vector& sum) { sum *= share; });
}

// Every 64-bit processor has vectors of four numbers and 16 registers for them.
using Vector4 = VectorOf<4>::Type;
void convolution4(const DirectTask& task) { runRows<Convolution, Vector4, 3, 1>(task); }
void depthwise4(const DirectTask& task) { runRows<Depthwise, Vector4, 3, 1>(task); }
void maximum4(const DirectTask& task) { largestOf<Vector4>(task); }
void average4(const DirectTask& task) { averageOf<Vector4>(task); }
constexpr DirectKernels kFour{"4 numbers at once", convolution4, depthwise4, maximum4, average4};

#if defined(__x86_64__) && defined(__GNUC__)
#define TINTYPE_EIGHT [[gnu::target("arch=x86-64-v3")]]
using Vector8 = VectorOf<8>::Type;
TINTYPE_EIGHT void convolution8(const DirectTask& task) { runRows<Convolution, Vector8, 6, 1>(task); }
TINTYPE_EIGHT void depthwise8(const DirectTask& task) { runRows<Depthwise, Vector8, 6, 1>(task); }
TINTYPE_EIGHT void maximum8(const DirectTask& task) { largestOf<Vector8>(task); }
TINTYPE_EIGHT void average8(const DirectTask& task) { averageOf<Vector8>(task); }
constexpr DirectKernels kEight{"8 numbers at once", convolution8, depthwise8, maximum8, average8};

#define TINTYPE_SIXTEEN [[gnu::target("arch=x86-64-v4")]]
using Vector16 = VectorOf<16>::Type;
TINTYPE_SIXTEEN void convolution16(const DirectTask& task) { runRows<Convolution, Vector16, 14, 2>(task); }
TINTYPE_SIXTEEN void depthwise16(const DirectTask& task) { runRows<Depthwise, Vector16, 14, 1>(task); }
TINTYPE_SIXTEEN void maximum16(const DirectTask& task) { largestOf<Vector16>(task); }
TINTYPE_SIXTEEN void average16(const DirectTask& task) { averageOf<Vector16>(task); }
constexpr DirectKernels kSixteen{"16 numbers at once", convolution16, depthwise16, maximum16, average16};
#endif

std::vector<DirectKernels> findKernels()
{
    std::vector<DirectKernels> found;
#if defined(__x86_64__) && defined(__GNUC__)
    if (__builtin_cpu_supports("x86-64-v4"))
        found.push_back(kSixteen);
    if (__builtin_cpu_supports("x86-64-v3"))
        found.push_back(kEight);
#endif
    found.push_back(kFour);
    return found;
}

} // namespace

const std::vector<DirectKernels>& directKernels()
{
    static const std::vector<DirectKernels> kKernels = findKernels();
    return kKernels;
}

} // namespace Tintype
