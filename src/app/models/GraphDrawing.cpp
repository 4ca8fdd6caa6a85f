// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/GraphDrawing.h"

#include <algorithm>

namespace Tintype {

namespace {

constexpr double kBoxWidth = 152;
constexpr double kBoxHeight = 26;
constexpr double kGap = 12; ///< Between boxes one below the other,
constexpr double kFork = 20; ///< where ways part or meet,
constexpr double kBranchGap = 12; ///< and between branches.
constexpr double kLane = 20; ///< For a short way beside the boxes.
constexpr double kFramePadding = 8;
constexpr double kFrameHead = 20; ///< Room for the block's name.
constexpr double kBlockGap = 14; ///< Between frames.
constexpr double kColumnGap = 36;
constexpr double kMargin = 24;

using Steps = std::vector<GraphStep>;

double widthOf(const Steps& steps);

double widthOf(const GraphStep& step)
{
    double branches = 0;
    for (const Steps& branch : step.branches)
        branches += widthOf(branch) + (branches > 0 ? kBranchGap : 0);
    return std::max(kBoxWidth, branches + (step.hasShortWay ? 2 * kLane : 0)); // on both sides, so that the boxes stay in the middle
}

double widthOf(const Steps& steps)
{
    double width = 0;
    for (const GraphStep& step : steps)
        width = std::max(width, widthOf(step));
    return width;
}

double heightOf(const Steps& steps);

double heightOf(const GraphStep& step)
{
    double height = step.box >= 0 ? kBoxHeight : 0;
    if (step.branches.empty())
        return height;
    double branches = 0;
    for (const Steps& branch : step.branches)
        branches = std::max(branches, heightOf(branch));
    return height + 2 * kFork - kGap + branches;
}

double heightOf(const Steps& steps)
{
    double height = 0;
    for (const GraphStep& step : steps)
        height += heightOf(step) + (height > 0 ? kGap : 0);
    return height;
}

/// Steps of one block, which stand in one frame.
struct Block
{
    QString name;
    int stage = 0;
    Steps steps;
    int boxes = 0;

    bool isFramed() const { return boxes > 1 && !name.isEmpty(); }
    double width() const { return widthOf(steps) + (isFramed() ? 2 * kFramePadding : 0); }
    double height() const { return heightOf(steps) + (isFramed() ? kFrameHead + kFramePadding : 0); }
};

int countOf(const Steps& steps)
{
    int count = 0;
    for (const GraphStep& step : steps) {
        count += step.box >= 0 ? 1 : 0;
        for (const Steps& branch : step.branches)
            count += countOf(branch);
    }
    return count;
}

class Draughtsman
{
public:
    Draughtsman(const NetworkGraph& graph, double highest)
        : m_graph(graph)
        , m_highest(highest - 2 * kMargin)
    {
        m_drawing.boxes = boxesOf(graph);
        m_drawing.places.resize(m_drawing.boxes.size());
    }

    GraphDrawing draw()
    {
        double left = kMargin;
        double lowest = 0;
        QPointF from; // where the column before ended
        for (const std::vector<Block>& column : columns()) {
            double width = 0;
            for (const Block& block : column)
                width = std::max(width, block.width());
            const double middle = left + width / 2;
            if (left > kMargin)
                joinColumns(from, left - kColumnGap / 2, middle);
            QPointF entry(middle, kMargin - kGap);
            double top = kMargin;
            for (const Block& block : column) {
                placeBlock(block, middle, top, &entry, left > kMargin || top > kMargin);
                top += block.height() + kBlockGap;
            }
            from = entry;
            lowest = std::max(lowest, top - kBlockGap);
            left += width + kColumnGap;
        }
        m_drawing.size = {left - kColumnGap + kMargin, lowest + kMargin};
        return std::move(m_drawing);
    }

private:
    const NetworkNode& firstOf(int box) const { return m_graph.nodes[size_t(m_drawing.boxes[size_t(box)].nodes.front())]; }

    std::vector<Block> blocks() const
    {
        std::vector<Block> all;
        for (GraphStep& step : stepsOf(m_drawing.boxes)) {
            const int box = step.box >= 0 ? step.box : int(m_drawing.boxes.size()) - 1;
            const QString& name = m_drawing.boxes[size_t(box)].block;
            const int stage = firstOf(box).stage;
            if (all.empty() || name.isEmpty() || all.back().name != name || all.back().stage != stage)
                all.push_back({name, stage, {}, 0});
            all.back().steps.push_back(std::move(step));
            all.back().boxes = countOf(all.back().steps);
        }
        return all;
    }

    /// A new one for each stage, and where one would become too high.
    std::vector<std::vector<Block>> columns() const
    {
        std::vector<std::vector<Block>> all;
        double height = 0;
        for (Block& block : blocks()) {
            const bool isNew = all.empty() || all.back().back().stage != block.stage || height + block.height() > m_highest;
            if (isNew) {
                all.emplace_back();
                height = 0;
            }
            height += block.height() + kBlockGap;
            all.back().push_back(std::move(block));
        }
        return all;
    }

    void placeBlock(const Block& block, double middle, double top, QPointF* entry, bool hasBefore)
    {
        if (block.isFramed()) {
            m_drawing.frames.push_back({block.name, {middle - block.width() / 2, top, block.width(), block.height()}});
            top += kFrameHead;
        }
        *entry = placeSteps(block.steps, middle, top, *entry, hasBefore);
    }

    /// Where the last box ends.
    QPointF placeSteps(const Steps& steps, double middle, double top, QPointF entry, bool hasBefore)
    {
        for (const GraphStep& step : steps) {
            const double bottom = top + heightOf(step);
            const QRectF place(middle - kBoxWidth / 2, bottom - kBoxHeight, kBoxWidth, kBoxHeight);
            if (!step.branches.empty())
                placeBranches(step, middle, top, entry, place);
            else if (hasBefore)
                join(entry, {middle, place.top()});
            if (step.box >= 0) {
                m_drawing.places[size_t(step.box)] = place;
                entry = {middle, place.bottom()};
            }
            hasBefore = true;
            top = bottom + kGap;
        }
        return entry;
    }

    void placeBranches(const GraphStep& step, double middle, double top, QPointF entry, const QRectF& meeting)
    {
        double inner = 0;
        for (const Steps& branch : step.branches)
            inner += widthOf(branch) + (inner > 0 ? kBranchGap : 0);
        double left = middle - inner / 2;
        for (const Steps& branch : step.branches) {
            const double width = widthOf(branch);
            const QPointF end = placeSteps(branch, left + width / 2, top + kFork - kGap, entry, true);
            if (step.box >= 0)
                join(end, {middle, meeting.top()});
            left += width + kBranchGap;
        }
        if (!step.hasShortWay)
            return;
        const double lane = middle + std::max(inner, kBoxWidth) / 2 + kLane * 0.6;
        QPainterPath way(entry);
        way.cubicTo({entry.x(), entry.y() + kFork * 0.7}, {lane, entry.y()}, {lane, entry.y() + kFork * 1.6});
        way.lineTo(lane, meeting.center().y() - kFork);
        way.quadTo({lane, meeting.center().y()}, {meeting.right(), meeting.center().y()});
        m_drawing.shortWays.push_back(way);
    }

    void join(QPointF from, QPointF to)
    {
        QPainterPath way(from);
        if (qFuzzyCompare(from.x(), to.x())) {
            way.lineTo(to);
        } else {
            // Where a branch is shorter than its neighbours, the way goes straight down first.
            const double bend = std::max(from.y(), to.y() - kFork);
            way.lineTo(from.x(), bend);
            const double half = (bend + to.y()) / 2;
            way.cubicTo({from.x(), half}, {to.x(), half}, to);
        }
        m_drawing.ways.push_back(way);
    }

    /// From the bottom of a column to the top of the next, through the gap between them.
    void joinColumns(QPointF from, double gap, double middle)
    {
        constexpr double kRound = 8;
        const double below = from.y() + kGap;
        const double above = kMargin - kGap;
        QPainterPath way(from);
        way.lineTo(from.x(), below - kRound / 2);
        way.quadTo({from.x(), below}, {from.x() + kRound, below});
        way.lineTo(gap - kRound, below);
        way.quadTo({gap, below}, {gap, below - kRound});
        way.lineTo(gap, above + kRound);
        way.quadTo({gap, above}, {gap + kRound, above});
        way.lineTo(middle, above);
        m_drawing.ways.push_back(way);
    }

    const NetworkGraph& m_graph;
    double m_highest; ///< Of a column.
    GraphDrawing m_drawing;
};

} // namespace

int GraphDrawing::boxAt(QPointF place) const
{
    const auto found = std::find_if(places.begin(), places.end(), [&](const QRectF& box) { return box.contains(place); });
    return found == places.end() ? -1 : int(found - places.begin());
}

GraphDrawing drawingOf(const NetworkGraph& graph, double highest)
{
    return Draughtsman(graph, highest).draw();
}

} // namespace Tintype
