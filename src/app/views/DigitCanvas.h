// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imaging/DigitDrawing.h"

#include <QImage>
#include <QPixmap>
#include <QWidget>

#include <vector>

class QTouchEvent;
class QTransform;

namespace Tintype {

/// A sheet of paper to draw a digit on with mouse, pen or finger; or a picture of digits, with a box around each. GUI thread.
class DigitCanvas : public QWidget
{
    Q_OBJECT

public:
    static constexpr double kThinnestPen = 8;
    static constexpr double kThickestPen = 48;

    explicit DigitCanvas(QWidget* parent = nullptr);

    const DigitDrawing& drawing() const { return m_drawing; } ///< In logical pixels, with the stroke being drawn.
    bool isEmpty() const { return m_drawing.isEmpty() && !hasPicture(); }
    /// Forgets the undo history and the picture; takes over the drawing's pen width unless it is 0. Emits no drawingChanged.
    void setDrawing(const DigitDrawing& drawing);

    bool canUndo() const { return !m_undo.empty(); }
    bool canRedo() const { return !m_redo.empty(); }
    void undo();
    void redo();
    void clear(); ///< Can be undone, but for a picture.

    double penWidth() const { return m_drawing.penWidth; } ///< Logical pixels.
    void setPenWidth(double width);
    bool isDark() const { return m_dark; }
    void setDark(bool isDark); ///< Dark paper with light ink.

    /// A picture in place of strokes, with a box per digit in the picture's pixels. Drawing on it replaces it, undo brings the strokes
    /// back. Null for none.
    void setPicture(const QImage& picture, const QList<QRect>& boxes);
    void chooseBox(int box); ///< -1 for none.
    int chosenBox() const { return m_chosenBox; }
    bool hasPicture() const { return !m_picture.isNull(); }
    QRectF boxOnCanvas(int box) const; ///< Where it is drawn, in the widget's coordinates.

    QSize sizeHint() const override { return {420, 420}; }
    QSize minimumSizeHint() const override { return {200, 200}; }

Q_SIGNALS:
    void drawingChanged(); ///< After every point (live), and after undo, redo, clear and an erased stroke.
    void strokeFinished();
    void boxChosen(int box); ///< A click into a box.
    void penWidthChanged(double width);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override; ///< Keeps the drawing in the middle, and whole.
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void tabletEvent(QTabletEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    enum class Hand { None, Mouse, Pen, Eraser, Finger };
    enum class Key { Other, Undo, Redo, Clear, Thinner, Thicker };

    Key keyOf(const QKeyEvent& event) const; ///< Other for what would do nothing now.
    bool touchEvent(QTouchEvent& event);
    void press(Hand hand, const PenPoint& point);
    void drag(Hand hand, const PenPoint& point);
    void lift(Hand hand);
    void release(Hand hand);
    void beginStroke(const PenPoint& point);
    void addPoint(const PenPoint& point);
    void finishStroke();
    void abandonStroke();
    void erase(const QPointF& position);
    void clickPicture(const QPointF& position);
    PenPoint onPaper(const PenPoint& point) const;

    void setStrokes(std::vector<PenStroke> strokes);
    void moveStrokes(const QTransform& way); ///< Those of the history, too.
    void forgetPicture();
    void repaintAll();
    void updateAround(const PenStroke& stroke, size_t first);
    size_t finishedStrokes() const { return m_drawing.strokes.size() - (m_isStroking ? 1 : 0); }
    QRectF pictureRect() const;
    void ensureCache();
    void paintFinished(size_t first);
    void paintBoxes(QPainter& painter) const;
    void paintInvitation(QPainter& painter) const;

    DigitDrawing m_drawing;
    std::vector<std::vector<PenStroke>> m_undo; ///< The strokes as they were, the latest last.
    std::vector<std::vector<PenStroke>> m_redo;
    bool m_dark = false;

    QImage m_picture;
    QList<QRect> m_boxes;
    int m_chosenBox = -1;

    Hand m_hand = Hand::None; ///< What is down; the others are ignored meanwhile, the palm beside the pen too.
    int m_finger = -1;
    bool m_isStroking = false;
    PenPoint m_pressed; ///< On a picture it shows only later whether a press is a click or a stroke.

    QPixmap m_cache; ///< Paper with the picture or the finished strokes; null to be painted anew.
};

} // namespace Tintype
