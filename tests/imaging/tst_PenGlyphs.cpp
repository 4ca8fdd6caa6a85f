// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/DigitRaster.h"
#include "imaging/PenGlyphs.h"

#include <QTest>

#include <set>

using namespace Tintype;

class tst_PenGlyphs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameSeedDrawsTheSame()
    {
        for (int digit = 0; digit < 10; ++digit)
            QVERIFY(drawPenDigit(digit, 7) == drawPenDigit(digit, 7));
        QVERIFY(drawNoDigit(7) == drawNoDigit(7));
    }

    void seedsDrawDifferently()
    {
        std::set<std::array<uchar, DigitImage::kPixels>> pictures;
        for (std::uint64_t seed = 0; seed < 50; ++seed)
            pictures.insert(rasterDigit(drawPenDigit(7, seed)).pixels);
        QVERIFY(pictures.size() > 45);
    }

    void everyDrawingHasInk()
    {
        for (std::uint64_t seed = 0; seed < 300; ++seed) {
            QVERIFY(!rasterDigit(drawPenDigit(int(seed % 10), seed)).isBlank());
            QVERIFY(!rasterDigit(drawNoDigit(seed)).isBlank());
        }
    }

    void sevensComeWithAndWithoutABar()
    {
        std::set<size_t> strokes;
        for (std::uint64_t seed = 0; seed < 60; ++seed)
            strokes.insert(drawPenDigit(7, seed).strokes.size());
        QCOMPARE(strokes, (std::set<size_t>{1, 2}));
    }

    void onesAreTallAndZerosAreNot()
    {
        for (std::uint64_t seed = 0; seed < 60; ++seed) {
            const QRectF one = drawPenDigit(1, seed).bounds();
            QVERIFY(one.height() > one.width());
        }
    }
};

QTEST_GUILESS_MAIN(tst_PenGlyphs)
#include "tst_PenGlyphs.moc"
