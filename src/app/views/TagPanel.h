// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/Photo.h"

#include <QTimer>
#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace Tintype {

class PhotoGridModel;
class PhotoSelection;
class TagButton;

/// The classes as buttons for what is selected, each with its key and how many of the selected photos have it. GUI thread.
class TagPanel : public QWidget
{
    Q_OBJECT

public:
    TagPanel(PhotoGridModel& model, PhotoSelection& selection, QWidget* parent = nullptr);

    void setOnlyCurrent(bool only); ///< In the loupe a tag is for the photo shown.
    TagButton* buttonOf(ClassId id) const; ///< kNoClass: the one that takes the tag away. Null when there is none.
    QString heading() const;
    void refresh();

Q_SIGNALS:
    void tagWanted(int classId);
    void newClassWanted();

private:
    void rebuildButtons();

    PhotoGridModel& m_model;
    PhotoSelection& m_selection;
    QLabel* m_heading = nullptr;
    QLabel* m_hint = nullptr;
    QVBoxLayout* m_column = nullptr;
    std::vector<std::pair<ClassId, TagButton*>> m_buttons;
    TagButton* m_untag = nullptr;
    QPushButton* m_newClass = nullptr;
    bool m_onlyCurrent = false;
    QTimer m_refreshTimer;
};

} // namespace Tintype
