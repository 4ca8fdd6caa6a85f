// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/networks/GraphSegments.h"

#include "learning/networks/MapLifetimes.h"
#include "learning/networks/TrainingMemory.h"

#include <algorithm>
#include <limits>

namespace Tintype {

namespace {

constexpr int kTries = 16; ///< Sizes of segments, from a few maps to half of all.

/// Where a graph may be cut, and where it costs least.
class Cutter
{
public:
    explicit Cutter(const NetworkGraph& graph)
        : m_graph(graph)
        , m_kept(graph.nodes.size() + 1, 0)
        , m_crossing(graph.nodes.size(), 0)
        , m_isAllowed(graph.nodes.size(), true)
    {
        for (size_t i = 0; i < graph.nodes.size(); ++i) {
            const MapShape& map = graph.nodes[i].output;
            const bool isOwn = ownerOf(graph, int(i)) == int(i);
            m_kept[i + 1] = m_kept[i] + (isOwn ? double(map.channels) * map.height * map.width : 0);
        }
        findCrossings();
    }

    double all() const { return m_kept.back(); }

    /// Cuts with the smallest maps between segments of at most `most` numbers; none where a single node has more.
    std::vector<int> cutsFor(double most) const
    {
        constexpr double kNever = std::numeric_limits<double>::infinity();
        const int nodes = int(m_graph.nodes.size());
        std::vector<double> least(size_t(nodes) + 1, kNever);
        std::vector<int> before(size_t(nodes) + 1, 0);
        least[0] = 0;
        for (int end = 1; end <= nodes; ++end) {
            for (int begin = end - 1; begin >= 0 && m_kept[size_t(end)] - m_kept[size_t(begin)] <= most; --begin) {
                const bool canBegin = begin == 0 || m_isAllowed[size_t(begin)];
                const double sum = least[size_t(begin)] + (begin == 0 ? 0 : m_crossing[size_t(begin)]);
                if (!canBegin || sum >= least[size_t(end)])
                    continue;
                least[size_t(end)] = sum;
                before[size_t(end)] = begin;
            }
        }
        std::vector<int> cuts;
        if (least[size_t(nodes)] == kNever)
            return cuts;
        for (int cut = before[size_t(nodes)]; cut > 0; cut = before[size_t(cut)])
            cuts.insert(cuts.begin(), cut);
        return cuts;
    }

private:
    void findCrossings()
    {
        const int nodes = int(m_graph.nodes.size());
        std::vector<std::vector<int>> readers(static_cast<size_t>(nodes)); // by node, not by who owns the memory
        for (int i = 0; i < nodes; ++i) {
            for (const int input : m_graph.nodes[size_t(i)].inputs)
                readers[size_t(input)].push_back(i);
        }
        for (int node = 1; node < nodes; ++node) {
            const MapShape& map = m_graph.nodes[size_t(node)].output;
            for (size_t read = 0; read < readers[size_t(node)].size(); ++read) {
                const int until = readers[size_t(node)][read];
                const int from = read == 0 ? node + 1 : readers[size_t(node)][read - 1] + 1;
                for (int cut = from; cut <= until; ++cut) {
                    m_crossing[size_t(cut)] += double(map.channels) * map.height * map.width;
                    // Two gradients would be added up before the cut, and then to those from behind it: another order.
                    if (read >= 2)
                        m_isAllowed[size_t(cut)] = false;
                }
            }
        }
    }

    const NetworkGraph& m_graph;
    std::vector<double> m_kept; // numbers of the maps before each node
    std::vector<double> m_crossing; // numbers of the maps that are needed at and after each node and come from before it
    std::vector<bool> m_isAllowed;
};

} // namespace

GraphSegments::GraphSegments(const NetworkGraph& graph)
    : m_nodes(int(graph.nodes.size()))
{
}

GraphSegments GraphSegments::smallest(const NetworkGraph& graph, NumberFormat format)
{
    const Cutter cutter(graph);
    GraphSegments best(graph);
    qint64 least = recordedBytesForPicture(graph, best, format);
    for (int i = 1; i <= kTries; ++i) {
        GraphSegments candidate(graph);
        const std::vector<int> cuts = cutter.cutsFor(cutter.all() * i / (2 * kTries));
        candidate.m_begins.insert(candidate.m_begins.end(), cuts.begin(), cuts.end());
        const qint64 bytes = recordedBytesForPicture(graph, candidate, format);
        if (bytes < least) {
            least = bytes;
            best = std::move(candidate);
        }
    }
    return best;
}

int GraphSegments::segmentOf(int node) const
{
    return int(std::upper_bound(m_begins.begin(), m_begins.end(), node) - m_begins.begin()) - 1;
}

std::vector<int> GraphSegments::inputsOf(const NetworkGraph& graph, int segment) const
{
    std::vector<int> inputs;
    for (int i = begin(segment); i < end(segment); ++i) {
        for (const int input : graph.nodes[size_t(i)].inputs) {
            if (input < begin(segment))
                inputs.push_back(input);
        }
    }
    std::sort(inputs.begin(), inputs.end());
    inputs.erase(std::unique(inputs.begin(), inputs.end()), inputs.end());
    return inputs;
}

std::vector<int> GraphSegments::outputsOf(const NetworkGraph& graph, int segment) const
{
    std::vector<bool> isAsked(graph.nodes.size(), false);
    isAsked.back() = true;
    for (const int head : graph.auxiliary)
        isAsked[size_t(head)] = true;
    for (int i = end(segment); i < m_nodes; ++i) {
        for (const int input : graph.nodes[size_t(i)].inputs)
            isAsked[size_t(input)] = true;
    }
    std::vector<int> outputs;
    for (int i = begin(segment); i < end(segment); ++i) {
        if (isAsked[size_t(i)])
            outputs.push_back(i);
    }
    return outputs;
}

} // namespace Tintype
