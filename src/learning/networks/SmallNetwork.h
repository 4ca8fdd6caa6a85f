// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/networks/GraphParameters.h"
#include "learning/networks/SmallKernels.h"

#include <cstddef>
#include <vector>

namespace Tintype {

/// A small network that is one chain of plain layers, ready to read pictures in float32: those for digits. Their arithmetic takes less time
/// than torch needs to get from one operation to the next, so this does without torch. May be run by several threads at once.
class SmallNetwork
{
public:
    /// Whether a network without normalisations is such a chain: convolutions of stride 1, maximum pools without padding, ReLU, linear
    /// layers behind a Flatten, on pictures of at most 64x64.
    static bool canRun(const NetworkGraph& graph);

    /// Of a network that canRun(), with the parameters that parameterSpecs() asks for.
    SmallNetwork(const NetworkGraph& graph, const GraphParameters& parameters, const SmallKernels& kernels = smallKernels().front());

    /// `pictures` [count][channels][size][size] gives `logits` [count][classes].
    void run(const float* pictures, int count, float* logits) const;

private:
    /// Where a picture's map lies among the maps.
    struct Map
    {
        MapShape shape;
        int border = 0; ///< Rows and columns of zeros around it,
        int after = 0; ///< and more of them behind it.
        int pixel = 0; ///< Numbers from one column to the next.
        std::size_t start = 0; ///< Of the border's first number.

        int row() const { return (border + shape.width + border + after) * pixel; }
        std::size_t first() const { return start + std::size_t(border) * std::size_t(row() + pixel); }
        std::size_t numbers() const { return std::size_t(border + shape.height + border + after) * std::size_t(row()); }
    };
    struct Layer
    {
        bool isPool = false;
        int kernelRows = 0;
        int kernelColumns = 0;
        float floor = 0;
        std::vector<Lanes> weights;
        std::vector<Lanes> bias;
    };

    void append(const NetworkNode& node, const GraphParameters& parameters);
    void place(const float* picture, float* maps) const;
    void runLayer(size_t layer, float* maps) const;

    SmallKernels m_kernels;
    std::vector<Map> m_maps; // the picture, then the output of each layer
    std::vector<Layer> m_layers;
    std::size_t m_numbers = 0; // of all maps
};

} // namespace Tintype
