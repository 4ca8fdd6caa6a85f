// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/LibraryPage.h"

#include "app/Look.h"
#include "app/views/Chip.h"
#include "app/views/EmptyState.h"
#include "app/views/SourcePanel.h"
#include "library/SplitPlanner.h"
#include "support/LibraryPageStage.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Tintype;

class LibraryPageTest : public QObject, private LibraryPageStage
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Look::instance().apply(Look::Mode::Dark); }
    void init() { makeProject(); }
    void cleanup() { closeAll(); }

    void aChipFiltersAndEscapeShowsAll()
    {
        openWithPhotos();
        QTest::mouseClick(bar()->chipOf(classId("city")), Qt::LeftButton);
        QCOMPARE(model()->count(), 6);
        QVERIFY(bar()->chipOf(classId("city"))->isChecked());
        QTest::mouseClick(bar()->chipOf(classId("city")), Qt::LeftButton);
        QVERIFY(bar()->chipOf(classId("city"))->isChecked());
        grid()->setFocus();
        QTest::keyClick(grid(), Qt::Key_Escape);
        QCOMPARE(model()->count(), 12);
        QVERIFY(!bar()->chipOf(classId("city"))->isChecked());
    }

    void chipsCountWhatTheyWouldShow()
    {
        openWithPhotos();
        choose(0, 2);
        QTest::keyClick(grid(), Qt::Key_0);
        QTRY_COMPARE(bar()->chipOf(kNoClass)->shownNumber(), 3);
        QTRY_COMPARE(bar()->chipOf(classId("beach"))->shownNumber(), 3);
    }

    void anEmptyProjectOffersImport()
    {
        open();
        QVERIFY(empty()->isVisible());
        QVERIFY(empty()->sentence().startsWith(QStringLiteral("No photos yet")));
        QSignalSpy wanted(m_page.get(), &LibraryPage::importRequested);
        QTest::mouseClick(empty()->offerButton(), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
    }

    void nothingFoundOffersAllPhotos()
    {
        openWithPhotos();
        PhotoGridFilter filter;
        filter.photos.text = QStringLiteral("nowhere to be found");
        model()->setFilter(filter);
        QVERIFY(empty()->isVisible());
        QTest::mouseClick(empty()->offerButton(), Qt::LeftButton);
        QCOMPARE(model()->count(), 12);
        QVERIFY(grid()->isVisible());
    }

    void aClassIsAddedRenamedAndRemovedInThePanel()
    {
        openWithPhotos();
        auto* panel = m_page->findChild<SourcePanel*>();
        panel->editNewClass();
        type(panel, QStringLiteral("Mountain"));
        QTRY_VERIFY(catalog().classByName(QStringLiteral("Mountain")));
        panel->renameClass(classId("Mountain"));
        type(panel, QStringLiteral("Hill"));
        QTRY_VERIFY(catalog().classByName(QStringLiteral("Hill")));
        QSignalSpy said(m_page.get(), &Page::said);
        Q_EMIT panel->removeWanted(classId("city"));
        QVERIFY(!catalog().classByName(QStringLiteral("city")));
        QCOMPARE(said.size(), 1);
        QVERIFY(said.first().at(2).toBool());
        QCOMPARE(catalog().photosOfClass(kNoClass), 6);
    }

    void aNameThatIsTakenIsRefusedInWords()
    {
        openWithPhotos();
        QSignalSpy said(m_page.get(), &Page::said);
        auto* panel = m_page->findChild<SourcePanel*>();
        panel->renameClass(classId("city"));
        type(panel, QStringLiteral("Beach"));
        QTRY_COMPARE(said.size(), 1);
        QCOMPARE(said.first().at(1).toString(), QStringLiteral("error"));
        QVERIFY(catalog().classByName(QStringLiteral("city")));
    }

    void removingTheClassOnShowShowsAllPhotos()
    {
        openWithPhotos();
        QTest::mouseClick(bar()->chipOf(classId("city")), Qt::LeftButton);
        QVERIFY(catalog().removeClass(classId("city")));
        QCOMPARE(model()->count(), 12);
        QVERIFY(!model()->filter().hasConditions());
    }

    void saysWhatIsThere()
    {
        openWithPhotos();
        choose(0, 2);
        QTest::keyClick(grid(), Qt::Key_0);
        const QString text = m_page->statusText();
        QVERIFY2(text.startsWith(QStringLiteral("12 ")), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("3 selected")));
        QVERIFY(text.contains(QStringLiteral("3 untagged")));
        QTest::mouseClick(bar()->chipOf(classId("city")), Qt::LeftButton);
        QVERIFY(m_page->statusText().startsWith(QStringLiteral("6 of 12")));
    }

    void offersTheSplitOnceThereAreTwoClasses()
    {
        open();
        QCOMPARE(m_page->mainActions().size(), 1);
        QSignalSpy changed(m_page.get(), &Page::actionsChanged);
        openWithPhotos();
        QCOMPARE(m_page->mainActions().size(), 2);
        QSignalSpy gone(m_page.get(), &Page::goTo);
        m_page->mainActions().last()->trigger();
        QCOMPARE(gone.size(), 1);
        QCOMPARE(gone.first().first().value<Module>(), Module::Split);
        QTest::mouseClick(bar()->chipOf(classId("city")), Qt::LeftButton);
        QVERIFY(catalog().removeClass(classId("city")));
        QCOMPARE(m_page->mainActions().size(), 1);
    }

    void offersTheTrainingOnceAllHaveAPart()
    {
        openWithPhotos();
        for (const Photo& photo : catalog().photos()) {
            if (photo.classId == kNoClass)
                QVERIFY(catalog().tag({photo.id}, classId("city")));
        }
        QVERIFY(catalog().applySplit(planSplit(catalog().photos(), SplitRequest{})));
        QSignalSpy gone(m_page.get(), &Page::goTo);
        m_page->mainActions().last()->trigger();
        QCOMPARE(gone.size(), 1);
        QCOMPARE(gone.first().first().value<Module>(), Module::Train);
    }

    void theViewIsFoundAgainAsItWasLeft()
    {
        openWithPhotos();
        QTest::mouseClick(bar()->chipOf(classId("city")), Qt::LeftButton);
        choose(3, 3);
        const PhotoId current = selection()->current();
        grid()->setCellSize(233);
        QTest::keyClick(grid(), Qt::Key_Tab);
        m_page->leave();
        close();
        open();
        QCOMPARE(model()->count(), 6);
        QCOMPARE(selection()->current(), current);
        QCOMPARE(grid()->cellSize(), 233);
        QVERIFY(!m_page->arePanelsShown());
    }

    void aPhotoFromAnotherPageIsShownInTheLoupe()
    {
        openWithPhotos();
        QTest::mouseClick(bar()->chipOf(classId("city")), Qt::LeftButton);
        m_page->enter(m_ids.first()); // a beach
        QVERIFY(m_page->isLoupe());
        QCOMPARE(loupe()->shownPhoto(), m_ids.first());
    }

    void closingTheProjectEmptiesThePage()
    {
        openWithPhotos();
        QTest::keyClick(grid(), Qt::Key_E);
        m_page->setSession(nullptr);
        m_session.reset();
        QCOMPARE(model()->count(), 0);
        QVERIFY(m_page->statusText().isEmpty());
        QTest::keyClick(m_page.get(), Qt::Key_1);
        QTest::keyClick(m_page.get(), Qt::Key_T);
    }

private:
    void type(QWidget* inside, const QString& text)
    {
        auto* field = inside->findChild<QLineEdit*>();
        QVERIFY(field);
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    }
};

QTEST_MAIN(LibraryPageTest)
#include "tst_LibraryPage.moc"
