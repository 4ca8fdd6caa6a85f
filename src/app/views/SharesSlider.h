// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractSlider>
#include <QLabel>
#include <QWidget>

#include <array>

namespace Tintype {

/// One of the two handles of a SharesSlider: moves by mouse and by key, and says so to a screen reader. Its value is where the boundary
/// stands, in percent.
class ShareHandle : public QAbstractSlider
{
    Q_OBJECT

public:
    explicit ShareHandle(QWidget* parent = nullptr);
    QSize sizeHint() const override { return {kSize, kSize}; }

    static constexpr int kSize = 28; ///< Pixels; a hit target, the knob is smaller.

Q_SIGNALS:
    void draggedTo(int xInParent);

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    bool m_ring = false; ///< The focus came by key: it is shown.
};

/// Shares 100 percent out among training, validation and test: one bar of three pieces with two handles, in steps of 5. Each piece has
/// its name and share above it. GUI thread.
class SharesSlider : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kStep = 5; ///< Percent; also the least share of a part.

    explicit SharesSlider(QWidget* parent = nullptr);

    std::array<int, 3> shares() const; ///< Sum 100.
    void setShares(const std::array<int, 3>& shares); ///< Rounded to what the handles can show. Emits nothing.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void sharesChanged(const std::array<int, 3>& shares);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void boundaryMoved(int which, int value);
    void layOut();
    QRect track() const;
    int xOf(int percent) const;

    std::array<ShareHandle*, 2> m_handles{};
    std::array<QLabel*, 3> m_labels{};
};

/// The colours of the three parts all over the window.
std::array<QColor, 3> partColours();
/// "Training", "Validation", "Test".
std::array<QString, 3> partTitles();

} // namespace Tintype
