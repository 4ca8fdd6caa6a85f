// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace Tintype {

/// Paints the lines of the left panel: headings, names with counts, colours and keys, and how far a class is from enough photos.
/// Edits names in place. GUI thread.
class SourceDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setDropRow(int row) { m_dropRow = row; } ///< The line that dragged photos are over; -1 for none.

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintGround(QPainter& painter, const QRect& line, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    int paintNumbers(QPainter& painter, const QRect& line, const QModelIndex& index) const;
    void paintNeeded(QPainter& painter, const QRect& bar, const QModelIndex& index) const;

    int m_dropRow = -1;
};

/// A key as it stands beside what it does: a small outlined box. Returns its width; the box ends at `right`.
int paintKey(QPainter& painter, int right, int middle, const QString& key);

} // namespace Tintype
