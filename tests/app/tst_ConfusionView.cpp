// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/ConfusionView.h"

#include "app/models/ConfusionModel.h"
#include "learning/measure/Evaluation.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QSignalSpy>
#include <QTest>

using namespace Tintype;

namespace {

/// Counts as given[row][column], one photo each.
Evaluation evaluationOf(const QStringList& names, const std::vector<std::vector<int>>& counts)
{
    ModelInfo model;
    model.classNames = names;
    QList<PhotoPrediction> photos;
    for (size_t given = 0; given < counts.size(); ++given) {
        for (size_t said = 0; said < counts.size(); ++said) {
            for (int i = 0; i < counts[given][said]; ++i) {
                PhotoPrediction& photo = photos.emplaceBack();
                photo.photoId = photos.size();
                photo.label = int(given);
                photo.prediction.probabilities.assign(counts.size(), 0.1F);
                photo.prediction.probabilities[said] = 0.8F;
            }
        }
    }
    return Evaluation::of(model, photos);
}

const QStringList kNames{QStringLiteral("Beach"), QStringLiteral("Mountain"), QStringLiteral("City")};

} // namespace

class tst_ConfusionView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_model = std::make_unique<ConfusionModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
        m_view = std::make_unique<ConfusionView>();
        m_view->setModel(m_model.get());
        m_model->setEvaluation(evaluationOf(kNames, {{56, 3, 1}, {2, 57, 1}, {0, 1, 59}}));
        m_view->resize(370, 300);
        m_view->show();
    }
    void cleanup()
    {
        m_view.reset();
        m_tester.reset();
        m_model.reset();
    }

    void countsAreShown();
    void cellsSpeakInSentences();
    void mistakesAreColouredByShare();
    void clickChoosesACell();
    void arrowKeysWalk();
    void tabAloneChoosesNothing();
    void escapeClearsTheChoice();
    void choiceSurvivesNewCounts();
    void cellsFillTheWidthButStaySmallForMany();
    void namesStandUprightWhenNarrow();

private:
    QModelIndex cell(int given, int said) { return m_model->index(given, said); }

    std::unique_ptr<ConfusionModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<ConfusionView> m_view;
};

void tst_ConfusionView::countsAreShown()
{
    QCOMPARE(cell(0, 1).data().toString(), QStringLiteral("3"));
    QCOMPARE(cell(2, 0).data().toString(), QStringLiteral("0"));
    QCOMPARE(m_model->headerData(1, Qt::Vertical, Qt::DisplayRole).toString(), QStringLiteral("Mountain"));
}

void tst_ConfusionView::cellsSpeakInSentences()
{
    QCOMPARE(cell(0, 1).data(Qt::AccessibleTextRole).toString(), QStringLiteral("3 of 60 photo(s) of Beach: taken for Mountain (5 %)."));
    QCOMPARE(cell(2, 2).data(Qt::ToolTipRole).toString(), QStringLiteral("59 of 60 photo(s) of City: found (98 %)."));
}

void tst_ConfusionView::mistakesAreColouredByShare()
{
    QCOMPARE(cell(0, 1).data(ConfusionModel::StrengthRole).toDouble(), 1.0);
    QVERIFY(cell(0, 2).data(ConfusionModel::StrengthRole).toDouble() < 0.4);
    QCOMPARE(cell(2, 0).data(ConfusionModel::StrengthRole).toDouble(), 0.0);
}

void tst_ConfusionView::clickChoosesACell()
{
    QSignalSpy chosen(m_view.get(), &ConfusionView::cellChosen);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, m_view->visualRect(cell(1, 0)).center());
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first(), (QVariantList{1, 0}));
}

void tst_ConfusionView::arrowKeysWalk()
{
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, m_view->visualRect(cell(0, 0)).center());
    QSignalSpy chosen(m_view.get(), &ConfusionView::cellChosen);
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QCOMPARE(chosen.count(), 2);
    QCOMPARE(chosen.last(), (QVariantList{1, 1}));
}

void tst_ConfusionView::tabAloneChoosesNothing()
{
    QSignalSpy chosen(m_view.get(), &ConfusionView::cellChosen);
    m_view->activateWindow();
    m_view->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(m_view->currentIndex().isValid());
    QCOMPARE(chosen.count(), 0);
    QTest::keyClick(m_view.get(), Qt::Key_Space);
    QCOMPARE(chosen.count(), 1);
}

void tst_ConfusionView::escapeClearsTheChoice()
{
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, m_view->visualRect(cell(0, 1)).center());
    QSignalSpy cleared(m_view.get(), &ConfusionView::choiceCleared);
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QCOMPARE(cleared.count(), 1);
    QVERIFY(!m_view->selectionModel()->hasSelection());
}

void tst_ConfusionView::choiceSurvivesNewCounts()
{
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, m_view->visualRect(cell(0, 1)).center());
    m_model->setEvaluation(evaluationOf(kNames, {{57, 2, 1}, {2, 57, 1}, {0, 1, 59}}));
    QCOMPARE(m_view->selectionModel()->selectedIndexes(), QModelIndexList{cell(0, 1)});
    QCOMPARE(cell(0, 1).data().toString(), QStringLiteral("2"));
}

void tst_ConfusionView::cellsFillTheWidthButStaySmallForMany()
{
    const QRect last = m_view->visualRect(cell(2, 2));
    QVERIFY(m_view->viewport()->rect().contains(last));
    QVERIFY(last.right() > m_view->viewport()->width() - 12);

    QStringList names;
    std::vector<std::vector<int>> counts(20, std::vector<int>(20, 1));
    for (int i = 0; i < 20; ++i)
        names.append(QStringLiteral("Class %1").arg(i));
    m_model->setEvaluation(evaluationOf(names, counts));
    QVERIFY(m_view->columnWidth(0) >= 30);
    m_view->scrollTo(cell(19, 19));
    QVERIFY(m_view->viewport()->rect().contains(m_view->visualRect(cell(19, 19))));
}

void tst_ConfusionView::namesStandUprightWhenNarrow()
{
    const int lying = m_view->horizontalHeader()->height();
    m_view->resize(220, 300);
    QTRY_VERIFY(m_view->horizontalHeader()->height() > lying);
    m_view->resize(600, 300);
    QTRY_COMPARE(m_view->horizontalHeader()->height(), lying);
}

QTEST_MAIN(tst_ConfusionView)

#include "tst_ConfusionView.moc"
