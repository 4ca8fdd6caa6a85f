// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/StrokeFile.h"

#include "imaging/DigitRaster.h"
#include "support/TestData.h"
#include "support/TestPhotos.h"
#include "support/Tolerance.h"

#include <QTemporaryDir>
#include <QTest>

#include <array>

using namespace Tintype;

class StrokeFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsStrokesAndLabels()
    {
        const auto drawings = read("7\t0,0 10.5,-2 |3,4\n2\t1,1\n");
        QVERIFY_RESULT(drawings);
        QCOMPARE(drawings->size(), size_t(2));
        const LabelledDrawing& seven = drawings->front();
        QCOMPARE(seven.label, 7);
        QCOMPARE(seven.line, 1);
        QCOMPARE(seven.drawing.strokes.size(), size_t(2));
        QCOMPARE(seven.drawing.strokes[0].size(), size_t(2));
        QCOMPARE(seven.drawing.strokes[0][1].position, QPointF(10.5, -2));
        QCOMPARE(seven.drawing.strokes[1][0].position, QPointF(3, 4));
        QCOMPARE(seven.drawing.penWidth, 0.0);
        QCOMPARE(drawings->at(1).label, 2);
    }

    void theLabelMayBeMissing()
    {
        const auto drawings = read("0,0 1,1");
        QVERIFY_RESULT(drawings);
        QCOMPARE(drawings->front().label, -1);
    }

    void passesOverBlankLinesAndRemarks()
    {
        const auto drawings = read("# digits\n\n  \n1\t0,0 1,9\r\n");
        QVERIFY_RESULT(drawings);
        QCOMPARE(drawings->size(), size_t(1));
        QCOMPARE(drawings->front().line, 4);
    }

    void nothingIsNoError()
    {
        const auto drawings = read("");
        QVERIFY_RESULT(drawings);
        QVERIFY(drawings->empty());
    }

    void faultsNameTheirLine_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("label too large") << QByteArray("10\t0,0");
        QTest::newRow("label below nought") << QByteArray("-1\t0,0");
        QTest::newRow("label is a letter") << QByteArray("x\t0,0");
        QTest::newRow("no label before the tab") << QByteArray("\t0,0");
        QTest::newRow("no strokes") << QByteArray("3\t");
        QTest::newRow("only bars") << QByteArray("3\t| | |");
        QTest::newRow("no comma") << QByteArray("3\t12");
        QTest::newRow("three numbers") << QByteArray("3\t1,2,3");
        QTest::newRow("a letter") << QByteArray("3\t1,b");
        QTest::newRow("no number") << QByteArray("3\t,");
        QTest::newRow("huge") << QByteArray("3\t1e300,0");
        QTest::newRow("endless") << QByteArray("3\tinf,0");
        QTest::newRow("no number at all") << QByteArray("3\t0,nan");
        QTest::newRow("beyond double") << QByteArray("3\t1e999,0");
        QTest::newRow("label beyond int") << QByteArray("99999999999999999999\t0,0");
        QTest::newRow("two tabs") << QByteArray("3\t1,1\t2,a");
        QTest::newRow("binary") << QByteArray("\x89PNG\0\1\2\xff", 8);
    }

    void faultsNameTheirLine()
    {
        QFETCH(QByteArray, line);
        const auto drawings = read("1\t0,0 1,1\n" + line + "\n2\t0,0\n");
        QVERIFY(!drawings);
        QCOMPARE(drawings.error().kind, Error::Kind::BadInput);
        QVERIFY2(drawings.error().message.contains(QStringLiteral("Line 2 ")), qPrintable(drawings.error().message));
        QVERIFY(drawings.error().message.contains(QStringLiteral("digits.tsv")));
    }

    void aLongFaultIsCutShort()
    {
        const auto drawings = read("3\t" + QByteArray(100'000, 'x'));
        QVERIFY(!drawings);
        QVERIFY(drawings.error().message.size() < 1'000);
    }

    void theFarthestPointIsStillDrawn()
    {
        const auto drawings = read("1\t-10000000,-10000000 10000000,10000000");
        QVERIFY_RESULT(drawings);
        QVERIFY(!rasterDigit(drawings->front().drawing).isBlank());
    }

    void aFileThatIsNotThere()
    {
        QCOMPARE(readStrokeFile(m_folder.filePath(QStringLiteral("none.tsv"))).error().kind, Error::Kind::NotFound);
    }

    void realHandsAreReadWhole()
    {
        TINTYPE_NEED_TEST_DATA(QStringLiteral("digits"));
        const auto drawings = readStrokeFile(testDataFolder(QStringLiteral("digits")) + QStringLiteral("/strokes-pendigits.tsv"));
        QVERIFY_RESULT(drawings);
        QCOMPARE(drawings->size(), size_t(2'000));
        std::array<int, 10> counts{};
        for (const LabelledDrawing& entry : *drawings) {
            QVERIFY(entry.label >= 0 && entry.label <= 9);
            QVERIFY(!rasterDigit(entry.drawing).isBlank());
            ++counts[size_t(entry.label)];
        }
        for (const int count : counts)
            QVERIFY(count > 100);
    }

private:
    Result<std::vector<LabelledDrawing>> read(const QByteArray& bytes)
    {
        return readStrokeFile(TestPhotos::write(m_folder.filePath(QStringLiteral("digits.tsv")), bytes));
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(StrokeFileTest)
#include "tst_StrokeFile.moc"
