// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/work/LivePredictor.h"

#include "imaging/DigitRaster.h"
#include "support/FakeEngine.h"

#include <QSignalSpy>
#include <QTest>

using namespace Tintype;

namespace {

DigitDrawing line(double length)
{
    DigitDrawing drawing;
    drawing.strokes = {{{{0, 0}}, {{length, 100}}}};
    return drawing;
}

LivePredictor::MakeEngine engineWith(const FakeScript& script)
{
    return [script]() -> Result<std::unique_ptr<Engine>> { return std::make_unique<FakeEngine>(script); };
}

} // namespace

class tst_LivePredictor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsADrawing()
    {
        FakeScript script;
        script.reading.probabilities[4] = 0.9F;
        LivePredictor predictor(engineWith(script));
        std::vector<DrawingRead> reads;
        connect(&predictor, &LivePredictor::drawingRead, this, [&](const DrawingRead& read) { reads.push_back(read); });
        predictor.setModel(QStringLiteral("any"));
        predictor.read(line(50));
        QTRY_COMPARE(reads.size(), 1U);
        QCOMPARE(reads[0].reading.digit(), 4);
        QVERIFY(reads[0].image == rasterDigit(line(50)));
        QVERIFY(reads[0].milliseconds > 0);
    }

    void theNewestDrawingWins()
    {
        FakeScript script;
        script.readDelay = 30;
        LivePredictor predictor(engineWith(script));
        std::vector<DrawingRead> reads;
        connect(&predictor, &LivePredictor::drawingRead, this, [&](const DrawingRead& read) { reads.push_back(read); });
        predictor.setModel(QStringLiteral("any"));
        for (int length = 10; length <= 100; length += 10)
            predictor.read(line(length));
        QTRY_VERIFY(!reads.empty() && reads.back().image == rasterDigit(line(100)));
        QCOMPARE(reads.size(), 2U); // the first, which had begun, and the newest
    }

    void aRestingPenIsReadWithFullCare()
    {
        FakeScript script;
        script.cares = std::make_shared<QList<ReadingCare>>();
        LivePredictor predictor(engineWith(script));
        QSignalSpy opened(&predictor, &LivePredictor::modelOpened);
        predictor.setModel(QStringLiteral("any"));
        QTRY_COMPARE(opened.count(), 1);
        script.cares->clear(); // of the reading that warms up
        QSignalSpy read(&predictor, &LivePredictor::drawingRead);
        predictor.read(line(50));
        QTRY_COMPARE(read.count(), 2);
        QCOMPARE(*script.cares, (QList<ReadingCare>{ReadingCare::Quick, ReadingCare::Full}));
        QTest::qWait(400);
        QCOMPARE(read.count(), 2); // and then it is done
    }

    void aModelThatCannotBeOpenedIsSaid()
    {
        LivePredictor predictor([]() -> Result<std::unique_ptr<Engine>> { return fail(Error::Kind::NotFound, QStringLiteral("Not there.")); });
        QSignalSpy failed(&predictor, &LivePredictor::failed);
        predictor.setModel(QStringLiteral("any"));
        QTRY_COMPARE(failed.count(), 1);
    }

    void mayEndWhileItReads()
    {
        FakeScript script;
        script.readDelay = 50;
        LivePredictor predictor(engineWith(script));
        predictor.setModel(QStringLiteral("any"));
        predictor.read(line(20));
        predictor.read(line(30));
    }
};

QTEST_GUILESS_MAIN(tst_LivePredictor)
#include "tst_LivePredictor.moc"
