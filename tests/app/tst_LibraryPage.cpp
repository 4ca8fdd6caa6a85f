// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/LibraryPage.h"

#include "app/Look.h"
#include "app/Session.h"
#include "app/models/PhotoGridModel.h"
#include "app/models/PhotoSelection.h"
#include "app/models/SourceModel.h"
#include "app/views/Chip.h"
#include "app/views/EmptyState.h"
#include "app/views/FilterBar.h"
#include "app/views/LoupeView.h"
#include "app/views/PhotoGridView.h"
#include "app/views/SourcePanel.h"
#include "app/views/TagPrompt.h"
#include "library/SplitPlanner.h"
#include "support/TempProject.h"

#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Tintype;

class LibraryPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Look::instance().apply(Look::Mode::Dark); }
    void init() { m_project = std::make_unique<TempProject>(); }
    void cleanup()
    {
        close();
        m_project.reset();
    }

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
    void openWithPhotos(bool tagged = true)
    {
        close();
        QVERIFY(m_project->reopen());
        QVERIFY(m_project->import({QStringLiteral("beach"), QStringLiteral("city")}, 6, tagged));
        m_ids = m_project->ids();
        open();
        QCOMPARE(model()->count(), 12);
    }
    void open()
    {
        m_project->close();
        Result<std::unique_ptr<Catalog>> opened = Catalog::open(m_project->folder());
        QVERIFY(opened);
        m_session = std::make_unique<Session>(std::move(*opened));
        m_page = std::make_unique<LibraryPage>();
        m_page->resize(1280, 720);
        m_page->setSession(m_session.get());
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_page->enter({});
    }
    void close()
    {
        if (m_page && m_session)
            m_page->setSession(nullptr);
        m_page.reset();
        m_session.reset();
    }

    void choose(int first, int last)
    {
        selection()->choose(first);
        if (last > first)
            selection()->choose(last, PhotoSelection::Mode::Extend);
    }
    QList<ClassId> classesOf(int first, int last)
    {
        QList<ClassId> result;
        for (int row = first; row <= last; ++row)
            result.append(model()->photoAt(row)->classId);
        return result;
    }
    void type(QWidget* inside, const QString& text)
    {
        auto* field = inside->findChild<QLineEdit*>();
        QVERIFY(field);
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    }

    Catalog& catalog() { return m_session->catalog(); }
    ClassId classId(const char* name) { return catalog().classByName(QString::fromLatin1(name))->id; }
    PhotoGridModel* model() { return m_page->findChild<PhotoGridModel*>(); }
    PhotoSelection* selection() { return m_page->findChild<PhotoSelection*>(); }
    PhotoGridView* grid() { return m_page->findChild<PhotoGridView*>(); }
    LoupeView* loupe() { return m_page->findChild<LoupeView*>(); }
    FilterBar* bar() { return m_page->findChild<FilterBar*>(); }
    EmptyState* empty() { return m_page->findChild<EmptyState*>(); }
    TagPrompt* prompt() { return m_page->findChild<TagPrompt*>(); }

    std::unique_ptr<TempProject> m_project;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<LibraryPage> m_page;
    QList<PhotoId> m_ids;
};

QTEST_MAIN(LibraryPageTest)
#include "tst_LibraryPage.moc"
