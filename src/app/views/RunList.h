// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/work/RunArchive.h"

#include <QListView>

#include <vector>

class QStandardItemModel;

namespace Tintype {

/// The earlier runs, newest first: name and date, accuracy with its interval. GUI thread.
class RunList : public QListView
{
    Q_OBJECT

public:
    explicit RunList(QWidget* parent = nullptr);

    void setRuns(const std::vector<RunSummary>& runs);
    QString idAt(int row) const;

Q_SIGNALS:
    void opened(const QString& run); ///< Clicked, or Enter.

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    class Delegate;
    void open(const QModelIndex& index);

    QStandardItemModel* m_model;
};

} // namespace Tintype
