// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/DigitAugmentation.h"

#include "imaging/DigitRaster.h"
#include "imaging/PenGlyphs.h"

#include <QTest>

#include <numeric>

using namespace Tintype;

namespace {

using Ink = std::array<float, DigitImage::kPixels>;

Ink varied(const DigitImage& digit, const DigitVariation& variation, std::uint64_t seed)
{
    Ink ink{};
    renderVaried(digit, variation, seed, ink.data());
    return ink;
}

double mass(const Ink& ink)
{
    return std::accumulate(ink.begin(), ink.end(), 0.0);
}

double columnOfMass(const Ink& ink)
{
    double moment = 0;
    for (int i = 0; i < DigitImage::kPixels; ++i)
        moment += double(ink[size_t(i)]) * (i % DigitImage::kSide);
    return moment / mass(ink);
}

} // namespace

class tst_DigitAugmentation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noVariationLeavesTheDigit()
    {
        Ink plain{};
        renderPlain(m_digit, plain.data());
        const Ink same = varied(m_digit, {0, 0, 0, 0}, 5);
        for (size_t i = 0; i < plain.size(); ++i)
            QVERIFY(std::abs(plain[i] - same[i]) < 1e-4F);
    }

    void theSameSeedVariesAlike()
    {
        QVERIFY(varied(m_digit, {}, 5) == varied(m_digit, {}, 5));
        QVERIFY(varied(m_digit, {}, 5) != varied(m_digit, {}, 6));
    }

    void inkStaysWithinItsRange()
    {
        for (std::uint64_t seed = 0; seed < 200; ++seed) {
            for (const float value : varied(m_digit, {45, 0.4, 0.4, 6}, seed))
                QVERIFY(value >= 0 && value <= 1);
        }
    }

    void shiftsKeepTheInk()
    {
        Ink plain{};
        renderPlain(m_digit, plain.data());
        double farthest = 0;
        for (std::uint64_t seed = 0; seed < 100; ++seed) {
            const Ink moved = varied(m_digit, {0, 0, 0, 2}, seed);
            QVERIFY(std::abs(mass(moved) / mass(plain) - 1) < 0.02);
            farthest = std::max(farthest, std::abs(columnOfMass(moved) - columnOfMass(plain)));
        }
        QVERIFY(farthest > 1.5 && farthest < 2.1);
    }

private:
    DigitImage m_digit = rasterDigit(drawPenDigit(3, 4));
};

QTEST_GUILESS_MAIN(tst_DigitAugmentation)
#include "tst_DigitAugmentation.moc"
