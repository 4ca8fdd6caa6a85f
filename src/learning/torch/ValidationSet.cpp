// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/ValidationSet.h"

#include "learning/MemoryRoom.h"
#include "learning/torch/PhotoLoader.h"
#include "learning/torch/PictureRunner.h"
#include "learning/torch/Seeds.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>

namespace Tintype {

ValidationSet::ValidationSet(const std::vector<TrainingData::Item>& items, const Preprocessing& preprocessing, std::uint64_t seed,
                             TrainingRanks* ranks)
    : m_preprocessing(preprocessing)
    , m_ranks(ranks)
{
    for (const int i : shuffled(int(items.size()), seed, 0)) {
        if (int(m_items.size()) < KeptPictures::kMostJudged)
            m_items.push_back(items[std::size_t(i)]);
    }
}

Result<> ValidationSet::read(const std::function<bool()>& goesOn)
{
    const auto all = int(m_items.size());
    const Share own = m_ranks ? shareOf(all, *m_ranks) : Share{0, all};
    std::vector<PhotoOrder> orders;
    for (int i = own.first; i < own.first + own.count; ++i)
        orders.push_back({m_items[std::size_t(i)].path, true, false, false});
    PhotoLoader loader(std::move(orders), m_preprocessing);
    std::vector<double> isRead(m_items.size(), 0); // -1: it cannot be
    for (int i = own.first; i < own.first + own.count && goesOn(); ++i) {
        PreparedPhoto photo = loader.take();
        if (photo.views[0].isEmpty()) {
            m_refused.append({m_items[std::size_t(i)].path, photo.refused});
            isRead[std::size_t(i)] = -1;
            continue;
        }
        m_views.push_back(std::move(photo.views[0]));
        isRead[std::size_t(i)] = 1;
    }
    if (m_ranks) {
        if (const Result<> told = m_ranks->sum(isRead); !told)
            return told;
    }
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        if (int(i) == own.first)
            m_first = m_labels.size();
        const bool isElsewhere = int(i) < own.first || int(i) >= own.first + own.count;
        if (isRead[i] > 0)
            m_labels.push_back(m_items[i].label);
        else if (isRead[i] < 0 && isElsewhere)
            m_refused.append({m_items[i].path, QCoreApplication::translate("Tintype::ValidationSet", "Another process could not read this photo.")});
    }
    return {};
}

Result<LogitRows> ValidationSet::logits(const GraphModule& module, const std::function<bool()>& goesOn) const
{
    Result<LogitRows> own = ownLogits(module, goesOn);
    if (!m_ranks || !own)
        return own;
    // Each puts its own into a table of noughts, so that the sum is everybody's, exactly.
    const auto classes = std::size_t(module.headBias().size(0));
    std::vector<double> table(m_labels.size() * classes + 1, 0);
    table.back() = own->size() < m_views.size() ? 1 : 0; // stopped
    double* to = table.data() + m_first * classes;
    for (const std::vector<float>& row : *own)
        to = std::copy(row.begin(), row.end(), to);
    if (const Result<> told = m_ranks->sum(table); !told)
        return fail(told.error());
    LogitRows rows;
    for (std::size_t i = 0; i < m_labels.size() && table.back() == 0; ++i)
        rows.emplace_back(table.begin() + std::ptrdiff_t(i * classes), table.begin() + std::ptrdiff_t((i + 1) * classes));
    return rows;
}

Result<LogitRows> ValidationSet::ownLogits(const GraphModule& module, const std::function<bool()>& goesOn) const
{
    LogitRows rows;
    PictureRunner runner(module, m_preprocessing);
    const auto views = int(m_views.size());
    for (int first = 0; first < views && goesOn(); first += runner.capacity()) {
        const int taken = std::min(runner.capacity(), views - first);
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
