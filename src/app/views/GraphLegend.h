// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/networks/NetworkGraph.h"

#include <QWidget>

#include <vector>

namespace Tintype {

/// What the colours, dots and numbers of a drawn network mean: those that it has. GUI thread.
class GraphLegend : public QWidget
{
    Q_OBJECT

public:
    enum Family { Conv, Depthwise, Dense, Pool, Join, Other };

    explicit GraphLegend(QWidget* parent = nullptr);

    static Family familyOf(const NetworkGraph& graph, const NetworkNode& node);
    static QColor colourOf(Family family); ///< Not of Other, which is as quiet as the look's words.
    void setGraph(const NetworkGraph& graph);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {24, sizeHint().height()}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    enum class Mark { Colour, Dots, Number };
    struct Entry
    {
        Mark mark;
        Family family; ///< Of a colour.
        QString words;
    };

    std::vector<QRect> places(int width) const; ///< Of the entries, in as many lines as they need.
    int markWidth(Mark mark) const;
    void paintMark(QPainter& painter, const Entry& entry, const QRect& place) const;

    std::vector<Entry> m_entries;
};

} // namespace Tintype
