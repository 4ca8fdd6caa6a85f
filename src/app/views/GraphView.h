// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/GraphDrawing.h"
#include "learning/networks/NetworkCost.h"

#include <QAbstractScrollArea>

namespace Tintype {

/// A network as a drawing: a box for each layer, frames around blocks, short ways as arcs. Arrow keys walk from box to box, the mouse
/// drags, + and - or Ctrl and the wheel zoom, F shows all of it or goes back to full size. What a box costs is said in its tooltip and,
/// for the chosen one, in the description. GUI thread.
class GraphView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit GraphView(QWidget* parent = nullptr);

    void setGraph(const NetworkGraph& graph, const NetworkCost& cost);
    const GraphDrawing& drawing() const { return m_drawing; }
    int chosen() const { return m_chosen; } ///< A box; -1 for none.
    QString wordsOf(int box) const; ///< What its layers are and cost.
    QPoint placeOf(int box) const; ///< Its middle, in the viewport.
    double scale() const { return m_scale; }
    bool showsAll() const { return m_showsAll; }
    void setShowsAll(bool on); ///< As small as it must be to be seen whole, now and when there is more or less room; off: at full size.
    bool isLarger() const; ///< Than the room at this scale.
    QSize minimumSizeHint() const override { return {200, 120}; }

Q_SIGNALS:
    void boxChosen(int box); ///< -1 for none.
    void arranged(); ///< showsAll() or isLarger() may be another.

protected:
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    QPointF origin() const; ///< Of the drawing, in the viewport.
    void arrange(); ///< In columns as high as there is room, or so that all is seen.
    void arrangeAll(); ///< At the largest scale at which all is seen.
    QSize drawnSize() const { return (m_drawing.size * m_scale).toSize(); }
    void fitScrollBars();
    void zoom(double factor, QPointF about); ///< What is there in the viewport stays there.
    int boxAt(QPointF place) const { return m_drawing.boxAt((place - origin()) / m_scale); }
    void choose(int box);
    void scrollTo(int box);
    void paintBox(QPainter& painter, size_t box) const;
    const LayerCost& costOf(int node) const { return m_cost.layers[size_t(node) - 1]; } // the picture has none

    NetworkGraph m_graph;
    NetworkCost m_cost;
    GraphDrawing m_drawing;
    int m_chosen = -1;
    double m_scale = 1;
    bool m_showsAll = false;
    QPointF m_grip; ///< Where the mouse has taken hold.
    bool m_isDragged = false;
};

} // namespace Tintype
