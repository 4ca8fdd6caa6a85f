// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imaging/Preprocessing.h"

#include <ATen/core/Tensor.h>

namespace Tintype {

/// Pictures as bytes, one after the other, each with rows of R G B: what Preprocessing and Augmentation write. In this order
/// they are already what torch calls channels_last.
class BatchTensor
{
public:
    BatchTensor(int pictures, int size);

    uchar* picture(int index); ///< size x size x 3 bytes, to be written by any one thread.
    int pictures() const { return m_pictures; }

    /// So many of them (-1: all) from `first` on as a normalised tensor {n, 3, size, size} on the device.
    at::Tensor normalised(const Preprocessing& preprocessing, const c10::Device& device, c10::ScalarType precision, int first = 0,
                          int pictures = -1) const;

private:
    at::Tensor m_bytes; // {n, size, size, 3}
    int m_pictures;
    std::size_t m_stride;
};

} // namespace Tintype
