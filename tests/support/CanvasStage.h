// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/views/DigitCanvas.h"

#include <QTest>
#include <QVBoxLayout>

namespace Tintype {

inline constexpr int kRatio = 2; ///< Device pixels to a logical one, as on a dense screen.

/// A canvas of 300x300 in a window, on a screen of kRatio (call useDenseScreen() in initMain).
struct CanvasStage
{
    static void useDenseScreen() { qputenv("QT_SCALE_FACTOR", QByteArray::number(kRatio)); }

    CanvasStage()
    {
        QVBoxLayout* layout = new QVBoxLayout(&window);
        layout->setContentsMargins(0, 0, 0, 0);
        canvas = new DigitCanvas;
        layout->addWidget(canvas);
        window.resize(300, 300);
        window.show();
        window.activateWindow();
        canvas->setFocus();
    }

    bool isReady() { return QTest::qWaitForWindowActive(&window) && canvas->hasFocus(); }

    void stroke(const QList<QPoint>& points)
    {
        QTest::mousePress(canvas, Qt::LeftButton, {}, points.first());
        for (qsizetype i = 1; i < points.size(); ++i)
            QTest::mouseMove(canvas, points[i]);
        QTest::mouseRelease(canvas, Qt::LeftButton, {}, points.last());
    }

    /// The colour of the canvas at a logical position, as painted.
    QColor colourAt(const QPoint& position)
    {
        const QImage picture = canvas->grab().toImage();
        return picture.pixelColor(position * kRatio);
    }

    QWidget window;
    DigitCanvas* canvas = nullptr;
};

} // namespace Tintype
