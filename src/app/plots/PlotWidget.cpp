// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/PlotWidget.h"

#include "app/Look.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include "app/plots/QCustomPlotInclude.h"

namespace Tintype {

namespace {

constexpr double kZoomStep = 0.8; ///< One press of a key leaves this share of the range.

} // namespace

PlotWidget::PlotWidget(QWidget* parent)
    : QWidget(parent)
    , m_plot(new QCustomPlot(this))
{
    setFocusPolicy(Qt::StrongFocus);
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    m_plot->installEventFilter(this);
}

bool PlotWidget::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_plot)
        return QWidget::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::MouseMove:
        if (!static_cast<QMouseEvent*>(event)->buttons().testFlag(Qt::LeftButton))
            break;
        [[fallthrough]];
    case QEvent::Wheel:
        QMetaObject::invokeMethod(this, [this] { keepInside(); }, Qt::QueuedConnection); // once the plot has moved
        break;
    case QEvent::MouseButtonPress:
        setFocus(Qt::MouseFocusReason);
        break;
    case QEvent::MouseButtonDblClick:
        resetView();
        return true;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void PlotWidget::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoom(kZoomStep);
    case Qt::Key_Minus:
        return zoom(1 / kZoomStep);
    case Qt::Key_Home:
        return resetView();
    default:
        QWidget::keyPressEvent(event);
    }
}

void PlotWidget::zoom(double factor)
{
    m_plot->xAxis->scaleRange(factor);
    m_plot->yAxis->scaleRange(factor);
    keepInside();
}

void PlotWidget::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    m_isRinged = event->reason() != Qt::MouseFocusReason; // who uses the mouse knows where it is
    update();
}

void PlotWidget::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    m_isRinged = false;
    update();
}

void PlotWidget::paintEvent(QPaintEvent*)
{
    if (!m_isRinged)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Look::instance().tokens().accent, 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
}

} // namespace Tintype
