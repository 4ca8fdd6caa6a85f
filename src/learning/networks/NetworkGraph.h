// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QString>

#include <array>
#include <string>
#include <vector>

namespace Tintype {

/// Channels, rows, columns of one picture's map; a vector is {n, 1, 1}.
struct MapShape
{
    int channels = 0;
    int height = 0;
    int width = 0;

    bool operator==(const MapShape&) const = default;
};

/// One layer. Which members matter depends on the kind.
struct NetworkNode
{
    enum class Kind { Input, Conv, BatchNorm, ReLU, ReLU6, MaxPool, Add, GlobalAveragePool, Flatten, Dropout, Linear };
    enum class Padding { Same, Valid }; ///< As TensorFlow's "SAME"; none.

    Kind kind = Kind::Input;
    std::string name; ///< Prefix of its weights' keys ("_blocks.3._depthwise_conv"), unique.
    std::vector<int> inputs; ///< Indices of the nodes it reads.
    int stage = 0; ///< 0 is nearest to the picture; learning rates and freezing go by it.
    MapShape output;

    int kernel = 1; ///< Conv and MaxPool: square.
    int stride = 1;
    Padding padding = Padding::Same; ///< Conv. A MaxPool has none.
    int groups = 1;
    bool hasBias = false;
    double epsilon = 1e-3; ///< BatchNorm.
    double probability = 0; ///< Dropout.
};

/// A network as data: the one description that training, export, counting and drawing read. Torch-free. Convolutions that pad do it as
/// TensorFlow's "SAME": an output of ceil(input / stride), the odd row or column of padding at the bottom and right.
struct NetworkGraph
{
    QString name;
    int inputSize = 0; ///< Side of the square input.
    int classes = 0;
    std::vector<NetworkNode> nodes; ///< In order of execution; the last gives the logits.

    const MapShape& inputOf(const NetworkNode& node) const { return nodes[size_t(node.inputs.front())].output; }
    qint64 parameters() const; ///< Trainable numbers: weights, biases, scale and shift of normalisations.
    qint64 multiplyAdds() const; ///< Of convolutions and linear layers for one picture.
    int stages() const; ///< Highest stage + 1.
};

/// {before, after} rows of padding that "SAME" asks for.
std::array<int, 2> samePadding(int input, int kernel, int stride);

/// The same for a convolution as it stands in the graph: none where it has none.
std::array<int, 2> paddingOf(const NetworkNode& conv, int input);

/// Adds nodes to a graph and works out their shapes.
class GraphBuilder
{
public:
    GraphBuilder(QString name, int inputSize, int classes, int inputChannels = 3);

    void setStage(int stage) { m_stage = stage; }
    int last() const { return int(m_graph.nodes.size()) - 1; }
    int conv(const std::string& name, int input, int channels, int kernel, int stride, int groups = 1, bool bias = false);
    int validConv(const std::string& name, int input, int channels, int kernel, bool bias = false); ///< Stride 1, no padding.
    int batchNorm(const std::string& name, int input, double epsilon);
    int relu(const std::string& name, int input);
    int relu6(const std::string& name, int input);
    int add(const std::string& name, int first, int second);
    int maxPool(const std::string& name, int input, int kernel, int stride); ///< No padding; what does not fill a window is left out.
    int flatten(const std::string& name, int input);
    int globalAveragePool(const std::string& name, int input);
    int dropout(const std::string& name, int input, double probability);
    int linear(const std::string& name, int input, int outputs);
    NetworkGraph take() { return std::move(m_graph); }

private:
    int append(NetworkNode node);
    int appendLike(NetworkNode::Kind kind, const std::string& name, int input);
    const MapShape& shape(int node) const { return m_graph.nodes[size_t(node)].output; }

    NetworkGraph m_graph;
    int m_stage = 0;
};

} // namespace Tintype
