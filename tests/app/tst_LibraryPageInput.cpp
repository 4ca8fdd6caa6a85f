// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The library page by keys and by dropping.
#include "app/pages/LibraryPage.h"

#include "app/Look.h"
#include "app/models/PhotoGridFilter.h"
#include "app/models/SourceModel.h"
#include "app/views/Chip.h"
#include "app/views/EmptyState.h"
#include "app/views/SourcePanel.h"
#include "app/views/TagPrompt.h"
#include "support/LibraryPageStage.h"

#include <QDropEvent>
#include <QFile>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace Tintype;

class LibraryPageInputTest : public QObject, private LibraryPageStage
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Look::instance().apply(Look::Mode::Dark); }
    void init() { makeProject(); }
    void cleanup() { closeAll(); }

    void digitsTagTheSelection()
    {
        openWithPhotos();
        choose(0, 2);
        QTest::keyClick(grid(), Qt::Key_2);
        QCOMPARE(classesOf(0, 3), QList<ClassId>({classId("city"), classId("city"), classId("city"), classId("beach")}));
        QCOMPARE(selection()->count(), 3);
    }

    void tagsAreUndoneInOneStep()
    {
        openWithPhotos();
        choose(0, 2);
        QTest::keyClick(grid(), Qt::Key_2);
        QVERIFY(catalog().undo());
        QCOMPARE(classesOf(0, 2), QList<ClassId>({classId("beach"), classId("beach"), classId("beach")}));
        QCOMPARE(selection()->count(), 3);
    }

    void zeroAndBackspaceTakeTheClassAway()
    {
        openWithPhotos();
        choose(1, 1);
        QTest::keyClick(grid(), Qt::Key_0);
        choose(3, 3);
        QTest::keyClick(grid(), Qt::Key_Backspace);
        QCOMPARE(catalog().photosOfClass(kNoClass), 2);
    }

    void aDigitWithoutPhotosSaysWhatToDo()
    {
        openWithPhotos();
        selection()->clear();
        QSignalSpy said(m_page.get(), &Page::said);
        QTest::keyClick(grid(), Qt::Key_1);
        QCOMPARE(said.size(), 1);
        QVERIFY(catalog().undoText().contains(QStringLiteral("Import")));
    }

    void inTheLoupeATagGoesOnToTheNext()
    {
        openWithPhotos();
        choose(0, 0);
        QTest::keyClick(grid(), Qt::Key_E);
        QVERIFY(m_page->isLoupe());
        QTest::keyClick(loupe(), Qt::Key_2);
        QTest::keyClick(loupe(), Qt::Key_2);
        QCOMPARE(selection()->currentRow(), 2);
        QCOMPARE(loupe()->shownPhoto(), model()->idAt(2));
        QCOMPARE(classesOf(0, 2), QList<ClassId>({classId("city"), classId("city"), classId("beach")}));
    }

    void inTheLoupeOfTheUntaggedNoPhotoIsSkipped()
    {
        openWithPhotos(false);
        QVERIFY(catalog().addClass(QStringLiteral("beach")));
        const QList<PhotoId> all = m_ids;
        PhotoGridFilter filter;
        filter.photos.classId = kNoClass;
        model()->setFilter(filter);
        choose(0, 0);
        QTest::keyClick(grid(), Qt::Key_E);
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(loupe(), Qt::Key_1);
        QCOMPARE(loupe()->shownPhoto(), all.at(3));
        QCOMPARE(catalog().photosOfClass(classId("beach")), 3);
    }

    void theLoupeTagsThePhotoShownAmongSeveralSelected()
    {
        openWithPhotos();
        choose(0, 2);
        QTest::keyClick(grid(), Qt::Key_Home, Qt::ControlModifier);
        QTest::keyClick(grid(), Qt::Key_E);
        QTest::keyClick(loupe(), Qt::Key_2);
        QCOMPARE(catalog().photosOfClass(classId("city")), 7);
        QCOMPARE(selection()->currentRow(), 1);
        QTest::keyClick(loupe(), Qt::Key_Escape);
        QVERIFY(!m_page->isLoupe());
        QCOMPARE(selection()->count(), 3);
    }

    void theLastPhotoTaggedInTheLoupeLeadsToTheEnd()
    {
        openWithPhotos();
        choose(0, 0);
        QTest::keyClick(grid(), Qt::Key_0);
        PhotoGridFilter filter;
        filter.photos.classId = kNoClass;
        model()->setFilter(filter);
        choose(0, 0);
        QTest::keyClick(grid(), Qt::Key_Return);
        QTest::keyClick(loupe(), Qt::Key_1);
        QVERIFY(!m_page->isLoupe());
        QVERIFY(empty()->isVisible());
        QCOMPARE(empty()->sentence(), QStringLiteral("Every photo has a class."));
    }

    void beforeThereIsAClassADigitAsksForOne()
    {
        openWithPhotos(false);
        choose(0, 1);
        QTest::keyClick(grid(), Qt::Key_1);
        QVERIFY(prompt()->isVisible());
        QTest::keyClicks(prompt()->field(), QStringLiteral("Lake"));
        QTest::keyClick(prompt()->field(), Qt::Key_Return);
        QVERIFY(!prompt()->isVisible());
        QCOMPARE(catalog().photosOfClass(classId("Lake")), 2);
        QVERIFY(grid()->hasFocus());
    }

    void beforeThereIsAClassTypingNamesIt()
    {
        openWithPhotos(false);
        choose(0, 0);
        QTest::keyClick(grid(), 'L');
        QVERIFY(prompt()->isVisible());
        QTest::keyClicks(prompt()->field(), QStringLiteral("ake"));
        QTest::keyClick(prompt()->field(), Qt::Key_Return);
        QVERIFY(catalog().classByName(QStringLiteral("lake")));
    }

    void escapeInThePromptChangesNothing()
    {
        openWithPhotos();
        choose(0, 0);
        QTest::keyClick(grid(), Qt::Key_T);
        QVERIFY(prompt()->isVisible());
        QTest::keyClicks(prompt()->field(), QStringLiteral("city"));
        QTest::keyClick(prompt()->field(), Qt::Key_Escape);
        QVERIFY(!prompt()->isVisible());
        QCOMPARE(catalog().photosOfClass(classId("city")), 6);
    }

    void tagsByNameWhateverTheCase()
    {
        openWithPhotos();
        choose(0, 0);
        QTest::keyClick(grid(), Qt::Key_T);
        QTest::keyClicks(prompt()->field(), QStringLiteral("CITY"));
        QTest::keyClick(prompt()->field(), Qt::Key_Return);
        QCOMPARE(catalog().photosOfClass(classId("city")), 7);
        QCOMPARE(catalog().classes().size(), size_t(2));
    }

    void deleteRemovesFromTheProjectAndOffersUndo()
    {
        openWithPhotos();
        const QString file = model()->photoAt(0)->facts.path;
        choose(0, 1);
        QSignalSpy said(m_page.get(), &Page::said);
        QTest::keyClick(grid(), Qt::Key_Delete);
        QCOMPARE(model()->count(), 10);
        QCOMPARE(said.size(), 1);
        QVERIFY(said.first().at(2).toBool());
        QVERIFY(QFile::exists(file));
        QVERIFY(catalog().undo());
        QCOMPARE(model()->count(), 12);
    }

    void searchesAndLeadsBackToThePhotos()
    {
        openWithPhotos();
        const QString name = fileNameOf(*model()->photoAt(4)).toString();
        QTest::keyClick(grid(), '/');
        QVERIFY(bar()->searchField()->hasFocus());
        QTest::keyClicks(bar()->searchField(), name);
        QCOMPARE(model()->count(), 1);
        QTest::keyClick(bar()->searchField(), Qt::Key_Return);
        QVERIFY(grid()->hasFocus());
        QTest::keyClick(grid(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(bar()->searchField()->hasFocus());
        QTest::keyClick(bar()->searchField(), Qt::Key_Escape);
        QCOMPARE(model()->count(), 12);
    }

    void digitsInTheSearchFieldTagNothing()
    {
        openWithPhotos();
        choose(0, 0);
        QTest::keyClick(grid(), '/');
        QTest::keyClick(bar()->searchField(), Qt::Key_2);
        QCOMPARE(bar()->searchField()->text(), QStringLiteral("2"));
        QCOMPARE(catalog().photosOfClass(classId("city")), 6);
    }

    void photosDroppedOnAClassAreTagged()
    {
        openWithPhotos();
        choose(0, 2);
        auto* panel = m_page->findChild<SourcePanel*>();
        auto* sources = m_page->findChild<SourceModel*>();
        const std::unique_ptr<QMimeData> data(grid()->dragData());
        const QPoint place = panel->lineRect(sources->rowOfClass(classId("city"))).center();
        QDragEnterEvent enter(place, Qt::CopyAction, data.get(), Qt::LeftButton, {});
        QCoreApplication::sendEvent(panel->listViewport(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(place, Qt::CopyAction, data.get(), Qt::LeftButton, {});
        QCoreApplication::sendEvent(panel->listViewport(), &drop);
        QCOMPARE(catalog().photosOfClass(classId("city")), 9);
        QVERIFY(catalog().undo());
        QCOMPARE(catalog().photosOfClass(classId("city")), 6);
    }

    void tabFoldsThePanels()
    {
        openWithPhotos();
        auto* panel = m_page->findChild<SourcePanel*>();
        QTest::keyClick(grid(), Qt::Key_Tab);
        QVERIFY(!m_page->arePanelsShown());
        QVERIFY(!panel->isVisible());
        QTest::keyClick(grid(), Qt::Key_Tab);
        QVERIFY(panel->isVisible());
    }

    void f6GoesFromPanelToPanel()
    {
        openWithPhotos();
        auto* panel = m_page->findChild<SourcePanel*>();
        grid()->setFocus();
        QTest::keyClick(grid(), Qt::Key_F6, Qt::ShiftModifier);
        QVERIFY(panel->list()->hasFocus());
        QTest::keyClick(panel->list(), Qt::Key_F6);
        QVERIFY(grid()->hasFocus());
    }

    void plusAndMinusChangeTheSize()
    {
        openWithPhotos();
        const int before = grid()->geometryOfCells().columns;
        QTest::keyClick(grid(), '-');
        QCOMPARE(grid()->geometryOfCells().columns, before + 1);
        QTest::keyClick(grid(), '+');
        QCOMPARE(grid()->geometryOfCells().columns, before);
    }

private:
    QList<ClassId> classesOf(int first, int last)
    {
        QList<ClassId> result;
        for (int row = first; row <= last; ++row)
            result.append(model()->photoAt(row)->classId);
        return result;
    }

    TagPrompt* prompt() { return m_page->findChild<TagPrompt*>(); }
};

QTEST_MAIN(LibraryPageInputTest)
#include "tst_LibraryPageInput.moc"
