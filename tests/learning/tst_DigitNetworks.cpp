// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/digits/DigitNetworks.h"

#include "support/Tolerance.h"

#include <QSet>
#include <QTest>

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
