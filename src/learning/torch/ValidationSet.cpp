// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/ValidationSet.h"

#include "learning/torch/PhotoLoader.h"
#include "learning/torch/PictureRunner.h"
#include "learning/torch/Seeds.h"

#include <algorithm>
#include <cstring>

namespace Tintype {

ValidationSet::ValidationSet(const std::vector<TrainingData::Item>& items, const Preprocessing& preprocessing, std::uint64_t seed)
    : m_preprocessing(preprocessing)
{
    for (const int i : shuffled(int(items.size()), seed, 0)) {
        if (int(m_items.size()) < kMost)
            m_items.push_back(items[std::size_t(i)]);
    }
}

void ValidationSet::read(const std::function<bool()>& goesOn)
{
    std::vector<PhotoOrder> orders;
    for (const TrainingData::Item& item : m_items)
        orders.push_back({item.path, true, false, false});
    PhotoLoader loader(std::move(orders), m_preprocessing);
    for (const TrainingData::Item& item : m_items) {
        if (!goesOn())
            return;
        PreparedPhoto photo = loader.take();
        if (photo.views[0].isEmpty()) {
            m_refused.append({item.path, photo.refused});
            continue;
        }
        m_views.push_back(std::move(photo.views[0]));
        m_labels.push_back(item.label);
    }
}

Result<LogitRows> ValidationSet::logits(const GraphModule& module, const std::function<bool()>& goesOn) const
{
    LogitRows rows;
    PictureRunner runner(module, m_preprocessing);
    for (int first = 0; first < count() && goesOn(); first += runner.capacity()) {
        const int taken = std::min(runner.capacity(), count() - first);
        for (int i = 0; i < taken; ++i) {
            const QByteArray& view = m_views[std::size_t(first + i)];
            std::memcpy(runner.picture(i), view.constData(), std::size_t(view.size()));
        }
        const Result<at::Tensor> features = runner.features(taken);
        if (!features)
            return fail(features.error());
        const LogitRows batch = plainRows(module.head(features->to(module.device())));
        rows.insert(rows.end(), batch.begin(), batch.end());
    }
    return rows;
}

} // namespace Tintype
