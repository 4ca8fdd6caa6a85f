// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/DigitDrawing.h"

#include "imaging/PenGlyphs.h"

#include <QTest>

using namespace Tintype;

class tst_DigitDrawing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void boundsHoldAllPoints()
    {
        const DigitDrawing drawing{{{{{10, 40}}, {{30, 20}}}, {{{5, 25}}}}, 0};
        QCOMPARE(drawing.bounds(), QRectF(5, 20, 25, 20));
        QVERIFY(DigitDrawing().bounds().isNull());
    }

    void aDigitIsNoNumber()
    {
        for (std::uint64_t seed = 0; seed < 200; ++seed)
            QVERIFY2(!drawPenDigit(int(seed % 10), seed).isNumber(), qPrintable(QString::number(seed)));
    }

    void twoSideBySideAreANumber()
    {
        for (std::uint64_t seed = 0; seed < 50; ++seed) {
            DigitDrawing both = drawPenDigit(4, seed);
            const double right = both.bounds().right() + 0.5 * both.bounds().height();
            DigitDrawing second = drawPenDigit(2, seed);
            const double left = second.bounds().left();
            for (PenStroke& stroke : second.strokes) {
                for (PenPoint& point : stroke)
                    point.position.rx() += right - left;
                both.strokes.push_back(stroke);
            }
            QVERIFY2(both.isNumber(), qPrintable(QString::number(seed)));
        }
    }

    void nothingIsNoNumber() { QVERIFY(!DigitDrawing().isNumber()); }
};

QTEST_GUILESS_MAIN(tst_DigitDrawing)
#include "tst_DigitDrawing.moc"
