// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/GradientBuckets.h"

#include <ATen/ops/from_blob.h>
#include <c10/core/InferenceMode.h>

namespace Tintype {

GradientBuckets::GradientBuckets(std::vector<TrainedParameter>& parameters, const std::vector<std::size_t>& order, TrainingRanks& ranks,
                                 qint64 bytes)
    : m_parameters(parameters)
    , m_ranks(ranks)
    , m_bucketOf(parameters.size(), -1)
{
    const std::int64_t most = bytes / std::int64_t(sizeof(float));
    for (const std::size_t place : order) {
        const std::int64_t numbers = parameters[place].gradient.numel();
        if (m_buckets.empty() || m_buckets.back().numbers + numbers > most)
            m_buckets.emplace_back();
        m_buckets.back().parameters.push_back(place);
        m_buckets.back().numbers += numbers;
        m_bucketOf[place] = int(m_buckets.size()) - 1;
    }
    clear();
}

void GradientBuckets::clear()
{
    for (Bucket& bucket : m_buckets)
        bucket.missing = bucket.parameters.size();
    m_begun = 0;
}

/// Numbers of a bucket as a tensor of the parameter's shape, in the order of its memory.
at::Tensor GradientBuckets::viewOf(std::vector<float>& values, std::int64_t first, const at::Tensor& like) const
{
    return at::from_blob(values.data() + first, like.sizes(), like.strides(), at::kFloat);
}

void GradientBuckets::begin(const Bucket& bucket)
{
    const c10::InferenceMode inference; // gradients of some trainings are of that kind
    std::vector<float> values(std::size_t(bucket.numbers));
    std::int64_t first = 0;
    for (const std::size_t place : bucket.parameters) {
        const at::Tensor& gradient = m_parameters[place].gradient;
        viewOf(values, first, gradient).copy_(gradient);
        first += gradient.numel();
    }
    m_ranks.beginSum(std::move(values));
}

void GradientBuckets::ready(std::size_t parameter)
{
    Q_ASSERT(m_bucketOf[parameter] >= 0);
    --m_buckets[std::size_t(m_bucketOf[parameter])].missing;
    while (m_begun < m_buckets.size() && m_buckets[m_begun].missing == 0)
        begin(m_buckets[m_begun++]);
}

void GradientBuckets::beginRest()
{
    while (m_begun < m_buckets.size())
        begin(m_buckets[m_begun++]);
}

Result<> GradientBuckets::end(bool isWanted)
{
    const c10::InferenceMode inference;
    Result<std::vector<std::vector<float>>> sums = m_ranks.endSums();
    if (!sums)
        return fail(sums.error());
    for (std::size_t i = 0; i < m_buckets.size() && isWanted; ++i) {
        std::int64_t first = 0;
        for (const std::size_t place : m_buckets[i].parameters) {
            at::Tensor& gradient = m_parameters[place].gradient;
            gradient.copy_(viewOf((*sums)[i], first, gradient));
            first += gradient.numel();
        }
    }
    return {};
}

} // namespace Tintype
