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

constexpr int kHeight = 20;
constexpr int kSwatch = 9;
constexpr int kGap = 18; ///< Between one and the next.

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
    setAccessibleName(tr("What the colours mean"));
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
    m_families.clear();
    m_hasReworkers = false;
    for (const NetworkNode& node : graph.nodes) {
        const Family family = familyOf(graph, node);
        if (family == Other)
            m_hasReworkers = m_hasReworkers || node.kind != Kind::Input;
        else if (!m_families.contains(family))
            m_families.append(family);
    }
    std::sort(m_families.begin(), m_families.end());
    QStringList names;
    for (const Family family : std::as_const(m_families))
        names.append(nameOf(family));
    setAccessibleDescription(names.join(QStringLiteral(", ")));
    update();
}

QSize GraphLegend::sizeHint() const
{
    return {400, kHeight};
}

void GraphLegend::paintEvent(QPaintEvent*)
{
    const LookTokens& tokens = Look::instance().tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    double left = contentsRect().left();
    const double middle = contentsRect().center().y() + 0.5;
    const auto write = [&](const QString& words) {
        painter.setPen(tokens.quiet);
        left += kSwatch + 6;
        painter.drawText(QRectF(left, contentsRect().top(), width(), contentsRect().height()), Qt::AlignLeft | Qt::AlignVCenter, words);
        left += painter.fontMetrics().horizontalAdvance(words) + kGap;
    };
    for (const Family family : std::as_const(m_families)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colourOf(family));
        painter.drawRoundedRect(QRectF(left, middle - kSwatch / 2.0, kSwatch, kSwatch), 2, 2);
        write(nameOf(family));
    }
    if (!m_hasReworkers)
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.quiet);
    for (const double x : {2.0, 7.0})
        painter.drawEllipse(QPointF(left + x, middle), 1.5, 1.5);
    write(nameOf(Other));
}

} // namespace Tintype
