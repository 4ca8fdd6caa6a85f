// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/TrainingRequest.h"
#include "learning/networks/NetworkCatalog.h"

#include <vector>

namespace Tintype {

/// What a run learns from, out of its folder.
struct TrainingData
{
    using Item = DatasetSnapshot::Item;

    Recipe recipe;
    NetworkEntry network;
    QStringList classNames;
    std::vector<Item> training;
    std::vector<Item> validation;
    bool isHeldBack = false; ///< The snapshot had no photos to validate with, so some of the training photos were put aside.
    QByteArray hash; ///< Of recipe and snapshot: a checkpoint of something else is not gone on with.

    int classes() const { return int(classNames.size()); }
    /// Fine-tuning takes pictures of the size that this network needs, where those of the recipe would not do.
    void suit(const NetworkGraph& graph);
    void leaveOut(const QStringList& paths); ///< Photos that could not be read.
};

/// Rank 0 reads the folder, the others get it from there. Errors: those of reading; BadInput when there is too little to learn from.
Result<TrainingData> readTrainingData(const TrainingRequest& request);

QStringList pathsOf(const std::vector<TrainingData::Item>& items);

/// How much a photo of each class counts so that all classes count the same; not more than `most` times the least.
std::vector<float> classWeights(const std::vector<TrainingData::Item>& items, int classes, float most);

} // namespace Tintype
