// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/BatchTensor.h"

#include <ATen/ops/empty.h>
#include <ATen/ops/from_blob.h>

namespace Tintype {

BatchTensor::BatchTensor(int pictures, int size)
    : m_bytes(at::empty({pictures, size, size, 3}, at::kByte))
    , m_pictures(pictures)
    , m_stride(std::size_t(size) * std::size_t(size) * 3)
{
}

uchar* BatchTensor::picture(int index)
{
    Q_ASSERT(index >= 0 && index < m_pictures);
    return m_bytes.mutable_data_ptr<uchar>() + std::size_t(index) * m_stride;
}

at::Tensor BatchTensor::normalised(const Preprocessing& preprocessing, const c10::Device& device, c10::ScalarType precision, int first,
                                   int pictures) const
{
    const at::Tensor bytes = m_bytes.narrow(0, first, pictures >= 0 ? pictures : m_pictures - first);
    const auto channels = [&](const std::array<float, 3>& values) {
        return at::from_blob(const_cast<float*>(values.data()), {1, 3, 1, 1}, at::kFloat).to(device, at::kFloat, false, true);
    };
    at::Tensor batch = bytes.to(device).permute({0, 3, 1, 2}).to(at::kFloat);
    batch.sub_(channels(preprocessing.mean)).div_(channels(preprocessing.deviation));
    return batch.to(precision);
}

} // namespace Tintype
