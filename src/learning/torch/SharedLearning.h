// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/torch/GradientBuckets.h"

#include <optional>

namespace Tintype {

/// The places of one of the parts, as even as can be, that a mini-batch goes through the network in: a last part of one picture would have no
/// variance.
Share partOf(int part, int batch, int parts);

/// A training's side of learning together: which pictures are this process's, and how its gradients become those of the whole
/// mini-batch. Where a process is alone, all pictures are its own and nothing else happens. One thread.
class SharedLearning
{
public:
    /// `ranks` null: alone.
    SharedLearning(TrainingRanks* ranks, NetworkTraining& training);
    ~SharedLearning();
    Q_DISABLE_COPY_MOVE(SharedLearning)

    TrainingRanks* ranks() const { return m_ranks; }
    bool leads() const { return !m_ranks || m_ranks->leads(); }
    /// Something went wrong between the processes: this one is on its own from now on.
    bool isBroken() const { return m_error.has_value(); }

    /// Of the pictures that go through the network together, those that this process has.
    Share shareOf(const Share& part) const;
    /// Whether the picture at that place of a mini-batch is this process's, when it goes through the network in so many parts.
    bool isOwn(int place, int batch, int parts) const;

    /// A mini-batch begins; and, for each part of it, a forward and backward pass.
    void begin();
    void beginPart(bool isLast) { m_pass.isLast = isLast; }
    /// `own`: what came of the gradients here; `figures`: numbers to be summed over all. Afterwards the gradients are those of the whole
    /// mini-batch. Errors: its own; OutOfMemory when any of them ran out of it, so that all take the step again in the same way; those
    /// of TrainingRanks.
    Result<> settle(const Result<>& own, std::span<double> figures);

    /// Whether all say so.
    Result<bool> allSay(bool own);
    /// What rank 0 says.
    Result<> followLeader(std::span<double> values);
    /// What rank 0 has in them.
    Result<> followLeader(const std::vector<at::Tensor*>& tensors);
    /// Whether these are the same everywhere, bit for bit.
    Result<bool> areAlike(const std::vector<at::Tensor>& tensors);
    /// The least of all, of each.
    Result<> least(std::span<int> values);

private:
    template <typename T>
    Result<T> kept(Result<T> result); // notes the error
    void sumOrThrow(std::span<double> values);
    Result<> agree(bool isGood);

    TrainingRanks* const m_ranks;
    NetworkTraining& m_training;
    std::optional<GradientBuckets> m_buckets;
    SharedPass m_pass;
    bool m_isAbandoned = false; // this step: somebody ran out of memory, and all know it
    std::optional<Error> m_error;
};

} // namespace Tintype
