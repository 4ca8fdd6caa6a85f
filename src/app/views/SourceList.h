// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/SourceModel.h"

#include <QListView>

namespace Tintype {

class SourceDelegate;

/// The list within the source panel: arrows move over its lines, digits and letters go up to the page. GUI thread.
class SourceList : public QListView
{
    Q_OBJECT

public:
    explicit SourceList(SourceModel& model, QWidget* parent = nullptr);

Q_SIGNALS:
    void chosen(int row, bool besides);
    void menuWanted(const QModelIndex& index, const QPoint& globalPosition);
    void removeWanted(int classId);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void choose(const QModelIndex& index, bool besides);
    void markDrop(int row);

    SourceModel& m_model;
    SourceDelegate* m_delegate = nullptr;
};

} // namespace Tintype
