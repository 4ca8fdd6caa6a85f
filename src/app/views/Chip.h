// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QColor>

namespace Tintype {

/// A pill to choose by: a name, a quiet number, a colour before it when it stands for a class. GUI thread.
class Chip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit Chip(const QString& text, QWidget* parent = nullptr);

    void setNumber(int number); ///< -1 shows none.
    int shownNumber() const { return m_number; }
    void setColour(const QColor& colour);
    void setOpensMenu(bool opens); ///< Shows an arrow.

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    QString numberText() const;
    QString shownText() const;

    int m_number = -1;
    QColor m_colour;
    bool m_opensMenu = false;
};

} // namespace Tintype
