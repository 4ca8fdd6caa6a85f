// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Session.h"
#include "app/pages/Page.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

class QMenu;
class QStackedWidget;

namespace Tintype {

class ActionBook;
class BottomBar;
class DropVeil;
class ImportBar;
class MessageBar;
class TopBar;
class WorkReporter;

/// The one window: assembles the pages between the two bars, and holds the open project. GUI thread.
class MainWindow : public QWidget
{
    Q_OBJECT

public:
    explicit MainWindow(Session::MakeEngine makeEngine = {});
    ~MainWindow() override;

    Result<> openProject(const QString& folder);
    Result<> createProject(const QString& folder);
    void closeProject(); ///< What goes on in it stops where it is, to go on when it is opened again.
    Session* session() const { return m_session.get(); }

    /// Imports photos; asks first whether folder names are classes when there are folders. Without a project it makes one named after
    /// the first folder. A project among them is opened instead.
    void take(const QStringList& paths);
    void startImport(const QStringList& paths, bool tagsFromFolders);
    /// Opens, or makes, the project named after this folder of photos and imports it, folder names as classes.
    void takeFolder(const QString& folder);

    Module module() const { return m_module; }
    Page* page(Module module); ///< Built when it is first needed, or when there is time.
    void goTo(Module module, const QVariant& argument = {});
    MessageBar& messages() { return *m_messages; }

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void connectActions();
    void fillMenu();
    void fillRecent(QMenu* menu);
    void connectPage(Page* page, Module module);
    void connectWelcome(Page* page);

    void adopt(std::unique_ptr<Catalog> catalog);
    void rememberPlace();
    void offerToResume();
    void prepareNextPage();
    std::optional<Module> nextUnmade() const;
    void showPageState();
    void showUndoState();
    void step(bool undo); ///< Undoes or redoes one edit and says so.
    void complain(const Error& error);

    void chooseProject();
    void chooseImport(bool folders);
    void showKeys();
    void toggleFullScreen();
    void takeSamples(const QString& photos, const QString& project);

    Session::MakeEngine m_makeEngine;
    ActionBook* m_actions;
    QMenu* m_menu;
    TopBar* m_top;
    ImportBar* m_importBar;
    QStackedWidget* m_stack;
    BottomBar* m_bottom;
    MessageBar* m_messages;
    DropVeil* m_veil;
    WorkReporter* m_reporter;

    Module m_module = Module::Welcome;
    QHash<int, Page*> m_pages;
    QTimer m_prepare; ///< The time for the next step of making the pages that are not there yet,
    Page* m_made = nullptr; ///< and the one that is made but has no style yet.
    std::unique_ptr<Session> m_session; ///< Last: pages let go of it before it ends.
};

} // namespace Tintype
