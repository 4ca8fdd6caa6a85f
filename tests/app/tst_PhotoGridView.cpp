// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/PhotoGridView.h"

#include "app/Look.h"
#include "app/models/PhotoMime.h"
#include "support/LibraryBench.h"

#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>
#include <QWheelEvent>

using namespace Tintype;

class PhotoGridViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Look::instance().apply(Look::Mode::Dark); }

    void init()
    {
        m_bench = std::make_unique<LibraryBench>(QStringList{QStringLiteral("beach"), QStringLiteral("city")}, 14);
        m_view = std::make_unique<PhotoGridView>(m_bench->model, m_bench->selection);
        m_view->setThumbnails(m_bench->thumbnails.get());
        m_view->resize(700, 420);
        m_view->setCellSize(120);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        m_view->setFocus();
        columns = m_view->geometryOfCells().columns;
        QVERIFY(columns >= 4);
    }
    void cleanup()
    {
        m_view.reset();
        m_bench.reset();
    }

    void cellsFillTheWidth()
    {
        const QRect last = m_view->cellRect(columns - 1);
        const int room = m_view->viewport()->width() - GridGeometry::kRightMargin - last.right();
        QVERIFY2(room >= 0 && room <= columns, qPrintable(QString::number(room)));
        QCOMPARE(m_view->cellRect(0).left(), int(GridGeometry::kMargin));
        QCOMPARE(m_view->cellRect(columns).left(), int(GridGeometry::kMargin));
    }

    void findsThePhotoUnderAPoint()
    {
        for (const int row : {0, 1, columns, columns + 2})
            QCOMPARE(m_view->rowAt(m_view->cellRect(row).center()), row);
        QCOMPARE(m_view->rowAt(m_view->cellRect(0).topRight() + QPoint(4, 10)), -1);
        QCOMPARE(m_view->rowAt(QPoint(2, 20)), -1);
    }

    void arrowsMoveTheSelection()
    {
        QTest::keyClick(m_view.get(), Qt::Key_Home);
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QCOMPARE(selection().currentRow(), 1);
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QCOMPARE(selection().currentRow(), 1 + columns);
        QTest::keyClick(m_view.get(), Qt::Key_Left);
        QTest::keyClick(m_view.get(), Qt::Key_Up);
        QCOMPARE(selection().currentRow(), 0);
        QCOMPARE(selection().photos(), QList<PhotoId>{m_bench->id(0)});
    }

    void downFromAboveAGapGoesToTheLast()
    {
        const int last = m_bench->model.count() - 1;
        const int above = (last / columns) * columns - 1; // at the end of the last whole line
        QVERIFY2(last % columns != columns - 1, "the last line must have a gap");
        selection().choose(above);
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QCOMPARE(selection().currentRow(), last);
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QCOMPARE(selection().currentRow(), last);
    }

    void endAndHomeScrollThere()
    {
        QTest::keyClick(m_view.get(), Qt::Key_End);
        QCOMPARE(selection().currentRow(), 27);
        QVERIFY(m_view->viewport()->rect().contains(m_view->cellRect(27)));
        QTest::keyClick(m_view.get(), Qt::Key_Home);
        QCOMPARE(m_view->verticalScrollBar()->value(), 0);
    }

    void pagesKeepTheColumn()
    {
        selection().choose(1);
        QTest::keyClick(m_view.get(), Qt::Key_PageDown);
        QVERIFY(selection().currentRow() > columns);
        QCOMPARE(selection().currentRow() % columns, 1);
        QTest::keyClick(m_view.get(), Qt::Key_PageUp);
        QCOMPARE(selection().currentRow(), 1);
    }

    void shiftSelectsARange()
    {
        selection().choose(1);
        QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(selection().count(), columns + 2);
        QTest::keyClick(m_view.get(), Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(selection().count(), 2);
    }

    void controlMovesWithoutSelecting()
    {
        selection().choose(0);
        QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(selection().currentRow(), 1);
        QCOMPARE(selection().photos(), QList<PhotoId>{m_bench->id(0)});
        QTest::keyClick(m_view.get(), Qt::Key_Space, Qt::ControlModifier);
        QCOMPARE(selection().count(), 2);
    }

    void selectsAllAndEscapesToOne()
    {
        selection().choose(3);
        QTest::keyClick(m_view.get(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(selection().count(), 28);
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QCOMPARE(selection().photos(), QList<PhotoId>{m_bench->id(3)});
    }

    void clicksSelect()
    {
        click(2);
        QCOMPARE(selection().photos(), QList<PhotoId>{m_bench->id(2)});
        click(5, Qt::ShiftModifier);
        QCOMPARE(selection().count(), 4);
        click(3, Qt::ControlModifier);
        QCOMPARE(selection().count(), 3);
        QVERIFY(!selection().contains(m_bench->id(3)));
        click(0);
        QCOMPARE(selection().count(), 1);
    }

    void aPressOnOneOfSeveralKeepsThemForDragging()
    {
        click(1);
        click(3, Qt::ShiftModifier);
        QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, m_view->cellRect(2).center());
        QCOMPARE(selection().count(), 3);
        QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, m_view->cellRect(2).center());
        QCOMPARE(selection().photos(), QList<PhotoId>{m_bench->id(2)});
    }

    void theRubberBandSelectsWhatItTouches()
    {
        const QPoint begin(3, m_view->cellRect(0).center().y());
        const QPoint end = m_view->cellRect(columns + 1).center();
        QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, begin);
        QMouseEvent move(QEvent::MouseMove, end, m_view->viewport()->mapToGlobal(end), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_view->viewport(), &move);
        QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, end);
        const QList<PhotoId> wanted{m_bench->id(0), m_bench->id(1), m_bench->id(columns), m_bench->id(columns + 1)};
        QCOMPARE(selection().photos(), wanted);
    }

    void enterAndDoubleClickOpen()
    {
        QSignalSpy opened(m_view.get(), &PhotoGridView::opened);
        selection().choose(0);
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QTest::keyClick(m_view.get(), Qt::Key_Space);
        QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, m_view->cellRect(4).center());
        QCOMPARE(opened.size(), 3);
    }

    void keysItDoesNotKnowGoUp()
    {
        QKeyEvent digit(QEvent::KeyPress, Qt::Key_1, {}, QStringLiteral("1"));
        QCoreApplication::sendEvent(m_view.get(), &digit);
        QVERIFY(!digit.isAccepted());
    }

    void controlAndWheelChangeTheSize()
    {
        QSignalSpy sized(m_view.get(), &PhotoGridView::cellSizeChanged);
        const QPointF middle(m_view->viewport()->rect().center());
        QWheelEvent wheel(middle, m_view->viewport()->mapToGlobal(middle), {}, {0, 120}, {}, Qt::ControlModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_view->viewport(), &wheel);
        QCOMPARE(sized.size(), 1);
        QCOMPARE(m_view->geometryOfCells().columns, columns - 1);
        m_view->growCells(-1);
        QCOMPARE(m_view->geometryOfCells().columns, columns);
    }

    void theCurrentPhotoStaysInSightWhenCellsGrow()
    {
        selection().choose(20);
        QVERIFY(m_view->viewport()->rect().intersects(m_view->cellRect(20)));
        m_view->setCellSize(240);
        QVERIFY(m_view->viewport()->rect().intersects(m_view->cellRect(20)));
    }

    void showsThumbnailsWhenTheyCome()
    {
        const QColor empty = Look::instance().tokens().card;
        const QPoint middle = m_view->cellRect(0).center();
        QTRY_VERIFY(m_view->viewport()->grab().toImage().pixelColor(middle) != empty);
    }

    void selectionIsARingAndNoTint()
    {
        const QColor empty = Look::instance().tokens().card;
        const QPoint middle = m_view->cellRect(1).center();
        QTRY_VERIFY(m_view->viewport()->grab().toImage().pixelColor(middle) != empty);
        const QColor before = m_view->viewport()->grab().toImage().pixelColor(middle);
        selection().choose(1);
        selection().choose(5, PhotoSelection::Mode::Move);
        const QImage after = m_view->viewport()->grab().toImage();
        QCOMPARE(after.pixelColor(middle), before);
        const QRect cell = m_view->cellRect(1);
        QCOMPARE(after.pixelColor(QPoint(cell.left() - 2, cell.center().y())), Look::instance().tokens().accent);
    }

    void dragsIdsForUsAndFilesForOthers()
    {
        selection().choose(2);
        selection().choose(3, PhotoSelection::Mode::Toggle);
        const std::unique_ptr<QMimeData> data(m_view->dragData());
        const QList<PhotoId> wanted{m_bench->id(2), m_bench->id(3)};
        QCOMPARE(photosFromMime(data.get()), wanted);
        QCOMPARE(data->urls().size(), 2);
        QCOMPARE(data->urls().first().toLocalFile(), m_bench->model.photoAt(2)->facts.path);
    }

    void thePhotoAfterATaggedOneIsNotScrolledAway()
    {
        PhotoGridFilter filter;
        filter.photos.classId = m_bench->classId("beach");
        m_bench->model.setFilter(filter);
        selection().choose(13);
        QVERIFY(m_bench->catalog().tag(selection().photos(), kNoClass));
        QCOMPARE(selection().currentRow(), 12);
        QVERIFY(m_view->viewport()->rect().contains(m_view->cellRect(12)));
    }

private:
    PhotoSelection& selection() { return m_bench->selection; }
    void click(int row, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, modifiers, m_view->cellRect(row).center());
    }

    std::unique_ptr<LibraryBench> m_bench;
    std::unique_ptr<PhotoGridView> m_view;
    int columns = 1;
};

QTEST_MAIN(PhotoGridViewTest)
#include "tst_PhotoGridView.moc"
