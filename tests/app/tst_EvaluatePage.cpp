// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/EvaluatePage.h"

#include "app/models/PredictionListModel.h"
#include "app/models/RunListModel.h"
#include "app/plots/ReliabilityPlot.h"
#include "app/views/AccuracyCard.h"
#include "app/views/ClassBars.h"
#include "app/views/ConfusionView.h"
#include "app/views/EmptyState.h"
#include "app/views/MistakesPanel.h"
#include "app/views/PhotoStrip.h"
#include "support/ModelStage.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Tintype;

namespace {

const QString kBeach = QStringLiteral("beach");
const QString kCity = QStringLiteral("city");
const QString kMountain = QStringLiteral("mountain");

/// The page with a project in it, and short ways to what a person sees there.
struct Shown
{
    explicit Shown(ModelStage& stage)
    {
        page.resize(1280, 646);
        page.setSession(&stage.session());
        page.show();
        page.enter({});
    }
    ~Shown() { page.setSession(nullptr); }

    bool isReady() { return figure().endsWith(u'%'); }
    QString figure() { return label("figure"); }
    QString label(const char* role)
    {
        for (QLabel* candidate : card().findChildren<QLabel*>()) {
            if (candidate->property("tintype").toString() == QLatin1String(role) && candidate->isVisible())
                return candidate->text();
        }
        return {};
    }
    QPushButton* button(const QString& text)
    {
        for (QPushButton* candidate : page.findChildren<QPushButton*>()) {
            if (candidate->text() == text && candidate->isVisible())
                return candidate;
        }
        return nullptr;
    }
    AccuracyCard& card() { return *page.findChild<AccuracyCard*>(); }
    ConfusionView& matrix() { return *page.findChild<ConfusionView*>(); }
    MistakesPanel& mistakes() { return *page.findChild<MistakesPanel*>(); }
    PhotoStrip& strip() { return mistakes().strip(); }
    QList<PhotoId> photos()
    {
        QList<PhotoId> ids;
        for (int row = 0; row < strip().model()->rowCount(); ++row)
            ids.append(strip().model()->index(row, 0).data(PredictionListModel::PhotoIdRole).toLongLong());
        return ids;
    }
    void clickCell(int given, int said)
    {
        const QRect cell = matrix().visualRect(matrix().model()->index(given, said));
        QTest::mouseClick(matrix().viewport(), Qt::LeftButton, {}, cell.center());
    }
    void selectPhoto(int row)
    {
        strip().scrollTo(strip().model()->index(row, 0));
        QTest::mouseClick(strip().viewport(), Qt::LeftButton, {}, strip().visualRect(strip().model()->index(row, 0)).center());
    }

    EvaluatePage page;
};

} // namespace

class tst_EvaluatePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_stage.reset(); }

    void offersTrainingWithoutModel();
    void judgesTheNewestModelByItself();
    void showsMostWrongFirst();
    void opensPhotosOfAClickedCell();
    void walksTheMatrixByKeyboard();
    void escapeLeadsBackToAllMistakes();
    void classBarShowsWhatWasMissed();
    void retagCountsAtOnceAndCanBeUndone();
    void goesOnToTheNextPhotoAfterRetag();
    void confirmedTagLeavesTheQueueForGood();
    void saysWhenTagsChangedSinceTraining();
    void saysWhenTestPhotosWereLearntFrom();
    void cancelKeepsTheAnswersAndCanGoOn();
    void tellsWhyItFailed();
    void heatmapsComeForVisiblePhotos();
    void judgesAnotherPart();
    void twentyLongNamesStayReachable();
    void reliabilityBinsAddUp();
    void newModelTakesThePlaceOfTheNewest();

private:
    std::unique_ptr<ModelStage> m_stage;
    QList<PhotoId> m_beach, m_city;
};

void tst_EvaluatePage::init()
{
    m_stage = std::make_unique<ModelStage>(12);
    m_beach = m_stage->photosOf(Role::Test, kBeach);
    m_city = m_stage->photosOf(Role::Test, kCity);
    QVERIFY(m_beach.size() >= 3 && m_city.size() >= 3);
    m_stage->willSay(m_beach[0], kMountain, 0.74F);
    m_stage->willSay(m_beach[1], kMountain, 0.97F);
    m_stage->willSay(m_city[0], kBeach, 0.58F);
}

void tst_EvaluatePage::offersTrainingWithoutModel()
{
    m_stage->open();
    Shown shown(*m_stage);
    QTRY_VERIFY(shown.page.findChild<EmptyState*>()->isVisible());
    QSignalSpy left(&shown.page, &Page::goTo);
    QTest::mouseClick(shown.button(QStringLiteral("Train a model")), Qt::LeftButton);
    QCOMPARE(left.count(), 1);
    QCOMPARE(left.first().first().value<Module>(), Module::Train);
    QVERIFY(shown.page.mainActions().isEmpty());
}

void tst_EvaluatePage::judgesTheNewestModelByItself()
{
    m_stage->addModel();
    m_stage->addModel();
    m_stage->open();
    Shown shown(*m_stage);
    QTRY_VERIFY(shown.isReady());
    const int photos = int(m_beach.size() + m_city.size() + m_stage->photosOf(Role::Test, kMountain).size());
    QCOMPARE(shown.figure(), QLocale().toString(100.0 * (photos - 3) / photos, 'f', 1) + QStringLiteral(" %"));
    QVERIFY(shown.page.statusText().startsWith(QStringLiteral("Better 2")));
    QCOMPARE(shown.matrix().model()->index(0, 2).data().toString(), QStringLiteral("2"));
    QCOMPARE(shown.matrix().model()->index(1, 0).data().toString(), QStringLiteral("1"));
}

void tst_EvaluatePage::showsMostWrongFirst()
{
    m_stage->addModel();
    m_stage->open();
    Shown shown(*m_stage);
    QTRY_COMPARE(shown.photos(), (QList<PhotoId>{m_beach[1], m_beach[0], m_city[0]}));
    const QModelIndex first = shown.strip().model()->index(0, 0);
    QCOMPARE(first.data(PredictionListModel::SaidRole).toString(), QStringLiteral("said mountain 97 %"));
    QCOMPARE(first.data(PredictionListModel::GivenRole).toString(), kBeach);
}

void tst_EvaluatePage::opensPhotosOfAClickedCell()
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

void tst_EvaluatePage::walksTheMatrixByKeyboard()
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

void tst_EvaluatePage::escapeLeadsBackToAllMistakes()
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

void tst_EvaluatePage::classBarShowsWhatWasMissed()
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

void tst_EvaluatePage::retagCountsAtOnceAndCanBeUndone()
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

void tst_EvaluatePage::goesOnToTheNextPhotoAfterRetag()
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

void tst_EvaluatePage::confirmedTagLeavesTheQueueForGood()
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

void tst_EvaluatePage::saysWhenTagsChangedSinceTraining()
{
    m_stage->addModel();
    m_stage->open();
    Shown shown(*m_stage);
    QTRY_VERIFY(shown.isReady());
    QCOMPARE(shown.label("caution"), QString());
    const ClassId mountain = m_stage->catalog().classByName(kMountain)->id;
    QVERIFY(m_stage->catalog().tag({m_beach[0], m_beach[1]}, mountain));
    QTRY_VERIFY(shown.label("caution").startsWith(QStringLiteral("2 tag")));
    QVERIFY(m_stage->catalog().undo());
    QTRY_COMPARE(shown.label("caution"), QString());
}

void tst_EvaluatePage::saysWhenTestPhotosWereLearntFrom()
{
    m_stage->addModel();
    const QList<PhotoId> learnt = m_stage->photosOf(Role::Train, kBeach);
    SplitPlan plan;
    for (const Photo& photo : m_stage->catalog().photos())
        plan.roles.insert(photo.id, photo.id == learnt.first() ? Role::Test : photo.role);
    QVERIFY(m_stage->catalog().applySplit(plan));
    m_stage->open();
    Shown shown(*m_stage);
    QTRY_VERIFY(shown.label("caution").contains(QStringLiteral("learnt from 1 photo")));
}

void tst_EvaluatePage::cancelKeepsTheAnswersAndCanGoOn()
{
    m_stage->script().predictDelay = 20;
    m_stage->addModel();
    m_stage->open();
    Shown shown(*m_stage);
    QTRY_VERIFY(shown.button(QStringLiteral("Cancel")));
    QTRY_VERIFY(shown.page.findChild<QProgressBar*>()->value() > 0);
    QTest::mouseClick(shown.button(QStringLiteral("Cancel")), Qt::LeftButton);
    QVERIFY(shown.button(QStringLiteral("Go on")));
    QTest::mouseClick(shown.button(QStringLiteral("Go on")), Qt::LeftButton);
    QTRY_VERIFY(shown.isReady());
}

void tst_EvaluatePage::tellsWhyItFailed()
{
    m_stage->script().predictError = Error{Error::Kind::OutOfMemory, QStringLiteral("Not enough memory. Close other programs."), {}};
    m_stage->addModel();
    m_stage->open();
    Shown shown(*m_stage);
    QTRY_VERIFY(shown.button(QStringLiteral("Try again")));
    const QList<QLabel*> labels = shown.card().findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->isVisible() && label->text() == u"Not enough memory. Close other programs.";
    }));
}

void tst_EvaluatePage::heatmapsComeForVisiblePhotos()
{
    m_stage->addModel();
    m_stage->open();
    Shown shown(*m_stage);
    QTRY_COMPARE(shown.photos().size(), 3);
    QTest::keyClick(&shown.page, Qt::Key_H);
    QVERIFY(shown.mistakes().isHeatShown());
    QTRY_VERIFY(!shown.strip().model()->index(0, 0).data(PredictionListModel::HeatmapRole).value<QImage>().isNull());
}

void tst_EvaluatePage::judgesAnotherPart()
{
    m_stage->addModel();
    m_stage->open();
    Shown shown(*m_stage);
    QTRY_COMPARE(shown.photos().size(), 3);
    QComboBox* part = nullptr;
    for (QComboBox* box : shown.card().findChildren<QComboBox*>()) {
        if (box->itemText(1) == u"Validation photos")
            part = box;
    }
    QVERIFY(part);
    part->setFocus();
    QTest::keyClick(part, Qt::Key_Down);
    QTRY_COMPARE(shown.figure(), QStringLiteral("100.0 %"));
    QVERIFY(shown.photos().isEmpty());
}

void tst_EvaluatePage::twentyLongNamesStayReachable()
{
    QStringList names;
    for (int i = 0; i < 20; ++i)
        names.append(QStringLiteral("A rather long class name %1").arg(i + 1));
    m_stage = std::make_unique<ModelStage>(4, names);
    m_stage->addModel();
    m_stage->open();
    Shown shown(*m_stage);
    QTRY_VERIFY(shown.isReady());
    QCOMPARE(shown.matrix().model()->rowCount(), 20);
    shown.matrix().setCurrentIndex(shown.matrix().model()->index(19, 19));
    const QRect last = shown.matrix().visualRect(shown.matrix().model()->index(19, 19));
    QVERIFY(shown.matrix().viewport()->rect().contains(last));
    QVERIFY(last.width() >= 28 && last.height() >= 28);
    QVERIFY(shown.page.minimumSizeHint().width() <= 1280);
    QVERIFY2(shown.page.minimumSizeHint().height() <= 646, qPrintable(QString::number(shown.page.minimumSizeHint().height())));
}

void tst_EvaluatePage::reliabilityBinsAddUp()
{
    m_stage->addModel();
    m_stage->open();
    Shown shown(*m_stage);
    QTRY_VERIFY(shown.isReady());
    int photos = 0;
    int right = 0;
    const auto bins = shown.page.findChild<ReliabilityPlot*>()->bins();
    for (const ReliabilityBin& bin : bins) {
        QVERIFY(bin.meanConfidence >= bin.from && bin.meanConfidence <= bin.to);
        QVERIFY(bin.interval[0] <= bin.accuracy && bin.accuracy <= bin.interval[1]);
        photos += bin.photos;
        right += bin.right;
    }
    QCOMPARE(photos - right, 3);
    QCOMPARE(bins.front().photos, 1); // the city of which it was 58 % sure
}

void tst_EvaluatePage::newModelTakesThePlaceOfTheNewest()
{
    m_stage->addModel();
    m_stage->open();
    Shown shown(*m_stage);
    QTRY_VERIFY(shown.page.statusText().startsWith(QStringLiteral("Better 1")));
    m_stage->addModel();
    m_stage->session().models().refresh();
    QTRY_VERIFY(shown.page.statusText().startsWith(QStringLiteral("Better 2")));
    QTRY_VERIFY(shown.isReady());
}

QTEST_MAIN(tst_EvaluatePage)

#include "tst_EvaluatePage.moc"
