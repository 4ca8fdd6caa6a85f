// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/WelcomePage.h"

#include "app/Settings.h"
#include "app/views/ChoiceCard.h"
#include "app/work/SampleRunner.h"
#include "support/TempProject.h"
#include "support/Tolerance.h"

#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace Tintype;

namespace {

constexpr int kPatience = 60'000;

} // namespace

class tst_WelcomePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void showsRecentProjectsLatestFirst();
    void leavesOutWhatIsGone();
    void showsAPictureOfEachProject();
    void takesAProjectOffItsList();
    void asksForTheChosenProject();
    void drawsSamplesAndCancels();
    void opensSamplesThatAreThere();

private:
    QList<ChoiceCard*> recentCards() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WelcomePage> m_page;
};

void tst_WelcomePage::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
}

void tst_WelcomePage::init()
{
    QFile::remove(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/tintype.conf"));
    m_page.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    Settings::setProjectsFolder(m_folder->path());
    m_page = std::make_unique<WelcomePage>();
    m_page->resize(1200, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

QList<ChoiceCard*> tst_WelcomePage::recentCards() const
{
    QList<ChoiceCard*> cards = m_page->findChildren<ChoiceCard*>();
    cards.removeIf([](const ChoiceCard* card) { return !card->objectName().endsWith(QLatin1String(".tintype")); });
    return cards;
}

void tst_WelcomePage::showsRecentProjectsLatestFirst()
{
    TempProject first(QStringLiteral("First"));
    TempProject second(QStringLiteral("Second"));
    Settings::rememberProject(first.folder(), 3);
    Settings::rememberProject(second.folder(), 1200);
    m_page->enter({});
    QCOMPARE(recentCards().size(), 2);
    QCOMPARE(recentCards().first()->accessibleName(), QStringLiteral("Second"));
    QTRY_VERIFY(recentCards().first()->isVisible());
}

void tst_WelcomePage::leavesOutWhatIsGone()
{
    Settings::rememberProject(m_folder->filePath(QStringLiteral("Gone.tintype")), 3);
    m_page->enter({});
    QVERIFY(recentCards().isEmpty());
}

void tst_WelcomePage::showsAPictureOfEachProject()
{
    TempProject project;
    QVERIFY_RESULT(project.import({QStringLiteral("beach")}, 8));
    Settings::rememberProject(project.folder(), 8);
    m_page->enter({});
    ChoiceCard* card = recentCards().value(0);
    QVERIFY(card);
    const QRect picture(20, 20, 160, 100);
    const QImage before = card->grab(picture).toImage();
    QTRY_VERIFY_WITH_TIMEOUT(meanDifference(before, card->grab(picture).toImage()) > 5, kPatience);
}

void tst_WelcomePage::takesAProjectOffItsList()
{
    TempProject project;
    Settings::rememberProject(project.folder(), 8);
    m_page->enter({});
    QCOMPARE(recentCards().size(), 1);
    recentCards().first()->actions().first()->trigger();
    QTRY_VERIFY(recentCards().isEmpty());
    QVERIFY(Settings::recentProjects().isEmpty());
    QVERIFY(QFileInfo::exists(project.folder()));
}

void tst_WelcomePage::asksForTheChosenProject()
{
    TempProject project;
    Settings::rememberProject(project.folder(), 8);
    m_page->enter({});
    QSignalSpy wanted(m_page.get(), &WelcomePage::openWanted);
    QTest::mouseClick(recentCards().first(), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().toString(), project.folder());
}

void tst_WelcomePage::drawsSamplesAndCancels()
{
    auto* samples = m_page->findChild<SampleRunner*>();
    QSignalSpy progressed(samples, &SampleRunner::progressed);
    QTest::mouseClick(m_page->findChild<ChoiceCard*>(QStringLiteral("samples")), Qt::LeftButton);
    QVERIFY(samples->isRunning());
    QVERIFY(m_page->findChild<QWidget*>(QStringLiteral("sampleCard"))->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(!progressed.isEmpty(), kPatience);
    QTest::mouseClick(m_page->findChild<QPushButton*>(QStringLiteral("cancelSamples")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!samples->isRunning(), kPatience);
    QVERIFY(!m_page->findChild<QWidget*>(QStringLiteral("sampleCard"))->isVisible());
    QVERIFY2(QDir(m_folder->path()).isEmpty(), "what was half drawn is still there");
}

void tst_WelcomePage::opensSamplesThatAreThere()
{
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("Sample photos")));
    QSignalSpy ready(m_page.get(), &WelcomePage::samplesReady);
    QSignalSpy wanted(m_page.get(), &WelcomePage::openWanted);
    auto* card = m_page->findChild<ChoiceCard*>(QStringLiteral("samples"));
    QTest::mouseClick(card, Qt::LeftButton);
    QCOMPARE(ready.size(), 1);
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("Sample photos.tintype")));
    QTest::mouseClick(card, Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    QVERIFY(!m_page->findChild<SampleRunner*>()->isRunning());
}

QTEST_MAIN(tst_WelcomePage)
#include "tst_WelcomePage.moc"
