// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "learning/torch/BatchTensor.h"
#include "learning/torch/GraphModule.h"

namespace Tintype {

/// Runs a module on batches of pictures, in smaller parts from then on when memory runs out.
class PictureRunner
{
public:
    PictureRunner(const GraphModule& module, const Preprocessing& preprocessing);

    int capacity() const { return m_pictures.pictures(); }
    uchar* picture(int index) { return m_pictures.picture(index); } ///< To be written before features().
    /// Features of the first `count` pictures, {count, features} float32 on the processor. Errors: OutOfMemory for a single one.
    Result<at::Tensor> features(int count);

    const GraphModule& module() const { return m_module; }

private:
    const GraphModule& m_module;
    const Preprocessing m_preprocessing;
    BatchTensor m_pictures;
    int m_part; // pictures at once
    bool m_hasRun = false;
};

} // namespace Tintype
