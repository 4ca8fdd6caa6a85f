// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/networks/DirectKernels.h"

#include "learning/networks/DirectBlocks.h"
#include "learning/networks/DirectWinograd.h"

namespace Tintype {

namespace {

/// Calls `take` with what the window at each place of the output covers, one vector after the other, and writes what `finish` makes of it.
template <typename Vector, typename Take, typename Finish>
[[gnu::always_inline]] inline void pool(const DirectTask& task, float start, const Take& take, const Finish& finish)
{
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
                clip(taken, task);
                reinterpret_cast<Vector*>(output)[part] = taken;
            }
        }
    }
}

template <typename Vector>
[[gnu::always_inline]] inline void largestOf(const DirectTask& task)
{
    // What is no number, or infinite, gives what is no number: comparisons alone would lose it.
    const auto take = [](Vector& largest, const Vector& other) { largest = (other > largest ? other : largest) + (other - other); };
    pool<Vector>(task, task.floor, take, [](Vector&) {});
}

template <typename Vector>
[[gnu::always_inline]] inline void averageOf(const DirectTask& task)
{
    const float share = 1 / float(task.windowRows * task.windowColumns);
    const auto take = [](Vector& sum, const Vector& other) { sum += other; };
    pool<Vector>(task, 0, take, [share](Vector& sum) { sum *= share; });
}

// Every 64-bit processor has vectors of four numbers and 16 registers for them.
using Vector4 = VectorOf<4>::Type;
void convolution4(const DirectTask& task) { runRows<Convolution, Vector4, 3, 1>(task); }
void winograd4(const DirectTask& task) { runTiles<Vector4, 3>(task); }
void depthwise4(const DirectTask& task) { runRows<Depthwise, Vector4, 3, 1>(task); }
void maximum4(const DirectTask& task) { largestOf<Vector4>(task); }
void average4(const DirectTask& task) { averageOf<Vector4>(task); }
constexpr DirectKernels kFour{"4 numbers at once", 4, convolution4, winograd4, depthwise4, maximum4, average4};

#if defined(__x86_64__) && defined(__GNUC__)
#define TINTYPE_EIGHT [[gnu::target("arch=x86-64-v3")]]
using Vector8 = VectorOf<8>::Type;
TINTYPE_EIGHT void convolution8(const DirectTask& task) { runRows<Convolution, Vector8, 6, 1>(task); }
TINTYPE_EIGHT void winograd8(const DirectTask& task) { runTiles<Vector8, 6>(task); }
TINTYPE_EIGHT void depthwise8(const DirectTask& task) { runRows<Depthwise, Vector8, 6, 1>(task); }
TINTYPE_EIGHT void maximum8(const DirectTask& task) { largestOf<Vector8>(task); }
TINTYPE_EIGHT void average8(const DirectTask& task) { averageOf<Vector8>(task); }
constexpr DirectKernels kEight{"8 numbers at once", 8, convolution8, winograd8, depthwise8, maximum8, average8};

#define TINTYPE_SIXTEEN [[gnu::target("arch=x86-64-v4")]]
using Vector16 = VectorOf<16>::Type;
TINTYPE_SIXTEEN void convolution16(const DirectTask& task) { runRows<Convolution, Vector16, 14, 2>(task); }
TINTYPE_SIXTEEN void winograd16(const DirectTask& task) { runTiles<Vector16, 14>(task); }
TINTYPE_SIXTEEN void depthwise16(const DirectTask& task) { runRows<Depthwise, Vector16, 14, 1>(task); }
TINTYPE_SIXTEEN void maximum16(const DirectTask& task) { largestOf<Vector16>(task); }
TINTYPE_SIXTEEN void average16(const DirectTask& task) { averageOf<Vector16>(task); }
constexpr DirectKernels kSixteen{"16 numbers at once", 16, convolution16, winograd16, depthwise16, maximum16, average16};
#endif

std::vector<DirectKernels> findKernels()
{
    std::vector<DirectKernels> found;
#if defined(__x86_64__) && defined(__GNUC__)
    const bool hasEight = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") && __builtin_cpu_supports("bmi2");
    if (hasEight && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512cd")
        && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl"))
        found.push_back(kSixteen);
    if (hasEight)
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
