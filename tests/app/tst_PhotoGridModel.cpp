// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/PhotoGridModel.h"

#include "app/models/FilterCounts.h"
#include "support/LibraryBench.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Tintype;

namespace {

PhotoGridFilter onlyClass(ClassId id)
{
    PhotoGridFilter filter;
    filter.photos.classId = id;
    return filter;
}

} // namespace

class PhotoGridModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<LibraryBench>();
        m_tester = std::make_unique<QAbstractItemModelTester>(&model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    void cleanup()
    {
        m_tester.reset();
        m_bench.reset();
    }

    void showsEveryPhotoInOrderOfImport()
    {
        QCOMPARE(model().rowCount(), 12);
        QCOMPARE(QList<PhotoId>(model().rows().begin(), model().rows().end()), m_bench->project.ids());
    }

    void taggingOnePhotoChangesOneRow()
    {
        QSignalSpy changed(&model(), &QAbstractItemModel::dataChanged);
        QSignalSpy reset(&model(), &QAbstractItemModel::modelReset);
        QVERIFY(m_bench->catalog().tag({m_bench->id(4)}, kNoClass));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().at(0).toModelIndex().row(), 4);
        QCOMPARE(changed.first().at(1).toModelIndex().row(), 4);
        QCOMPARE(reset.size(), 0);
    }

    void neighboursAreAnnouncedTogether()
    {
        QSignalSpy changed(&model(), &QAbstractItemModel::dataChanged);
        QVERIFY(m_bench->catalog().tag({m_bench->id(1), m_bench->id(2), m_bench->id(3), m_bench->id(5)}, kNoClass));
        QCOMPARE(changed.size(), 2);
        QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 1);
        QCOMPARE(changed.at(0).at(1).toModelIndex().row(), 3);
        QCOMPARE(changed.at(1).at(0).toModelIndex().row(), 5);
    }

    void aPhotoLeavesWhenTheFilterNoLongerHoldsAndUndoBringsItBackToItsPlace()
    {
        model().setFilter(onlyClass(m_bench->classId("city")));
        QCOMPARE(model().count(), 6);
        const PhotoId third = m_bench->id(2);
        QSignalSpy removed(&model(), &QAbstractItemModel::rowsRemoved);
        QSignalSpy reset(&model(), &QAbstractItemModel::modelReset);
        QVERIFY(m_bench->catalog().tag({third}, m_bench->classId("beach")));
        QCOMPARE(model().count(), 5);
        QCOMPARE(removed.size(), 1);
        QCOMPARE(model().rowOf(third), -1);
        QVERIFY(m_bench->catalog().undo());
        QCOMPARE(model().rowOf(third), 2);
        QCOMPARE(reset.size(), 0);
    }

    void scatteredPhotosComeBackToTheirPlaces()
    {
        model().setFilter(onlyClass(m_bench->classId("city")));
        const QList<PhotoId> before(model().rows().begin(), model().rows().end());
        QVERIFY(m_bench->catalog().tag({before.at(0), before.at(2), before.at(3), before.at(5)}, kNoClass));
        QCOMPARE(model().count(), 2);
        QVERIFY(m_bench->catalog().undo());
        QCOMPARE(QList<PhotoId>(model().rows().begin(), model().rows().end()), before);
    }

    void importedPhotosAreAddedAtTheEnd()
    {
        QSignalSpy inserted(&model(), &QAbstractItemModel::rowsInserted);
        QVERIFY(m_bench->project.import({QStringLiteral("sea")}, 3));
        QVERIFY(inserted.size() >= 1);
        QCOMPARE(inserted.first().at(1).toInt(), 12);
        QCOMPARE(model().count(), 15);
    }

    void removedPhotosGoAndComeBack()
    {
        const PhotoId gone = m_bench->id(7);
        QVERIFY(m_bench->catalog().removePhotos({gone}));
        QCOMPARE(model().count(), 11);
        QCOMPARE(model().rowOf(gone), -1);
        QVERIFY(m_bench->catalog().undo());
        QCOMPARE(model().rowOf(gone), 7);
    }

    void ordersByName()
    {
        PhotoGridFilter filter;
        filter.order = PhotoOrder::Name;
        model().setFilter(filter);
        for (int row = 1; row < model().count(); ++row)
            QVERIFY(fileNameOf(*model().photoAt(row - 1)).compare(fileNameOf(*model().photoAt(row)), Qt::CaseInsensitive) <= 0);
    }

    void theNewestFirstIsTheOldestLast()
    {
        // Made pictures have no EXIF time: their files' times decide, and the id between equals.
        PhotoGridFilter filter;
        filter.order = PhotoOrder::NewestFirst;
        model().setFilter(filter);
        QCOMPARE(model().count(), 12);
        for (int row = 1; row < model().count(); ++row)
            QVERIFY(timeOf(*model().photoAt(row - 1)) >= timeOf(*model().photoAt(row)));
    }

    void aPhotoThatComesBackFindsItsPlaceByName()
    {
        PhotoGridFilter filter;
        filter.order = PhotoOrder::Name;
        model().setFilter(filter);
        const PhotoId gone = m_bench->id(5);
        QVERIFY(m_bench->catalog().removePhotos({gone}));
        QVERIFY(m_bench->catalog().undo());
        QCOMPARE(model().rowOf(gone), 5);
    }

    void searchesNamesWhateverTheCase()
    {
        const QString name = model().index(3).data().toString();
        PhotoGridFilter filter;
        filter.photos.text = name.toUpper();
        model().setFilter(filter);
        QCOMPARE(model().count(), 1);
        QCOMPARE(model().index(0).data().toString(), name);
    }

    void countsStacks()
    {
        QVERIFY(m_bench->catalog().setStacks({{m_bench->id(0), 1}, {m_bench->id(1), 1}, {m_bench->id(2), 1}}));
        QCOMPARE(model().stackSize(1), 3);
        QVERIFY(m_bench->catalog().removePhotos({m_bench->id(2)}));
        QCOMPARE(model().stackSize(1), 2);
        QCOMPARE(model().stackSize(kNoStack), 0);
    }

    void aRenamedClassRedrawsItsPhotos()
    {
        QSignalSpy changed(&model(), &QAbstractItemModel::dataChanged);
        QVERIFY(m_bench->catalog().renameClass(m_bench->classId("city"), QStringLiteral("Town")));
        QCOMPARE(changed.size(), 1);
        QVERIFY(model().index(11).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("Town")));
    }

    void theFilterIsKeptAsText()
    {
        PhotoGridFilter filter;
        filter.photos.classId = 3;
        filter.photos.role = Role::Test;
        filter.photos.folder = QStringLiteral("/photos/Lisbon");
        filter.photos.text = QStringLiteral("dsc");
        filter.addedFrom = 17;
        filter.order = PhotoOrder::NewestFirst;
        QCOMPARE(PhotoGridFilter::fromJson(filter.toJson()), filter);
        QCOMPARE(PhotoGridFilter::fromJson(QJsonObject{}), PhotoGridFilter{});
    }

    void countsWhatEachChoiceWouldShow()
    {
        QVERIFY(m_bench->catalog().tag({m_bench->id(0)}, kNoClass));
        PhotoGridFilter filter = onlyClass(m_bench->classId("city"));
        filter.photos.folder = m_bench->project.photoFolder();
        FilterCounts counts = FilterCounts::of(m_bench->catalog().photos(), filter);
        QCOMPARE(counts.anyClass, 12);
        QCOMPARE(counts.classes.value(m_bench->classId("beach")), 5);
        QCOMPARE(counts.classes.value(kNoClass), 1);
        QCOMPARE(counts.anyPart, 6);
        QCOMPARE(counts.parts[size_t(Role::None)], 6);
        filter.photos.text = QStringLiteral("no such name");
        counts = FilterCounts::of(m_bench->catalog().photos(), filter);
        QCOMPARE(counts.anyClass, 0);
    }

    void theSelectionIsKeptWhenTagsChange()
    {
        selection().choose(2);
        selection().choose(5, PhotoSelection::Mode::Extend);
        const QList<PhotoId> chosen = selection().photos();
        QCOMPARE(chosen.size(), 4);
        QVERIFY(m_bench->catalog().tag(chosen, m_bench->classId("city")));
        QCOMPARE(selection().photos(), chosen);
        QVERIFY(m_bench->catalog().undo());
        QCOMPARE(selection().photos(), chosen);
        QCOMPARE(selection().currentRow(), 5);
    }

    void theSelectionIsKeptInAnotherOrder()
    {
        selection().choose(2);
        const PhotoId chosen = selection().current();
        PhotoGridFilter filter;
        filter.order = PhotoOrder::NewestFirst;
        model().setFilter(filter);
        QCOMPARE(selection().current(), chosen);
        QCOMPARE(selection().currentRow(), model().rowOf(chosen));
        QCOMPARE(selection().photos(), QList<PhotoId>{chosen});
    }

    void whatTheFilterHidesIsNotSelected()
    {
        selection().selectAll();
        QCOMPARE(selection().count(), 12);
        model().setFilter(onlyClass(m_bench->classId("city")));
        QCOMPARE(selection().count(), 6);
        selection().choose(0);
        model().setFilter(onlyClass(m_bench->classId("beach")));
        QCOMPARE(selection().count(), 0);
        QCOMPARE(selection().currentRow(), 0);
    }

    void theNextPhotoTakesThePlaceOfOneThatLeaves()
    {
        QVERIFY(m_bench->catalog().tag(m_bench->project.ids(), kNoClass));
        model().setFilter(onlyClass(kNoClass));
        selection().choose(3);
        const PhotoId next = m_bench->id(4);
        QVERIFY(m_bench->catalog().tag({selection().current()}, m_bench->classId("city")));
        QCOMPARE(selection().current(), next);
        QCOMPARE(selection().photos(), QList<PhotoId>{next});
    }

    void afterTheLastPhotoLeftTheOneBeforeIsCurrent()
    {
        model().setFilter(onlyClass(m_bench->classId("city")));
        selection().choose(5);
        const PhotoId before = m_bench->id(4);
        QVERIFY(m_bench->catalog().tag({selection().current()}, kNoClass));
        QCOMPARE(selection().current(), before);
        QVERIFY(m_bench->catalog().tag(selection().photos() + QList<PhotoId>(model().rows().begin(), model().rows().end()), kNoClass));
        QCOMPARE(model().count(), 0);
        QCOMPARE(selection().current(), PhotoId(0));
        QCOMPARE(selection().count(), 0);
    }

    void stepsThroughSeveralSelected()
    {
        selection().choose(1);
        selection().choose(4, PhotoSelection::Mode::Toggle);
        selection().choose(9, PhotoSelection::Mode::Toggle);
        selection().choose(1, PhotoSelection::Mode::Move);
        selection().step(1);
        QCOMPARE(selection().currentRow(), 4);
        selection().step(1);
        QCOMPARE(selection().currentRow(), 9);
        selection().step(1);
        QCOMPARE(selection().currentRow(), 9);
        QCOMPARE(selection().count(), 3);
    }

    void anEmptiedModelSelectsNothing()
    {
        selection().selectAll();
        model().setCatalog(nullptr);
        QCOMPARE(model().rowCount(), 0);
        QCOMPARE(selection().count(), 0);
        QCOMPARE(selection().current(), PhotoId(0));
    }

private:
    PhotoGridModel& model() { return m_bench->model; }
    PhotoSelection& selection() { return m_bench->selection; }

    std::unique_ptr<LibraryBench> m_bench;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_MAIN(PhotoGridModelTest)
#include "tst_PhotoGridModel.moc"
