// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QButtonGroup;

namespace Tintype {

/// The networks to choose from, each with what it costs and brings. GUI thread.
class NetworkChoice : public QFrame
{
    Q_OBJECT

public:
    explicit NetworkChoice(QWidget* parent = nullptr);

    QString network() const;
    void setNetwork(const QString& network); ///< An unknown one changes nothing.

Q_SIGNALS:
    void networkChanged(const QString& network);

private:
    QButtonGroup* m_group;
};

} // namespace Tintype
