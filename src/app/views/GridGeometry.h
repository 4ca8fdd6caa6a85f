// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>

#include <algorithm>
#include <utility>

namespace Tintype {

/// Where the cells of a grid lie, in the coordinates of its whole content: computed, never stored, so that 50,000 cost what 5 cost.
/// Cells are stretched to fill the width.
struct GridGeometry
{
    static constexpr int kGap = 8;
    static constexpr int kMargin = 16; ///< Left and below.
    static constexpr int kRightMargin = 6; ///< Beside it is the scroll bar.

    int count = 0;
    int columns = 1;
    int width = 0; ///< Between the margins.
    QSize cell;

    static GridGeometry fill(int viewportWidth, int wantedCell, int count)
    {
        GridGeometry geometry;
        geometry.count = count;
        geometry.width = std::max(1, viewportWidth - kMargin - kRightMargin);
        const int step = wantedCell + kGap;
        geometry.columns = std::max(1, (geometry.width + kGap + step / 2) / step); // the nearest to the wanted size
        const int side = std::max(1, (geometry.width + kGap) / geometry.columns - kGap);
        geometry.cell = QSize(side, std::max(1, side * 19 / 20));
        return geometry;
    }

    int lines() const { return (count + columns - 1) / columns; }
    int lineHeight() const { return cell.height() + kGap; }
    int lineOf(int row) const { return row / columns; }
    int contentHeight() const { return lines() == 0 ? 0 : kGap / 2 + lines() * lineHeight() - kGap + kMargin; }
    int top(int row) const { return kGap / 2 + lineOf(row) * lineHeight(); }
    int left(int column) const { return kMargin + int(qint64(column) * (width + kGap) / columns); }
    QRect rect(int row) const { return {QPoint(left(row % columns), top(row)), cell}; }

    /// -1 between cells and beside them.
    int rowAt(const QPoint& point) const
    {
        if (point.y() < kGap / 2)
            return -1;
        const int line = (point.y() - kGap / 2) / lineHeight();
        for (int column = 0; column < columns; ++column) {
            const int row = line * columns + column;
            if (row < count && rect(row).contains(point))
                return row;
        }
        return -1;
    }

    /// First and last row that show anything between two heights; last < first when there is none.
    std::pair<int, int> rowsBetween(int top, int bottom) const
    {
        const int first = std::max(0, (top - kGap / 2) / lineHeight()) * columns;
        const int last = (std::max(0, bottom - kGap / 2) / lineHeight() + 1) * columns - 1;
        return {first, std::min(last, count - 1)};
    }
};

} // namespace Tintype
