// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imaging/PhotoFacts.h"
#include "learning/torch/FeatureCache.h"
#include "learning/torch/GraphModule.h"
#include "learning/torch/PhotoLoader.h"

#include <ATen/core/Tensor.h>

#include <functional>

namespace Tintype {

/// A photo whose features are wanted.
struct FeatureOrder
{
    QString path;
    QString contentHash; ///< Empty: not looked up and not kept.
    int views = 1; ///< 1: centre; 2: its mirror image too.
};

/// What became of the orders, row by row.
struct FeatureTable
{
    at::Tensor centre; ///< {orders, features} float32 on the processor; zeros where a photo was refused.
    at::Tensor mirror; ///< The same; zeros where it was not ordered.
    std::vector<QString> refused; ///< For each order why it could not be read; mostly empty.
};

/// Computes what a network sees in photos while others are being read; remembers it in a cache.
class FeatureExtractor
{
public:
    /// How many of the orders are done. False stops: the rest of the table stays zero.
    using Observer = std::function<bool(int done)>;
    /// Called with each small picture that was read on the way.
    using PictureTaker = std::function<void(int order, const QImage& picture)>;

    /// `threads`: how many torch may compute with, 0: all cores.
    FeatureExtractor(const GraphModule& module, const Preprocessing& preprocessing, int threads);

    /// `cache` and `takePicture` may be null. With `takePicture` every photo that must be read anyway also gives its picture.
    /// Photos that cannot be read are no error. Errors: OutOfMemory, DeviceLost, Internal.
    Result<FeatureTable> extract(const std::vector<FeatureOrder>& orders, FeatureCache* cache, const Observer& observer,
                                 const PictureTaker& takePicture = {});

private:
    const GraphModule& m_module;
    const Preprocessing m_preprocessing;
    const int m_threads;
};

} // namespace Tintype
