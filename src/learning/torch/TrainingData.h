// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/MemoryPlan.h"
#include "learning/ModelInfo.h"
#include "learning/TrainingRequest.h"
#include "learning/networks/NetworkCatalog.h"
#include "learning/torch/ModelFile.h"

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
    /// What its memory depends on; `usual`: what maps are computed in where the recipe leaves it open.
    TrainingShape shape(NumberFormat usual) const;
    ModelInfo modelInfo() const; ///< Of what is learnt from it, before anything is known of how well.
    /// Fine-tuning takes pictures of the size that this network needs, where those of the recipe would not do.
    void suit(const NetworkGraph& graph);
    void leaveOut(const QStringList& paths); ///< Photos that could not be read.
};

/// Rank 0 reads the folder, the others get it from there. Errors: those of reading; BadInput when there is too little to learn from.
Result<TrainingData> readTrainingData(const TrainingRequest& request);

/// The weights that the run's learning starts from; what they ask of the run is changed in `data`. Errors: those of PretrainedWeights.
Result<PretrainedWeights> startingWeights(TrainingData* data);

QStringList pathsOf(const std::vector<TrainingData::Item>& items);

/// How much a photo of each class counts so that all classes count the same; not more than `most` times the least.
std::vector<float> classWeights(const std::vector<TrainingData::Item>& items, int classes, float most);

} // namespace Tintype
