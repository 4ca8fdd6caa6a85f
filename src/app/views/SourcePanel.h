// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/SourceModel.h"

#include <QFrame>

namespace Tintype {

class SourceList;

/// The left panel: where the photos on show come from, and the classes. A click shows one source, Ctrl and a click combine; classes are
/// added, renamed, recoloured and removed here, and take dropped photos. GUI thread.
class SourcePanel : public QFrame
{
    Q_OBJECT

public:
    explicit SourcePanel(SourceModel& model, QWidget* parent = nullptr);
    ~SourcePanel() override;

    void editNewClass(const QString& begun = {}); ///< Opens the field, with the letters that were typed.
    void renameClass(ClassId id); ///< Opens the field in its line.
    QWidget* list() const; ///< What takes the keys.
    QRect lineRect(int row) const; ///< In the coordinates of listViewport().
    QWidget* listViewport() const;

Q_SIGNALS:
    void chosen(int row, bool besides);
    void colourWanted(int classId, const QColor& colour);
    void removeWanted(int classId);

private:
    void showMenu(const QModelIndex& index, const QPoint& globalPosition);

    SourceModel& m_model;
    SourceList* m_list = nullptr;
};

} // namespace Tintype
