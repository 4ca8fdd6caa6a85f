// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/MainWindow.h"

#include "app/Look.h"
#include "app/Settings.h"
#include "app/pages/WelcomePage.h"
#include "app/views/BottomBar.h"
#include "app/views/ImportBar.h"
#include "app/views/MessageBar.h"
#include "app/views/Sheet.h"
#include "app/views/TopBar.h"
#include "app/work/ImportRunner.h"
#include "app/work/TrainingRunner.h"
#include "support/FakeEngine.h"
#include "support/TestPhotos.h"
#include "support/Tolerance.h"

#include <QCheckBox>
#include <QDir>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Tintype;

namespace {

constexpr int kPatience = 30'000;

FakeScript endlessTraining()
{
    FakeScript script;
    script.events.append(RunStarted{QStringLiteral("1"), {}, {}, {}, {}, 70, 15, 32, 100, false});
    StepDone step;
    step.step = 63;
    step.steps = 100;
    step.fraction = 0.63;
    step.etaSeconds = 52;
    script.events.append(step);
    script.endless = true;
    script.outcome.validationAccuracy = 0.975;
    return script;
}

} // namespace

/// Drives the real window with default settings, in a folder of its own, with an engine that follows a script.
class tst_MainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void opensOnTheStartPage();
    void makesAProjectByKeys();
    void saysWhyANameIsRefused();
    void takesADroppedFolder();
    void importsDroppedFilesAtOnce();
    void makesAProjectOfADroppedFolder();
    void opensADroppedProject();
    void keepsADropWithoutFilesOut();
    void cancelsAnImportBeforeItStarts();
    void cancelsARunningImport();
    void namesRefusedFiles();
    void undoesAndRedoesByKeys();
    void undoesFromTheBottomBar();
    void switchesModulesByKeys();
    void switchesModulesByClicks();
    void digitsAndNetworksNeedNoProject();
    void aLongNameLeavesRoomForTheTabs();
    void buildsPagesWhenTheyAreNeeded();
    void opensAProjectWhereItWasLeft();
    void closesWhileImporting();
    void closesWhileTraining();
    void aStoppedTrainingIsNotOffered();
    void showsTrainingInTheBottomBar();
    void stopsATrainingFromTheBottomBar();
    void saysWhenTrainingIsDone();
    void switchesTheLook();
    void showsAllKeys();
    void refusesWhatIsNoProject();

private:
    QString path(const QString& below) const { return m_folder->filePath(below); }
    QString photos(int count, QSize size = {120, 80}); ///< A folder with that many photos in two sub-folders.
    void open();
    void drop(const QStringList& paths);
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(m_window.get(), Qt::Key(key), modifiers); }
    void importAll(int count);
    bool startTraining();
    Catalog& catalog() { return m_window->session()->catalog(); }
    template <typename T>
    T* find(const char* name = nullptr) const
    {
        return m_window->findChild<T*>(QString::fromLatin1(name));
    }
    QString undoWords() const
    {
        auto* undo = m_window->findChild<BottomBar*>()->findChild<QPushButton*>(QStringLiteral("undo"));
        return undo->isVisible() ? undo->text() : QString();
    }

    FakeScript m_script;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void tst_MainWindow::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
}

void tst_MainWindow::init()
{
    QFile::remove(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/tintype.conf"));
    m_folder = std::make_unique<QTemporaryDir>();
    Settings::setProjectsFolder(m_folder->path());
    Look::instance().apply(Look::Mode::Dark);
    m_script = endlessTraining();
    open();
}

void tst_MainWindow::cleanup()
{
    m_window.reset();
    m_folder.reset();
}

void tst_MainWindow::open()
{
    m_window.reset();
    m_window = std::make_unique<MainWindow>(
        [this]() -> Result<std::unique_ptr<Engine>> { return std::unique_ptr<Engine>(std::make_unique<FakeEngine>(m_script)); });
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

QString tst_MainWindow::photos(int count, QSize size)
{
    for (int i = 0; i < count; ++i) {
        const QString name = QStringLiteral("photos/%1/%2.jpg").arg(QString::fromLatin1(i % 2 == 0 ? "beach" : "city")).arg(i);
        TestPhotos::write(path(name), TestPhotos::jpeg(TestPhotos::scene(quint32(i), size)));
    }
    return path(QStringLiteral("photos"));
}

void tst_MainWindow::drop(const QStringList& paths)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString& each : paths)
        urls.append(QUrl::fromLocalFile(each));
    data.setUrls(urls);
    const QPoint middle = m_window->rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &enter);
    if (!enter.isAccepted())
        return;
    QDropEvent dropped(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &dropped);
}

void tst_MainWindow::importAll(int count)
{
    QVERIFY_RESULT(m_window->createProject(path(QStringLiteral("Test.tintype"))));
    m_window->startImport({photos(count)}, true);
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->session()->importer().isRunning(), kPatience);
    QCOMPARE(catalog().photos().size(), size_t(count));
}

bool tst_MainWindow::startTraining()
{
    const Result<RunFolder> run = RunFolder::create(catalog().paths().runs(), catalog().snapshot(), Recipe{});
    if (!run)
        return false;
    m_window->session()->training().start(TrainingRequest{.run = *run, .featureCache = {}, .pause = nullptr});
    return QTest::qWaitFor([this] { return m_window->session()->training().state() == TrainingRunner::State::Running; }, kPatience);
}

void tst_MainWindow::opensOnTheStartPage()
{
    QCOMPARE(m_window->module(), Module::Welcome);
    QVERIFY(!m_window->session());
    QVERIFY(!find<TopBar>()->tab(Module::Library)->isEnabled());
    QVERIFY(undoWords().isEmpty());
}

void tst_MainWindow::makesAProjectByKeys()
{
    key(Qt::Key_N, Qt::ControlModifier);
    auto* name = find<QLineEdit>("projectName");
    QVERIFY(name->isVisible());
    QVERIFY(name->hasFocus());
    QTest::keyClicks(name, QStringLiteral("Summer 2026"));
    QTest::keyClick(name, Qt::Key_Return);
    QVERIFY(m_window->session());
    QCOMPARE(catalog().paths().folder, path(QStringLiteral("Summer 2026.tintype")));
    QCOMPARE(m_window->module(), Module::Library);
    QVERIFY(m_window->windowTitle().contains(QStringLiteral("Summer 2026")));
}

void tst_MainWindow::saysWhyANameIsRefused()
{
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("Taken.tintype/something")));
    key(Qt::Key_N, Qt::ControlModifier);
    auto* name = find<QLineEdit>("projectName");
    QTest::keyClick(name, Qt::Key_Return);
    auto* refusal = find<QLabel>("refusal");
    QVERIFY(refusal->isVisible());
    QTest::keyClicks(name, QStringLiteral("Taken"));
    QVERIFY(!refusal->isVisible());
    QTest::keyClick(name, Qt::Key_Return);
    QVERIFY(refusal->isVisible());
    QVERIFY(refusal->text().contains(QStringLiteral("Taken.tintype")));
    QVERIFY(!m_window->session());
    QVERIFY(name->hasFocus());
}

void tst_MainWindow::takesADroppedFolder()
{
    QVERIFY_RESULT(m_window->createProject(path(QStringLiteral("Test.tintype"))));
    drop({photos(12)});
    auto* bar = find<ImportBar>();
    QVERIFY(bar->isVisible());
    auto* names = find<QCheckBox>("folderNames");
    QVERIFY(!names->isChecked());
    QTest::keyClick(names, Qt::Key_Space);
    QVERIFY(names->isChecked());
    QTest::keyClick(names, Qt::Key_Return);
    QVERIFY(!bar->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->session()->importer().isRunning(), kPatience);
    QCOMPARE(catalog().photos().size(), size_t(12));
    QCOMPARE(catalog().classes().size(), size_t(2));
    QVERIFY(m_window->messages().sentence().contains(QStringLiteral("12")));
    QVERIFY(undoWords().contains(QStringLiteral("12")));
    QVERIFY(Settings::folderNamesAreClasses());
}

void tst_MainWindow::importsDroppedFilesAtOnce()
{
    QVERIFY_RESULT(m_window->createProject(path(QStringLiteral("Test.tintype"))));
    const QString folder = photos(4);
    drop({folder + QStringLiteral("/beach/0.jpg"), folder + QStringLiteral("/city/1.jpg")});
    QVERIFY(!find<ImportBar>()->isVisible());
    QTRY_COMPARE_WITH_TIMEOUT(catalog().photos().size(), size_t(2), kPatience);
    QCOMPARE(catalog().photosOfClass(kNoClass), 2);
}

void tst_MainWindow::makesAProjectOfADroppedFolder()
{
    drop({photos(2)});
    QVERIFY(m_window->session());
    QCOMPARE(catalog().paths().folder, path(QStringLiteral("photos.tintype")));
    QVERIFY(find<ImportBar>()->isVisible());
}

void tst_MainWindow::opensADroppedProject()
{
    QVERIFY_RESULT(m_window->createProject(path(QStringLiteral("Other.tintype"))));
    m_window->closeProject();
    drop({path(QStringLiteral("Other.tintype"))});
    QVERIFY(m_window->session());
    QCOMPARE(catalog().paths().name(), QStringLiteral("Other"));
    QVERIFY(!find<ImportBar>()->isVisible());
}

void tst_MainWindow::keepsADropWithoutFilesOut()
{
    QMimeData data;
    data.setText(QStringLiteral("words"));
    QDragEnterEvent enter(m_window->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(!enter.isAccepted());
}

void tst_MainWindow::cancelsAnImportBeforeItStarts()
{
    QVERIFY_RESULT(m_window->createProject(path(QStringLiteral("Test.tintype"))));
    drop({photos(2)});
    QTest::keyClick(find<QCheckBox>("folderNames"), Qt::Key_Escape);
    QVERIFY(!find<ImportBar>()->isVisible());
    QVERIFY(!m_window->session()->importer().isRunning());
    QVERIFY(catalog().photos().empty());
}

void tst_MainWindow::cancelsARunningImport()
{
    QVERIFY_RESULT(m_window->createProject(path(QStringLiteral("Test.tintype"))));
    m_window->startImport({photos(400)}, false);
    WorkItem& item = find<BottomBar>()->importing();
    QVERIFY(item.isVisible());
    QTest::mouseClick(item.findChild<QToolButton*>(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->session()->importer().isRunning(), kPatience);
    QVERIFY(catalog().photos().size() < 400);
    QVERIFY(!item.isVisible());
    QVERIFY(!m_window->messages().sentence().isEmpty());
}

void tst_MainWindow::namesRefusedFiles()
{
    QVERIFY_RESULT(m_window->createProject(path(QStringLiteral("Test.tintype"))));
    const QString folder = photos(2);
    TestPhotos::write(folder + QStringLiteral("/beach/broken.jpg"), QByteArrayLiteral("no picture"));
    m_window->startImport({folder}, true);
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->session()->importer().isRunning(), kPatience);
    const QList<QPushButton*> offers = m_window->messages().findChildren<QPushButton*>(QStringLiteral("messageOffer"));
    QCOMPARE(offers.size(), 2); // see which, undo
    QTest::mouseClick(offers.first(), Qt::LeftButton);
    const Sheet* sheet = Sheet::over(m_window.get());
    QVERIFY(sheet);
    const QList<QLabel*> labels = sheet->findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* each) { return each->text() == QLatin1String("broken.jpg"); }));
}

void tst_MainWindow::undoesAndRedoesByKeys()
{
    importAll(6);
    key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(catalog().photos().empty());
    QVERIFY(m_window->messages().sentence().contains(QStringLiteral("6")));
    QVERIFY(undoWords().isEmpty());
    key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(catalog().photos().size(), size_t(6));
    QVERIFY(!undoWords().isEmpty());
}

void tst_MainWindow::undoesFromTheBottomBar()
{
    importAll(3);
    auto* undo = find<BottomBar>()->findChild<QPushButton*>(QStringLiteral("undo"));
    QTest::mouseClick(undo, Qt::LeftButton);
    QVERIFY(catalog().photos().empty());
    const auto offers = m_window->messages().findChildren<QPushButton*>(QStringLiteral("messageOffer"));
    QVERIFY(!offers.isEmpty());
    QTest::mouseClick(offers.last(), Qt::LeftButton); // Redo
    QCOMPARE(catalog().photos().size(), size_t(3));
}

void tst_MainWindow::switchesModulesByKeys()
{
    importAll(2);
    const QList<Module> modules{Module::Library, Module::Split, Module::Train, Module::Evaluate, Module::Try, Module::Digits,
                                       Module::Export, Module::Networks};
    for (int i = 0; i < modules.size(); ++i) {
        key(Qt::Key_1 + i, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(m_window->module(), modules.at(i));
        QVERIFY(find<TopBar>()->tab(modules.at(i))->isChecked());
        QVERIFY(m_window->page(modules.at(i))->isVisible());
    }
}

void tst_MainWindow::aLongNameLeavesRoomForTheTabs()
{
    QVERIFY_RESULT(m_window->createProject(path(QStringLiteral("Everything of the summer holidays by the sea and in the hills.tintype"))));
    m_window->resize(m_window->minimumSize());
    TopBar& bar = *find<TopBar>();
    QAction again(QStringLiteral("Train again"));
    QAction evaluate(QStringLiteral("Evaluate"));
    bar.setMainActions({&again, &evaluate});
    QTRY_VERIFY(bar.minimumSizeHint().width() <= m_window->width());
    QVERIFY(find<QToolButton>()->geometry().right() <= bar.width());
}

void tst_MainWindow::digitsAndNetworksNeedNoProject()
{
    for (const Module module : {Module::Networks, Module::Digits}) {
        QPushButton* tab = find<TopBar>()->tab(module);
        QVERIFY(tab->isEnabled());
        QTest::mouseClick(tab, Qt::LeftButton);
        QCOMPARE(m_window->module(), module);
    }
    key(Qt::Key_8, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(m_window->module(), Module::Networks);
}

void tst_MainWindow::switchesModulesByClicks()
{
    importAll(2);
    QPushButton* split = find<TopBar>()->tab(Module::Split);
    QTest::mouseClick(split, Qt::LeftButton);
    QCOMPARE(m_window->module(), Module::Split);
    QTest::mouseClick(split, Qt::LeftButton);
    QVERIFY(split->isChecked());
    QCOMPARE(m_window->module(), Module::Split);
    QVERIFY(!find<TopBar>()->tab(Module::Library)->isChecked());
}

void tst_MainWindow::buildsPagesWhenTheyAreNeeded()
{
    QCOMPARE(m_window->findChildren<Page*>().size(), 1);
    QVERIFY_RESULT(m_window->createProject(path(QStringLiteral("Test.tintype"))));
    QCOMPARE(m_window->findChildren<Page*>().size(), 2);
    key(Qt::Key_2, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(m_window->findChildren<Page*>().size(), 3);
}

void tst_MainWindow::opensAProjectWhereItWasLeft()
{
    importAll(2);
    m_window->goTo(Module::Split);
    m_window->close();
    QCOMPARE(Settings::openProject(), path(QStringLiteral("Test.tintype")));
    QCOMPARE(Settings::recentProjects().first().photos, 2);
    open();
    QVERIFY_RESULT(m_window->openProject(Settings::openProject()));
    QCOMPARE(m_window->module(), Module::Split);
    QCOMPARE(catalog().photos().size(), size_t(2));
}

void tst_MainWindow::closesWhileImporting()
{
    QVERIFY_RESULT(m_window->createProject(path(QStringLiteral("Test.tintype"))));
    m_window->startImport({photos(300)}, true);
    QTRY_VERIFY_WITH_TIMEOUT(!catalog().photos().empty(), kPatience);
    m_window->close();
    QVERIFY(!m_window->isVisible());
    open();
    QVERIFY_RESULT(m_window->openProject(path(QStringLiteral("Test.tintype"))));
    QVERIFY(catalog().photos().size() < 300);
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->session()->importer().isRunning(), 2 * kPatience);
    QCOMPARE(catalog().photos().size(), size_t(300));
    QCOMPARE(catalog().photosOfClass(kNoClass), 0);
}

void tst_MainWindow::closesWhileTraining()
{
    importAll(2);
    QVERIFY(startTraining());
    QElapsedTimer clock;
    clock.start();
    m_window->close();
    QVERIFY(!m_window->session());
    QVERIFY2(clock.elapsed() < kPatience, "the end waits for a training that has no end");
    open();
    QVERIFY_RESULT(m_window->openProject(path(QStringLiteral("Test.tintype"))));
    const Result<RunFolder> run = RunFolder::open(catalog().paths().runs(), QStringLiteral("1"));
    QVERIFY_RESULT(run);
    QVERIFY2(run->canResume(), "closing the window is not the end of a training");
    QVERIFY2(!m_window->messages().sentence().isEmpty(), "nobody says that it can go on");
    QTest::mouseClick(m_window->messages().findChild<QPushButton*>(QStringLiteral("messageOffer")), Qt::LeftButton);
    QCOMPARE(m_window->module(), Module::Train);
}

void tst_MainWindow::aStoppedTrainingIsNotOffered()
{
    importAll(2);
    QVERIFY(startTraining());
    m_window->session()->training().stop();
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->session()->training().isActive(), kPatience);
    m_window->close();
    open();
    QVERIFY_RESULT(m_window->openProject(path(QStringLiteral("Test.tintype"))));
    QVERIFY(m_window->messages().sentence().isEmpty());
}

void tst_MainWindow::showsTrainingInTheBottomBar()
{
    importAll(2);
    QVERIFY(startTraining());
    WorkItem& item = find<BottomBar>()->training();
    QTRY_VERIFY(item.isVisible());
    auto* words = item.findChild<QPushButton*>();
    QTRY_COMPARE(words->text(), QStringLiteral("Training 63 %"));
    constexpr int kUntilItCanTell = 30'000; // milliseconds; some seconds but for a busy machine
    QTRY_COMPARE_WITH_TIMEOUT(words->text(), QStringLiteral("Training 63 %, about half a minute left"), kUntilItCanTell);
    QTest::mouseClick(words, Qt::LeftButton);
    QCOMPARE(m_window->module(), Module::Train);
}

void tst_MainWindow::stopsATrainingFromTheBottomBar()
{
    importAll(2);
    QVERIFY(startTraining());
    m_window->goTo(Module::Library);
    WorkItem& item = find<BottomBar>()->training();
    QTest::mouseClick(item.findChild<QToolButton*>(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->session()->training().isActive(), kPatience);
    QVERIFY(!item.isVisible());
}

void tst_MainWindow::saysWhenTrainingIsDone()
{
    m_script.endless = false;
    m_script.delay = 100;
    importAll(2);
    QVERIFY(startTraining());
    m_window->goTo(Module::Library);
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->session()->training().isActive(), kPatience);
    QVERIFY2(m_window->messages().sentence().contains(QStringLiteral("97.5 %")), qPrintable(m_window->messages().sentence()));
}

void tst_MainWindow::switchesTheLook()
{
    const QList<QMenu*> menus = m_window->findChildren<QMenu*>();
    QAction* light = nullptr;
    for (const QMenu* menu : menus) {
        for (QAction* action : menu->actions()) {
            if (action->text() == QLatin1String("Light"))
                light = action;
        }
    }
    QVERIFY(light);
    light->trigger();
    QVERIFY(!Look::instance().isDark());
    QCOMPARE(Settings::lookMode(), Look::Mode::Light);
    const QColor shown = m_window->grab().toImage().pixelColor(m_window->width() / 2, m_window->height() - BottomBar::kHeight - 8);
    QCOMPARE(shown, Look::tokensOf(false).window);
}

void tst_MainWindow::showsAllKeys()
{
    key(Qt::Key_Question);
    const Sheet* sheet = Sheet::over(m_window.get());
    QVERIFY(sheet);
    const QList<QLabel*> labels = sheet->findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* each) { return each->text() == QLatin1String("Ctrl+Alt+1"); }));
    key(Qt::Key_Escape);
    QVERIFY(!Sheet::over(m_window.get()));
}

void tst_MainWindow::refusesWhatIsNoProject()
{
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("Empty.tintype")));
    drop({path(QStringLiteral("Empty.tintype"))});
    QVERIFY(!m_window->session());
    QVERIFY(m_window->messages().sentence().contains(QStringLiteral("Empty.tintype")));
}

QTEST_MAIN(tst_MainWindow)
#include "tst_MainWindow.moc"
