// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The train page where memory is a matter.

#include "app/Look.h"
#include "app/views/MemoryView.h"
#include "app/views/NetworkChoice.h"
#include "app/views/PartsBar.h"
#include "app/views/RecipeCard.h"
#include "app/views/RoomBar.h"
#include "app/views/RunView.h"
#include "app/views/TrainSetup.h"
#include "app/work/TrainingRunner.h"
#include "support/TrainPageStage.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTest>

#include <algorithm>

using namespace Tintype;

namespace {

constexpr qint64 kMegabyte = 1'000'000;
const QString kManyMaps = QStringLiteral("mobilenetv2"); ///< And few weights.

FakeScript withRoom(qint64 megabytes, bool hasShortNumbers = true)
{
    FakeScript script;
    script.device.freeBytes = script.device.totalBytes = script.device.usableBytes = megabytes * kMegabyte;
    script.device.hasShortNumbers = hasShortNumbers;
    return script;
}

} // namespace

class TrainMemoryTest : public QObject, private TrainPageStage
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Look::instance().apply(Look::Mode::Dark); }
    void init() { makeProject(); }
    void cleanup() { closeAll(); }

    void staysCalmWhileAllFits()
    {
        open(withRoom(8000));
        fromScratch();
        QVERIFY2(sentence().contains(QStringLiteral("of the 8.0 GB that are free")), qPrintable(sentence()));
        QVERIFY(!view()->isTooLittle());
        QVERIFY(!view()->findChild<RoomBar*>()->isOver());
        QVERIFY(visibleCards().isEmpty());
        QVERIFY(!view()->findChild<PartsBar*>()->isVisible());
        QVERIFY2(view()->height() < 90, qPrintable(QString::number(view()->height())));
    }

    void saysNothingOfRoomThatNobodyKnows()
    {
        open(FakeScript{});
        fromScratch();
        QVERIFY2(sentence().startsWith(QStringLiteral("Needs about")) && !sentence().contains(QStringLiteral("free")), qPrintable(sentence()));
        QVERIFY(!view()->findChild<RoomBar*>()->isVisible());
    }

    void withoutPhotosThereIsNothingToForesee()
    {
        open(withRoom(8000), false);
        QVERIFY(!view()->isVisible());
    }

    void tooLittleOffersEveryRemedy()
    {
        open(withRoom(600));
        fromScratch(QStringLiteral("resnet50"));
        QVERIFY2(sentence().contains(QStringLiteral("only 600 MB are free")), qPrintable(sentence()));
        QVERIFY(view()->findChild<RoomBar*>()->isOver());
        QCOMPARE(visibleCards().size(), 6);
        for (const OptionCard* card : visibleCards()) {
            QVERIFY2(card->figure().startsWith(QStringLiteral("saves ")), qPrintable(card->figure()));
            QVERIFY(!card->accessibleDescription().isEmpty());
        }
    }

    void aDeviceWithoutShortNumbersIsNotOfferedThem()
    {
        open(withRoom(600, false));
        fromScratch(QStringLiteral("resnet50"));
        QCOMPARE(visibleCards().size(), 5);
        QVERIFY(!card(Remedy::ShorterNumbers)->isVisible());
    }

    void oneClickSwitchesARemedyOnAndOff()
    {
        open(withRoom(1200));
        fromScratch(QStringLiteral("resnet50"));
        const qint64 before = view()->needed();
        QVERIFY(!chosen().recompute);
        QTest::mouseClick(card(Remedy::Recompute), Qt::LeftButton);
        QVERIFY(chosen().recompute);
        QVERIFY(card(Remedy::Recompute)->isChecked());
        QVERIFY2(card(Remedy::Recompute)->figure().startsWith(QStringLiteral("saved ")), qPrintable(card(Remedy::Recompute)->figure()));
        QVERIFY(view()->needed() < before);
        card(Remedy::Recompute)->setFocus();
        QTest::keyClick(card(Remedy::Recompute), Qt::Key_Space);
        QVERIFY(!chosen().recompute);
        QCOMPARE(view()->needed(), before);
        QVERIFY(card(Remedy::Recompute)->hasFocus()); // the keyboard stays where it was
    }

    void remediesAddUpUntilItFits()
    {
        open(withRoom(270));
        fromScratch(kManyMaps);
        QVERIFY(view()->isTooLittle());
        for (const Remedy remedy : {Remedy::Recompute, Remedy::ShorterNumbers, Remedy::Accumulate}) {
            if (card(remedy)->isVisible() && view()->isTooLittle())
                QTest::mouseClick(card(remedy), Qt::LeftButton);
        }
        QVERIFY2(!view()->isTooLittle(), qPrintable(sentence()));
        QVERIFY(!visibleCards().isEmpty()); // or nobody could take one back
    }

    void whatIsChosenReachesTheRun_data()
    {
        QTest::addColumn<QList<int>>("remedies");
        QTest::newRow("which leave the result") << QList<int>{int(Remedy::Recompute), int(Remedy::ShorterNumbers)};
        QTest::newRow("which change it") << QList<int>{int(Remedy::SmallerInput), int(Remedy::Accumulate)};
    }

    void whatIsChosenReachesTheRun()
    {
        QFETCH(QList<int>, remedies);
        open(withRoom(100));
        fromScratch(kManyMaps);
        for (const int remedy : remedies)
            QTest::mouseClick(card(Remedy(remedy)), Qt::LeftButton);
        m_page->mainActions().first()->trigger();
        QTRY_COMPARE(m_session->training().state(), TrainingRunner::State::Finished);
        const Result<RunFolder> run = RunFolder::open(m_session->catalog().paths().runs(), m_session->training().runId());
        QVERIFY_RESULT(run);
        const Result<Recipe> recipe = run->recipe();
        QVERIFY_RESULT(recipe);
        const auto has = [&](Remedy remedy) { return remedies.contains(int(remedy)); };
        QCOMPARE(recipe->recompute, has(Remedy::Recompute));
        QCOMPARE(recipe->precision == QStringLiteral("bfloat16"), has(Remedy::ShorterNumbers));
        QCOMPARE(recipe->microBatch > 0 && recipe->microBatch < recipe->batch, has(Remedy::Accumulate));
        QCOMPARE(recipe->lastSize < 128, has(Remedy::SmallerInput));
    }

    void aSmallerMiniBatchIsSetWhereItStands()
    {
        open(withRoom(1000));
        fromScratch(QStringLiteral("resnet50"));
        QTest::mouseClick(card(Remedy::SmallerBatch), Qt::LeftButton);
        QVERIFY(chosen().batch < 32);
        QVERIFY(!card(Remedy::SmallerBatch)->isChecked());
    }

    void aSmallerNetworkIsChosenWhereItStands()
    {
        open(withRoom(600));
        fromScratch(QStringLiteral("resnet50"));
        QTest::mouseClick(card(Remedy::SmallerNetwork), Qt::LeftButton);
        QCOMPARE(chosen().network, QStringLiteral("resnet18")); // a ResNet-34 would still be too large
        QCOMPARE(m_page->findChild<NetworkChoice*>()->network(true), QStringLiteral("resnet18"));
    }

    void anotherNetworkBeginsWithoutRemedies()
    {
        open(withRoom(600));
        fromScratch(QStringLiteral("resnet50"));
        QTest::mouseClick(card(Remedy::Recompute), Qt::LeftButton);
        fromScratch(QStringLiteral("xception"));
        QVERIFY(!chosen().recompute);
    }

    void detailsShowWhatTheMemoryIsFor()
    {
        open(withRoom(8000));
        fromScratch();
        QPushButton* details = button(QStringLiteral("Details"));
        QVERIFY(details);
        QTest::mouseClick(details, Qt::LeftButton);
        const auto* parts = view()->findChild<PartsBar*>();
        QVERIFY(parts->isVisible());
        qint64 sum = 0;
        for (const PartsBar::Part& part : parts->parts())
            sum += part.bytes;
        QCOMPARE(sum, view()->needed());
        QVERIFY(!visibleCards().isEmpty());
        QTest::mouseClick(details, Qt::LeftButton);
        QVERIFY(!parts->isVisible());
        QVERIFY(visibleCards().isEmpty());
    }

    void aLimitOfOnesOwnCounts()
    {
        open(withRoom(8000));
        fromScratch();
        QTest::mouseClick(button(QStringLiteral("More")), Qt::LeftButton);
        typeLimit(QStringLiteral("256"));
        QCOMPARE(m_page->findChild<TrainSetup*>()->memoryLimit(), 256 * kMegabyte);
        QVERIFY(view()->room() < 256 * kMegabyte);
        QVERIFY(view()->isTooLittle());
        QVERIFY2(sentence().contains(QStringLiteral("for the program itself: more than your limit of 256 MB")), qPrintable(sentence()));
    }

    void theTrainingIsHeldAgainstTheLimit()
    {
        FakeScript script = withRoom(8000);
        script.endless = true;
        open(script);
        fromScratch();
        QTest::mouseClick(button(QStringLiteral("More")), Qt::LeftButton);
        typeLimit(QStringLiteral("256"));
        m_page->mainActions().first()->trigger();
        const auto* used = m_page->findChild<QLabel*>(QStringLiteral("memoryUsed"));
        QTRY_VERIFY(used->isVisible());
        QVERIFY2(used->text().endsWith(QStringLiteral("of your limit of 256 MB")), qPrintable(used->text()));
    }

    void aLimitThatNothingHelpsIsNamedBeforehand()
    {
        open(withRoom(8000));
        fromScratch(QStringLiteral("resnet18"));
        QTest::mouseClick(button(QStringLiteral("More")), Qt::LeftButton);
        typeLimit(QStringLiteral("300"));
        const QRegularExpressionMatch named = QRegularExpression(QStringLiteral("Set the limit to (\\d+) MB")).match(advice());
        QVERIFY2(named.hasMatch(), qPrintable(advice()));
        typeLimit(named.captured(1)); // and that is enough, with what helps
        QVERIFY(view()->isTooLittle());
        QVERIFY2(advice().contains(QStringLiteral("just begin")), qPrintable(advice()));
    }

    void whatIsLeftToOthersIsSaid()
    {
        FakeScript script = withRoom(8000);
        script.device.freeBytes = 10'000 * kMegabyte;
        open(script);
        fromScratch();
        QVERIFY2(sentence().contains(QStringLiteral("it may take 8.0 GB of the 10.0 GB that are free")), qPrintable(sentence()));
    }

    void whatSavesNothingMoreStaysInItsPlace()
    {
        open(withRoom(100));
        fromScratch(kManyMaps);
        const qsizetype before = visibleCards().size();
        bool isAnyUseless = false;
        for (const Remedy remedy : {Remedy::Recompute, Remedy::ShorterNumbers, Remedy::Accumulate, Remedy::SmallerInput}) {
            if (card(remedy)->isEnabled())
                QTest::mouseClick(card(remedy), Qt::LeftButton);
            QCOMPARE(visibleCards().size(), before);
            for (const OptionCard* each : visibleCards()) {
                isAnyUseless = isAnyUseless || !each->isEnabled();
                QCOMPARE(each->figure() == QStringLiteral("saves nothing more"), !each->isEnabled());
            }
        }
        QVERIFY(isAnyUseless);
    }

    void quickHasNothingToChoose()
    {
        open(withRoom(10));
        recipeCard(QStringLiteral("quick"))->click();
        QVERIFY(view()->isTooLittle());
        QVERIFY(visibleCards().isEmpty());
    }

    void saysWhatWasDoneWhenMemoryRanOut()
    {
        FakeScript script = withRoom(8000);
        const QString recovery = QStringLiteral("Memory ran out, so from step 3 on it works maps out a second time.");
        script.events = {RunStarted{QStringLiteral("1"), QStringLiteral("resnet18"), QStringLiteral("scratch"), QStringLiteral("Fake, 2 cores"),
                                    QStringLiteral("float32"), 28, 6, 32, 20, false},
                         StepDone{2, 20, 1, 1, 0.5, 10, 20, 0.1}, Advice{recovery, 12, true}, Advice{QStringLiteral("On it goes"), 13, false},
                         StepDone{3, 20, 1, 1, 0.5, 10, 20, 0.15}};
        script.outcome.recoveries = {recovery};
        script.events.append(RunEnded{script.outcome});
        open(script);
        fromScratch();
        m_page->mainActions().first()->trigger();
        QTRY_COMPARE(m_session->training().state(), TrainingRunner::State::Finished);
        const QStringList happened = m_page->findChild<RunView*>()->happened();
        QCOMPARE(happened.filter(recovery).size(), 1); // at its time, and not again in the end
        QVERIFY(happened.filter(recovery).first().startsWith(QStringLiteral("0:12")));
        const QList<QLabel*> labels = m_page->findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [&](const QLabel* each) {
            return each->isVisible() && each->text() == recovery && each->property("tintype") == QStringLiteral("caution");
        }));
    }

private:
    void open(const FakeScript& script, bool withPhotos = true)
    {
        if (withPhotos)
            addPhotos(20);
        showPage(script, 650);
        QTRY_COMPARE(view()->room(), withPhotos ? script.device.usableBytes : view()->room());
    }

    void typeLimit(const QString& megabytes)
    {
        auto* memory = m_page->findChild<QSpinBox*>(QStringLiteral("memory"));
        memory->setFocus();
        memory->selectAll();
        QTest::keyClicks(memory, megabytes);
        QTest::keyClick(memory, Qt::Key_Return);
    }

    void fromScratch(const QString& network = {})
    {
        QTest::mouseClick(recipeCard(QStringLiteral("scratch")), Qt::LeftButton);
        auto* networks = m_page->findChild<NetworkChoice*>()->findChild<QComboBox*>();
        if (!network.isEmpty())
            networks->setCurrentIndex(networks->findData(network));
    }

    OptionCard* card(Remedy remedy) const
    {
        for (OptionCard* card : view()->findChildren<OptionCard*>()) {
            if (card->accessibleName() == MemoryRemedies::name(remedy))
                return card;
        }
        return nullptr;
    }
    QList<OptionCard*> visibleCards() const
    {
        QList<OptionCard*> cards = view()->findChildren<OptionCard*>();
        cards.removeIf([](const OptionCard* card) { return !card->isVisible(); });
        return cards;
    }
    MemoryView* view() const { return m_page->findChild<MemoryView*>(); }
    QString sentence() const { return view()->findChild<QLabel*>(QStringLiteral("memorySentence"))->text(); }
    QString advice() const { return view()->findChild<QLabel*>(QStringLiteral("memoryAdvice"))->text(); }
};

QTEST_MAIN(TrainMemoryTest)
#include "tst_TrainMemory.moc"
