// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/networks/NetworkGraph.h"

namespace Tintype {

/// What one layer takes for one picture.
struct LayerCost
{
    QString name;
    QString kind; ///< "conv 3x3 / 2", for people.
    MapShape output;
    qint64 parameters = 0;
    qint64 multiplyAdds = 0;
    qint64 bytes = 0; ///< Of its output; 0 where it only looks at its input in another way.
};

/// How the numbers are kept: 4 bytes (float32) or 2 (bfloat16).
enum class NumberFormat { Float32, BFloat16 };
qint64 bytesOf(NumberFormat format);

/// Bytes that a network takes, worked out from its graph. What a library keeps for its own use comes on top.
struct MemoryCost
{
    qint64 parameters = 0; ///< Weights, biases and the statistics of normalisations.
    qint64 predictionPeak = 0; ///< Parameters and the most that is held of one picture's maps at once, the picture itself not counted.
    qint64 trainingBatch = 0; ///< The mini-batch of pictures.
    qint64 trainingActivations = 0; ///< Outputs of all layers for the mini-batch: the gradient needs them.
    qint64 trainingGradients = 0; ///< One number for each that is trained, always float32.
    qint64 optimizerState = 0; ///< AdamW's two averages for each, float32; with bfloat16 also the exact parameters.
    qint64 activationGradients = 0; ///< The most that is held of gradients by maps at once.
    qint64 trainingPeak = 0; ///< All of it.
};

struct NetworkCost
{
    qint64 parameters = 0; ///< Numbers that are trained.
    qint64 statistics = 0; ///< Means and variances of normalisations, which are counted and not trained.
    qint64 multiplyAdds = 0; ///< For one picture.
    MemoryCost memory;
    std::vector<LayerCost> layers;
    int peakLayer = 0; ///< Of these, the one during which a prediction holds the most.
};

/// `batch` is the size of the mini-batch when it learns, at least 1.
NetworkCost costOf(const NetworkGraph& graph, int batch, NumberFormat format = NumberFormat::Float32);

} // namespace Tintype
