// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/Recipe.h"
#include "learning/networks/NetworkCost.h"

namespace Tintype {

/// All of a training that its memory depends on.
struct TrainingShape
{
    QString network;
    int classes = 2;
    bool fineTune = true; ///< False: only the last layer learns, from what the others say once.
    bool fromScratch = false;
    int frozenStages = 0; ///< As in Recipe.
    int judgedSize = 0; ///< Side in pixels of the photos that it is checked with,
    int size = 0; ///< and of those that it learns from: the largest.
    int batch = 32; ///< Photos in a mini-batch,
    int atOnce = 32; ///< and those of them that go through the network together; their gradients are added up.
    NumberFormat numbers = NumberFormat::Float32; ///< Of maps. What is learnt is float32 in either case.
    NumberFormat judgedNumbers = NumberFormat::Float32; ///< Of maps while it is checked, which nothing makes shorter later on.
    bool recomputes = false; ///< Works maps out a second time instead of keeping them all.

    bool operator==(const TrainingShape&) const = default;

    /// `usual`: what maps are computed in where the recipe leaves it open.
    static TrainingShape of(const Recipe& recipe, int classes, NumberFormat usual);
};

/// The memory of a training at its worst moment, in bytes, by what it is for. What the operating system, the window and the photos
/// themselves take comes on top.
struct MemoryParts
{
    qint64 weights = 0; ///< What is learnt and what is fixed, with the copies that are computed with.
    qint64 gradients = 0; ///< A number for each that is learnt.
    qint64 optimiser = 0; ///< AdamW's two averages for each.
    qint64 average = 0; ///< The running average of the weights, and what they began as.
    qint64 activations = 0; ///< Maps that the gradient needs, and their gradients.
    qint64 pictures = 0; ///< The mini-batch.
    qint64 working = 0; ///< What the largest convolution takes at work.
    qint64 beginning = 0; ///< The weights that it starts from, as they were read; there before all others and in no sum of them.
    qint64 judging = 0; ///< By how much checking and saving take more than a step; 0 when they take less.

    qint64 ofStep() const { return weights + gradients + optimiser + average + activations + pictures + working; }
    qint64 total() const { return ofStep() + judging; }
};

/// Before anything is computed. Errors: BadInput for a network or size that there is not.
Result<MemoryParts> foreseeMemory(const TrainingShape& shape);

/// Of one of the small pictures that a training cuts its variations from: a short side of 256 pixels, as cameras see.
inline constexpr qint64 kKeptPictureBytes = 256LL * 341 * 3;

/// What others than maps, weights and pictures take while a training runs.
inline constexpr qint64 kOtherBytes = 64LL << 20;

/// The graph that such a training trains; see buildFreshNetwork.
Result<NetworkGraph> trainedGraph(const TrainingShape& shape);

} // namespace Tintype
