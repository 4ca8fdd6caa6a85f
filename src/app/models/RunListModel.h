// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/RunFolder.h"

#include <QAbstractListModel>

#include <vector>

namespace Tintype {

class SideThread;

/// The models of a project, newest first, read on a side thread. GUI thread.
class RunListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Roles { IdRole = Qt::UserRole + 1 };

    RunListModel(QString runsFolder, SideThread& reader, QObject* parent = nullptr);

    void refresh(); ///< Reads the folder again; refreshed follows.
    bool isRead() const { return m_read; } ///< False until the first reading is done: then "none" is not known yet.

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    const ModelEntry* model(int row) const; ///< Null when there is none.
    int rowOf(const QString& id) const; ///< -1 when there is none.

Q_SIGNALS:
    void refreshed();

private:
    void take(std::vector<ModelEntry> entries);

    QString m_runsFolder;
    SideThread& m_reader;
    std::vector<ModelEntry> m_entries;
    bool m_read = false;
};

/// "Better 4, today 14:02".
QString modelTitle(const ModelEntry& model);

} // namespace Tintype
