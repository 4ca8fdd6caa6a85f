// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imaging/PhotoFacts.h"

#include <QPointer>
#include <QWidget>

#include <vector>

class QFrame;

namespace Tintype {

/// A card laid over the window for something to read; Esc, its cross or a click beside it put it away. GUI thread.
class Sheet : public QWidget
{
    Q_OBJECT

public:
    /// Takes `content` and shows it. At most one sheet is over a window: an older one goes.
    static Sheet* show(QWidget* window, const QString& title, QWidget* content);
    static Sheet* over(const QWidget* window); ///< The sheet that is shown; null when there is none.
    void putAway();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    Sheet(QWidget* window, const QString& title, QWidget* content);
    void place();

    QFrame* m_card;
    QPointer<QWidget> m_before; ///< Had the keyboard.
};

/// One line of a list of keys.
struct KeyLine
{
    QString group;
    QString text;
    QString keys;
};

QWidget* keysSheet(const std::vector<KeyLine>& lines);
QWidget* aboutSheet();
QWidget* refusedSheet(const QList<RefusedFile>& refused);

} // namespace Tintype
