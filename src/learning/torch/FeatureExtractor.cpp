// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/FeatureExtractor.h"

#include "learning/torch/BatchTensor.h"
#include "learning/torch/TorchDevice.h"

#include <ATen/ops/zeros.h>

#include <algorithm>
#include <cstring>

namespace Tintype {

namespace {

// Pictures at once: the largest maps of so many still fit the last cache of most processors; an accelerator wants more to do.
constexpr int kProcessorBatch = 16;
constexpr int kAcceleratorBatch = 64;

/// Collects views until a batch is full, runs it, and hands each row to its place.
class Batcher
{
public:
    Batcher(const GraphModule& module, const Preprocessing& preprocessing)
        : m_module(module)
        , m_preprocessing(preprocessing)
        , m_size(module.device().is_cpu() ? kProcessorBatch : kAcceleratorBatch)
        , m_pictures(m_size, preprocessing.size)
    {
    }

    bool isFull() const { return int(m_targets.size()) == m_size; }

    void add(const QByteArray& view, float* target)
    {
        std::memcpy(m_pictures.picture(int(m_targets.size())), view.constData(), std::size_t(view.size()));
        m_targets.push_back(target);
    }

    void run()
    {
        if (m_targets.empty())
            return;
        // The first run of each size costs some tenths of a second, so a last batch that is nearly full is run as a full one.
        const bool pads = m_hasRun && int(m_targets.size()) * 2 > m_size;
        const int pictures = pads ? m_size : int(m_targets.size());
        const at::Tensor batch = m_pictures.normalised(m_preprocessing, m_module.device(), m_module.precision(), 0, pictures);
        const at::Tensor features = m_module.features(batch).to(at::kCPU).contiguous();
        for (std::size_t row = 0; row < m_targets.size(); ++row)
            std::memcpy(m_targets[row], features.const_data_ptr<float>() + std::int64_t(row) * features.size(1),
                        std::size_t(features.size(1)) * sizeof(float));
        m_targets.clear();
        m_hasRun = true;
    }

private:
    const GraphModule& m_module;
    const Preprocessing& m_preprocessing;
    const int m_size;
    BatchTensor m_pictures;
    std::vector<float*> m_targets;
    bool m_hasRun = false;
};

} // namespace

FeatureExtractor::FeatureExtractor(const GraphModule& module, const Preprocessing& preprocessing, int threads)
    : m_module(module)
    , m_preprocessing(preprocessing)
    , m_threads(threads > 0 ? threads : coreCount())
{
}

FeatureTable FeatureExtractor::extract(const std::vector<FeatureOrder>& orders, FeatureCache* cache, const Observer& observer,
                                       const PictureTaker& takePicture)
{
    const auto count = std::int64_t(orders.size());
    const int features = m_module.featureCount();
    FeatureTable table{at::zeros({count, features}, at::kFloat), at::zeros({count, features}, at::kFloat),
                       std::vector<QString>(orders.size())};
    const auto row = [&](int order, int view) {
        return (view == 0 ? table.centre : table.mirror).mutable_data_ptr<float>() + std::int64_t(order) * features;
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

    Batcher batcher(m_module, m_preprocessing);
    PhotoLoader loader(std::move(reads), m_preprocessing);
    int done = int(orders.size() - missing.size());
    std::vector<std::pair<int, int>> waiting; // order and view of what is in the batch
    const auto run = [&] {
        setComputeThreads(loader.computeThreads(m_threads));
        batcher.run();
        for (const auto& [order, view] : waiting) {
            if (cache)
                cache->add(orders[std::size_t(order)].contentHash, view, row(order, view));
        }
        waiting.clear();
    };
    bool goesOn = observer(done);
    for (std::size_t i = 0; i < missing.size() && goesOn; ++i) {
        const int order = missing[i];
        const PreparedPhoto photo = loader.take();
        table.refused[std::size_t(order)] = photo.refused;
        if (takePicture && !photo.picture.isNull())
            takePicture(order, photo.picture);
        for (int view = 0; view < int(photo.views.size()); ++view) {
            if (photo.views[std::size_t(view)].isEmpty())
                continue;
            batcher.add(photo.views[std::size_t(view)], row(order, view));
            waiting.emplace_back(order, view);
            if (batcher.isFull()) {
                run();
                goesOn = observer(done);
            }
        }
        ++done;
    }
    run();
    setComputeThreads(m_threads);
    if (cache)
        cache->flush();
    observer(done);
    return table;
}

} // namespace Tintype
