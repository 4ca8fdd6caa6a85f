// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

class QStandardItemModel;

namespace Tintype {

/// The networks there are, the oldest first, then one's own layers. GUI thread.
class NetworkList : public QListView
{
    Q_OBJECT

public:
    explicit NetworkList(QWidget* parent = nullptr);

    QString network() const; ///< The chosen one; empty for one's own layers.
    void choose(const QString& network); ///< An unknown one changes nothing.
    int networks() const { return m_networks; }

Q_SIGNALS:
    void networkChosen(const QString& network);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    class Delegate;
    void addHead(const QString& words);
    void addRow(const QString& network, const QString& title, const QString& words, int year);

    QStandardItemModel* m_model;
    int m_networks = 0;
};

} // namespace Tintype
