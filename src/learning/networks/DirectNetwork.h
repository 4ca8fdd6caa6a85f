// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/networks/DirectKernels.h"
#include "learning/networks/DirectPlan.h"
#include "learning/networks/GraphParameters.h"

#include <functional>
#include <vector>

namespace Tintype {

/// Work in so many parts at once: `run` calls what it is given with 0 to parts - 1, each on a thread of its own, and waits for all.
struct DirectParts
{
    int parts = 1;
    std::function<void(const std::function<void(int)>& work)> run; ///< Not needed for one.
};

/// A network made ready to read pictures in float32 on the processor without torch, which takes as long to get from one operation to the
/// next as a small layer's arithmetic takes. May be run by several threads at once.
class DirectNetwork
{
public:
    /// Whether a network without normalisations can be run so.
    static bool canRun(const NetworkGraph& graph) { return directPlan(graph).has_value(); }

    /// That the weights of a network of this plan take, in bytes, beside those that it is made from.
    static std::size_t weightBytes(const DirectPlan& plan, const NetworkGraph& graph);

    /// By the directPlan() of a network, with the parameters that parameterSpecs() asks for.
    DirectNetwork(DirectPlan plan, const NetworkGraph& graph, const GraphParameters& parameters,
                  const DirectKernels& kernels = directKernels().front());
    /// The same for a network that canRun().
    DirectNetwork(const NetworkGraph& graph, const GraphParameters& parameters, const DirectKernels& kernels = directKernels().front())
        : DirectNetwork(*directPlan(graph), graph, parameters, kernels)
    {
    }

    /// Numbers in the room that a run needs, whatever the number of pictures.
    std::size_t room() const { return m_plan.numbers; }
    bool keeps(int node) const { return m_plan.mapOf[size_t(node)] >= 0; } ///< Whether the output of a node can be asked for.

    /// `pictures` [count][row][column][channel] give `outputs` of one node, [count][channel][row][column]. `room`, for the maps, begins on
    /// a multiple of 64 bytes; the parts share each layer's work.
    void run(const float* pictures, int count, int node, float* outputs, float* room, const DirectParts& parts = {}) const;

private:
    struct Weights
    {
        std::vector<Lanes> weights;
        std::vector<Lanes> bias;
    };

    void take(const float* picture, float* room) const;
    void give(int map, const float* room, float* output) const;
    void runLayer(int layer, float* room, const DirectParts& parts) const;

    DirectPlan m_plan;
    DirectKernels m_kernels;
    std::vector<Weights> m_weights; // for each layer; empty where it has none
};

} // namespace Tintype
