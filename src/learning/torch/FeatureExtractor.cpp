// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/FeatureExtractor.h"

#include "learning/torch/PictureRunner.h"
#include "learning/torch/TorchDevice.h"

#include <ATen/ops/zeros.h>

#include <cstring>
#include <utility>

namespace Tintype {

FeatureExtractor::FeatureExtractor(const GraphModule& module, const Preprocessing& preprocessing, int threads)
    : m_module(module)
    , m_preprocessing(preprocessing)
    , m_threads(threads > 0 ? threads : coreCount())
{
}

Result<FeatureTable> FeatureExtractor::extract(const std::vector<FeatureOrder>& orders, FeatureCache* cache, const Observer& observer,
                                               const PictureTaker& takePicture)
{
    const auto count = std::int64_t(orders.size());
    const std::int64_t features = m_module.featureCount();
    FeatureTable table{at::zeros({count, features}, at::kFloat), at::zeros({count, features}, at::kFloat),
                       std::vector<QString>(orders.size())};
    const auto row = [&](int order, int view) {
        return (view == 0 ? table.centre : table.mirror).mutable_data_ptr<float>() + order * features;
    };

    std::vector<int> missing;
    std::vector<PhotoOrder> reads;
    for (int i = 0; i < int(orders.size()); ++i) {
        const FeatureOrder& order = orders[std::size_t(i)];
        const auto isKnown = [&](int view) { return cache && cache->find(order.contentHash, view, row(i, view)); };
        PhotoOrder read{order.path, !isKnown(0), order.views > 1 && !isKnown(1), bool(takePicture)};
        if (!read.wantsCentre && !read.wantsMirror)
            continue;
        missing.push_back(i);
        reads.push_back(std::move(read));
    }

    PictureRunner runner(m_module, m_preprocessing);
    PhotoLoader loader(std::move(reads), m_preprocessing);
    std::vector<std::pair<int, int>> waiting; // order and view of the pictures in the runner
    const auto compute = [&]() -> Result<> {
        if (waiting.empty())
            return {};
        setComputeThreads(loader.computeThreads(m_threads));
        const Result<at::Tensor> computed = runner.features(int(waiting.size()));
        if (!computed)
            return fail(computed.error());
        const float* values = computed->const_data_ptr<float>();
        for (const auto& [order, view] : waiting) {
            std::memcpy(row(order, view), values, std::size_t(features) * sizeof(float));
            if (cache)
                cache->add(orders[std::size_t(order)].contentHash, view, values);
            values += features;
        }
        waiting.clear();
        return {};
    };

    int done = int(orders.size() - missing.size());
    bool goesOn = observer(done);
    Result<> computed;
    for (std::size_t i = 0; i < missing.size() && goesOn && computed; ++i) {
        const PreparedPhoto photo = loader.take();
        table.refused[std::size_t(missing[i])] = photo.refused;
        if (takePicture && !photo.picture.isNull())
            takePicture(missing[i], photo.picture);
        for (int view = 0; view < int(photo.views.size()) && computed; ++view) {
            const QByteArray& bytes = photo.views[std::size_t(view)];
            if (bytes.isEmpty())
                continue;
            std::memcpy(runner.picture(int(waiting.size())), bytes.constData(), std::size_t(bytes.size()));
            waiting.emplace_back(missing[i], view);
            if (int(waiting.size()) == runner.capacity())
                computed = compute();
        }
        goesOn = observer(++done);
    }
    if (computed)
        computed = compute();
    setComputeThreads(m_threads);
    if (cache)
        cache->flush();
    if (!computed)
        return fail(computed.error());
    return table;
}

} // namespace Tintype
