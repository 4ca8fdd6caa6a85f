// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/torch/GraphTraining.h"

#include <functional>

namespace Tintype {

/// AdamW (I. Loshchilov, F. Hutter, 2019) over parameters in groups that share rate and decay.
class AdamW
{
public:
    struct Rates
    {
        double learningRate = 0;
        double weightDecay = 0;
    };

    AdamW(const std::vector<TrainedParameter>& parameters, const std::function<Rates(const TrainedParameter&)>& ratesOf);

    /// One step, the `number`-th from 1 on, with all rates multiplied by `factor` and the gradient shortened to the length
    /// `longest` (0: not). Does nothing and says false when the gradient holds what is no number. Where it fails, for want of memory,
    /// it may be called again to go on where it was: with the same gradients if it isHalfDone(), else with fresh ones.
    bool step(std::vector<TrainedParameter>& parameters, int number, double factor, double longest);
    bool isHalfDone() const { return m_count.defined(); }

    std::vector<at::Tensor>& moments() { return m_moments; }
    std::vector<at::Tensor>& squares() { return m_squares; }

private:
    struct Group // that is worked on together
    {
        Rates rates;
        std::vector<std::size_t> members;
    };

    void prepare(std::vector<at::Tensor>& gradients, int number, double longest);

    std::vector<at::Tensor> m_moments; // running mean of the gradient
    std::vector<at::Tensor> m_squares; // and of its square
    std::vector<Group> m_groups;
    at::Tensor m_count; // of steps; while one is under way
    std::size_t m_next = 0; // group of it
};

} // namespace Tintype
