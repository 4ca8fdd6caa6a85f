// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/SplitPage.h"

#include "app/Look.h"
#include "app/Session.h"
#include "app/views/SplitBars.h"
#include "app/views/EmptyState.h"
#include "app/views/PhotoPairs.h"
#include "app/views/SharesSlider.h"
#include "app/views/SplitColumn.h"
#include "support/FakeEngine.h"
#include "support/TempProject.h"
#include "support/Tolerance.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace Tintype;

class tst_SplitPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Look::instance().apply(Look::Mode::Dark); }
    void init();
    void cleanup();

    void saysWhatToDoWithoutPhotos();
    void saysWhatToDoWithoutClasses();
    void showsBeforehandHowItWouldBe();
    void splitsAndTakesBack();
    void outlinesOnlyWhatIsNotYetSo();
    void newPhotosJoinAndOthersStay();
    void handlesMoveByKey();
    void handlesNeverCross();
    void sharesChangeThePlan();
    void startOverSharesOutAnew();
    void splitPressedTooEarlyIsDoneLater();
    void keepsStacksWholeAndShowsPairs();
    void saysThatStacksAreTornApart();
    void warnsOfSmallClasses();
    void leadsToTheUntagged();
    void remembersSharesAndSeed();
    void followsRenamedClasses();
    void closesWhileItPlans();

private:
    void open(const QStringList& classes, int perClass, bool tagged = true);
    void show();
    QStringList paintBursts() const;
    Catalog& catalog() { return m_session->catalog(); }
    std::array<int, 3> parts() const;
    QAction* action(const QString& text) const;
    bool says(const QString& words) const;
    int plannedIn(int part) const { return columns().at(part)->photos(); }
    QList<SplitColumn*> columns() const { return m_page->findChildren<SplitColumn*>(); }

    std::unique_ptr<TempProject> m_project;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<SplitPage> m_page;
};

void tst_SplitPage::init()
{
    m_project = std::make_unique<TempProject>();
    m_page = std::make_unique<SplitPage>();
    m_page->resize(1280, 650);
}

void tst_SplitPage::cleanup()
{
    if (m_session)
        m_page->setSession(nullptr);
    m_session.reset();
    m_page.reset();
    m_project.reset();
}

/// Opens the project as the window does: the session owns the catalog.
void tst_SplitPage::open(const QStringList& classes, int perClass, bool tagged)
{
    if (!classes.isEmpty())
        QVERIFY_RESULT(m_project->import(classes, perClass, tagged));
    m_project->close();
    Result<std::unique_ptr<Catalog>> opened = Catalog::open(m_project->folder());
    QVERIFY_RESULT(opened);
    m_session = std::make_unique<Session>(std::move(*opened), [] { return Result<std::unique_ptr<Engine>>(std::make_unique<FakeEngine>(FakeScript{})); });
    m_page->setSession(m_session.get());
    show();
}

void tst_SplitPage::show()
{
    m_page->show();
    m_page->enter({});
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

std::array<int, 3> tst_SplitPage::parts() const
{
    std::array<int, 3> counts{};
    for (const Photo& photo : m_session->catalog().photos()) {
        if (const int part = partIndex(photo.role); part >= 0)
            ++counts[size_t(part)];
    }
    return counts;
}

QAction* tst_SplitPage::action(const QString& text) const
{
    const QList<QAction*> actions = m_page->mainActions();
    const auto found = std::find_if(actions.begin(), actions.end(), [&](const QAction* each) { return each->text() == text; });
    return found == actions.end() ? nullptr : *found;
}

bool tst_SplitPage::says(const QString& words) const
{
    const QList<QLabel*> labels = m_page->findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel* each) { return each->isVisible() && each->text().contains(words); });
}

void tst_SplitPage::saysWhatToDoWithoutPhotos()
{
    open({}, 0);
    QVERIFY(m_page->mainActions().isEmpty());
    QVERIFY(says(QStringLiteral("No photos yet")));
    QSignalSpy goTo(m_page.get(), &Page::goTo);
    QTest::mouseClick(m_page->findChild<EmptyState*>()->findChild<QPushButton*>(), Qt::LeftButton);
    QCOMPARE(goTo.size(), 1);
    QCOMPARE(goTo.first().first().value<Module>(), Module::Library);
}

void tst_SplitPage::saysWhatToDoWithoutClasses()
{
    open({QStringLiteral("beach")}, 4, false);
    QVERIFY(says(QStringLiteral("No photo has a class yet")));
}

void tst_SplitPage::showsBeforehandHowItWouldBe()
{
    open({QStringLiteral("beach"), QStringLiteral("city")}, 20);
    QTRY_COMPARE(plannedIn(0), 28);
    QCOMPARE(plannedIn(1), 6);
    QCOMPARE(plannedIn(2), 6);
    QCOMPARE(parts(), (std::array<int, 3>{0, 0, 0})); // nothing is done yet
    QVERIFY(says(QStringLiteral("Nothing is split yet")));
    QVERIFY(!action(QStringLiteral("Start over"))->isEnabled());
}

void tst_SplitPage::splitsAndTakesBack()
{
    open({QStringLiteral("beach"), QStringLiteral("city")}, 20);
    QTRY_VERIFY(action(QStringLiteral("Split"))->isEnabled());
    QSignalSpy said(m_page.get(), &Page::said);
    action(QStringLiteral("Split"))->trigger();
    QCOMPARE(parts(), (std::array<int, 3>{28, 6, 6}));
    QCOMPARE(said.size(), 1);
    QVERIFY(said.first().at(2).toBool()); // it can be undone
    QTRY_VERIFY(says(QStringLiteral("Every tagged photo has its part")));
    QVERIFY(!action(QStringLiteral("Split"))->isEnabled());
    QVERIFY_RESULT(catalog().undo());
    QTRY_VERIFY(says(QStringLiteral("Nothing is split yet")));
    QVERIFY(action(QStringLiteral("Split"))->isEnabled());
}

void tst_SplitPage::outlinesOnlyWhatIsNotYetSo()
{
    open({QStringLiteral("beach"), QStringLiteral("city")}, 20);
    QTRY_COMPARE(columns().at(0)->bars().rows().size(), 2);
    QCOMPARE(columns().at(0)->bars().rows().first().now, 0);
    QCOMPARE(columns().at(0)->bars().rows().first().planned, 14);
    action(QStringLiteral("Split"))->trigger();
    QTRY_COMPARE(columns().at(0)->bars().rows().first().now, 14);
}

void tst_SplitPage::newPhotosJoinAndOthersStay()
{
    QVERIFY_RESULT(m_project->import({QStringLiteral("beach"), QStringLiteral("city")}, 20));
    QVERIFY_RESULT(m_project->split());
    QVERIFY_RESULT(m_project->import({QStringLiteral("beach")}, 10));
    open({}, 0);
    QTRY_VERIFY(says(QStringLiteral("10 new photo")));
    QHash<PhotoId, Role> before;
    for (const Photo& photo : catalog().photos())
        before.insert(photo.id, photo.role);
    action(QStringLiteral("Split"))->trigger();
    for (const Photo& photo : catalog().photos()) {
        QVERIFY(photo.role != Role::None);
        if (before.value(photo.id) != Role::None)
            QCOMPARE(photo.role, before.value(photo.id));
    }
}

void tst_SplitPage::handlesMoveByKey()
{
    SharesSlider slider;
    slider.resize(600, 48);
    QSignalSpy changed(&slider, &SharesSlider::sharesChanged);
    const QList<ShareHandle*> handles = slider.findChildren<ShareHandle*>();
    QTest::keyClick(handles.at(0), Qt::Key_Left);
    QCOMPARE(slider.shares(), (std::array<int, 3>{65, 20, 15}));
    QTest::keyClick(handles.at(1), Qt::Key_Right);
    QCOMPARE(slider.shares(), (std::array<int, 3>{65, 25, 10}));
    QCOMPARE(changed.size(), 2);
}

void tst_SplitPage::handlesNeverCross()
{
    SharesSlider slider;
    const QList<ShareHandle*> handles = slider.findChildren<ShareHandle*>();
    QTest::keyClick(handles.at(0), Qt::Key_End);
    QCOMPARE(slider.shares(), (std::array<int, 3>{80, 5, 15}));
    QTest::keyClick(handles.at(1), Qt::Key_End);
    QTest::keyClick(handles.at(1), Qt::Key_Right);
    QCOMPARE(slider.shares(), (std::array<int, 3>{80, 15, 5}));
    slider.setShares({100, 0, 0});
    QCOMPARE(slider.shares(), (std::array<int, 3>{90, 5, 5}));
}

void tst_SplitPage::sharesChangeThePlan()
{
    open({QStringLiteral("beach"), QStringLiteral("city")}, 20);
    QTRY_COMPARE(plannedIn(0), 28);
    ShareHandle* first = m_page->findChild<SharesSlider*>()->findChildren<ShareHandle*>().first();
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(first, Qt::Key_Left);
    QTRY_COMPARE(plannedIn(0), 20);
    QCOMPARE(plannedIn(1), 14);
}

void tst_SplitPage::startOverSharesOutAnew()
{
    open({QStringLiteral("beach"), QStringLiteral("city")}, 20);
    QTRY_VERIFY(action(QStringLiteral("Split"))->isEnabled());
    action(QStringLiteral("Split"))->trigger();
    ShareHandle* first = m_page->findChild<SharesSlider*>()->findChildren<ShareHandle*>().first();
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(first, Qt::Key_Left);
    QTRY_VERIFY(says(QStringLiteral("Start over"))); // the split photos do not move by themselves
    QCOMPARE(parts(), (std::array<int, 3>{28, 6, 6}));
    action(QStringLiteral("Start over"))->trigger();
    QTRY_COMPARE(parts(), (std::array<int, 3>{20, 14, 6}));
    QVERIFY_RESULT(catalog().undo());
    QCOMPARE(parts(), (std::array<int, 3>{28, 6, 6}));
}

void tst_SplitPage::splitPressedTooEarlyIsDoneLater()
{
    open({QStringLiteral("beach"), QStringLiteral("city")}, 20);
    QTRY_VERIFY(action(QStringLiteral("Split"))->isEnabled());
    ShareHandle* first = m_page->findChild<SharesSlider*>()->findChildren<ShareHandle*>().first();
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(first, Qt::Key_Left);
    action(QStringLiteral("Split"))->trigger(); // the plan for the new shares is not there yet
    QTRY_COMPARE(parts(), (std::array<int, 3>{20, 14, 6}));
}

/// Ten bursts of four frames a second apart, in two classes.
QStringList tst_SplitPage::paintBursts() const
{
    QStringList paths;
    for (int burst = 0; burst < 10; ++burst) {
        for (int frame = 0; frame < 4; ++frame) {
            TestPhotos::Exif exif;
            exif.taken = QDateTime(QDate(2026, 7, 1 + burst), QTime(12, 0, frame));
            const QString name = QStringLiteral("%1/%2/%3-%4.jpg").arg(m_project->photoFolder(), burst % 2 ? u"beach" : u"city").arg(burst).arg(frame);
            paths.append(TestPhotos::write(name, TestPhotos::jpeg(TestPhotos::scene(quint32(500 + burst)), exif, 80 + frame)));
        }
    }
    return paths;
}

void tst_SplitPage::keepsStacksWholeAndShowsPairs()
{
    QVERIFY_RESULT(m_project->importPaths(paintBursts(), true));
    open({}, 0); // the page finds the stacks itself
    QTRY_VERIFY(says(QStringLiteral("10 stack(s)")));
    QVERIFY(says(QStringLiteral("no photo has a twin in another part")));
    QVERIFY(says(QStringLiteral("A random split would have torn these apart")));
    action(QStringLiteral("Split"))->trigger();
    QCOMPARE(checkLeaks(catalog().photos()).photos, 0);
    QVERIFY(!m_page->findChildren<PhotoPairButton*>().isEmpty());
    QSignalSpy goTo(m_page.get(), &Page::goTo);
    m_page->findChildren<PhotoPairButton*>().first()->click();
    QCOMPARE(goTo.size(), 1);
    QVERIFY(catalog().photo(goTo.first().at(1).value<QVariant>().toLongLong()));
}

void tst_SplitPage::saysThatStacksAreTornApart()
{
    QVERIFY_RESULT(m_project->importPaths(paintBursts(), true));
    QVERIFY_RESULT(m_project->catalog().applySplit(planSplit(m_project->catalog().photos(), {}))); // before the stacks are known
    open({}, 0);
    QTRY_VERIFY(says(QStringLiteral("Split mends that")));
    action(QStringLiteral("Split"))->trigger();
    QTRY_VERIFY(!says(QStringLiteral("Split mends that")));
    QCOMPARE(checkLeaks(catalog().photos()).photos, 0);
}

void tst_SplitPage::warnsOfSmallClasses()
{
    open({QStringLiteral("beach"), QStringLiteral("city")}, 7);
    QTRY_VERIFY(says(QStringLiteral("beach has 7 photo")));
    QVERIFY(says(QStringLiteral("100 or more make the result trustworthy")));
    QVERIFY(action(QStringLiteral("Split"))->isEnabled()); // a warning is no lock
}

void tst_SplitPage::leadsToTheUntagged()
{
    QVERIFY_RESULT(m_project->import({QStringLiteral("beach"), QStringLiteral("city")}, 10));
    QVERIFY_RESULT(m_project->import({QStringLiteral("loose")}, 3, false));
    open({}, 0);
    QTRY_VERIFY(says(QStringLiteral("3 photo(s) without a class")));
    QSignalSpy goTo(m_page.get(), &Page::goTo);
    const QList<QPushButton*> buttons = m_page->findChildren<QPushButton*>();
    const auto link = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton* each) { return each->text() == u"Tag them"; });
    QVERIFY(link != buttons.end());
    QTest::mouseClick(*link, Qt::LeftButton);
    QCOMPARE(goTo.size(), 1);
    QCOMPARE(goTo.first().first().value<Module>(), Module::Library);
}

void tst_SplitPage::remembersSharesAndSeed()
{
    open({QStringLiteral("beach"), QStringLiteral("city")}, 5);
    m_page->findChild<QSpinBox*>()->setValue(7);
    QTest::keyClick(m_page->findChild<SharesSlider*>()->findChildren<ShareHandle*>().first(), Qt::Key_Left);
    m_page->leave();
    const SplitRequest kept = rememberedSplit(catalog());
    QCOMPARE(kept.seed, quint64(7));
    QCOMPARE(kept.shares[0], 65.0);
    SplitPage another;
    another.setSession(m_session.get());
    QCOMPARE(another.findChild<SharesSlider*>()->shares(), (std::array<int, 3>{65, 20, 15}));
    QCOMPARE(another.findChild<QSpinBox*>()->value(), 7);
    another.setSession(nullptr);
}

void tst_SplitPage::followsRenamedClasses()
{
    open({QStringLiteral("beach"), QStringLiteral("city")}, 5);
    QTRY_COMPARE(columns().first()->bars().rows().size(), 2);
    QVERIFY_RESULT(catalog().renameClass(catalog().classes().front().id, QStringLiteral("Strand")));
    QTRY_COMPARE(columns().first()->bars().rows().first().name, QStringLiteral("Strand"));
}

void tst_SplitPage::closesWhileItPlans()
{
    open({QStringLiteral("beach"), QStringLiteral("city")}, 20);
    QTest::keyClick(m_page->findChild<SharesSlider*>()->findChildren<ShareHandle*>().first(), Qt::Key_Left);
    m_page->setSession(nullptr); // before the answer came
    m_session.reset();
    QCoreApplication::processEvents();
    QVERIFY(m_page->statusText().isEmpty());
}

QTEST_MAIN(tst_SplitPage)
#include "tst_SplitPage.moc"
