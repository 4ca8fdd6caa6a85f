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

inline constexpr double kReLU6Ceiling = 6;

/// One layer. Which members matter depends on the kind.
struct NetworkNode
{
    enum class Kind {
        Input,
        Conv,
        BatchNorm,
        LocalNorm, ///< Krizhevsky et al. 2012, section 3.3: across 5 neighbouring channels, k = 2, alpha = 1e-4 of the sum, beta = 0.75.
        ReLU,
        ReLU6,
        Sigmoid,
        ScaledTanh, ///< 1.7159 tanh(2x / 3): LeCun et al. 1998, section II-B, equation 6.
        ScaleShift, ///< A trained factor and summand for each map.
        MaxPool,
        AveragePool,
        Add,
        Multiply, ///< A map and a vector with a factor for each of its channels.
        Concat, ///< Along the channels.
        Select, ///< Some maps of one, as `channels` says.
        GlobalAveragePool,
        Flatten,
        Dropout,
        Linear,
        Distance ///< Minus the square of a vector's distance from each of the `centres`: LeCun et al. 1998, equation 7.
    };
    enum class Padding { Same, Valid, Explicit }; ///< As TensorFlow's "SAME"; none; `pad` on each side.

    Kind kind = Kind::Input;
    std::string name; ///< Prefix of its weights' keys ("_blocks.3._depthwise_conv"), unique.
    std::vector<int> inputs; ///< Indices of the nodes it reads.
    int stage = 0; ///< 0 is nearest to the picture; learning rates and freezing go by it.
    MapShape output;

    int kernel = 1; ///< Conv and pools: square.
    int stride = 1;
    Padding padding = Padding::Same; ///< Conv and pools.
    int pad = 0; ///< Explicit padding.
    bool roundsUp = false; ///< Pools: a last window that is not full counts, too (torch's ceil_mode).
    int groups = 1;
    bool hasBias = false;
    double epsilon = 1e-3; ///< BatchNorm.
    double probability = 0; ///< Dropout.
    std::vector<int> channels; ///< Select: which maps of the input, in order; one may come several times.
    std::vector<float> centres; ///< Distance: one after the other. They belong to the network and are not trained.
};

/// A network as data: the one description that training, export, counting and drawing read. Torch-free. Convolutions that pad do it as
/// TensorFlow's "SAME": an output of ceil(input / stride), the odd row or column of padding at the bottom and right.
struct NetworkGraph
{
    QString name;
    int inputSize = 0; ///< Side of the square input.
    int classes = 0;
    std::vector<NetworkNode> nodes; ///< In order of execution; the last gives the logits.
    std::vector<int> auxiliary; ///< Nodes that give logits, too, for training only.

    const MapShape& inputOf(const NetworkNode& node) const { return nodes[size_t(node.inputs.front())].output; }
    qint64 parametersOf(const NetworkNode& node) const;
    qint64 multiplyAddsOf(const NetworkNode& node) const;
    qint64 parameters() const; ///< Trainable numbers: weights, biases, scale and shift of normalisations.
    qint64 multiplyAdds() const; ///< Of convolutions, linear layers and distances for one picture.
    int stages() const; ///< Highest stage + 1.
};

/// {before, after} rows of padding that "SAME" asks for.
std::array<int, 2> samePadding(int input, int kernel, int stride);

/// The same for a convolution or pool as it stands in the graph: none where it has none.
std::array<int, 2> paddingOf(const NetworkNode& node, int input);

/// How a convolution or pool goes over its input.
struct Window
{
    int kernel = 1;
    int stride = 1;
    NetworkNode::Padding padding = NetworkNode::Padding::Same;
    int pad = 0;
    bool roundsUp = false;

    static Window same(int kernel, int stride = 1) { return {kernel, stride, NetworkNode::Padding::Same, 0, false}; }
    static Window valid(int kernel, int stride = 1) { return {kernel, stride, NetworkNode::Padding::Valid, 0, false}; }
    static Window padded(int kernel, int stride, int pad) { return {kernel, stride, NetworkNode::Padding::Explicit, pad, false}; }
    static Window roundedUp(int kernel, int stride, int pad = 0) { return {kernel, stride, NetworkNode::Padding::Explicit, pad, true}; }
};

/// Rows that come out; below 1 where the window does not fit.
int outputOf(const Window& window, int input);

/// Adds nodes to a graph and works out their shapes.
class GraphBuilder
{
public:
    GraphBuilder(QString name, int inputSize, int classes, int inputChannels = 3);
    GraphBuilder(QString name, const MapShape& input, int classes);

    void setStage(int stage) { m_stage = stage; }
    int last() const { return int(m_graph.nodes.size()) - 1; }
    const MapShape& shape(int node) const { return m_graph.nodes[size_t(node)].output; }
    int conv(const std::string& name, int input, int channels, const Window& window, int groups = 1, bool bias = false);
    int conv(const std::string& name, int input, int channels, int kernel, int stride, int groups = 1, bool bias = false);
    int validConv(const std::string& name, int input, int channels, int kernel, bool bias = false); ///< Stride 1, no padding.
    int batchNorm(const std::string& name, int input, double epsilon);
    int relu(const std::string& name, int input);
    int relu6(const std::string& name, int input);
    int localNorm(const std::string& name, int input);
    int sigmoid(const std::string& name, int input);
    int scaledTanh(const std::string& name, int input);
    int scaleShift(const std::string& name, int input);
    int select(const std::string& name, int input, std::vector<int> channels);
    int pool(NetworkNode::Kind kind, const std::string& name, int input, const Window& window);
    int multiply(const std::string& name, int map, int factors);
    int concat(const std::string& name, std::vector<int> maps);
    int add(const std::string& name, int first, int second);
    int maxPool(const std::string& name, int input, int kernel, int stride); ///< No padding; what does not fill a window is left out.
    int flatten(const std::string& name, int input);
    int globalAveragePool(const std::string& name, int input);
    int dropout(const std::string& name, int input, double probability);
    int linear(const std::string& name, int input, int outputs, bool bias = true);
    int distance(const std::string& name, int input, std::vector<float> centres);
    void markAuxiliary(int node) { m_graph.auxiliary.push_back(node); }
    NetworkGraph take() { return std::move(m_graph); }

private:
    int append(NetworkNode node);
    int appendLike(NetworkNode::Kind kind, const std::string& name, int input);
    int appendWindow(NetworkNode::Kind kind, const std::string& name, int input, const Window& window);

    NetworkGraph m_graph;
    int m_stage = 0;
};

} // namespace Tintype
