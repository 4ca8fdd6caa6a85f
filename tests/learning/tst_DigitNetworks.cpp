// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/digits/DigitNetworks.h"

#include "learning/digits/LeNet1998.h"
#include "support/Tolerance.h"

#include <QSet>
#include <QTest>

#include <algorithm>
#include <functional>
#include <numeric>

using namespace Tintype;

class DigitNetworksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void haveTheirParameters_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<qint64>("parameters");
        // Counted by hand: weights, biases, scale and shift of the normalisations.
        const qint64 digitNet = 9 * (16 + 16 * 16 + 16 * 32 + 32 * 32 + 32 * 64) + 2 * (16 + 16 + 32 + 32 + 64) + 64 * 4 * 10 + 10;
        QTest::newRow("DigitNet") << QStringLiteral("digitnet") << digitNet;
        const qint64 deep = 9 * (24 + 24 * 24 + 24 * 48 + 48 * 48 + 48 * 72 + 72 * 72) + 2 * 2 * (24 + 48 + 72) + 72 * 9 * 10 + 10;
        QTest::newRow("DigitNet, deep") << QStringLiteral("digitnet-deep") << deep;
        QTest::newRow("three convolutions") << QStringLiteral("three-conv") << qint64(93'322);
        QTest::newRow("LeNet-5") << QStringLiteral("lenet5") << qint64(61'706);
        // C1, S2, C3, S4, C5, F6, as the paper counts them
        QTest::newRow("LeNet-5 of 1998") << QStringLiteral("lenet5-1998") << qint64(156 + 12 + 1'516 + 32 + 48'120 + 10'164);
    }

    void haveTheirParameters()
    {
        QFETCH(QString, name);
        QFETCH(qint64, parameters);
        const Result<NetworkGraph> graph = buildDigitNetwork(name);
        QVERIFY_RESULT(graph);
        QCOMPARE(graph->parameters(), parameters);
    }

    void theDenseOneHasAsManyAsTheConvolutions()
    {
        const qint64 difference = buildDigitNetwork(QStringLiteral("dense"))->parameters() - 93'322;
        QVERIFY2(std::abs(difference) <= 10, qPrintable(QString::number(difference)));
    }

    void countMultiplyAdds()
    {
        // 26x26x32x9, 11x11x64x32x9, 3x3x64x64x9, 576x64, 64x10
        QCOMPARE(buildDigitNetwork(QStringLiteral("three-conv"))->multiplyAdds(),
                 qint64(26 * 26 * 32 * 9 + 11 * 11 * 64 * 32 * 9 + 3 * 3 * 64 * 64 * 9 + 576 * 64 + 640));
        QCOMPARE(buildDigitNetwork(QStringLiteral("dense"))->multiplyAdds(), qint64(784 * 107 + 107 * 79 + 79 * 10));
    }

    void takeADigitAndGiveTen()
    {
        for (const QString& name : digitNetworkNames()) {
            const Result<NetworkGraph> graph = buildDigitNetwork(name);
            QVERIFY_RESULT(graph);
            QCOMPARE(graph->name, name);
            QVERIFY((graph->nodes.front().output == MapShape{1, 28, 28}));
            QVERIFY((graph->nodes.back().output == MapShape{10, 1, 1}));
        }
    }

    void areToldApartByPeople()
    {
        QSet<QString> words;
        for (const QString& name : digitNetworkNames()) {
            words << digitNetworkTitle(name) << digitNetworkIdea(name);
            QVERIFY(!digitNetworkTitle(name).isEmpty() && !digitNetworkIdea(name).isEmpty());
        }
        QCOMPARE(words.size(), 2 * digitNetworkNames().size());
    }

    void theNetworkOf1998HasThePapersLayers()
    {
        const Result<NetworkGraph> graph = buildDigitNetwork(QStringLiteral("lenet5-1998"));
        QVERIFY_RESULT(graph);
        const auto parametersOf = [&](const char* layer) {
            qint64 sum = 0;
            for (const NetworkNode& node : graph->nodes) {
                if (QByteArray::fromStdString(node.name).startsWith(layer))
                    sum += graph->parametersOf(node);
            }
            return sum;
        };
        QCOMPARE(parametersOf("c1"), 156);
        QCOMPARE(parametersOf("s2"), 12);
        QCOMPARE(parametersOf("c3"), 1'516);
        QCOMPARE(parametersOf("s4"), 32);
        QCOMPARE(parametersOf("c5"), 48'120);
        QCOMPARE(parametersOf("f6"), 10'164);
        QCOMPARE(parametersOf("output"), 0);
        const auto shapeOf = [&](const char* name) {
            const auto found = std::find_if(graph->nodes.begin(), graph->nodes.end(), [&](const NetworkNode& node) { return node.name == name; });
            return found == graph->nodes.end() ? MapShape() : found->output;
        };
        QCOMPARE(shapeOf("c1"), (MapShape{6, 28, 28}));
        QCOMPARE(shapeOf("s2"), (MapShape{6, 14, 14}));
        QCOMPARE(shapeOf("c3"), (MapShape{16, 10, 10}));
        QCOMPARE(shapeOf("s4"), (MapShape{16, 5, 5}));
        QCOMPARE(shapeOf("c5"), (MapShape{120, 1, 1}));
        QCOMPARE(shapeOf("f6"), (MapShape{84, 1, 1}));
    }

    void itsDigitsAreFarApart()
    {
        for (int one = 0; one < 10; ++one) {
            for (int other = 0; other < one; ++other) {
                const std::vector<float> first = digitBitmap(one);
                const std::vector<float> second = digitBitmap(other);
                const int pixels = std::inner_product(first.begin(), first.end(), second.begin(), 0, std::plus<>(), std::not_equal_to<>());
                QVERIFY2(pixels >= 6, qPrintable(QStringLiteral("%1 and %2 differ by %3").arg(one).arg(other).arg(pixels)));
            }
        }
    }

    void digitNetComesInWidths()
    {
        QVERIFY(buildDigitNetwork(QStringLiteral("digitnet"), 8)->parameters() < buildDigitNetwork(QStringLiteral("digitnet"))->parameters());
        QCOMPARE(buildDigitNetwork(QStringLiteral("digitnet"), 16)->parameters(), buildDigitNetwork(QStringLiteral("digitnet"))->parameters());
        QVERIFY_RESULT(buildDigitNetwork(QStringLiteral("digitnet"), 64));
    }

    void refusesOtherWidths()
    {
        for (const int width : {-8, 7, 12, 72, 1 << 30}) {
            const Result<NetworkGraph> graph = buildDigitNetwork(QStringLiteral("digitnet"), width);
            QVERIFY(!graph);
            QCOMPARE(graph.error().kind, Error::Kind::BadInput);
        }
    }

    void namesTheNetworksThereAre()
    {
        const Result<NetworkGraph> graph = buildDigitNetwork(QStringLiteral("resnet"));
        QVERIFY(!graph);
        QCOMPARE(graph.error().kind, Error::Kind::BadInput);
        QVERIFY(graph.error().message.contains(QStringLiteral("resnet")));
        QVERIFY(graph.error().message.contains(QStringLiteral("lenet5")));
    }
};

QTEST_GUILESS_MAIN(DigitNetworksTest)
#include "tst_DigitNetworks.moc"
