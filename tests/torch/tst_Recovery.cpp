// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whole trainings that run out of memory in the middle of a step.

#include "learning/torch/TensorMemory.h"
#include "learning/torch/TorchDevice.h"
#include "learning/torch/TorchEngine.h"
#include "support/Tolerance.h"
#include "torch/TrainingFixture.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QTest>

#include <cmath>
#include <limits>

using namespace Tintype;

namespace {

constexpr int kInTheMiddle = 150; ///< Tensors that a step from scratch has asked for by then, of some hundreds,
constexpr int kFurtherOn = 400; ///< and one that fine-tunes, which makes its weights ready first.

/// Of the numbers of two models: the largest difference by the largest number.
double relativeDifference(const QByteArray& one, const QByteArray& other)
{
    if (one.size() != other.size() || one.isEmpty())
        return std::numeric_limits<double>::infinity();
    const auto* a = reinterpret_cast<const float*>(one.constData());
    const auto* b = reinterpret_cast<const float*>(other.constData());
    float difference = 0;
    float largest = 0;
    for (qsizetype i = 0; i < one.size() / qsizetype(sizeof(float)); ++i) {
        difference = std::max(difference, std::abs(a[i] - b[i]));
        largest = std::max(largest, std::abs(a[i]));
    }
    return double(difference / largest);
}

} // namespace

class RecoveryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_fixture.paint()); }
    void cleanup()
    {
        TensorMemory::failAt(0);
        TensorMemory::setLimit(0);
    }

    void workingMapsOutAgainEqualsNeverRunningOut()
    {
        const Recipe recipe = scratch();
        const Ran undisturbed = train(recipe, false);
        const Ran recovered = train(recipe, true);
        QVERIFY(undisturbed.recoveries.isEmpty());
        QCOMPARE(recovered.recoveries.size(), 1);
        QVERIFY2(recovered.recoveries.first().contains(QStringLiteral("second time instead of keeping them. The result stays the same.")),
                 qPrintable(recovered.recoveries.first()));
        QVERIFY(!undisturbed.numbers.isEmpty());
        QVERIFY(recovered.numbers == undisturbed.numbers);
    }

    void anyRemedyEqualsHavingChosenIt_data()
    {
        QTest::addColumn<Recipe>("before");
        QTest::addColumn<Recipe>("chosen");
        QTest::addColumn<bool>("isShort");
        Recipe before = scratch();
        Recipe chosen = before;
        chosen.recompute = true;
        QTest::newRow("maps worked out again") << before << chosen << false;
        before.recompute = true;
        chosen = before;
        chosen.precision = QStringLiteral("bfloat16");
        QTest::newRow("shorter numbers") << before << chosen << true;
        before.precision = hasBfloat16(at::kCPU) ? QStringLiteral("bfloat16") : QString();
        chosen = before;
        chosen.microBatch = 4;
        QTest::newRow("fewer photos together, with normalisations") << before << chosen << false;
        before = chosen = better();
        chosen.microBatch = 4;
        QTest::newRow("fewer photos together") << before << chosen << false;
    }

    void anyRemedyEqualsHavingChosenIt()
    {
        QFETCH(Recipe, before);
        QFETCH(Recipe, chosen);
        QFETCH(bool, isShort);
        if (isShort && !hasBfloat16(at::kCPU))
            QSKIP("This processor does not compute with bfloat16.");
        const Ran planned = train(chosen, false);
        const Ran recovered = train(before, true);
        QVERIFY(planned.recoveries.isEmpty());
        QCOMPARE(recovered.recoveries.size(), 1);
        QVERIFY(!planned.numbers.isEmpty());
        QVERIFY(recovered.numbers == planned.numbers);
    }

    void fewerPhotosTogetherEqualAllButForRounding()
    {
        const Ran whole = train(better(), false);
        const Ran recovered = train(better(), true);
        QCOMPARE(recovered.recoveries.size(), 1);
        QVERIFY2(recovered.recoveries.first().contains(QStringLiteral("from 4 photo(s) at once instead of 8. The result stays the same but for")),
                 qPrintable(recovered.recoveries.first()));
        const double difference = relativeDifference(whole.numbers, recovered.numbers);
        QVERIFY2(difference < 1e-5, qPrintable(QString::number(difference)));
    }

    void shorterNumbersHelpWhereOnePhotoIsTooMuch()
    {
        if (!hasBfloat16(at::kCPU))
            QSKIP("This processor does not compute with bfloat16.");
        Recipe recipe = better();
        recipe.microBatch = 1;
        const Ran recovered = train(recipe, true);
        QCOMPARE(recovered.recoveries.size(), 1);
        QVERIFY2(recovered.recoveries.first().contains(QStringLiteral("bfloat16")), qPrintable(recovered.recoveries.first()));
        QCOMPARE(recovered.precision, QStringLiteral("bfloat16"));
        const Ran exact = train(recipe, false);
        QCOMPARE(exact.precision, QStringLiteral("float32"));
        const double difference = relativeDifference(exact.numbers, recovered.numbers);
        QVERIFY2(difference < 0.01, qPrintable(QString::number(difference)));
    }

    void smallerPicturesComeLast()
    {
        Recipe recipe = scratch();
        recipe.recompute = true;
        recipe.precision = QStringLiteral("bfloat16");
        recipe.microBatch = 2;
        const Ran first = train(recipe, true);
        QCOMPARE(first.recoveries.size(), 1);
        QVERIFY2(first.recoveries.first().contains(QStringLiteral("pictures of 64 pixels")), qPrintable(first.recoveries.first()));
        QVERIFY(!first.numbers.isEmpty());
        const Ran other = train(recipe, true, kInTheMiddle / 2); // wherever in the step it happened
        QVERIFY(other.numbers == first.numbers);
    }

    void oneAfterTheOtherUntilNothingIsLeft()
    {
        const auto run = m_fixture.run(scratch(), m_fixture.snapshot());
        QVERIFY_RESULT(run);
        QStringList told;
        const auto outcome = m_engine.train(
            m_fixture.request(*run),
            [&](const TrainingEvent& event) {
                const auto* advice = std::get_if<Advice>(&event);
                const auto* saved = std::get_if<CheckpointSaved>(&event);
                if (advice && advice->isRecovery)
                    told.append(advice->text);
                if (saved && saved->step == 1)
                    TensorMemory::setLimit(TensorMemory::inUse() + 1000); // less than anything needs
            },
            {});
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, Error::Kind::OutOfMemory);
        QVERIFY2(outcome.error().message.contains(QStringLiteral("nothing more can be done")), qPrintable(outcome.error().message));
        QVERIFY2(told.size() >= 4, qPrintable(told.join(u'\n')));
        QVERIFY(told.last().contains(QStringLiteral("64 pixels")));
        QVERIFY(run->canResume());
        TensorMemory::setLimit(0);
        QVERIFY_RESULT(m_engine.train(m_fixture.request(*run), {}, {}));
    }

    void whatHelpedStaysWhenItGoesOnLater()
    {
        const Ran undisturbed = train(scratch(), true);
        const auto run = m_fixture.run(scratch(), m_fixture.snapshot());
        QVERIFY_RESULT(run);
        TrainingRequest request = m_fixture.request(*run);
        request.pause = std::make_shared<PauseSwitch>();
        std::stop_source stop;
        QVERIFY_RESULT(m_engine.train(
            request,
            [&](const TrainingEvent& event) {
                failInFirstStep(event, true, kInTheMiddle);
                const auto* step = std::get_if<StepDone>(&event);
                if (step && step->step == 2) {
                    request.pause->leave();
                    stop.request_stop();
                }
            },
            stop.get_token()));
        QVERIFY(run->canResume());
        const auto outcome = m_engine.train(m_fixture.request(*run), {}, {});
        QVERIFY_RESULT(outcome);
        QCOMPARE(outcome->recoveries, undisturbed.recoveries);
        QVERIFY(TrainingFixture::numbersOf(run->modelFile()) == undisturbed.numbers);
    }

    void tooLittleFromTheStartIsSaidWithoutTheQuickRecipe()
    {
        const auto run = m_fixture.run(scratch(), m_fixture.snapshot());
        QVERIFY_RESULT(run);
        TrainingRequest request = m_fixture.request(*run);
        request.memoryLimit = 1; // byte
        const auto outcome = m_engine.train(request, {}, {});
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, Error::Kind::OutOfMemory);
        QVERIFY2(outcome.error().message.contains(QStringLiteral("a smaller network")), qPrintable(outcome.error().message));
        QVERIFY(!outcome.error().message.contains(QStringLiteral("quick")));
        QVERIFY(!QFileInfo::exists(run->path())); // nothing was learnt that could be gone on with
    }

    void theLimitThatARefusalNamesIsEnough()
    {
        const auto refused = m_fixture.run(scratch(), m_fixture.snapshot());
        QVERIFY_RESULT(refused);
        TrainingRequest request = onOneThread(*refused);
        TensorMemory::release();
        request.memoryLimit = residentMemory();
        const auto refusal = m_engine.train(request, {}, {});
        QVERIFY(!refusal);
        const QRegularExpressionMatch named = QRegularExpression(QStringLiteral("about (\\d+) MB in all")).match(refusal.error().message);
        QVERIFY2(named.hasMatch(), qPrintable(refusal.error().message));
        const auto run = m_fixture.run(scratch(), m_fixture.snapshot());
        QVERIFY_RESULT(run);
        TrainingRequest allowed = onOneThread(*run);
        allowed.memoryLimit = named.captured(1).toLongLong() * 1'000'000;
        QVERIFY_RESULT(m_engine.train(allowed, {}, {}));
    }

    void aLimitTooSmallForTheFirstLookIsNamed()
    {
        const auto run = m_fixture.run(better(), m_fixture.snapshot());
        QVERIFY_RESULT(run);
        TrainingRequest request = m_fixture.request(*run);
        request.memoryLimit = 100'000'000;
        const auto outcome = m_engine.train(request, {}, {});
        QVERIFY(!outcome);
        QVERIFY2(outcome.error().message.contains(QStringLiteral("the limit is 100 MB")), qPrintable(outcome.error().message));
        QVERIFY(!outcome.error().message.contains(QStringLiteral("other programs")));
    }

    void aLimitIsPlannedFor()
    {
        // Of the 16 photos some have to wait.
        Recipe recipe = scratch();
        recipe.batch = 16;
        const auto run = m_fixture.run(recipe, m_fixture.snapshot());
        QVERIFY_RESULT(run);
        TrainingRequest request = onOneThread(*run);
        TensorMemory::release();
        const qint64 room = 260'000'000;
        request.memoryLimit = residentMemory() + room;
        TensorMemory::resetPeak();
        const qint64 before = TensorMemory::inUse();
        int inTheMiddle = 0;
        const auto outcome = m_engine.train(
            request,
            [&](const TrainingEvent& event) {
                const auto* advice = std::get_if<Advice>(&event);
                inTheMiddle += advice && advice->text.startsWith(QStringLiteral("Memory ran out")) ? 1 : 0;
            },
            {});
        QVERIFY_RESULT(outcome);
        QVERIFY(TensorMemory::peak() - before <= room);
        QVERIFY(!outcome->recoveries.isEmpty());
        QCOMPARE(inTheMiddle, 0);
    }

private:
    struct Ran
    {
        QByteArray numbers;
        QStringList recoveries;
        QString precision;
    };

    /// MobileNetV2 has normalisations and few numbers, so that steps are quick.
    static Recipe scratch()
    {
        Recipe recipe = TrainingFixture::smallScratch(QStringLiteral("mobilenetv2"));
        recipe.minimumSteps = recipe.maximumSteps = 3;
        return recipe;
    }

    static Recipe better()
    {
        Recipe recipe = TrainingFixture::smallBetter();
        recipe.minimumSteps = recipe.maximumSteps = 3;
        recipe.precision = QStringLiteral("float32"); // whichever is quicker here
        return recipe;
    }

    /// Where memory is short, work comes in many small pieces: threads that share them mostly wait for each other when other programs take
    /// the cores.
    TrainingRequest onOneThread(const RunFolder& run) const
    {
        TrainingRequest request = m_fixture.request(run);
        request.threads = 1;
        return request;
    }

    /// Lets memory run out in the middle of the first step. What comes right before it depends on whether there is a model to judge.
    static void failInFirstStep(const TrainingEvent& event, bool fromScratch, int tensors)
    {
        const auto* advice = std::get_if<Advice>(&event);
        const auto* judged = std::get_if<EvaluationDone>(&event);
        if (fromScratch ? advice && advice->text == QStringLiteral("Learning all layers") : judged && judged->step == 0)
            TensorMemory::failAt(tensors);
    }

    Ran train(const Recipe& recipe, bool isFailing, int tensors = kInTheMiddle)
    {
        const auto run = m_fixture.run(recipe, m_fixture.snapshot());
        if (!run)
            return {};
        const auto outcome = m_engine.train(
            m_fixture.request(*run),
            [&](const TrainingEvent& event) {
                if (isFailing)
                    failInFirstStep(event, recipe.fromScratch, recipe.fromScratch ? tensors : kFurtherOn);
            },
            {});
        if (!outcome) {
            qWarning("%s", qPrintable(outcome.error().message));
            return {};
        }
        return {TrainingFixture::numbersOf(run->modelFile()), outcome->recoveries, outcome->precision};
    }

    TrainingFixture m_fixture;
    TorchEngine m_engine;
};

QTEST_GUILESS_MAIN(RecoveryTest)
#include "tst_Recovery.moc"
