// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/Page.h"
#include "library/CatalogChange.h"

class QFrame;
class QStackedWidget;

namespace Tintype {

class EmptyState;
class Filmstrip;
class FilterBar;
class LibraryEdits;
class LoupeView;
class PhotoGridModel;
class PhotoGridView;
class PhotoInfoPanel;
class PhotoSelection;
class SourceModel;
class SourcePanel;
class TagPanel;
class TagPrompt;
struct Progress;

/// Where photos are looked through and given their classes: sources at the left, the grid or one photo in the middle, tags and facts at
/// the right. GUI thread.
class LibraryPage : public Page
{
    Q_OBJECT

public:
    explicit LibraryPage(QWidget* parent = nullptr);
    ~LibraryPage() override;

    void setSession(Session* session) override;
    void enter(const QVariant& argument) override; ///< A photo's id shows that photo.
    void leave() override;
    QList<QAction*> mainActions() const override;
    QString statusText() const override;

    bool isLoupe() const;
    bool arePanelsShown() const;

Q_SIGNALS:
    void importRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void listKeys();
    QWidget* buildCentre();
    QWidget* buildRight();
    void connectParts();
    void connectSession();
    void restore();
    void save();

    void followCatalog(const CatalogChange& change);
    void followFilter();
    void followImport();
    void refreshCentre();
    void refreshActions();
    QString conditionsText() const;

    void showPhotosOrEmptiness();
    void showGrid(); ///< From the loupe.
    void showLoupe();
    void showPanels(bool shown);
    void focusNextArea(bool back);

    QList<qint64> targets() const; ///< What a tag is for: the photo in the loupe, else the selected ones.
    void tagTargets(int classId);
    void tagByKey(int digit);
    enum class Ask { NewClass, FirstClass, NoSuchKey, TagByName };
    void askForClass(Ask why, const QString& begun = {});
    void removeTargets();
    void showPhotoMenu(const QPoint& globalPosition);
    bool pressLetter(const QString& text, bool isShifted);
    bool pressCommand(int key, const QString& text);

    Session* m_session = nullptr;
    PhotoGridModel* m_model = nullptr;
    PhotoSelection* m_selection = nullptr;
    SourceModel* m_sources = nullptr;
    LibraryEdits* m_edits = nullptr;

    QFrame* m_right = nullptr;
    SourcePanel* m_sourcePanel = nullptr;
    FilterBar* m_filterBar = nullptr;
    QStackedWidget* m_centre = nullptr;
    PhotoGridView* m_grid = nullptr;
    QWidget* m_loupePage = nullptr;
    LoupeView* m_loupe = nullptr;
    Filmstrip* m_filmstrip = nullptr;
    EmptyState* m_empty = nullptr;
    TagPanel* m_tagPanel = nullptr;
    PhotoInfoPanel* m_infoPanel = nullptr;
    TagPrompt* m_prompt = nullptr;

    QAction* m_importAction = nullptr;
    QAction* m_nextAction = nullptr;
    Module m_next = Module::Split; // where it leads
    qint64 m_importingFrom = 0; ///< The first id that the running import can give; 0 when none runs.
    bool m_panelsShown = true;
};

} // namespace Tintype
