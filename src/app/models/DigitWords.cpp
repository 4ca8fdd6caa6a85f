// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/DigitWords.h"

#include "learning/digits/DigitNetworks.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <numeric>

namespace Tintype {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("Tintype::DigitWords", text);
}

} // namespace

QString digitWord(int digit)
{
    switch (digit) {
    case 0:
        return tr("a zero");
    case 1:
        return tr("a one");
    case 2:
        return tr("a two");
    case 3:
        return tr("a three");
    case 4:
        return tr("a four");
    case 5:
        return tr("a five");
    case 6:
        return tr("a six");
    case 7:
        return tr("a seven");
    case 8:
        return tr("an eight");
    default:
        return tr("a nine");
    }
}

QString capitalised(QString sentence)
{
    if (!sentence.isEmpty())
        sentence[0] = sentence[0].toUpper();
    return sentence;
}

QString percentOf(double share, int decimals)
{
    return QLocale().toString(100 * share, 'f', decimals) % QStringLiteral(" %");
}

QString readingWords(const DigitReading& reading)
{
    constexpr float kNearlyAll = 0.9995F; // nobody is sure through and through
    if (!reading.notSure && reading.confidence() >= kNearlyAll)
        return capitalised(tr("%1, more than 99.9 % sure").arg(digitWord(reading.digit())));
    if (!reading.notSure)
        return capitalised(tr("%1, %2 sure").arg(digitWord(reading.digit()), percentOf(double(reading.confidence()), 1)));
    std::array<int, 10> order{};
    std::iota(order.begin(), order.end(), 0);
    std::partial_sort(order.begin(), order.begin() + 2, order.end(),
                      [&](int a, int b) { return reading.probabilities[size_t(a)] > reading.probabilities[size_t(b)]; });
    constexpr float kWorthNaming = 0.2F;
    if (reading.probabilities[size_t(order[0])] < kWorthNaming)
        return tr("Not sure that it is a digit");
    if (reading.probabilities[size_t(order[1])] < kWorthNaming)
        return tr("Not sure: %1, perhaps").arg(digitWord(order[0]));
    return tr("Not sure: %1 or %2").arg(digitWord(order[0]), digitWord(order[1]));
}

QString digitModelWords(const DigitModelInfo& info)
{
    const QString title = digitNetworkTitle(info.network);
    if (info.testAccuracy <= 0)
        return title;
    return tr("%1 · %2 on MNIST's test digits").arg(title, percentOf(info.testAccuracy, 2));
}

} // namespace Tintype
