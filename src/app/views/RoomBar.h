// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Tintype {

/// What something needs against the room there is: a bar that fills it, or runs over it. GUI thread.
class RoomBar : public QWidget
{
    Q_OBJECT

public:
    explicit RoomBar(const QString& name, QWidget* parent = nullptr);

    void set(qint64 needed, qint64 room); ///< Bytes; a room of 0 is unknown.
    bool isOver() const { return m_room > 0 && m_needed > m_room; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    qint64 m_needed = 0;
    qint64 m_room = 0;
};

} // namespace Tintype
