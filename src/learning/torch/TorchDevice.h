// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "learning/Engine.h"
#include "learning/torch/TorchGuard.h"

#include <c10/core/Device.h>

namespace Tintype {

/// "cpu", an accelerator by torch's name for it ("cuda:0", "xpu:1"), or "auto": the first accelerator there is, else the
/// processor. `place`: of this process among those on this machine that learn together; with "auto" each takes another accelerator,
/// as far as there are. Errors: BadInput for a name that is none, NotFound for a device that this machine or LibTorch lacks.
Result<c10::Device> pickDevice(const QString& wanted, int place = 0);

/// How many of so many processes on this machine use each device, when they picked it by "auto".
int sharersOf(const c10::Device& device, int processes);

DeviceInfo describeDevice(const c10::Device& device);

/// How many threads this process may run at once.
int coreCount();

/// Sets how many threads torch computes with from here on; 0: all cores. Changing it between operations is cheap.
void setComputeThreads(int threads);

/// Waits for the device's work and gives the memory it keeps for later tensors back.
void releaseMemory(const c10::Device& device);

/// As guarded(), and where memory ran out, once more after giving back what waits for later tensors.
template <typename Work>
auto guardedTwice(const c10::Device& device, const Work& work) -> std::invoke_result_t<Work>
{
    auto done = guarded(work);
    if (done || done.error().kind != Error::Kind::OutOfMemory)
        return done;
    releaseMemory(device);
    return guarded(work);
}

/// Memory that new tensors may take: less than what is free, for others live here too.
qint64 usableMemory(const c10::Device& device);

/// Whether it multiplies bfloat16 itself. Accelerators that do not are slow at it, which a measurement shows.
bool hasBfloat16(const c10::Device& device);

/// Memory that this process occupies now.
qint64 residentMemory();

} // namespace Tintype
