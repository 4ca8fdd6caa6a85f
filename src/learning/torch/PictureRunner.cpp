// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/PictureRunner.h"

#include "learning/torch/TorchDevice.h"
#include "learning/torch/TorchGuard.h"

#include <ATen/ops/cat.h>

#include <algorithm>
#include <vector>

namespace Tintype {

namespace {

// Pictures at once: the largest maps of so many still fit the last cache of most processors; an accelerator wants more to do.
constexpr int kProcessorBatch = 16;
constexpr int kAcceleratorBatch = 64;

} // namespace

PictureRunner::PictureRunner(const GraphModule& module, const Preprocessing& preprocessing)
    : m_module(module)
    , m_preprocessing(preprocessing)
    , m_pictures(module.device().is_cpu() ? kProcessorBatch : kAcceleratorBatch, preprocessing.size)
    , m_part(m_pictures.pictures())
{
}

Result<at::Tensor> PictureRunner::features(int count)
{
    std::vector<at::Tensor> parts;
    int done = 0;
    while (done < count) {
        // The first run of each size costs some tenths of a second, so a last part that is nearly full is run as a full one.
        const int left = std::min(m_part, count - done);
        const int taken = m_hasRun && left * 2 > m_part ? std::min(m_part, capacity() - done) : left;
        Result<at::Tensor> part = guarded([&]() -> Result<at::Tensor> {
            const at::Tensor batch = m_pictures.normalised(m_preprocessing, m_module.device(), m_module.precision(), done, taken);
            return m_module.features(batch).to(at::kCPU).narrow(0, 0, left);
        });
        if (!part && (part.error().kind != Error::Kind::OutOfMemory || m_part == 1))
            return part;
        if (!part) {
            m_part /= 2;
            releaseMemory(m_module.device());
            continue;
        }
        parts.push_back(std::move(*part));
        m_hasRun = true;
        done += left;
    }
    return parts.size() == 1 ? parts.front().contiguous() : at::cat(parts);
}

} // namespace Tintype
