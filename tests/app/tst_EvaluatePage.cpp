// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/EvaluatePage.h"

#include "app/models/RunListModel.h"
#include "app/plots/ReliabilityPlot.h"
#include "app/views/EmptyState.h"
#include "support/EvaluatePageStage.h"

#include <QComboBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Tintype;

class tst_EvaluatePage : public QObject, private EvaluatePageStage
{
    Q_OBJECT

private Q_SLOTS:
    void init() { makeProject(); }
    void cleanup() { m_stage.reset(); }

    void offersTrainingWithoutModel();
    void judgesTheNewestModelByItself();
    void saysWhenTagsChangedSinceTraining();
    void saysWhenTestPhotosWereLearntFrom();
    void cancelKeepsTheAnswersAndCanGoOn();
    void tellsWhyItFailed();
    void judgesAnotherPart();
    void twentyLongNamesStayReachable();
    void reliabilityBinsAddUp();
    void newModelTakesThePlaceOfTheNewest();
};

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
