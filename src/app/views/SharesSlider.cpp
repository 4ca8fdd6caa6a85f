// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/SharesSlider.h"

#include "app/Look.h"
#include "app/views/Widgets.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QSignalBlocker>

#include <algorithm>

namespace Tintype {

namespace {

constexpr int kTrackHeight = 8;
constexpr int kLabelHeight = 20;
constexpr double kKnobRadius = 7;

} // namespace

std::array<QColor, 3> partColours()
{
    const LookTokens& tokens = Look::instance().tokens();
    return {tokens.training, tokens.validation, tokens.quiet};
}

std::array<QString, 3> partTitles()
{
    const auto tr = [](const char* text) { return QCoreApplication::translate("Tintype::SharesSlider", text); };
    return {tr("Training"), tr("Validation"), tr("Test")};
}

ShareHandle::ShareHandle(QWidget* parent)
    : QAbstractSlider(parent)
{
    setOrientation(Qt::Horizontal);
    setSingleStep(SharesSlider::kStep);
    setPageStep(2 * SharesSlider::kStep);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::SizeHorCursor);
    resize(kSize, kSize);
}

void ShareHandle::paintEvent(QPaintEvent*)
{
    const LookTokens& tokens = Look::instance().tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF centre = QRectF(rect()).center();
    if (m_ring) {
        painter.setPen(QPen(tokens.accent, 2));
        painter.setBrush(tokens.card);
        painter.drawEllipse(centre, kKnobRadius + 3, kKnobRadius + 3);
    }
    painter.setPen(QPen(tokens.card, 2)); // sets it off from the bar
    painter.setBrush(underMouse() || isSliderDown() ? tokens.strong : tokens.text);
    painter.drawEllipse(centre, kKnobRadius, kKnobRadius);
}

void ShareHandle::focusInEvent(QFocusEvent* event)
{
    QAbstractSlider::focusInEvent(event);
    m_ring = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason || event->reason() == Qt::ShortcutFocusReason;
    update();
}

void ShareHandle::focusOutEvent(QFocusEvent* event)
{
    QAbstractSlider::focusOutEvent(event);
    m_ring = false;
    update();
}

void ShareHandle::keyPressEvent(QKeyEvent* event)
{
    m_ring = true; // who presses keys wants to see where they go
    QAbstractSlider::keyPressEvent(event);
    update();
}

void ShareHandle::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        raise();
}

void ShareHandle::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        Q_EMIT draggedTo(mapToParent(event->position().toPoint()).x());
}

void ShareHandle::enterEvent(QEnterEvent* event)
{
    QAbstractSlider::enterEvent(event);
    update();
}

void ShareHandle::leaveEvent(QEvent* event)
{
    QAbstractSlider::leaveEvent(event);
    update();
}

SharesSlider::SharesSlider(QWidget* parent)
    : QWidget(parent)
{
    for (size_t part = 0; part < 3; ++part) {
        m_labels[part] = label({}, {}, this);
        m_labels[part]->setTextFormat(Qt::PlainText);
    }
    const std::array<QString, 2> names{tr("Where training ends and validation begins, in percent"),
                                       tr("Where validation ends and the test begins, in percent")};
    for (int which = 0; which < 2; ++which) {
        auto* handle = new ShareHandle(this);
        handle->setAccessibleName(names[size_t(which)]);
        handle->setToolTip(tr("Drag, or press ← and →"));
        m_handles[size_t(which)] = handle;
        connect(handle, &QAbstractSlider::valueChanged, this, [this, which](int value) { boundaryMoved(which, value); });
        connect(handle, &ShareHandle::draggedTo, this, [this, handle](int x) {
            const double percent = 100.0 * (x - track().left()) / std::max(1, track().width());
            handle->setValue(qRound(percent / kStep) * kStep);
        });
    }
    setTabOrder(m_handles[0], m_handles[1]);
    setFocusProxy(m_handles[0]);
    setShares({70, 15, 15});
    connect(&Look::instance(), &Look::changed, this, qOverload<>(&QWidget::update));
}

std::array<int, 3> SharesSlider::shares() const
{
    const int first = m_handles[0]->value();
    const int second = m_handles[1]->value();
    return {first, second - first, 100 - second};
}

void SharesSlider::setShares(const std::array<int, 3>& shares)
{
    const auto rounded = [](int percent) { return qRound(double(percent) / kStep) * kStep; };
    const int first = std::clamp(rounded(shares[0]), kStep, 100 - 2 * kStep);
    const int second = std::clamp(rounded(shares[0] + shares[1]), first + kStep, 100 - kStep);
    const QSignalBlocker blockFirst(m_handles[0]);
    const QSignalBlocker blockSecond(m_handles[1]);
    m_handles[0]->setRange(kStep, second - kStep);
    m_handles[1]->setRange(first + kStep, 100 - kStep);
    m_handles[0]->setValue(first);
    m_handles[1]->setValue(second);
    layOut();
}

void SharesSlider::boundaryMoved(int which, int value)
{
    // Each handle's range ends beside the other, so that no part loses its least share.
    if (which == 0)
        m_handles[1]->setMinimum(value + kStep);
    else
        m_handles[0]->setMaximum(value - kStep);
    layOut();
    Q_EMIT sharesChanged(shares());
}

QSize SharesSlider::sizeHint() const
{
    return {480, kLabelHeight + ShareHandle::kSize};
}

QSize SharesSlider::minimumSizeHint() const
{
    return {320, kLabelHeight + ShareHandle::kSize};
}

QRect SharesSlider::track() const
{
    return {4, kLabelHeight + (ShareHandle::kSize - kTrackHeight) / 2, width() - 8, kTrackHeight};
}

int SharesSlider::xOf(int percent) const
{
    return track().left() + qRound(track().width() * percent / 100.0);
}

void SharesSlider::layOut()
{
    const std::array<int, 3> parts = shares();
    const std::array<QString, 3> titles = partTitles();
    const std::array<int, 4> edges{xOf(0), xOf(m_handles[0]->value()), xOf(m_handles[1]->value()), xOf(100)};
    for (size_t part = 0; part < 3; ++part) {
        m_labels[part]->setText(tr("%1 %2 %").arg(titles[part], QLocale().toString(parts[part])));
        m_labels[part]->adjustSize();
    }
    // Each label stands over the middle of its piece, but never over another label.
    int right = track().right();
    for (int part = 2; part >= 0; --part) {
        QLabel* text = m_labels[size_t(part)];
        const int middle = (edges[size_t(part)] + edges[size_t(part) + 1]) / 2;
        const int x = std::min(middle - text->width() / 2, right - text->width());
        text->move(std::max(track().left(), x), 0);
        right = text->x() - 12;
    }
    for (size_t which = 0; which < 2; ++which)
        m_handles[which]->move(edges[which + 1] - ShareHandle::kSize / 2, kLabelHeight);
    update();
}

void SharesSlider::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void SharesSlider::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath bar;
    bar.addRoundedRect(track(), kTrackHeight / 2.0, kTrackHeight / 2.0);
    painter.setClipPath(bar);
    const std::array<QColor, 3> colours = partColours();
    const std::array<int, 4> edges{xOf(0), xOf(m_handles[0]->value()), xOf(m_handles[1]->value()), xOf(100)};
    for (size_t part = 0; part < 3; ++part)
        painter.fillRect(QRect(edges[part], track().top(), edges[part + 1] - edges[part], kTrackHeight), colours[part]);
}

} // namespace Tintype
