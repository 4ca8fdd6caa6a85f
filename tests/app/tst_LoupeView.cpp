// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/LoupeView.h"

#include "app/Look.h"
#include "app/views/Filmstrip.h"
#include "support/LibraryBench.h"

#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace Tintype;

class LoupeViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Look::instance().apply(Look::Mode::Dark); }

    void init()
    {
        m_bench = std::make_unique<LibraryBench>(QStringList{QStringLiteral("beach")}, 5, true, QSize(1600, 1200));
        m_view = std::make_unique<LoupeView>(m_bench->model, m_bench->selection);
        m_view->setThumbnails(m_bench->thumbnails.get());
        m_view->resize(424, 324); // the photo fits at a quarter
        m_bench->selection.choose(0);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        m_view->setFocus();
        QTRY_VERIFY(m_view->isSharp());
    }
    void cleanup()
    {
        m_view.reset();
        m_bench.reset();
    }

    void showsTheCurrentPhotoWhole()
    {
        QCOMPARE(m_view->shownPhoto(), m_bench->id(0));
        QVERIFY(m_view->isWhole());
        QCOMPARE(m_view->scale(), 0.25);
    }

    void showsWhatIsInTheFile()
    {
        const QImage photo(m_bench->model.photoAt(0)->facts.path);
        const QColor wanted = photo.pixelColor(800, 600);
        const QColor shown = m_view->grab().toImage().pixelColor(m_view->rect().center());
        for (const auto& [first, second] : {std::pair(wanted.red(), shown.red()), std::pair(wanted.green(), shown.green()), std::pair(wanted.blue(), shown.blue())})
            QVERIFY2(std::abs(first - second) <= 40, qPrintable(wanted.name() + u' ' + shown.name()));
    }

    void arrowsStepThroughThePhotos()
    {
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QCOMPARE(m_view->shownPhoto(), m_bench->id(1));
        QTest::keyClick(m_view.get(), Qt::Key_End);
        QCOMPARE(m_view->shownPhoto(), m_bench->id(4));
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QCOMPARE(m_view->shownPhoto(), m_bench->id(4));
        QTest::keyClick(m_view.get(), Qt::Key_Home);
        QCOMPARE(m_view->shownPhoto(), m_bench->id(0));
        QTest::keyClick(m_view.get(), Qt::Key_Left);
        QCOMPARE(m_view->shownPhoto(), m_bench->id(0));
    }

    void onlyTheLastOfManyRequestsIsShown()
    {
        QSignalSpy ready(m_bench->thumbnails.get(), &ThumbnailLoader::photoReady);
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(m_view.get(), Qt::Key_Right);
        QVERIFY(!m_view->isSharp()); // the thumbnail, or nothing, until it has been read
        QTRY_VERIFY(m_view->isSharp());
        QCOMPARE(ready.last().at(0).toLongLong(), m_bench->id(4));
        const QImage photo(m_bench->model.photoAt(4)->facts.path);
        const QColor wanted = photo.pixelColor(400, 300);
        const QPoint place = (QPointF(12, 12) + QPointF(100, 75)).toPoint();
        const QColor shown = m_view->grab().toImage().pixelColor(place);
        QVERIFY2(std::abs(wanted.green() - shown.green()) <= 40, qPrintable(wanted.name() + u' ' + shown.name()));
    }

    void theWheelZoomsAtTheCursor()
    {
        const QPointF place(120, 90);
        const QPointF before = m_view->photoPointAt(place);
        wheel(place, 4);
        QVERIFY(m_view->scale() > 0.6);
        const QPointF after = m_view->photoPointAt(place);
        QVERIFY2(std::abs(after.x() - before.x()) < 3 && std::abs(after.y() - before.y()) < 3,
                 qPrintable(QStringLiteral("%1 %2").arg(after.x() - before.x()).arg(after.y() - before.y())));
        wheel(place, -8);
        QVERIFY(m_view->isWhole());
    }

    void zoomingInReadsEveryPixel()
    {
        QSignalSpy ready(m_bench->thumbnails.get(), &ThumbnailLoader::photoReady);
        m_view->toggleFullSize(QPointF(200, 150));
        QCOMPARE(m_view->scale(), 1.0);
        QTRY_COMPARE(ready.size(), 1);
        QCOMPARE(ready.last().at(1).value<QImage>().size(), QSize(1600, 1200));
        wheel(QPointF(200, 150), 2);
        QTest::keyClick(m_view.get(), Qt::Key_Z);
        QVERIFY(m_view->isWhole());
        QCOMPARE(ready.size(), 1);
    }

    void aDoubleClickGoesToFullSizeAndBack()
    {
        const QPoint place(100, 80);
        const QPointF before = m_view->photoPointAt(place);
        QTest::mouseDClick(m_view.get(), Qt::LeftButton, {}, place);
        QCOMPARE(m_view->scale(), 1.0);
        QVERIFY(std::abs(m_view->photoPointAt(place).x() - before.x()) < 2);
        QTest::mouseDClick(m_view.get(), Qt::LeftButton, {}, place);
        QVERIFY(m_view->isWhole());
    }

    void draggingPansAndStopsAtTheEdge()
    {
        m_view->zoomTo(1, QPointF(212, 162));
        const QPointF before = m_view->photoPointAt(QPointF(0, 0));
        drag(QPoint(200, 150), QPoint(150, 130));
        const QPointF after = m_view->photoPointAt(QPointF(0, 0));
        QCOMPARE(qRound(after.x() - before.x()), 50);
        QCOMPARE(qRound(after.y() - before.y()), 20);
        for (int i = 0; i < 8; ++i)
            drag(QPoint(10, 10), QPoint(410, 310));
        QCOMPARE(m_view->photoPointAt(QPointF(0, 0)), QPointF(0, 0));
    }

    void anotherPhotoIsWholeAgain()
    {
        m_view->zoomTo(1, QPointF(10, 10));
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QVERIFY(m_view->isWhole());
    }

    void escapeStepsBack()
    {
        QSignalSpy left(m_view.get(), &LoupeView::left);
        m_view->zoomTo(1, QPointF(10, 10));
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QVERIFY(m_view->isWhole());
        QCOMPARE(left.size(), 0);
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QCOMPARE(left.size(), 1);
    }

    void saysWhyAPhotoCannotBeRead()
    {
        QVERIFY(QFile::remove(m_bench->model.photoAt(2)->facts.path));
        m_bench->selection.choose(2);
        QTRY_VERIFY(!m_view->reason().isEmpty());
        QVERIFY(!m_view->isSharp());
        m_bench->selection.choose(3);
        QVERIFY(m_view->reason().isEmpty());
        QTRY_VERIFY(m_view->isSharp());
    }

    void theFilmstripGoesToAPhotoAndKeepsTheCurrentInTheMiddle()
    {
        Filmstrip strip(m_bench->model, m_bench->selection);
        strip.setThumbnails(m_bench->thumbnails.get());
        strip.resize(200, strip.sizeHint().height());
        strip.show();
        QVERIFY(QTest::qWaitForWindowExposed(&strip));
        m_bench->selection.choose(2);
        QCOMPARE(strip.cellRect(2).center().x() / 2, strip.viewport()->rect().center().x() / 2);
        const QPoint beside = strip.cellRect(3).center();
        QVERIFY(strip.viewport()->rect().contains(beside));
        QTest::mouseClick(strip.viewport(), Qt::LeftButton, {}, beside);
        QCOMPARE(m_view->shownPhoto(), m_bench->id(3));
    }

private:
    void wheel(const QPointF& place, int notches)
    {
        QWheelEvent event(place, m_view->mapToGlobal(place), {}, {0, 120 * notches}, {}, {}, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_view.get(), &event);
    }
    void drag(QPoint from, QPoint to)
    {
        QTest::mousePress(m_view.get(), Qt::LeftButton, {}, from);
        QMouseEvent move(QEvent::MouseMove, to, m_view->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_view.get(), &move);
        QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, to);
    }

    std::unique_ptr<LibraryBench> m_bench;
    std::unique_ptr<LoupeView> m_view;
};

QTEST_MAIN(LoupeViewTest)
#include "tst_LoupeView.moc"
