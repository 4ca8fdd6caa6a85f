// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of the window that opens projects and takes photos in.
#include "app/MainWindow.h"

#include "app/ActionBook.h"
#include "app/Settings.h"
#include "app/WorkReporter.h"
#include "app/pages/WelcomePage.h"
#include "app/views/DropVeil.h"
#include "app/views/ImportBar.h"
#include "app/views/MessageBar.h"
#include "app/views/TopBar.h"
#include "app/work/ImportRunner.h"
#include "imaging/PhotoReader.h"
#include "learning/RunFolder.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QStackedWidget>
#include <QStandardPaths>

#include <algorithm>
#include <utility>

namespace Tintype {

namespace {

QString moduleKey()
{
    return QStringLiteral("window.module");
}

bool isProject(const QString& path)
{
    return path.endsWith(QLatin1String(".tintype")) && QFileInfo(path).isDir();
}

QStringList localPaths(const QMimeData& data)
{
    QStringList paths;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile())
            paths.append(QDir::cleanPath(url.toLocalFile()));
    }
    return paths;
}

/// The project that goes with a folder of photos: Tintype/<its name>.tintype.
QString projectNamedAfter(const QString& path)
{
    const QFileInfo info(path);
    const QString name = info.isDir() ? info.fileName() : info.absoluteDir().dirName();
    return QDir(Settings::projectsFolder()).filePath((name.isEmpty() ? QStringLiteral("Photos") : name) % QStringLiteral(".tintype"));
}

} // namespace

void MainWindow::connectWelcome(Page* itsPage)
{
    auto* welcome = qobject_cast<WelcomePage*>(itsPage);
    connect(welcome, &WelcomePage::newWanted, this, [this, welcome](const QString& folder) {
        const Result<> made = createProject(folder);
        if (!made)
            welcome->refuseName(made.error().message);
    });
    connect(welcome, &WelcomePage::openWanted, this, [this](const QString& folder) {
        const Result<> opened = openProject(folder);
        if (!opened)
            complain(opened.error());
    });
    connect(welcome, &WelcomePage::digitsWanted, this, [this] { goTo(Module::Digits); });
    connect(welcome, &WelcomePage::chooseWanted, this, &MainWindow::chooseProject);
    connect(welcome, &WelcomePage::samplesReady, this, &MainWindow::takeSamples);
}

Result<> MainWindow::openProject(const QString& folder)
{
    const QString wanted = QDir(folder).absolutePath();
    if (m_session && m_session->catalog().paths().folder == wanted) {
        goTo(Module::Library);
        return {};
    }
    Result<std::unique_ptr<Catalog>> catalog = Catalog::open(wanted);
    if (!catalog)
        return fail(catalog.error());
    adopt(std::move(*catalog));
    return {};
}

Result<> MainWindow::createProject(const QString& folder)
{
    Result<std::unique_ptr<Catalog>> catalog = Catalog::create(folder);
    if (!catalog)
        return fail(catalog.error());
    adopt(std::move(*catalog));
    return {};
}

void MainWindow::adopt(std::unique_ptr<Catalog> catalog)
{
    closeProject();
    m_messages->dismiss();
    m_session = std::make_unique<Session>(std::move(catalog), m_makeEngine);
    Catalog& opened = m_session->catalog();
    Settings::rememberProject(opened.paths().folder, int(opened.photos().size()));
    connect(&opened, &Catalog::changed, this, &MainWindow::showUndoState);
    m_reporter->setSession(m_session.get());
    m_top->setProject(opened.paths().name());
    setWindowTitle(tr("%1 – Tintype").arg(opened.paths().name()));
    for (Page* each : std::as_const(m_pages))
        each->setSession(m_session.get());
    showUndoState();
    const int known = opened.setting(moduleKey()).toInt(int(Module::Library));
    goTo(ActionBook::modules().contains(Module(known)) ? Module(known) : Module::Library);
    m_session->importer().goOn();
    offerToResume();
    m_prepare.start();
}

/// One step towards a page that nobody has been to yet, so that going there for the first time shows it at once: making a page and
/// giving it its style takes tens of milliseconds.
void MainWindow::prepareNextPage()
{
    if (m_made)
        std::exchange(m_made, nullptr)->ensurePolished(); // its children, too
    else if (const std::optional<Module> next = m_session ? nextUnmade() : std::nullopt)
        m_made = page(*next);
    else
        return;
    m_prepare.start();
}

std::optional<Module> MainWindow::nextUnmade() const
{
    for (const Module each : ActionBook::modules()) {
        if (!m_pages.contains(int(each)))
            return each;
    }
    return std::nullopt;
}

void MainWindow::offerToResume()
{
    const QString runs = m_session->catalog().paths().runs();
    const QStringList ids = RunFolder::ids(runs);
    if (ids.isEmpty() || m_module == Module::Train)
        return; // that page makes the offer itself
    const Result<RunFolder> last = RunFolder::open(runs, ids.last());
    if (!last || !last->canResume())
        return;
    Message message{tr("A training was cut short. It can go on where it was."), QStringLiteral("offer"), {}};
    message.offers.append({tr("Go to Train"), [this] { goTo(Module::Train); }});
    m_messages->say(message);
}

void MainWindow::closeProject()
{
    if (!m_session)
        return;
    rememberPlace();
    if (auto* shown = qobject_cast<Page*>(m_stack->currentWidget()))
        shown->leave();
    m_importBar->hide();
    m_messages->dismiss();
    m_reporter->setSession(nullptr);
    for (Page* each : std::as_const(m_pages))
        each->setSession(nullptr);
    m_session.reset();
    m_top->setProject({});
    setWindowTitle(QStringLiteral("Tintype"));
    showUndoState();
}

void MainWindow::rememberPlace()
{
    Catalog& catalog = m_session->catalog();
    Settings::rememberProject(catalog.paths().folder, int(catalog.photos().size()));
    if (m_module == Module::Welcome)
        return;
    const Result<> kept = catalog.setSetting(moduleKey(), int(m_module));
    if (!kept)
        qWarning("%s", qPrintable(kept.error().message));
}

void MainWindow::take(const QStringList& paths)
{
    const auto project = std::find_if(paths.begin(), paths.end(), isProject);
    if (project != paths.end() || paths.isEmpty()) {
        const Result<> opened = project != paths.end() ? openProject(*project) : Result<>();
        if (!opened)
            complain(opened.error());
        return;
    }
    if (!m_session) {
        const QString folder = projectNamedAfter(paths.first());
        const Result<> made = isProject(folder) ? openProject(folder) : createProject(folder);
        if (!made) {
            complain(made.error());
            return;
        }
    }
    goTo(Module::Library);
    const bool hasFolder = std::any_of(paths.begin(), paths.end(), [](const QString& path) { return QFileInfo(path).isDir(); });
    if (hasFolder)
        m_importBar->ask(paths);
    else
        startImport(paths, false);
}

void MainWindow::startImport(const QStringList& paths, bool tagsFromFolders)
{
    if (!m_session)
        return;
    if (m_session->importer().isRunning()) {
        m_messages->say({tr("An import is at work already. Wait until it is done, or cancel it below, then import again."),
                         QStringLiteral("info"),
                         {}});
        return;
    }
    m_session->importer().start(paths, tagsFromFolders);
}

void MainWindow::takeFolder(const QString& folder)
{
    const QString project = projectNamedAfter(QDir(folder).absolutePath());
    const Result<> made = isProject(project) ? openProject(project) : createProject(project);
    if (!made) {
        complain(made.error());
        return;
    }
    goTo(Module::Library);
    startImport({QDir(folder).absolutePath()}, true);
}

void MainWindow::takeSamples(const QString& photos, const QString& project)
{
    const Result<> made = createProject(project);
    if (!made) {
        complain(made.error());
        return;
    }
    startImport({photos}, true);
}

void MainWindow::chooseProject()
{
    auto* dialog = new QFileDialog(this, tr("Open a project: choose its folder, which ends in .tintype"), Settings::projectsFolder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& folder) {
        const Result<> opened = openProject(folder);
        if (!opened)
            complain(opened.error());
    });
    dialog->open();
}

void MainWindow::chooseImport(bool folders)
{
    const QString title = folders ? tr("Import the photos of a folder") : tr("Import photos");
    auto* dialog = new QFileDialog(this, title, QStandardPaths::writableLocation(QStandardPaths::PicturesLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(folders ? QFileDialog::Directory : QFileDialog::ExistingFiles);
    if (!folders)
        dialog->setNameFilters({tr("Photos (%1)").arg(QStringLiteral("*.") % photoSuffixes().join(QStringLiteral(" *."))), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, &MainWindow::take);
    dialog->open();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    // Photos dragged within the window are in the project already.
    if (event->source() || localPaths(*event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    m_veil->showOver(m_stack->geometry(), m_session ? tr("Drop to import") : tr("Drop photos to start a project with them"));
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent*)
{
    m_veil->hide();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    m_veil->hide();
    const QStringList paths = localPaths(*event->mimeData());
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    take(paths);
}

} // namespace Tintype
