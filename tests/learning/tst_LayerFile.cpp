// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/formats/LayerFile.h"

#include "support/Tolerance.h"

#include <QTest>

using namespace Tintype;

namespace {

constexpr MapShape kPicture{3, 32, 48};

MapShape shapeAfter(const QByteArray& text)
{
    const Result<NetworkGraph> graph = readLayers(text, kPicture);
    return graph ? graph->nodes.back().output : MapShape();
}

} // namespace

class tst_LayerFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhichLineIsWrong()
    {
        int line = -1;
        QVERIFY(!readLayers("# first\nconv 3x3 8\nrel", {3, 32, 48}, &line));
        QCOMPARE(line, 3);
        QVERIFY(readLayers("conv 3x3 8\nrelu", {3, 32, 48}, &line));
        QCOMPARE(line, 0);
        QVERIFY(!readLayers("", {3, 32, 48}, &line));
        QCOMPARE(line, 0);
    }

    void everyLayerGivesItsShape_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QList<int>>("shape");
        const auto row = [](const char* text, int channels, int height, int width) {
            QTest::newRow(text) << QByteArray(text) << QList<int>{channels, height, width};
        };
        row("conv 3x3 10", 10, 30, 46);
        row("conv 3x3 10 same", 10, 32, 48);
        row("conv 3x3 10 stride 2 same", 10, 16, 24);
        row("conv 3x3 10 pad 2 stride 2", 10, 17, 25);
        row("conv 1x1 6 groups 3 bias no", 6, 32, 48);
        row("depthwise 5x5 same", 3, 32, 48);
        row("pool max 2x2", 3, 16, 24);
        row("pool average 3x3 stride 1 same", 3, 32, 48);
        row("pool max 3x3 stride 2 pad 1", 3, 16, 24);
        row("norm batch", 3, 32, 48);
        row("norm local", 3, 32, 48);
        row("relu", 3, 32, 48);
        row("relu6", 3, 32, 48);
        row("dropout 0.4", 3, 32, 48);
        row("flatten", 3 * 32 * 48, 1, 1);
        row("globalpool", 3, 1, 1);
        row("globalpool\ndense 64", 64, 1, 1);
        row("CONV 3X3 10 Same", 10, 32, 48);
        row("pool max 2×2", 3, 16, 24);
    }

    void everyLayerGivesItsShape()
    {
        QFETCH(QByteArray, text);
        QFETCH(QList<int>, shape);
        QCOMPARE(shapeAfter(text), (MapShape{shape[0], shape[1], shape[2]}));
    }

    void biasesAreThereUnlessTheyAreNot()
    {
        QCOMPARE(readLayers("conv 3x3 10", kPicture)->parameters(), 280);
        QCOMPARE(readLayers("conv 3x3 10 bias no", kPicture)->parameters(), 270);
        QCOMPARE(readLayers("globalpool\ndense 5 bias no", kPicture)->parameters(), 15);
        QCOMPARE(readLayers("depthwise 3x3", kPicture)->parameters(), 30);
    }

    void commentsAndEmptyLinesAreNoLayers()
    {
        const Result<NetworkGraph> graph = readLayers("# a stack\n\n  conv 3x3 8 same # the first\r\n\trelu\n", kPicture);
        QVERIFY_RESULT(graph);
        QCOMPARE(graph->nodes.size(), 3U); // the picture, too
    }

    void faultsNameTheLine_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* text, const char* expected) {
            QTest::newRow(text) << QByteArray(text) << QString::fromLatin1(expected);
        };
        row("relu\nconf 3x3 10", "Line 2: expected conv");
        row("conv 3 10", "Line 1: expected the window's sides");
        row("conv 3x5 10", "Line 1: expected the window's sides");
        row("conv 3x3", "Line 1: expected how many maps");
        row("conv 3x3 0", "Line 1: expected how many maps");
        row("conv 3x3 10 stride", "after \"stride\"");
        row("conv 3x3 10 stride 0", "after \"stride\"");
        row("conv 3x3 10 pad -1", "after \"pad\"");
        row("conv 3x3 10 same valid", "once");
        row("conv 3x3 10 groups 2", "divide the 3 maps");
        row("conv 3x3 10 bias maybe", "yes or no");
        row("conv 3x3 10 blue", "not \"blue\"");
        row("conv 99x99 10", "does not fit into a map of 32x48");
        row("pool 2x2", "pool max or pool average");
        row("pool max 2x2 groups 2", "not \"groups\"");
        row("pool max 2x2 pad 2", "half the window");
        row("norm layer", "norm batch or norm local");
        row("dense 10", "flatten or globalpool before");
        row("dropout 1", "less than 1");
        row("dropout nan", "less than 1");
        row("relu please", "nothing more");
        row("# nothing", "no layer yet");
        row("conv 3x3 999999", "at most 65536, not \"999999\"");
        row("flatten\ndense 100000000", "at most 65536, not \"100000000\"");
        row("conv 3x3 10 stride 5000", "at most 1000, not \"5000\"");
        row("conv 2000x2000 10", "at most 1000x1000, not \"2000x2000\"");
        row("relu\nflatten\nconv 3x3 4", "Line 3: after the \"flatten\" of line 2 there are no maps");
        row("globalpool\ndense 8\npool max 2x2", "after the \"dense\" of line 2");
        row("globalpool\nconv 3x3 4", "does not fit into a map of 1x1");
        row("batchnorm", "Did you mean \"norm batch\"?");
        row("BN", "Did you mean \"norm batch\"?");
        row("MaxPool2d 2x2", "Did you mean \"pool max\"?");
        row("avg_pool 2x2", "Did you mean \"pool average\"?");
        row("Linear 10", "Did you mean \"dense\"?");
        row("Conv2d 3x3 4", "Did you mean \"conv\"?");
        row("conv 3x3 4 padding 1", "Did you mean \"pad\"?");
    }

    void faultsNameTheLine()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        const Result<NetworkGraph> graph = readLayers(text, kPicture);
        QVERIFY(!graph);
        QVERIFY2(graph.error().message.contains(expected), qPrintable(graph.error().message));
    }

    void whatHasNoOtherNameGetsNoGuess()
    {
        const Result<NetworkGraph> graph = readLayers("blue", kPicture);
        QVERIFY(!graph);
        QVERIFY2(!graph.error().message.contains(QStringLiteral("mean")), qPrintable(graph.error().message));
    }

    void whatIsQuotedCanBePrinted()
    {
        const Result<NetworkGraph> graph = readLayers("conv \033[31m\a" + QByteArray(10'000, 'x'), kPicture);
        QVERIFY(!graph);
        QVERIFY2(graph.error().message.size() < 250, qPrintable(graph.error().message));
        QVERIFY(graph.error().message.contains(QStringLiteral("\"?[31m?xxx")));
    }

    void whatIsNoTextIsToldSo()
    {
        int line = -1;
        const Result<NetworkGraph> graph = readLayers(QByteArray("\xff\xd8\xff\xe0\0\x10JFIF\n", 11), kPicture, &line);
        QVERIFY(!graph);
        QVERIFY2(graph.error().message.contains(QStringLiteral("no text")), qPrintable(graph.error().message));
        QCOMPARE(line, 0);
    }

    void aPictureTooLargeNamesTheLimit()
    {
        const QString message = readLayers("relu", MapShape{3, 65'536, 65'536}).error().message;
        QVERIFY2(message.contains(QStringLiteral("2147483647")), qPrintable(message));
    }

    void whatNoMachineHoldsIsRefused()
    {
        QVERIFY(!readLayers("conv 1x1 65536\nconv 1x1 65536 pad 1000", kPicture));
        QVERIFY(!readLayers("flatten\ndense 65536\ndense 65536\nconv 1000x1000 65536 same", kPicture));
        QVERIFY(!readLayers("conv 3x3 10 stride 99999999999", kPicture));
        QVERIFY(!readLayers(QByteArray("relu\n").repeated(3'000), kPicture));
        QVERIFY(!readLayers("relu", MapShape{65'536, 65'536, 65'536}));
        QVERIFY(!readLayers("relu", MapShape{0, 1, 1}));
    }
};

QTEST_GUILESS_MAIN(tst_LayerFile)
#include "tst_LayerFile.moc"
