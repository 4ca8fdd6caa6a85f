// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QColor>

namespace Tintype {

/// One class in the right panel: its colour, name, how many of the selected photos have it, its key. GUI thread.
class TagButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit TagButton(QWidget* parent = nullptr);

    void setLook(const QString& name, const QColor& colour, const QString& key);
    void setShare(const QString& share, bool isWhole); ///< "all 3", "2 of 3"; whole ones are filled.
    const QString& share() const { return m_share; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    QColor m_colour;
    QString m_key;
    QString m_share;
    bool m_isWhole = false;
};

} // namespace Tintype
