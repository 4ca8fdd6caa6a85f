// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Projects made, opened and closed in the window, and photos taken in.
#include "app/MainWindow.h"

#include "app/Settings.h"
#include "app/views/BottomBar.h"
#include "app/views/ImportBar.h"
#include "app/views/MessageBar.h"
#include "app/views/Sheet.h"
#include "app/work/ImportRunner.h"
#include "support/MainWindowStage.h"

#include <QCheckBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace Tintype;

class tst_MainWindowProject : public QObject, private MainWindowStage
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useTestFolders(); }
    void init() { makeWindow(); }
    void cleanup() { closeAll(); }

    void makesAProjectByKeys();
    void saysWhyANameIsRefused();
    void refusesWhatIsNoProject();
    void takesADroppedFolder();
    void importsDroppedFilesAtOnce();
    void makesAProjectOfADroppedFolder();
    void opensADroppedProject();
    void keepsADropWithoutFilesOut();
    void cancelsAnImportBeforeItStarts();
    void cancelsARunningImport();
    void namesRefusedFiles();
    void opensAProjectWhereItWasLeft();
    void closesWhileImporting();
};

void tst_MainWindowProject::makesAProjectByKeys()
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

void tst_MainWindowProject::saysWhyANameIsRefused()
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

void tst_MainWindowProject::refusesWhatIsNoProject()
{
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("Empty.tintype")));
    drop({path(QStringLiteral("Empty.tintype"))});
    QVERIFY(!m_window->session());
    QVERIFY(m_window->messages().sentence().contains(QStringLiteral("Empty.tintype")));
}

void tst_MainWindowProject::takesADroppedFolder()
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

void tst_MainWindowProject::importsDroppedFilesAtOnce()
{
    QVERIFY_RESULT(m_window->createProject(path(QStringLiteral("Test.tintype"))));
    const QString folder = photos(4);
    drop({folder + QStringLiteral("/beach/0.jpg"), folder + QStringLiteral("/city/1.jpg")});
    QVERIFY(!find<ImportBar>()->isVisible());
    QTRY_COMPARE_WITH_TIMEOUT(catalog().photos().size(), size_t(2), kPatience);
    QCOMPARE(catalog().photosOfClass(kNoClass), 2);
}

void tst_MainWindowProject::makesAProjectOfADroppedFolder()
{
    drop({photos(2)});
    QVERIFY(m_window->session());
    QCOMPARE(catalog().paths().folder, path(QStringLiteral("photos.tintype")));
    QVERIFY(find<ImportBar>()->isVisible());
}

void tst_MainWindowProject::opensADroppedProject()
{
    QVERIFY_RESULT(m_window->createProject(path(QStringLiteral("Other.tintype"))));
    m_window->closeProject();
    drop({path(QStringLiteral("Other.tintype"))});
    QVERIFY(m_window->session());
    QCOMPARE(catalog().paths().name(), QStringLiteral("Other"));
    QVERIFY(!find<ImportBar>()->isVisible());
}

void tst_MainWindowProject::keepsADropWithoutFilesOut()
{
    QMimeData data;
    data.setText(QStringLiteral("words"));
    QDragEnterEvent enter(m_window->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(!enter.isAccepted());
}

void tst_MainWindowProject::cancelsAnImportBeforeItStarts()
{
    QVERIFY_RESULT(m_window->createProject(path(QStringLiteral("Test.tintype"))));
    drop({photos(2)});
    QTest::keyClick(find<QCheckBox>("folderNames"), Qt::Key_Escape);
    QVERIFY(!find<ImportBar>()->isVisible());
    QVERIFY(!m_window->session()->importer().isRunning());
    QVERIFY(catalog().photos().empty());
}

void tst_MainWindowProject::cancelsARunningImport()
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

void tst_MainWindowProject::namesRefusedFiles()
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

void tst_MainWindowProject::opensAProjectWhereItWasLeft()
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

void tst_MainWindowProject::closesWhileImporting()
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

QTEST_MAIN(tst_MainWindowProject)
#include "tst_MainWindowProject.moc"
