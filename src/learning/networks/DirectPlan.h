// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/networks/NetworkGraph.h"

#include <cstddef>
#include <limits>
#include <optional>
#include <vector>

namespace Tintype {

/// Where a picture's map lies in the room for all of them; maps that are not needed at once share it.
struct DirectMap
{
    MapShape shape;
    int before = 0; ///< Rows and columns of zeros around it, above and on the left,
    int after = 0; ///< below and on the right.
    int pixel = 0; ///< Numbers from one column to the next.
    std::size_t start = 0; ///< Of its border's first number.

    int row() const { return (before + shape.width + after) * pixel; } ///< Numbers from one row to the next.
    int rows() const { return before + shape.height + after; }
    std::size_t numbers() const { return std::size_t(rows()) * std::size_t(row()); }
    /// Its first number for a window that begins so many rows and columns earlier.
    std::size_t first(int padding = 0) const { return start + std::size_t(before - padding) * std::size_t(row() + pixel); }
};

/// A layer with what is done to its output. The first reads map 0, the picture; each writes the next map.
struct DirectLayer
{
    enum class Kind { Convolution, Winograd, Depthwise, Maximum, Average };

    Kind kind = Kind::Convolution;
    int node = 0; ///< In the graph, with the weights.
    int input = 0; ///< Map.
    int addend = -1; ///< Map that is added; -1: none.
    int windowRows = 1;
    int windowColumns = 1;
    int stride = 1;
    int padding = 0; ///< Rows and columns before.
    float floor = -std::numeric_limits<float>::infinity();
    float ceiling = std::numeric_limits<float>::infinity();

    bool hasWeights() const { return kind != Kind::Maximum && kind != Kind::Average; }
    /// Rows or columns that are worked out for so many of the output.
    int workedOut(int places) const { return kind == Kind::Winograd ? (places + 1) / 2 * 2 : places; }
};

/// A network as DirectNetwork runs it.
struct DirectPlan
{
    std::vector<DirectMap> maps;
    std::vector<DirectLayer> layers;
    std::vector<int> mapOf; ///< For each node, the map that its output is; -1: it is not kept, as another node is done within its layer.
    std::size_t numbers = 0; ///< In the room for all maps.
};

/// Of a network without normalisations. None where it has more than convolutions with each channel by itself or all together, maximum
/// pools, averages over a whole map, linear layers that are not huge, ReLU and ReLU6 behind one of these, and sums that a convolution can do.
std::optional<DirectPlan> directPlan(const NetworkGraph& graph);

} // namespace Tintype
