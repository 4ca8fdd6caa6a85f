// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/GraphBoxes.h"

#include <QStringList>

#include <algorithm>
#include <numeric>

namespace Tintype {

namespace {

using Kind = NetworkNode::Kind;

bool onlyReworks(Kind kind)
{
    switch (kind) {
    case Kind::BatchNorm:
    case Kind::LocalNorm:
    case Kind::ReLU:
    case Kind::ReLU6:
    case Kind::Sigmoid:
    case Kind::ScaledTanh:
    case Kind::ScaleShift:
    case Kind::Flatten:
    case Kind::Dropout:
        return true;
    default:
        return false;
    }
}

/// "layer1.0.conv1" is of "layer1.0", "block4.rep.0" of "block4", "inception3a" of itself.
QString blockOf(const std::string& name)
{
    const QStringList parts = QString::fromStdString(name).split(u'.');
    const auto isNumber = [](const QString& part) {
        return !part.isEmpty() && std::all_of(part.begin(), part.end(), [](QChar letter) { return letter.isDigit(); });
    };
    if (parts.size() > 2 && isNumber(parts[1]))
        return parts[0] % u'.' % parts[1];
    const bool isCounted = std::any_of(parts[0].begin(), parts[0].end(), [](QChar letter) { return letter.isDigit(); });
    return isCounted ? parts[0] : QString();
}

/// Takes a graph of boxes apart where all ways go through one box.
class StepFinder
{
public:
    explicit StepFinder(const std::vector<GraphBox>& boxes)
        : m_boxes(boxes)
        , m_readers(boxes.size())
    {
        for (size_t i = 0; i < boxes.size(); ++i) {
            for (const int input : boxes[i].inputs)
                m_readers[size_t(input)].push_back(int(i));
        }
    }

    /// `boxes` in order of execution.
    std::vector<GraphStep> stepsOf(const std::vector<int>& boxes) const
    {
        const std::vector<bool> isMeeting = meetings(boxes);
        std::vector<GraphStep> steps;
        std::vector<int> between;
        bool isFirst = true;
        for (size_t i = 0; i < boxes.size(); ++i) {
            if (!isMeeting[i]) {
                between.push_back(boxes[i]);
                continue;
            }
            GraphStep step;
            step.box = boxes[i];
            if (!between.empty()) {
                step.branches = branchesOf(between);
                step.hasShortWay = isFirst ? readsOutside(boxes[i], boxes) : reads(boxes[i], steps.back().box);
            }
            steps.push_back(std::move(step));
            between.clear();
            isFirst = false;
        }
        if (between.size() == boxes.size()) { // cannot be taken apart: one after the other
            const bool isOnePiece = branchCount(between) == 1;
            if (isOnePiece) {
                for (const int box : between)
                    steps.push_back({{}, false, box});
                return steps;
            }
        }
        if (!between.empty())
            steps.push_back({branchesOf(between), false, -1});
        return steps;
    }

private:
    bool reads(int box, int input) const
    {
        const std::vector<int>& inputs = m_boxes[size_t(box)].inputs;
        return std::find(inputs.begin(), inputs.end(), input) != inputs.end();
    }

    bool readsOutside(int box, const std::vector<int>& boxes) const
    {
        const std::vector<int>& inputs = m_boxes[size_t(box)].inputs;
        return inputs.empty() || std::any_of(inputs.begin(), inputs.end(), [&](int input) { return !std::binary_search(boxes.begin(), boxes.end(), input); });
    }

    /// Which boxes no way goes around. Ways begin before the first box and end behind the last.
    std::vector<bool> meetings(const std::vector<int>& boxes) const
    {
        const int count = int(boxes.size());
        const auto placeOf = [&](int box) {
            const auto found = std::lower_bound(boxes.begin(), boxes.end(), box);
            return found != boxes.end() && *found == box ? int(found - boxes.begin()) : -1;
        };
        std::vector<int> furthest(size_t(count) + 1, 0); // that is read from each place, the one before the first being 0
        for (int i = 0; i < count; ++i) {
            const int box = boxes[size_t(i)];
            if (readsOutside(box, boxes))
                furthest[0] = i;
            const std::vector<int>& readers = m_readers[size_t(box)];
            bool isReadOutside = readers.empty();
            for (const int reader : readers) {
                const int place = placeOf(reader);
                isReadOutside = isReadOutside || place < 0;
                furthest[size_t(i) + 1] = std::max(furthest[size_t(i) + 1], place);
            }
            if (isReadOutside)
                furthest[size_t(i) + 1] = count;
        }
        std::vector<bool> result(static_cast<size_t>(count));
        int reach = 0;
        for (int i = 0; i < count; ++i) {
            reach = std::max(reach, furthest[size_t(i)]);
            result[size_t(i)] = reach <= i;
        }
        return result;
    }

    /// Pieces of `boxes` that do not read each other.
    std::vector<std::vector<int>> piecesOf(const std::vector<int>& boxes) const
    {
        std::vector<int> piece(boxes.size());
        std::iota(piece.begin(), piece.end(), 0);
        for (size_t i = 0; i < boxes.size(); ++i) {
            for (size_t before = 0; before < i; ++before) {
                if (piece[before] != piece[i] && reads(boxes[i], boxes[before]))
                    std::replace(piece.begin(), piece.end(), std::max(piece[before], piece[i]), std::min(piece[before], piece[i]));
            }
        }
        std::vector<std::vector<int>> pieces;
        for (size_t i = 0; i < boxes.size(); ++i) {
            std::vector<int> own;
            for (size_t j = i; j < boxes.size() && piece[i] == int(i); ++j) {
                if (piece[j] == int(i))
                    own.push_back(boxes[j]);
            }
            if (!own.empty())
                pieces.push_back(std::move(own));
        }
        return pieces;
    }

    size_t branchCount(const std::vector<int>& boxes) const { return piecesOf(boxes).size(); }

    std::vector<std::vector<GraphStep>> branchesOf(const std::vector<int>& boxes) const
    {
        std::vector<std::vector<GraphStep>> branches;
        for (const std::vector<int>& piece : piecesOf(boxes))
            branches.push_back(stepsOf(piece));
        return branches;
    }

    const std::vector<GraphBox>& m_boxes;
    std::vector<std::vector<int>> m_readers;
};

} // namespace

std::vector<GraphBox> boxesOf(const NetworkGraph& graph)
{
    std::vector<int> readers(graph.nodes.size(), 0);
    for (const NetworkNode& node : graph.nodes) {
        for (const int input : node.inputs)
            ++readers[size_t(input)];
    }
    std::vector<GraphBox> boxes;
    std::vector<int> boxOf(graph.nodes.size(), -1);
    for (size_t i = 0; i < graph.nodes.size(); ++i) {
        const NetworkNode& node = graph.nodes[i];
        const int input = node.inputs.empty() ? -1 : node.inputs.front();
        if (input > 0 && onlyReworks(node.kind) && readers[size_t(input)] == 1) {
            boxOf[i] = boxOf[size_t(input)];
            boxes[size_t(boxOf[i])].nodes.push_back(int(i));
            continue;
        }
        GraphBox box{{int(i)}, {}, blockOf(node.name)};
        for (const int read : node.inputs)
            box.inputs.push_back(boxOf[size_t(read)]);
        boxOf[i] = int(boxes.size());
        boxes.push_back(std::move(box));
    }
    return boxes;
}

std::vector<GraphStep> stepsOf(const std::vector<GraphBox>& boxes)
{
    std::vector<int> all(boxes.size());
    std::iota(all.begin(), all.end(), 0);
    return StepFinder(boxes).stepsOf(all);
}

} // namespace Tintype
