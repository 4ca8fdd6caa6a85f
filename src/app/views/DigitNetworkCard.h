// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFrame>

class QCheckBox;

namespace Tintype {

/// A network for digits: what it is and costs, in the colour of its curves; ticked when it is to be trained. GUI thread.
class DigitNetworkCard : public QFrame
{
    Q_OBJECT

public:
    DigitNetworkCard(const QString& network, const QColor& colour, QWidget* parent);

    const QString& network() const { return m_network; }
    const QColor& colour() const { return m_colour; }
    bool isChosen() const;
    void setChosen(bool on);
    void setLocked(bool locked); ///< While it runs.

Q_SIGNALS:
    void toggled(bool on);

protected:
    void mouseReleaseEvent(QMouseEvent* event) override; ///< The whole card is the tick.

private:
    QString m_network;
    QColor m_colour;
    QCheckBox* m_tick;
};

} // namespace Tintype
