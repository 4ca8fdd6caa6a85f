// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/GraphView.h"

#include "app/Look.h"
#include "app/LookSheet.h"
#include "app/models/NetworkWords.h"
#include "app/views/GraphLegend.h"

#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace Tintype {

namespace {

using Kind = NetworkNode::Kind;

constexpr double kRadius = 5;
constexpr double kStripe = 4; ///< Of colour, at a box's left edge.
constexpr int kStep = 24; ///< Of scrolling.
constexpr double kLowest = 300; ///< Height of columns in the smallest window.
constexpr double kZoomStep = 1.2;
constexpr double kSmallest = 0.25; ///< Of the scale.
constexpr double kLargest = 2;
constexpr double kTiniest = 0.1; ///< Where all is to be seen.
constexpr double kFinerStep = 0.97; ///< In looking for that scale.
constexpr double kReadable = 0.45; ///< Words on smaller boxes would be specks.

/// What a layer does, in a colour; the words on the box say it, too.
QColor colourOf(const NetworkGraph& graph, const NetworkNode& node)
{
    const GraphLegend::Family family = GraphLegend::familyOf(graph, node);
    return family == GraphLegend::Other ? Look::instance().tokens().quiet : GraphLegend::colourOf(family);
}

} // namespace

GraphView::GraphView(QWidget* parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Drawing of the network"));
    viewport()->setAutoFillBackground(false);
    for (QScrollBar* bar : {horizontalScrollBar(), verticalScrollBar()})
        bar->setSingleStep(kStep);
    connect(&Look::instance(), &Look::changed, viewport(), qOverload<>(&QWidget::update));
}

void GraphView::setGraph(const NetworkGraph& graph, const NetworkCost& cost)
{
    const bool isOther = graph.name != m_graph.name;
    m_graph = graph;
    m_cost = cost;
    if (isOther) {
        m_chosen = -1;
        setAccessibleDescription({});
        horizontalScrollBar()->setValue(0);
        verticalScrollBar()->setValue(0);
    }
    arrange();
    viewport()->update();
}

void GraphView::arrange()
{
    if (m_graph.nodes.empty())
        m_drawing = {};
    else if (m_showsAll)
        arrangeAll();
    else
        m_drawing = drawingOf(m_graph, std::max(kLowest, viewport()->height() / m_scale));
    fitScrollBars();
    Q_EMIT arranged();
}

/// Each drawing takes under a tenth of a millisecond for the largest network.
void GraphView::arrangeAll()
{
    for (m_scale = 1; m_scale > kTiniest; m_scale *= kFinerStep) {
        m_drawing = drawingOf(m_graph, std::max(kLowest, viewport()->height() / m_scale));
        if (!isLarger())
            return;
    }
}

bool GraphView::isLarger() const
{
    const QSize whole = drawnSize();
    return whole.width() > viewport()->width() || whole.height() > viewport()->height();
}

void GraphView::setShowsAll(bool on)
{
    m_showsAll = on;
    m_scale = 1;
    arrange();
    if (m_chosen >= 0)
        scrollTo(m_chosen);
    viewport()->update();
}

void GraphView::fitScrollBars()
{
    const QSize room = viewport()->size();
    const QSize whole = drawnSize();
    horizontalScrollBar()->setPageStep(room.width());
    horizontalScrollBar()->setRange(0, std::max(0, whole.width() - room.width()));
    verticalScrollBar()->setPageStep(room.height());
    verticalScrollBar()->setRange(0, std::max(0, whole.height() - room.height()));
}

QPointF GraphView::origin() const
{
    const double spare = std::max(0.0, viewport()->width() - m_drawing.size.width() * m_scale);
    const double below = std::max(0.0, viewport()->height() - m_drawing.size.height() * m_scale);
    return {spare / 2 - horizontalScrollBar()->value(), below / 2 - verticalScrollBar()->value()};
}

QPoint GraphView::placeOf(int box) const
{
    return (m_drawing.places[size_t(box)].center() * m_scale + origin()).toPoint();
}

QString GraphView::wordsOf(int box) const
{
    QStringList lines;
    for (const int node : m_drawing.boxes[size_t(box)].nodes) {
        if (node == 0) {
            lines.append(tr("The picture: %1").arg(shapeWords(m_graph.nodes.front().output)));
            continue;
        }
        const LayerCost& layer = costOf(node);
        QString line = tr("%1: %2, output %3").arg(layer.name, layer.kind, shapeWords(layer.output));
        if (layer.parameters > 0)
            line += tr(", %1 parameters").arg(countWords(layer.parameters));
        if (layer.multiplyAdds > 0)
            line += tr(", %1 multiply-adds").arg(countWords(layer.multiplyAdds));
        if (layer.bytes > 0)
            line += tr(", %1").arg(bytesWords(layer.bytes));
        lines.append(line);
    }
    return lines.join(u'\n');
}

bool GraphView::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int box = boxAt(help->pos());
    if (box >= 0)
        QToolTip::showText(help->globalPos(), Look::tip(wordsOf(box)), viewport());
    else
        QToolTip::hideText();
    return true;
}

void GraphView::paintBox(QPainter& painter, size_t box) const
{
    const LookTokens& tokens = Look::instance().tokens();
    const std::vector<int>& nodes = m_drawing.boxes[box].nodes;
    const NetworkNode& first = m_graph.nodes[size_t(nodes.front())];
    const QRectF place = m_drawing.places[box];
    const QColor colour = colourOf(m_graph, first);
    const bool isChosen = int(box) == m_chosen;
    painter.setPen(isChosen ? QPen(hasFocus() ? tokens.accent : tokens.strong, 2) : QPen(blended(colour, tokens.card, 0.5), 1));
    painter.setBrush(blended(colour, tokens.card, 0.16));
    painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(place.left() + 4, place.top() + 5, kStripe, place.height() - 10), 2, 2);
    if (m_scale < kReadable)
        return;
    QString words = first.kind == Kind::Input ? tr("picture") : costOf(nodes.front()).kind;
    words.replace(QStringLiteral(" stride "), QStringLiteral(" /"));
    const QRectF inside = place.adjusted(kStripe + 10, 0, -8, 0);
    painter.setPen(tokens.text);
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignVCenter, words);
    painter.setPen(tokens.quiet);
    painter.drawText(inside, Qt::AlignRight | Qt::AlignVCenter, QString::number(first.output.channels));
    // A dot for each layer that stands in the box with the first.
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.quiet);
    for (size_t i = 1; i < nodes.size(); ++i)
        painter.drawEllipse(QPointF(inside.left() + 2 + 6 * double(i - 1), place.bottom() - 4), 1.5, 1.5);
}

void GraphView::paintEvent(QPaintEvent* event)
{
    const LookTokens& tokens = Look::instance().tokens();
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(origin());
    painter.scale(m_scale, m_scale);
    const QRectF seen = painter.transform().inverted().mapRect(QRectF(event->rect()));
    QFont font = this->font();
    font.setPixelSize(11);
    painter.setFont(font);
    for (const GraphDrawing::Frame& frame : m_drawing.frames) {
        if (!frame.place.intersects(seen))
            continue;
        painter.setPen(QPen(tokens.line, 1));
        painter.setBrush(blended(tokens.raised, tokens.card, 0.45));
        painter.drawRoundedRect(frame.place.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
        painter.setPen(tokens.quiet);
        if (m_scale >= kReadable)
            painter.drawText(frame.place.adjusted(9, 3, -9, 0), Qt::AlignLeft | Qt::AlignTop, frame.name);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(blended(tokens.quiet, tokens.card, 0.7), 1.5));
    for (const QPainterPath& way : m_drawing.ways)
        painter.drawPath(way);
    painter.setPen(QPen(GraphLegend::colourOf(GraphLegend::Join), 2));
    for (const QPainterPath& way : m_drawing.shortWays)
        painter.drawPath(way);
    for (size_t box = 0; box < m_drawing.boxes.size(); ++box) {
        if (m_drawing.places[box].intersects(seen))
            paintBox(painter, box);
    }
}

void GraphView::resizeEvent(QResizeEvent*)
{
    arrange();
}

void GraphView::choose(int box)
{
    m_chosen = box;
    viewport()->update();
    if (box < 0) {
        setAccessibleDescription({});
        Q_EMIT boxChosen(box);
        return;
    }
    scrollTo(box);
    setAccessibleDescription(wordsOf(box));
    Q_EMIT boxChosen(box);
}

void GraphView::scrollTo(int box)
{
    const QRectF drawn = m_drawing.places[size_t(box)];
    const QRect place = QRectF(drawn.topLeft() * m_scale, drawn.size() * m_scale).toAlignedRect().adjusted(-kStep, -kStep, kStep, kStep);
    const auto show = [](QScrollBar* bar, int from, int to) {
        if (from < bar->value())
            bar->setValue(from);
        else if (to > bar->value() + bar->pageStep())
            bar->setValue(to - bar->pageStep());
    };
    show(horizontalScrollBar(), place.left(), place.right());
    show(verticalScrollBar(), place.top(), place.bottom());
}

void GraphView::zoom(double factor, QPointF about)
{
    const double wanted = std::clamp(m_scale * factor, std::min(m_scale, kSmallest), kLargest);
    const QPointF there = (about - origin()) / m_scale;
    m_scale = wanted;
    m_showsAll = false;
    fitScrollBars();
    const QPointF moved = there * m_scale + origin() - about;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + int(moved.x()));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + int(moved.y()));
    viewport()->update();
    Q_EMIT arranged();
}

void GraphView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return QAbstractScrollArea::mousePressEvent(event);
    m_grip = event->position();
    m_isDragged = false;
}

void GraphView::mouseMoveEvent(QMouseEvent* event)
{
    if (!(event->buttons() & Qt::LeftButton))
        return;
    const QPointF moved = event->position() - m_grip;
    m_isDragged = m_isDragged || moved.manhattanLength() >= QApplication::startDragDistance();
    if (!m_isDragged)
        return;
    const QPoint whole = moved.toPoint(); // what is left of a pixel counts the next time
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - whole.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - whole.y());
    m_grip += whole;
}

void GraphView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return QAbstractScrollArea::mouseReleaseEvent(event);
    if (!m_isDragged)
        choose(boxAt(event->position()));
}

void GraphView::wheelEvent(QWheelEvent* event)
{
    const int turned = event->angleDelta().y();
    if (event->modifiers() & Qt::ControlModifier) {
        if (turned != 0) // a sideways turn says nothing about the size
            zoom(turned > 0 ? kZoomStep : 1 / kZoomStep, event->position());
    } else if (verticalScrollBar()->maximum() == 0) { // an ordinary wheel goes along, where there is nothing below
        QCoreApplication::sendEvent(horizontalScrollBar(), event);
    } else {
        QAbstractScrollArea::wheelEvent(event);
    }
}

void GraphView::keyPressEvent(QKeyEvent* event)
{
    const int last = int(m_drawing.boxes.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Right:
        return choose(std::min(m_chosen + 1, last));
    case Qt::Key_Up:
    case Qt::Key_Left:
        return choose(std::max(m_chosen - 1, 0));
    case Qt::Key_Home:
        return choose(0);
    case Qt::Key_End:
        return choose(last);
    case Qt::Key_Plus:
        return zoom(kZoomStep, viewport()->rect().center());
    case Qt::Key_Minus:
        return zoom(1 / kZoomStep, viewport()->rect().center());
    case Qt::Key_0:
        return setShowsAll(false);
    case Qt::Key_F:
        return setShowsAll(!m_showsAll);
    case Qt::Key_Escape:
        if (m_chosen >= 0)
            return choose(-1);
        return QAbstractScrollArea::keyPressEvent(event);
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void GraphView::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    if (m_chosen < 0 && !m_drawing.boxes.empty() && event->reason() != Qt::MouseFocusReason)
        choose(0); // so that one sees where the keyboard is
    viewport()->update();
}

void GraphView::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace Tintype
