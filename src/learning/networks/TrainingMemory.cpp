// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/networks/TrainingMemory.h"

#include "learning/networks/MapLifetimes.h"

#include <algorithm>

namespace Tintype {

namespace {

using Kind = NetworkNode::Kind;

constexpr qint64 kNumber = 4; // bytes
constexpr qint64 kPlace = 8; // of a maximum
// Of the largest convolution's weights, at work on its gradient: in the order that the processor likes, the gradient, and its parts from
// each of two threads. Not from a paper: it is what was measured to be missing.
constexpr qint64 kWorkingCopies = 4;

qint64 bytesOf(const MapShape& map)
{
    return qint64(map.channels) * map.height * map.width * kNumber;
}

bool isUnevenlyPadded(const NetworkNode& node, const MapShape& input)
{
    const auto [top, bottom] = paddingOf(node, input.height);
    const auto [left, right] = paddingOf(node, input.width);
    return top != bottom || left != right;
}

bool keepsInput(Kind kind)
{
    switch (kind) {
    case Kind::Conv:
    case Kind::BatchNorm:
    case Kind::ReLU6:
    case Kind::MaxPool:
    case Kind::AveragePool:
    case Kind::Multiply:
    case Kind::ScaleShift:
    case Kind::LocalNorm:
    case Kind::Linear:
        return true;
    default:
        return false;
    }
}

class Record
{
public:
    explicit Record(const NetworkGraph& graph)
        : m_graph(graph)
        , m_lastReader(lastReadersOf(graph))
        , m_keepers(graph.nodes.size(), 0)
        , m_gradient(graph.nodes.size(), 0)
    {
    }

    qint64 peak()
    {
        for (int i = 0; i < int(m_graph.nodes.size()); ++i)
            forward(i);
        for (int i = int(m_graph.nodes.size()) - 1; i >= 0; --i)
            backward(i);
        return m_peak;
    }

private:
    const NetworkNode& node(int index) const { return m_graph.nodes[std::size_t(index)]; }

    // What an operation keeps beside its input and output.
    qint64 extraOf(const NetworkNode& layer) const
    {
        const qint64 output = bytesOf(layer.output);
        if (layer.kind == Kind::MaxPool)
            return output / kNumber * kPlace + (isUnevenlyPadded(layer, m_graph.inputOf(layer)) ? bytesOf(m_graph.inputOf(layer)) : 0);
        if (layer.kind == Kind::Conv && isUnevenlyPadded(layer, m_graph.inputOf(layer)))
            return bytesOf(m_graph.inputOf(layer)); // the padded copy
        if (layer.kind == Kind::Dropout || layer.kind == Kind::ScaledTanh)
            return output; // the mask; what is not yet stretched
        return layer.kind == Kind::LocalNorm ? 4 * output : 0; // squares, their means, the base and its power
    }

    // Calls `work` with each node whose output an operation keeps.
    template <typename Work>
    void forKept(int index, const Work& work) const
    {
        const NetworkNode& layer = node(index);
        const bool isPaddedCopy = layer.kind == Kind::Conv && extraOf(layer) > 0; // that is kept in place of the input
        if (keepsInput(layer.kind) && !isPaddedCopy) {
            for (const int input : layer.inputs)
                work(std::size_t(ownerOf(m_graph, input)));
        }
        if (layer.kind == Kind::ReLU || layer.kind == Kind::Sigmoid)
            work(std::size_t(index));
    }

    void forward(int index)
    {
        const NetworkNode& layer = node(index);
        take((layer.kind == Kind::Flatten ? 0 : bytesOf(layer.output)) + extraOf(layer));
        forKept(index, [this](std::size_t kept) { ++m_keepers[kept]; });
        for (std::size_t read = 0; read < m_lastReader.size(); ++read) { // what nobody reads again or needs for the gradient goes
            if (m_lastReader[read] == index && m_keepers[read] == 0)
                m_now -= bytesOf(m_graph.nodes[read].output);
        }
    }

    void backward(int index)
    {
        const NetworkNode& layer = node(index);
        if (layer.kind == Kind::Input)
            return;
        for (const int input : layer.inputs) { // the gradient by each input
            if (node(input).kind == Kind::Input)
                continue;
            qint64& gradient = m_gradient[std::size_t(input)];
            const qint64 bytes = bytesOf(node(input).output);
            const bool isSame = layer.kind == Kind::Add || layer.kind == Kind::Flatten; // handed on as it is
            if (gradient == 0) {
                gradient = bytes;
                if (!isSame)
                    take(bytes);
                else
                    m_now += bytes;
            } else { // a sum of two takes the place of one
                take(bytes);
                m_now -= bytes;
            }
        }
        m_now -= m_gradient[std::size_t(index)];
        m_gradient[std::size_t(index)] = 0;
        m_now -= extraOf(layer);
        forKept(index, [this](std::size_t kept) {
            if (--m_keepers[kept] == 0)
                m_now -= bytesOf(m_graph.nodes[kept].output);
        });
    }

    void take(qint64 bytes)
    {
        m_now += bytes;
        m_peak = std::max(m_peak, m_now);
    }

    const NetworkGraph& m_graph;
    std::vector<int> m_lastReader;
    std::vector<int> m_keepers; // operations that keep a node's output
    std::vector<qint64> m_gradient; // bytes of the gradient by a node's output
    qint64 m_now = 0;
    qint64 m_peak = 0;
};

} // namespace

qint64 trainingBytesForPicture(const NetworkGraph& graph)
{
    return Record(graph).peak();
}

qint64 trainingStepBytes(const NetworkGraph& graph, int pictures)
{
    qint64 largest = 0;
    for (const NetworkNode& layer : graph.nodes) {
        if (layer.kind == Kind::Conv)
            largest = std::max(largest, graph.parametersOf(layer) * kNumber);
    }
    return 2 * graph.parameters() * kNumber + pictures * trainingBytesForPicture(graph) + kWorkingCopies * largest;
}

} // namespace Tintype
