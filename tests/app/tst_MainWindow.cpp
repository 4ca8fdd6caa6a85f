// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/MainWindow.h"

#include "app/Look.h"
#include "app/Settings.h"
#include "app/views/BottomBar.h"
#include "app/views/MessageBar.h"
#include "app/views/Sheet.h"
#include "app/views/TopBar.h"
#include "app/work/TrainingRunner.h"
#include "support/MainWindowStage.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace Tintype;

namespace {

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

class tst_MainWindow : public QObject, private MainWindowStage
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useTestFolders(); }
    void init()
    {
        m_script = endlessTraining();
        makeWindow();
    }
    void cleanup() { closeAll(); }

    void opensOnTheStartPage();
    void undoesAndRedoesByKeys();
    void undoesFromTheBottomBar();
    void switchesModulesByKeys();
    void switchesModulesByClicks();
    void digitsAndNetworksNeedNoProject();
    void aLongNameLeavesRoomForTheTabs();
    void buildsPagesWhenTheyAreNeeded();
    void closesWhileTraining();
    void aStoppedTrainingIsNotOffered();
    void showsTrainingInTheBottomBar();
    void stopsATrainingFromTheBottomBar();
    void saysWhenTrainingIsDone();
    void switchesTheLook();
    void showsAllKeys();

private:
    bool startTraining();
};

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

void tst_MainWindow::buildsPagesWhenTheyAreNeeded()
{
    QCOMPARE(m_window->findChildren<Page*>().size(), 1);
    QVERIFY_RESULT(m_window->createProject(path(QStringLiteral("Test.tintype"))));
    QCOMPARE(m_window->findChildren<Page*>().size(), 2);
    key(Qt::Key_2, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(m_window->findChildren<Page*>().size(), 3);
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

QTEST_MAIN(tst_MainWindow)
#include "tst_MainWindow.moc"
