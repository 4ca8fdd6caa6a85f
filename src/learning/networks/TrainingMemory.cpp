// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/networks/TrainingMemory.h"

#include "learning/networks/MapLifetimes.h"
#include "learning/networks/NetworkPlan.h"

#include <algorithm>
#include <utility>

namespace Tintype {

namespace {

using Kind = NetworkNode::Kind;

constexpr qint64 kFloat = 4; // bytes
constexpr qint64 kPlace = 8; // of a maximum
// Of the largest convolution's weights, at work on its gradient: in the order that the processor likes, the gradient, and its parts from
// each of two threads. Not from a paper: it is what was measured to be missing.
constexpr qint64 kWorkingCopies = 4;

qint64 numbersOf(const MapShape& map)
{
    return qint64(map.channels) * map.height * map.width;
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

/// Goes through a training step as torch does, and counts.
class Record
{
public:
    Record(const NetworkGraph& graph, const GraphSegments& segments, NumberFormat format)
        : m_graph(graph)
        , m_segments(segments)
        , m_number(bytesOf(format))
        , m_endsAt(graph.nodes.size())
        , m_releasedAfter(size_t(segments.count()))
        , m_isHere(graph.nodes.size(), false)
        , m_isHeld(graph.nodes.size(), false)
        , m_keepers(graph.nodes.size(), 0)
        , m_gradient(graph.nodes.size(), 0)
    {
        const std::vector<int> lastReader = lastReadersOf(graph);
        for (size_t i = 0; i < lastReader.size(); ++i) {
            if (lastReader[i] >= 0)
                m_endsAt[size_t(lastReader[i])].push_back(i);
        }
        findHeld();
    }

    qint64 peak()
    {
        const int last = m_segments.count() - 1;
        for (int segment = 0; segment <= last; ++segment)
            run(segment, segment == last);
        for (int segment = last; segment >= 0; --segment) {
            if (segment != last)
                run(segment, true);
            for (int i = m_segments.end(segment) - 1; i >= m_segments.begin(segment); --i)
                backward(i);
            m_now -= std::exchange(m_handed, 0);
            for (const size_t map : m_releasedAfter[size_t(segment)])
                release(map);
        }
        return m_peak;
    }

private:
    const NetworkNode& node(int index) const { return m_graph.nodes[std::size_t(index)]; }
    qint64 bytes(std::size_t map) const { return numbersOf(m_graph.nodes[map].output) * m_number; }

    /// Maps between segments, and after which segment's way back each goes: that of its first reader.
    void findHeld()
    {
        for (int segment = m_segments.count() - 1; segment > 0; --segment) {
            for (const int input : m_segments.inputsOf(m_graph, segment)) {
                const auto owner = size_t(ownerOf(m_graph, input));
                if (m_graph.nodes[owner].kind == Kind::Input)
                    continue;
                for (std::vector<size_t>& later : m_releasedAfter)
                    std::erase(later, owner);
                m_releasedAfter[size_t(segment)].push_back(owner);
                m_isHeld[owner] = true;
            }
        }
        m_isBetween = m_isHeld;
        for (size_t map = 0; map < m_isHeld.size(); ++map) { // worked out again, it stays while its own segment is on its way back
            if (m_isHeld[map])
                m_releasedAfter[size_t(m_segments.segmentOf(int(map)))].push_back(map);
        }
    }

    void run(int segment, bool isRecorded)
    {
        for (int i = m_segments.begin(segment); i < m_segments.end(segment); ++i)
            forward(i, isRecorded);
    }

    // What an operation keeps beside its input and output.
    qint64 extraOf(const NetworkNode& layer) const
    {
        const qint64 output = numbersOf(layer.output);
        if (layer.kind == Kind::MaxPool)
            return output * kPlace + (isUnevenlyPadded(layer, m_graph.inputOf(layer)) ? numbersOf(m_graph.inputOf(layer)) * m_number : 0);
        if (isPaddedCopyKept(layer))
            return numbersOf(m_graph.inputOf(layer)) * m_number;
        if (layer.kind == Kind::Dropout || layer.kind == Kind::ScaledTanh)
            return output * m_number; // the mask; what is not yet stretched
        return layer.kind == Kind::LocalNorm ? 4 * output * kFloat : 0; // squares, their means, the base and its power
    }
    bool isPaddedCopyKept(const NetworkNode& layer) const
    {
        return layer.kind == Kind::Conv && isUnevenlyPadded(layer, m_graph.inputOf(layer)); // in place of the input
    }

    // Calls `work` with each node whose output an operation keeps.
    template <typename Work>
    void forKept(int index, const Work& work) const
    {
        const NetworkNode& layer = node(index);
        if (keepsInput(layer.kind) && !isPaddedCopyKept(layer)) {
            for (const int input : layer.inputs)
                work(std::size_t(ownerOf(m_graph, input)));
        }
        if (layer.kind == Kind::ReLU || layer.kind == Kind::Sigmoid)
            work(std::size_t(index));
    }

    void forward(int index, bool isRecorded)
    {
        const NetworkNode& layer = node(index);
        if (layer.kind == Kind::Input)
            return;
        if (layer.kind != Kind::Flatten) {
            take(bytes(std::size_t(index)));
            m_isHere[std::size_t(index)] = true;
            m_isHeld[std::size_t(index)] = m_isBetween[std::size_t(index)];
        }
        take(extraOf(layer));
        if (isRecorded)
            forKept(index, [this](std::size_t kept) { ++m_keepers[kept]; });
        else
            m_now -= extraOf(layer);
        for (const std::size_t read : m_endsAt[std::size_t(index)]) // what nobody reads again or needs for the gradient goes
            letGo(read);
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
            const bool isSame = layer.kind == Kind::Add || layer.kind == Kind::Flatten; // handed on as it is
            if (gradient == 0) {
                gradient = bytes(std::size_t(input));
                if (!isSame)
                    take(gradient);
                else
                    m_now += gradient;
            } else { // a sum of two takes the place of one
                take(gradient);
                m_now -= gradient;
            }
        }
        if (m_isBetween[std::size_t(ownerOf(m_graph, index))])
            m_handed += m_gradient[std::size_t(index)];
        else
            m_now -= m_gradient[std::size_t(index)];
        m_gradient[std::size_t(index)] = 0;
        m_now -= extraOf(layer);
        forKept(index, [this](std::size_t kept) {
            --m_keepers[kept];
            letGo(kept);
        });
    }

    void take(qint64 bytes)
    {
        m_now += bytes;
        m_peak = std::max(m_peak, m_now);
    }

    void release(std::size_t map)
    {
        m_isHeld[map] = false;
        letGo(map);
    }

    void letGo(std::size_t map)
    {
        if (!m_isHere[map] || m_isHeld[map] || m_keepers[map] > 0)
            return;
        m_isHere[map] = false;
        m_now -= bytes(map);
    }

    const NetworkGraph& m_graph;
    const GraphSegments& m_segments;
    const qint64 m_number; // bytes of one
    std::vector<std::vector<std::size_t>> m_endsAt; // maps that each node is the last to read
    std::vector<std::vector<std::size_t>> m_releasedAfter; // maps between segments that nobody needs once this one is done
    std::vector<bool> m_isHere; // nodes' outputs
    std::vector<bool> m_isHeld;
    std::vector<bool> m_isBetween; // segments
    std::vector<int> m_keepers; // operations that keep a node's output
    std::vector<qint64> m_gradient; // bytes of the gradient by a node's output
    qint64 m_handed = 0; // bytes of the gradients that the segment's way back began with: they stay until its end
    qint64 m_now = 0;
    qint64 m_peak = 0;
};

} // namespace

qint64 recordedBytesForPicture(const NetworkGraph& graph, const GraphSegments& segments, NumberFormat format)
{
    return Record(graph, segments, format).peak();
}

qint64 plannedBytesForPicture(const NetworkGraph& graph, int frozenStages, NumberFormat format)
{
    const NetworkPlan plan = planOf(graph);
    std::vector<bool> isTrained; // something before or at the step is
    qint64 kept = 0;
    qint64 largest = 0;
    for (const PlanStep& step : plan.steps) {
        const auto isTrainedAt = [&](int place) { return place >= 0 && isTrained[size_t(place)]; };
        const bool isOwn = step.kind == PlanStep::Kind::Linear || (step.kind == PlanStep::Kind::Conv && step.stage > frozenStages);
        isTrained.push_back(isOwn || isTrainedAt(step.input) || isTrainedAt(step.other));
        const qint64 bytes = numbersOf(step.output) * bytesOf(format);
        largest = std::max(largest, bytes);
        // A projection's map is overwritten by the sum that follows it.
        const bool isSummed = step.readers == 1 && !step.clipped && step.lastReader >= 0
            && plan.steps[size_t(step.lastReader)].kind == PlanStep::Kind::Add;
        if (isTrained.back() && !isSummed)
            kept += bytes;
    }
    return kept + 2 * largest; // backwards: the gradients of a map and of the next
}

qint64 workingBytes(const NetworkGraph& graph)
{
    qint64 largest = 0;
    for (const NetworkNode& layer : graph.nodes) {
        if (layer.kind == Kind::Conv)
            largest = std::max(largest, graph.parametersOf(layer) * kFloat);
    }
    return kWorkingCopies * largest;
}

qint64 predictionBytesForPicture(const NetworkGraph& graph, NumberFormat format)
{
    const MemoryCost memory = costOf(graph, 1, format).memory;
    return memory.predictionPeak - memory.parameters;
}

} // namespace Tintype
