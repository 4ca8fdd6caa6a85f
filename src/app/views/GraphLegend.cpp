// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/GraphLegend.h"

#include "app/Look.h"
#include "library/Photo.h"

#include <QPainter>

#include <algorithm>

namespace Tintype {

namespace {

using Kind = NetworkNode::Kind;

constexpr int kLine = 20; ///< Height.
constexpr int kSwatch = 9;
constexpr int kMarkGap = 6;
constexpr int kGap = 18; ///< Between one and the next.
const QString kExample = QStringLiteral("64"); ///< Of the number at a box's right edge.

QString nameOf(GraphLegend::Family family)
{
    switch (family) {
    case GraphLegend::Conv:
        return GraphLegend::tr("convolution");
    case GraphLegend::Depthwise:
        return GraphLegend::tr("depthwise");
    case GraphLegend::Dense:
        return GraphLegend::tr("dense");
    case GraphLegend::Pool:
        return GraphLegend::tr("pool");
    case GraphLegend::Join:
        return GraphLegend::tr("ways meet");
    case GraphLegend::Other:
        break;
    }
    return GraphLegend::tr("normalisation, activation");
}

} // namespace

GraphLegend::GraphLegend(QWidget* parent)
    : QWidget(parent)
{
    setAccessibleName(tr("What the drawing shows"));
    connect(&Look::instance(), &Look::changed, this, qOverload<>(&QWidget::update));
}

GraphLegend::Family GraphLegend::familyOf(const NetworkGraph& graph, const NetworkNode& node)
{
    switch (node.kind) {
    case Kind::Conv:
        return node.groups > 1 && node.groups == graph.inputOf(node).channels ? Depthwise : Conv;
    case Kind::MaxPool:
    case Kind::AveragePool:
    case Kind::GlobalAveragePool:
        return Pool;
    case Kind::Linear:
    case Kind::Distance:
        return Dense;
    case Kind::Add:
    case Kind::Multiply:
    case Kind::Concat:
        return Join;
    default:
        return Other;
    }
}

QColor GraphLegend::colourOf(Family family)
{
    return classColour(int(family)); // told apart by the colour-blind
}

void GraphLegend::setGraph(const NetworkGraph& graph)
{
    QList<Family> families;
    bool hasReworkers = false; // layers that are dots on others' boxes
    for (const NetworkNode& node : graph.nodes) {
        const Family family = familyOf(graph, node);
        if (family == Other)
            hasReworkers = hasReworkers || node.kind != Kind::Input;
        else if (!families.contains(family))
            families.append(family);
    }
    std::sort(families.begin(), families.end());
    m_entries.clear();
    for (const Family family : std::as_const(families))
        m_entries.push_back({Mark::Colour, family, nameOf(family)});
    if (hasReworkers)
        m_entries.push_back({Mark::Dots, Other, nameOf(Other)});
    m_entries.push_back({Mark::Number, Other, tr("maps that come out")});
    QStringList words;
    for (const Entry& entry : m_entries)
        words.append(entry.words);
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

int GraphLegend::markWidth(Mark mark) const
{
    return mark == Mark::Number ? fontMetrics().horizontalAdvance(kExample) : kSwatch;
}

std::vector<QRect> GraphLegend::places(int width) const
{
    const QMargins margins = contentsMargins();
    const int right = width - margins.right();
    QPoint corner(margins.left(), margins.top());
    std::vector<QRect> places;
    for (const Entry& entry : m_entries) {
        const int wide = markWidth(entry.mark) + kMarkGap + fontMetrics().horizontalAdvance(entry.words);
        if (corner.x() + wide > right && corner.x() > margins.left())
            corner = {margins.left(), corner.y() + kLine};
        places.emplace_back(corner, QSize(wide, kLine));
        corner.rx() += wide + kGap;
    }
    return places;
}

int GraphLegend::heightForWidth(int width) const
{
    const std::vector<QRect> all = places(width);
    return (all.empty() ? kLine : all.back().bottom() + 1) + contentsMargins().bottom();
}

QSize GraphLegend::sizeHint() const
{
    return {400, kLine};
}

void GraphLegend::paintMark(QPainter& painter, const Entry& entry, const QRect& place) const
{
    const QColor quiet = Look::instance().tokens().quiet;
    const double middle = place.center().y() + 0.5;
    painter.setPen(Qt::NoPen);
    switch (entry.mark) {
    case Mark::Colour:
        painter.setBrush(colourOf(entry.family));
        painter.drawRoundedRect(QRectF(place.left(), middle - kSwatch / 2.0, kSwatch, kSwatch), 2, 2);
        break;
    case Mark::Dots:
        painter.setBrush(quiet);
        for (const double x : {2.0, 7.0})
            painter.drawEllipse(QPointF(place.left() + x, middle), 1.5, 1.5);
        break;
    case Mark::Number:
        painter.setPen(Look::instance().tokens().text);
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, kExample);
        break;
    }
}

void GraphLegend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const std::vector<QRect> all = places(width());
    for (size_t i = 0; i < m_entries.size(); ++i) {
        paintMark(painter, m_entries[i], all[i]);
        painter.setPen(Look::instance().tokens().quiet);
        painter.drawText(all[i].adjusted(markWidth(m_entries[i].mark) + kMarkGap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         m_entries[i].words);
    }
}

} // namespace Tintype
