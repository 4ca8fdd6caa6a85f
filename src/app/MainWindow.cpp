// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/MainWindow.h"

#include "app/ActionBook.h"
#include "app/Look.h"
#include "app/Settings.h"
#include "app/WorkReporter.h"
#include "app/pages/DigitsPage.h"
#include "app/pages/LibraryPage.h"
#include "app/pages/PageFactory.h"
#include "app/views/BottomBar.h"
#include "app/views/DropVeil.h"
#include "app/views/ImportBar.h"
#include "app/views/MessageBar.h"
#include "app/views/Sheet.h"
#include "app/views/TopBar.h"
#include "app/views/Widgets.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QFileInfo>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Tintype {

namespace {

constexpr int kBetweenSteps = 100; ///< Milliseconds that the window has for the person, between steps of making pages.

} // namespace

MainWindow::MainWindow(Session::MakeEngine makeEngine)
    : m_makeEngine(std::move(makeEngine))
    , m_actions(new ActionBook(this))
    , m_menu(new QMenu(this))
    , m_top(new TopBar(*m_actions, m_menu, this))
    , m_importBar(new ImportBar(this))
    , m_stack(new QStackedWidget(this))
    , m_bottom(new BottomBar(this))
    , m_messages(new MessageBar(this))
    , m_veil(new DropVeil(this))
    , m_reporter(new WorkReporter(*m_bottom, *m_messages, this))
{
    setWindowTitle(QStringLiteral("Tintype"));
    setAcceptDrops(true);
    setMinimumSize(960, 600);
    m_messages->setBottomMargin(BottomBar::kHeight + 16);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_top);
    column->addWidget(hairLine(this));
    column->addWidget(m_importBar);
    column->addWidget(m_stack, 1);
    column->addWidget(hairLine(this));
    column->addWidget(m_bottom);
    connectActions();
    fillMenu();
    if (!restoreGeometry(Settings::windowGeometry()))
        resize(1280, 800);
    m_top->setProject({});
    m_prepare.setSingleShot(true);
    m_prepare.setInterval(kBetweenSteps);
    connect(&m_prepare, &QTimer::timeout, this, &MainWindow::prepareNextPage);
    showUndoState();
    goTo(Module::Welcome);
}

MainWindow::~MainWindow()
{
    closeProject();
}

void MainWindow::connectActions()
{
    connect(m_actions->newProject, &QAction::triggered, this, [this] { goTo(Module::Welcome, QStringLiteral("new")); });
    connect(m_actions->openProject, &QAction::triggered, this, &MainWindow::chooseProject);
    connect(m_actions->closeProject, &QAction::triggered, this, [this] {
        closeProject();
        goTo(Module::Welcome);
    });
    connect(m_actions->importFolder, &QAction::triggered, this, [this] { chooseImport(true); });
    connect(m_actions->importFiles, &QAction::triggered, this, [this] { chooseImport(false); });
    connect(m_actions->undo, &QAction::triggered, this, [this] { step(true); });
    connect(m_actions->redo, &QAction::triggered, this, [this] { step(false); });
    connect(m_actions->fullScreen, &QAction::triggered, this, &MainWindow::toggleFullScreen);
    connect(m_actions->showKeys, &QAction::triggered, this, &MainWindow::showKeys);
    connect(m_actions->showMenu, &QAction::triggered, m_top, &TopBar::openMenu);
    connect(m_actions->about, &QAction::triggered, this, [this] { Sheet::show(this, tr("About"), aboutSheet()); });
    connect(m_actions->quit, &QAction::triggered, this, &MainWindow::close);
    for (const Module each : ActionBook::modules())
        connect(m_actions->switchTo(each), &QAction::triggered, this, [this, each] { goTo(each); });
    connect(m_top, &TopBar::startWanted, this, [this] { goTo(Module::Welcome); });
    connect(m_bottom, &BottomBar::undoWanted, this, [this] { step(true); });
    connect(m_importBar, &ImportBar::accepted, this, &MainWindow::startImport);
    connect(m_importBar, &ImportBar::closed, this, [this] { m_stack->currentWidget()->setFocus(); });
    connect(m_reporter, &WorkReporter::goTo, this, [this](Module target) { goTo(target); });
    connect(m_reporter, &WorkReporter::undoWanted, this, [this] { step(true); });
    connect(m_reporter, &WorkReporter::refusedWanted, this, [this](const QList<RefusedFile>& refused) {
        Sheet::show(this, tr("%Ln file(s) could not be taken", nullptr, int(refused.size())), refusedSheet(refused));
    });
}

void MainWindow::fillMenu()
{
    m_menu->addAction(m_actions->newProject);
    m_menu->addAction(m_actions->openProject);
    QMenu* recent = m_menu->addMenu(tr("Recent projects"));
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { fillRecent(recent); });
    m_menu->addAction(m_actions->closeProject);
    m_menu->addSeparator();
    m_menu->addAction(m_actions->importFolder);
    m_menu->addAction(m_actions->importFiles);
    m_menu->addSeparator();
    QMenu* looks = m_menu->addMenu(tr("Look"));
    auto* group = new QActionGroup(looks);
    const auto add = [&](const QString& name, Look::Mode mode) {
        QAction* action = looks->addAction(name);
        action->setCheckable(true);
        action->setChecked(Look::instance().mode() == mode);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [mode] {
            Settings::setLookMode(mode);
            Look::instance().apply(mode);
        });
    };
    add(tr("As the system"), Look::Mode::System);
    add(tr("Dark"), Look::Mode::Dark);
    add(tr("Light"), Look::Mode::Light);
    m_menu->addAction(m_actions->fullScreen);
    m_menu->addSeparator();
    m_menu->addAction(m_actions->showKeys);
    m_menu->addAction(m_actions->about);
    m_menu->addAction(m_actions->quit);
}

void MainWindow::fillRecent(QMenu* menu)
{
    menu->clear();
    for (const RecentProject& project : Settings::recentProjects()) {
        QAction* action = menu->addAction(QFileInfo(project.folder).completeBaseName());
        connect(action, &QAction::triggered, this, [this, folder = project.folder] {
            const Result<> opened = openProject(folder);
            if (!opened)
                complain(opened.error());
        });
    }
    if (menu->isEmpty())
        menu->addAction(tr("None yet"))->setEnabled(false);
}

Page* MainWindow::page(Module wanted)
{
    Page*& known = m_pages[int(wanted)];
    if (!known) {
        known = makePage(wanted);
        m_stack->addWidget(known);
        connectPage(known, wanted);
        if (wanted == Module::Welcome)
            connectWelcome(known);
        else if (wanted == Module::Library)
            connect(qobject_cast<LibraryPage*>(known), &LibraryPage::importRequested, m_actions->importFolder, &QAction::trigger);
        else if (wanted == Module::Digits)
            qobject_cast<DigitsPage*>(known)->setMakeEngine(m_makeEngine);
        known->setSession(m_session.get());
    }
    return known;
}

void MainWindow::connectPage(Page* itsPage, Module itsModule)
{
    const auto whenShown = [this, itsModule] {
        if (m_module == itsModule)
            showPageState();
    };
    connect(itsPage, &Page::actionsChanged, this, whenShown);
    connect(itsPage, &Page::statusChanged, this, whenShown);
    connect(itsPage, &Page::goTo, this, &MainWindow::goTo);
    connect(itsPage, &Page::said, this, [this](const QString& sentence, const QString& kind, bool isUndoable) {
        Message message{sentence, kind, {}};
        if (isUndoable)
            message.offers.append({tr("Undo"), [this] { step(true); }});
        m_messages->say(message);
    });
}

void MainWindow::goTo(Module target, const QVariant& argument)
{
    if (ActionBook::needsProject(target) && !m_session)
        target = Module::Welcome;
    Page* next = page(target);
    auto* before = qobject_cast<Page*>(m_stack->currentWidget());
    if (before && before != next)
        before->leave();
    m_module = target;
    m_reporter->setModule(target);
    m_stack->setCurrentWidget(next);
    m_top->setModule(target);
    if (!next->isAncestorOf(focusWidget()) || before != next)
        next->setFocus();
    next->enter(argument); // may give the keyboard to a part of it
    showPageState();
}

void MainWindow::showPageState()
{
    const Page* shown = page(m_module);
    m_top->setMainActions(shown->mainActions());
    m_bottom->setStatus(shown->statusText());
    m_messages->setBottomMargin(BottomBar::kHeight + 16 + shown->lowerControls());
}

void MainWindow::showUndoState()
{
    const QString undoText = m_session ? m_session->catalog().undoText() : QString();
    const QString redoText = m_session ? m_session->catalog().redoText() : QString();
    m_actions->undo->setEnabled(!undoText.isEmpty());
    m_actions->redo->setEnabled(!redoText.isEmpty());
    m_bottom->setUndo(undoText);
    m_actions->closeProject->setEnabled(m_session != nullptr);
}

void MainWindow::step(bool isUndo)
{
    if (!m_session)
        return;
    Catalog& catalog = m_session->catalog();
    const QString text = isUndo ? catalog.undoText() : catalog.redoText();
    if (text.isEmpty())
        return;
    const Result<int> done = isUndo ? catalog.undo() : catalog.redo();
    if (!done) {
        complain(done.error());
        return;
    }
    Message message{isUndo ? tr("Undone: %1").arg(text) : tr("Done again: %1").arg(text), QStringLiteral("info"), {}};
    message.offers.append({isUndo ? tr("Redo") : tr("Undo"), [this, isUndo] { step(!isUndo); }});
    m_messages->say(message);
}

void MainWindow::complain(const Error& error)
{
    if (!error.detail.isEmpty())
        qWarning("%s (%s)", qPrintable(error.message), qPrintable(error.detail));
    m_messages->say({error.message, QStringLiteral("error"), {}});
}

void MainWindow::showKeys()
{
    if (Sheet* shown = Sheet::over(this)) {
        shown->putAway();
        return;
    }
    std::vector<KeyLine> lines;
    for (const ActionBook::Entry& entry : m_actions->entries(page(m_module), m_module))
        lines.push_back({entry.group, entry.text, entry.keys});
    Sheet::show(this, tr("Keys"), keysSheet(lines));
}

void MainWindow::toggleFullScreen()
{
    setWindowState(windowState() ^ Qt::WindowFullScreen);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    Settings::setWindowGeometry(saveGeometry());
    Settings::setOpenProject(m_session ? m_session->catalog().paths().folder : QString());
    hide(); // at once; a training may take a moment to put its work away
    closeProject();
    event->accept();
}

} // namespace Tintype
