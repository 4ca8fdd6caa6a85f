// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/MemoryRemedies.h"

#include "support/Tolerance.h"

#include <QTest>

#include <algorithm>
#include <limits>

using namespace Tintype;

namespace {

constexpr qint64 kAmple = std::numeric_limits<qint64>::max();

TrainingShape shapeOf(const char* recipe, const char* network)
{
    Recipe made = *Recipe::named(QString::fromLatin1(recipe));
    made.network = QString::fromLatin1(network);
    return TrainingShape::of(made, 3, NumberFormat::Float32);
}

std::vector<Remedy> untilNothingIsLeft(const MemoryRemedies& remedies, TrainingShape shape)
{
    std::vector<Remedy> order;
    while (const auto offer = remedies.next(shape)) {
        if (order.empty() || order.back() != offer->remedy)
            order.push_back(offer->remedy);
        shape = offer->after;
    }
    return order;
}

const RemedyOffer* offered(const std::vector<RemedyOffer>& offers, Remedy remedy)
{
    const auto found = std::find_if(offers.begin(), offers.end(), [&](const RemedyOffer& offer) { return offer.remedy == remedy; });
    return found == offers.end() ? nullptr : &*found;
}

} // namespace

class MemoryRemediesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatLeavesTheResultComesFirst()
    {
        const MemoryRemedies remedies(true);
        using Order = std::vector<Remedy>;
        // Normalisations look at the photos that go through together.
        QCOMPARE(untilNothingIsLeft(remedies, shapeOf("scratch", "resnet18")),
                 (Order{Remedy::Recompute, Remedy::ShorterNumbers, Remedy::Accumulate, Remedy::SmallerInput}));
        // The first GoogLeNet has none; the heads that it trains with fit one size; and with one photo at a time the weights' copies in
        // shorter numbers would take more than its maps save.
        QCOMPARE(untilNothingIsLeft(remedies, shapeOf("scratch", "googlenet-2014")),
                 (Order{Remedy::Accumulate, Remedy::Recompute, Remedy::Accumulate}));
        // With what normalisations know fixed, photos do not matter to one another.
        QCOMPARE(untilNothingIsLeft(remedies, shapeOf("better", "efficientnet-lite0")),
                 (Order{Remedy::Accumulate, Remedy::ShorterNumbers, Remedy::SmallerInput}));
    }

    void withoutShorterNumbersTheyAreNotOffered()
    {
        const MemoryRemedies remedies(false);
        QVERIFY(!remedies.stronger(shapeOf("scratch", "resnet18"), Remedy::ShorterNumbers));
        QVERIFY(!offered(remedies.offers(shapeOf("scratch", "resnet18"), kAmple), Remedy::ShorterNumbers));
    }

    void everyOfferSaysWhatItSavesAndDoes()
    {
        const TrainingShape shape = shapeOf("scratch", "resnet50");
        const Result<MemoryParts> now = foreseeMemory(shape);
        QVERIFY_RESULT(now);
        const std::vector<RemedyOffer> offers = MemoryRemedies(true).offers(shape, kAmple);
        QCOMPARE(offers.size(), size_t(6));
        for (const RemedyOffer& offer : offers) {
            const Result<MemoryParts> then = foreseeMemory(offer.after);
            QVERIFY_RESULT(then);
            QCOMPARE(offer.saves, now->total() - then->total());
            QVERIFY(offer.saves > 0);
            QVERIFY(!MemoryRemedies::name(offer.remedy).isEmpty());
            QVERIFY(!MemoryRemedies::words(offer).isEmpty());
        }
        QCOMPARE(offers.front().remedy, Remedy::Recompute);
        QCOMPARE(offers.front().change, ResultChange::None);
        QCOMPARE(offered(offers, Remedy::ShorterNumbers)->change, ResultChange::Rounding);
        QCOMPARE(offered(offers, Remedy::Accumulate)->change, ResultChange::Other);
        QCOMPARE(offered(offers, Remedy::SmallerNetwork)->after.network, QStringLiteral("resnet34"));
    }

    void fewPhotosTogetherAreSaidToBeSlower()
    {
        RemedyOffer offer{Remedy::Accumulate, shapeOf("scratch", "resnet18"), 0, 0, ResultChange::Other};
        offer.after.atOnce = 8;
        QVERIFY(MemoryRemedies::words(offer).endsWith(QStringLiteral("Hardly slower.")));
        offer.after.atOnce = 4;
        QVERIFY(MemoryRemedies::words(offer).endsWith(QStringLiteral("Somewhat slower.")));
    }

    void judgingKeepsItsNumbers()
    {
        const TrainingShape shape = shapeOf("better", "efficientnet-lite0");
        QCOMPARE(shape.judgedNumbers, shape.numbers);
        const std::optional<TrainingShape> shorter = MemoryRemedies(true).stronger(shape, Remedy::ShorterNumbers);
        QCOMPARE(shorter->numbers, NumberFormat::BFloat16);
        QCOMPARE(shorter->judgedNumbers, NumberFormat::Float32);
    }

    void withFixedNormalisationsFewerTogetherOnlyRounds()
    {
        const auto offers = MemoryRemedies(true).offers(shapeOf("better", "efficientnet-lite1"), kAmple);
        QCOMPARE(offered(offers, Remedy::Accumulate)->change, ResultChange::Rounding);
        QVERIFY(!offered(offers, Remedy::Recompute));
        QCOMPARE(offered(offers, Remedy::SmallerNetwork)->after.network, QStringLiteral("efficientnet-lite0"));
    }

    void anOfferIsAsMildAsIsEnough()
    {
        const TrainingShape shape = shapeOf("scratch", "googlenet-2014"); // without normalisations
        const MemoryRemedies remedies(true);
        TrainingShape eight = shape;
        eight.atOnce = 8;
        const qint64 room = foreseeMemory(eight)->total();
        QCOMPARE(offered(remedies.offers(shape, room), Remedy::Accumulate)->after.atOnce, 8);
        QCOMPARE(offered(remedies.offers(shape, kAmple), Remedy::Accumulate)->after.atOnce, 16);
        const std::vector<RemedyOffer> strong = remedies.offers(shape, 0);
        const RemedyOffer* most = offered(strong, Remedy::Accumulate);
        QVERIFY(most->after.atOnce < 16);
        QVERIFY(foreseeMemory(most->after)->judging > 0 || most->after.atOnce == 1); // until checking takes more than a step
        QCOMPARE(offered(remedies.offers(shape, room), Remedy::SmallerBatch)->after.batch, 8);
    }

    void aPartOfOnePhotoIsNoneWhereNormalisationsLookAtIt()
    {
        const MemoryRemedies remedies(true);
        TrainingShape shape = shapeOf("scratch", "resnet18");
        for (const auto& [batch, fewest] : {std::pair(32, 2), std::pair(33, 3), std::pair(2, 2), std::pair(1, 1)}) {
            shape.batch = shape.atOnce = batch;
            while (const auto after = remedies.stronger(shape, Remedy::Accumulate))
                shape = *after;
            QCOMPARE(shape.atOnce, fewest);
            const int parts = (batch + shape.atOnce - 1) / shape.atOnce;
            QVERIFY(batch == 1 || batch / parts >= 2); // as FineTuner divides it
        }
    }

    void fittingStopsWhereItFits()
    {
        const MemoryRemedies remedies(true);
        const TrainingShape shape = shapeOf("scratch", "resnet18");
        std::vector<RemedyOffer> taken;
        QCOMPARE(remedies.fitted(shape, kAmple, &taken), shape);
        QVERIFY(taken.empty());
        const qint64 now = foreseeMemory(shape)->total();
        const TrainingShape fitted = remedies.fitted(shape, now - 1, &taken);
        QCOMPARE(taken.size(), size_t(1));
        QCOMPARE(taken.front().remedy, Remedy::Recompute);
        QVERIFY(fitted.recomputes);
        QCOMPARE(fitted.atOnce, shape.atOnce);
        taken.clear();
        const TrainingShape least = remedies.fitted(shape, 1, &taken);
        QVERIFY(!remedies.next(least));
        QCOMPARE(taken.size(), size_t(4)); // each is named once, with what it came to
        QCOMPARE(taken[2].after.atOnce, 2);
    }

    void theLeastRoomIsEnough_data()
    {
        QTest::addColumn<QString>("recipe");
        QTest::addColumn<QString>("network");
        for (const char* network : {"resnet18", "resnet50", "mobilenetv2", "googlenet-2014", "efficientnet-lite0"})
            QTest::addRow("%s", network) << QStringLiteral("scratch") << QString::fromLatin1(network);
        for (const char* network : {"efficientnet-lite0", "efficientnet-lite2"})
            QTest::addRow("better %s", network) << QStringLiteral("better") << QString::fromLatin1(network);
        QTest::addRow("quick") << QStringLiteral("quick") << QStringLiteral("efficientnet-lite0");
    }
    void theLeastRoomIsEnough()
    {
        QFETCH(QString, recipe);
        QFETCH(QString, network);
        const TrainingShape shape = shapeOf(qPrintable(recipe), qPrintable(network));
        const MemoryRemedies remedies(true);
        const Result<qint64> least = remedies.least(shape);
        QVERIFY_RESULT(least);
        std::vector<RemedyOffer> taken;
        QVERIFY(foreseeMemory(remedies.fitted(shape, *least, &taken))->total() <= *least);
        QVERIFY(*least <= foreseeMemory(shape)->total());
        const qint64 less = *least * 9 / 10;
        QVERIFY(foreseeMemory(remedies.fitted(shape, less, &taken))->total() > less);
    }

    void quickHasNoRemedies()
    {
        const TrainingShape shape = shapeOf("quick", "efficientnet-lite2");
        QVERIFY(MemoryRemedies(true).offers(shape, 1).empty());
        QVERIFY(!MemoryRemedies(true).next(shape));
    }

    void aRecipeTakesWhatIsChosen()
    {
        const MemoryRemedies remedies(true);
        for (const char* network : {"resnet50", "efficientnet-lite2"}) {
            Recipe recipe = *Recipe::named(QStringLiteral("scratch"));
            recipe.network = QString::fromLatin1(network);
            const TrainingShape shape = TrainingShape::of(recipe, 3, NumberFormat::Float32);
            for (const RemedyOffer& offer : remedies.offers(shape, kAmple)) {
                Recipe changed = recipe;
                MemoryRemedies::apply(offer, &changed);
                const Result<Recipe> read = Recipe::fromJson(changed.toJson());
                QVERIFY_RESULT(read);
                TrainingShape expected = offer.after;
                if (offer.remedy == Remedy::SmallerInput)
                    expected.judgedSize = expected.size; // from scratch it is checked with what it learns from
                QCOMPARE(TrainingShape::of(*read, 3, NumberFormat::Float32), expected);
            }
        }
    }
};

QTEST_GUILESS_MAIN(MemoryRemediesTest)
#include "tst_MemoryRemedies.moc"
