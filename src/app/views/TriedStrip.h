// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace Tintype {

/// The photos that were tried, small, in one line; the arrow keys and the mouse bring one back. GUI thread.
class TriedStrip : public QListView
{
    Q_OBJECT

public:
    explicit TriedStrip(QWidget* parent = nullptr);

    void chooseRow(int row); ///< Says nothing: rowChosen is for what a person did.

Q_SIGNALS:
    void rowChosen(int row);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    class Delegate;
    bool m_quiet = false;
};

} // namespace Tintype
