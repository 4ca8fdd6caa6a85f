// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/PhotoGridFilter.h"

#include <QTimer>
#include <QWidget>

#include <vector>

class QLineEdit;
class QMenu;
class QSlider;
class QToolButton;

namespace Tintype {

class Chip;
class PhotoGridModel;

/// Above the grid: class, part and text as conditions with their counts, order, size of the cells. Sets the model's filter. GUI thread.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(PhotoGridModel& model, QWidget* parent = nullptr);

    void setCellSize(int width);
    void focusSearch();
    void refresh(); ///< Chips and counts, now; changes of the catalog are followed a moment later.

    QLineEdit* searchField() const { return m_search; }
    Chip* chipOf(ClassId id) const; ///< Null when there is none.

Q_SIGNALS:
    void cellSizeWanted(int width);
    void searchLeft(); ///< Enter, Esc or Down in the field: the photos are wanted again.

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildRight();
    void refreshSoon();
    void rebuildChips();
    void giveRoom(); ///< To the chips first, then to the search field.
    void placeChips();
    void chooseClass(std::optional<ClassId> classId);
    void showMoreMenu();
    void showPartMenu();
    void showOrderMenu();
    void addChoice(QMenu& menu, const QString& text, bool isChosen, const PhotoGridFilter& filter);
    void openMenu(QMenu* menu, QWidget* below);

    struct ClassChip
    {
        std::optional<ClassId> classId;
        Chip* chip = nullptr;
    };

    PhotoGridModel& m_model;
    QWidget* m_chipRoom = nullptr;
    std::vector<ClassChip> m_classChips; ///< All, Untagged, then the classes.
    size_t m_placed = 0; ///< Those that fit; the rest is in the menu.
    Chip* m_more = nullptr;
    Chip* m_part = nullptr;
    QToolButton* m_order = nullptr;
    QLineEdit* m_search = nullptr;
    QSlider* m_size = nullptr;
    QTimer m_refreshTimer;
};

} // namespace Tintype
