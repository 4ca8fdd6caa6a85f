// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <vector>

namespace Tintype {

/// Mean difference of two pictures of one size, in grey levels of 0..255; 255 when the sizes differ.
inline double meanDifference(const QImage& first, const QImage& second)
{
    if (first.isNull() || first.size() != second.size())
        return 255;
    const QImage a = first.convertToFormat(QImage::Format_RGB888);
    const QImage b = second.convertToFormat(QImage::Format_RGB888);
    double sum = 0;
    for (int y = 0; y < a.height(); ++y) {
        const uchar* rowA = a.constScanLine(y);
        const uchar* rowB = b.constScanLine(y);
        for (int x = 0; x < a.width() * 3; ++x)
            sum += std::abs(int(rowA[x]) - int(rowB[x]));
    }
    return sum / (double(a.width()) * a.height() * 3);
}

/// The largest difference of numbers in the same places; at least 1 when there are not equally many.
inline double largestDifference(const std::vector<float>& one, const std::vector<float>& other)
{
    double largest = one.size() == other.size() ? 0 : 1;
    for (size_t i = 0; i < std::min(one.size(), other.size()); ++i)
        largest = std::max(largest, std::abs(double(one[i]) - other[i]));
    return largest;
}

/// The largest difference of any channel of any pixel; 255 when the sizes differ.
inline int largestDifference(const QImage& first, const QImage& second)
{
    if (first.isNull() || first.size() != second.size())
        return 255;
    const QImage a = first.convertToFormat(QImage::Format_RGB888);
    const QImage b = second.convertToFormat(QImage::Format_RGB888);
    int largest = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width() * 3; ++x)
            largest = std::max(largest, std::abs(int(a.constScanLine(y)[x]) - int(b.constScanLine(y)[x])));
    }
    return largest;
}

inline bool isNear(double value, double expected, double tolerance)
{
    return std::isfinite(value) && std::abs(value - expected) <= tolerance;
}

} // namespace Tintype

/// Fails with the error's own words when a Result holds no value.
#define QVERIFY_RESULT(result) \
    do { \
        const auto& checkedResult = (result); \
        QVERIFY2(checkedResult.has_value(), \
                 checkedResult.has_value() \
                     ? "" \
                     : qPrintable(QString(checkedResult.error().message + QStringLiteral(" | ") + checkedResult.error().detail))); \
    } while (false)

/// A number near another, with both printed when it is not.
#define QVERIFY_NEAR(value, expected, tolerance) \
    do { \
        const double checkedValue = double(value); \
        const double checkedExpected = double(expected); \
        QVERIFY2(Tintype::isNear(checkedValue, checkedExpected, double(tolerance)), \
                 qPrintable(QStringLiteral("%1 is not %2 +- %3").arg(checkedValue).arg(checkedExpected).arg(double(tolerance)))); \
    } while (false)
