// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/SourcePanel.h"

#include "app/models/PhotoMime.h"
#include "app/models/PhotoWords.h"
#include "support/LibraryBench.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace Tintype;
using Kind = SourceModel::Kind;

class SourcePanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<LibraryBench>();
        m_model = std::make_unique<SourceModel>();
        m_model->setCatalog(&m_bench->catalog());
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_panel = std::make_unique<SourcePanel>(*m_model);
        m_panel->resize(224, 600);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }
    void cleanup()
    {
        m_panel.reset();
        m_tester.reset();
        m_model.reset();
        m_bench.reset();
    }

    void countsPhotosClassesAndFolders()
    {
        QCOMPARE(countAt(m_model->rowOf(Kind::AllPhotos)), 12);
        QCOMPARE(countAt(m_model->rowOf(Kind::Untagged)), 0);
        QCOMPARE(countAt(m_model->rowOfClass(m_bench->classId("beach"))), 6);
        QCOMPARE(countAt(m_model->rowOf(Kind::Folder)), 6);
        QCOMPARE(m_model->rowOf(Kind::Part), -1);
    }

    void followsTagsAtOnce()
    {
        QVERIFY(m_bench->catalog().tag({m_bench->id(0)}, kNoClass));
        QCOMPARE(countAt(m_model->rowOf(Kind::Untagged)), 1);
        QCOMPARE(countAt(m_model->rowOfClass(m_bench->classId("beach"))), 5);
    }

    void aClassShowsWhatItNeedsUntilItHasEnough()
    {
        const QModelIndex beach = m_model->index(m_model->rowOfClass(m_bench->classId("beach")));
        QCOMPARE(beach.data(SourceModel::NeededRole).toInt(), kPhotosNeeded);
        QVERIFY(beach.data(Qt::ToolTipRole).toString().contains(QStringLiteral("6 of 100")));
        QVERIFY(m_bench->project.import({QStringLiteral("beach")}, kPhotosNeeded, true, QSize(24, 16)));
        const QModelIndex enough = m_model->index(m_model->rowOfClass(m_bench->classId("beach")));
        QCOMPARE(enough.data(SourceModel::NeededRole).toInt(), 0);
    }

    void partsStandThereOnceThereIsASplit()
    {
        QVERIFY(m_bench->project.split());
        QTRY_VERIFY(m_model->rowOf(Kind::Part) >= 0);
        int sum = 0;
        for (int row = 0; row < m_model->rowCount(); ++row)
            sum += Kind(m_model->index(row).data(SourceModel::KindRole).toInt()) == Kind::Part ? countAt(row) : 0;
        QCOMPARE(sum, 12);
    }

    void aFolderCountsWhatLiesBelow()
    {
        const QString inner = TestPhotos::write(m_bench->project.photoFolder() + u"/beach/evening/one.jpg", TestPhotos::jpeg(TestPhotos::scene(900)));
        QVERIFY(m_bench->project.importPaths({inner}, false));
        QTRY_VERIFY(lineNamed(QStringLiteral("evening")) >= 0);
        QCOMPARE(countAt(lineNamed(QStringLiteral("beach"), Kind::Folder)), 7);
        const PhotoGridFilter filter = m_model->chosen(lineNamed(QStringLiteral("beach"), Kind::Folder), {}, false);
        m_bench->model.setFilter(filter);
        QCOMPARE(m_bench->model.count(), 7);
    }

    void aClickChoosesAndControlCombines()
    {
        QSignalSpy chosen(m_panel.get(), &SourcePanel::chosen);
        const int beach = m_model->rowOfClass(m_bench->classId("beach"));
        QTest::mouseClick(m_panel->listViewport(), Qt::LeftButton, {}, m_panel->lineRect(beach).center());
        QTest::mouseClick(m_panel->listViewport(), Qt::LeftButton, Qt::ControlModifier, m_panel->lineRect(beach).center());
        QCOMPARE(chosen.size(), 2);
        QCOMPARE(chosen.at(0).at(0).toInt(), beach);
        QCOMPARE(chosen.at(0).at(1).toBool(), false);
        QCOMPARE(chosen.at(1).at(1).toBool(), true);
    }

    void conditionsCombineAndGo()
    {
        PhotoGridFilter filter;
        filter.photos.text = QStringLiteral("x");
        const int beach = m_model->rowOfClass(m_bench->classId("beach"));
        const PhotoGridFilter both = m_model->chosen(beach, filter, true);
        QCOMPARE(both.photos.text, QStringLiteral("x"));
        QCOMPARE(both.photos.classId.value_or(kNoClass), m_bench->classId("beach"));
        m_model->setFilter(both);
        QVERIFY(m_model->index(beach).data(SourceModel::ActiveRole).toBool());
        QVERIFY(!m_model->chosen(beach, both, true).photos.classId);
        QVERIFY(m_model->chosen(beach, filter, false).photos.text.isEmpty());
    }

    void droppedPhotosAreWantedAsThatClass()
    {
        QSignalSpy dropped(m_model.get(), &SourceModel::photosDropped);
        const int city = m_model->rowOfClass(m_bench->classId("city"));
        const std::unique_ptr<QMimeData> data(photosToMime({m_bench->id(0), m_bench->id(1)}, m_bench->catalog()));
        QVERIFY(drop(data.get(), m_panel->lineRect(city).center()));
        QCOMPARE(dropped.size(), 1);
        QCOMPARE(dropped.first().at(0).value<QList<qint64>>(), QList<qint64>({m_bench->id(0), m_bench->id(1)}));
        QCOMPARE(dropped.first().at(1).toInt(), m_bench->classId("city"));
    }

    void nothingIsDroppedOnAHeadingOrFromElsewhere()
    {
        QSignalSpy dropped(m_model.get(), &SourceModel::photosDropped);
        const std::unique_ptr<QMimeData> data(photosToMime({m_bench->id(0)}, m_bench->catalog()));
        QVERIFY(!drop(data.get(), m_panel->lineRect(m_model->rowOf(Kind::Heading)).center()));
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile(m_bench->project.photoFolder())});
        QVERIFY(!drop(&files, m_panel->lineRect(m_model->rowOfClass(m_bench->classId("city"))).center()));
        QCOMPARE(dropped.size(), 0);
    }

    void f2RenamesInPlace()
    {
        QSignalSpy wanted(m_model.get(), &SourceModel::renameWanted);
        m_panel->renameClass(m_bench->classId("beach"));
        auto* field = m_panel->findChild<QLineEdit*>();
        QVERIFY(field);
        QCOMPARE(field->text(), QStringLiteral("beach"));
        QTest::keyClicks(field, QStringLiteral("Seaside")); // the old name is selected
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().at(0).toInt(), m_bench->classId("beach"));
        QCOMPARE(wanted.first().at(1).toString(), QStringLiteral("Seaside"));
    }

    void escapeRenamesNothing()
    {
        QSignalSpy wanted(m_model.get(), &SourceModel::renameWanted);
        m_panel->renameClass(m_bench->classId("beach"));
        auto* field = m_panel->findChild<QLineEdit*>();
        QVERIFY(field);
        QTest::keyClicks(field, QStringLiteral("Seaside"));
        QTest::keyClick(field, Qt::Key_Escape);
        QTRY_VERIFY(!m_panel->findChild<QLineEdit*>());
        QCOMPARE(wanted.size(), 0);
    }

    void aClickOnNewClassOpensAnEmptyField()
    {
        QSignalSpy wanted(m_model.get(), &SourceModel::newClassWanted);
        const int row = m_model->rowOf(Kind::NewClass);
        QTest::mouseClick(m_panel->listViewport(), Qt::LeftButton, {}, m_panel->lineRect(row).center());
        auto* field = m_panel->findChild<QLineEdit*>();
        QVERIFY(field);
        QVERIFY(field->text().isEmpty());
        QTest::keyClicks(field, QStringLiteral("Mountain"));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().toString(), QStringLiteral("Mountain"));
    }

    void deleteOnAClassRemovesTheClassOnly()
    {
        QSignalSpy wanted(m_panel.get(), &SourcePanel::removeWanted);
        auto* list = qobject_cast<QAbstractItemView*>(m_panel->list());
        list->setCurrentIndex(m_model->index(m_model->rowOfClass(m_bench->classId("city"))));
        QTest::keyClick(list, Qt::Key_Delete);
        QCOMPARE(wanted.size(), 1);
        list->setCurrentIndex(m_model->index(m_model->rowOf(Kind::AllPhotos)));
        QTest::keyClick(list, Qt::Key_Delete);
        QCOMPARE(wanted.size(), 1);
    }

    void digitsGoUpToThePage()
    {
        QKeyEvent digit(QEvent::KeyPress, Qt::Key_1, {}, QStringLiteral("1"));
        QCoreApplication::sendEvent(m_panel->list(), &digit);
        QVERIFY(!digit.isAccepted());
    }

private:
    int countAt(int row) const { return m_model->index(row).data(SourceModel::CountRole).toInt(); }
    int lineNamed(const QString& name, std::optional<Kind> kind = {}) const
    {
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const bool isKind = !kind || Kind(m_model->index(row).data(SourceModel::KindRole).toInt()) == *kind;
            if (isKind && m_model->index(row).data().toString() == name)
                return row;
        }
        return -1;
    }
    /// True when it was taken.
    bool drop(const QMimeData* data, QPoint place)
    {
        QDragEnterEvent enter(place, Qt::CopyAction, data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_panel->listViewport(), &enter);
        QDragMoveEvent move(place, Qt::CopyAction, data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_panel->listViewport(), &move);
        QDropEvent drop(place, Qt::CopyAction, data, Qt::LeftButton, {});
        drop.ignore();
        QCoreApplication::sendEvent(m_panel->listViewport(), &drop);
        return drop.isAccepted();
    }

    std::unique_ptr<LibraryBench> m_bench;
    std::unique_ptr<SourceModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<SourcePanel> m_panel;
};

QTEST_MAIN(SourcePanelTest)
#include "tst_SourcePanel.moc"
