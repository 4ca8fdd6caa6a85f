// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the evaluate page shows of the mistakes, and the tags that are put right there.
#include "app/pages/EvaluatePage.h"

#include "app/models/PredictionListModel.h"
#include "app/views/ClassBars.h"
#include "support/EvaluatePageStage.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Tintype;

class tst_EvaluatePageMistakes : public QObject, private EvaluatePageStage
{
    Q_OBJECT

private Q_SLOTS:
    void init() { makeProject(); }
    void cleanup() { m_stage.reset(); }

    void showsMostWrongFirst();
    void opensPhotosOfAClickedCell();
    void walksTheMatrixByKeyboard();
    void escapeLeadsBackToAllMistakes();
    void classBarShowsWhatWasMissed();
    void retagCountsAtOnceAndCanBeUndone();
    void goesOnToTheNextPhotoAfterRetag();
    void confirmedTagLeavesTheQueueForGood();
    void heatmapsComeForVisiblePhotos();
};

void tst_EvaluatePageMistakes::showsMostWrongFirst()
{
    m_stage->addModel();
    m_stage->open();
    Shown shown(*m_stage);
    QTRY_COMPARE(shown.photos(), (QList<PhotoId>{m_beach[1], m_beach[0], m_city[0]}));
    const QModelIndex first = shown.strip().model()->index(0, 0);
    QCOMPARE(first.data(PredictionListModel::SaidRole).toString(), QStringLiteral("said mountain 97 %"));
    QCOMPARE(first.data(PredictionListModel::GivenRole).toString(), kBeach);
}

void tst_EvaluatePageMistakes::opensPhotosOfAClickedCell()
{
    m_stage->addModel();
    m_stage->open();
    Shown shown(*m_stage);
    QTRY_VERIFY(shown.isReady());
    shown.clickCell(1, 0);
    QCOMPARE(shown.photos(), QList<PhotoId>{m_city[0]});
    shown.clickCell(0, 0);
    QCOMPARE(shown.photos().size(), m_beach.size() - 2);
    shown.clickCell(2, 1);
    QVERIFY(shown.photos().isEmpty());
}

void tst_EvaluatePageMistakes::walksTheMatrixByKeyboard()
{
    m_stage->addModel();
    m_stage->open();
    Shown shown(*m_stage);
    QTRY_VERIFY(shown.isReady());
    shown.clickCell(0, 0);
    QTest::keyClick(&shown.matrix(), Qt::Key_Right);
    QTest::keyClick(&shown.matrix(), Qt::Key_Right);
    QCOMPARE(shown.photos(), (QList<PhotoId>{m_beach[1], m_beach[0]}));
    QTest::keyClick(&shown.matrix(), Qt::Key_Down);
    QCOMPARE(shown.matrix().currentIndex().row(), 1);
    QCOMPARE(shown.matrix().currentIndex().column(), 2);
    QVERIFY(shown.photos().isEmpty());
}

void tst_EvaluatePageMistakes::escapeLeadsBackToAllMistakes()
{
    m_stage->addModel();
    m_stage->open();
    Shown shown(*m_stage);
    QTRY_VERIFY(shown.isReady());
    shown.clickCell(1, 0);
    QCOMPARE(shown.photos().size(), 1);
    QTest::keyClick(&shown.matrix(), Qt::Key_Escape);
    QCOMPARE(shown.photos().size(), 3);
    QVERIFY(!shown.matrix().selectionModel()->hasSelection());

    shown.clickCell(1, 0);
    QTest::mouseClick(shown.button(QStringLiteral("All mistakes")), Qt::LeftButton);
    QCOMPARE(shown.photos().size(), 3);
}

void tst_EvaluatePageMistakes::classBarShowsWhatWasMissed()
{
    m_stage->addModel();
    m_stage->open();
    Shown shown(*m_stage);
    QTRY_VERIFY(shown.isReady());
    shown.clickCell(1, 0);
    auto* bars = shown.page.findChild<ClassBars*>();
    QTest::mouseClick(bars->viewport(), Qt::LeftButton, {}, bars->visualRect(bars->model()->index(0, 0)).center());
    QCOMPARE(shown.photos(), (QList<PhotoId>{m_beach[1], m_beach[0]}));
    QVERIFY(!shown.matrix().selectionModel()->hasSelection());
    QVERIFY(bars->model()->index(0, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("recall")));
}

void tst_EvaluatePageMistakes::retagCountsAtOnceAndCanBeUndone()
{
    m_stage->addModel();
    m_stage->open();
    Shown shown(*m_stage);
    QTRY_VERIFY(shown.isReady());
    const QString before = shown.figure();
    QSignalSpy said(&shown.page, &Page::said);
    shown.clickCell(0, 2);
    shown.selectPhoto(0);
    QPushButton* retag = shown.button(QStringLiteral("Retag as mountain"));
    QVERIFY(retag);
    QTest::mouseClick(retag, Qt::LeftButton);

    QCOMPARE(m_stage->catalog().photo(m_beach[1])->classId, m_stage->catalog().classByName(kMountain)->id);
    QTRY_COMPARE(shown.photos(), QList<PhotoId>{m_beach[0]});
    QVERIFY(shown.figure() != before);
    QCOMPARE(said.count(), 1);
    QCOMPARE(said.first().at(2).toBool(), true);

    QVERIFY(m_stage->catalog().undo());
    QTRY_COMPARE(shown.photos().size(), 2);
    QCOMPARE(shown.figure(), before);
}

void tst_EvaluatePageMistakes::goesOnToTheNextPhotoAfterRetag()
{
    m_stage->addModel();
    m_stage->open();
    Shown shown(*m_stage);
    QTRY_COMPARE(shown.photos().size(), 3);
    shown.selectPhoto(0);
    QTest::keyClick(&shown.strip(), Qt::Key_R);
    QTRY_COMPARE(shown.photos(), (QList<PhotoId>{m_beach[0], m_city[0]}));
    QCOMPARE(shown.strip().selectedPhotos(), QList<PhotoId>{m_beach[0]});
    QTest::keyClick(&shown.strip(), Qt::Key_R);
    QTRY_COMPARE(shown.photos(), QList<PhotoId>{m_city[0]});
}

void tst_EvaluatePageMistakes::confirmedTagLeavesTheQueueForGood()
{
    m_stage->addModel();
    m_stage->open();
    {
        Shown shown(*m_stage);
        QTRY_COMPARE(shown.photos().size(), 3);
        shown.selectPhoto(1);
        QTest::mouseClick(shown.button(QStringLiteral("Tag is right")), Qt::LeftButton);
        QCOMPARE(shown.photos(), (QList<PhotoId>{m_beach[1], m_city[0]}));
        QTest::mouseClick(shown.button(QStringLiteral("Show 1 confirmed")), Qt::LeftButton);
        QCOMPARE(shown.photos().size(), 3);
        QVERIFY(shown.strip().model()->index(1, 0).data(PredictionListModel::ConfirmedRole).toBool());
    }
    Shown again(*m_stage);
    QTRY_COMPARE(again.photos(), (QList<PhotoId>{m_beach[1], m_city[0]}));
}

void tst_EvaluatePageMistakes::heatmapsComeForVisiblePhotos()
{
    m_stage->addModel();
    m_stage->open();
    Shown shown(*m_stage);
    QTRY_COMPARE(shown.photos().size(), 3);
    QTest::keyClick(&shown.page, Qt::Key_H);
    QVERIFY(shown.mistakes().isHeatShown());
    QTRY_VERIFY(!shown.strip().model()->index(0, 0).data(PredictionListModel::HeatmapRole).value<QImage>().isNull());
}

QTEST_MAIN(tst_EvaluatePageMistakes)
#include "tst_EvaluatePageMistakes.moc"
