// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCustomPlot;

namespace Tintype {

/// A plot that one looks closer at: the wheel zooms, a drag pans, a double click resets; by key + and - zoom, Home resets. Shows a ring
/// while the keyboard is here. GUI thread.
class PlotWidget : public QWidget
{
    Q_OBJECT

public:
    explicit PlotWidget(QWidget* parent);

    virtual bool isZoomed() const = 0;
    virtual void resetView() = 0; ///< To all there is.

protected:
    QCustomPlot* plot() const { return m_plot; }
    virtual void keepInside() = 0; ///< After a zoom or a drag: nothing is to be seen beyond what there is.

    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void zoom(double factor);

    QCustomPlot* m_plot;
    bool m_isRinged = false; ///< The focus came by key: it is shown.
};

} // namespace Tintype
