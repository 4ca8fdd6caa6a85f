// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/Resizer.h"

#include <algorithm>
#include <cmath>
#include <new>
#include <vector>

namespace Tintype {

namespace {

constexpr int kPrecisionBits = 32 - 8 - 2; // 8 bits of result, 2 of headroom for the overshoot of the cubic
constexpr double kSupport = 2.0;

double bicubic(double x)
{
    constexpr double a = -0.5;
    x = std::abs(x);
    if (x < 1.0)
        return ((a + 2.0) * x - (a + 3.0)) * x * x + 1.0;
    if (x < 2.0)
        return (((x - 5.0) * x + 8.0) * x - 4.0) * a;
    return 0.0;
}

/// For each output pixel: the first input pixel it reads, how many, and their fixed-point weights.
struct Taps
{
    int perPixel = 0;
    std::vector<int> first;
    std::vector<int> count;
    std::vector<int> weights; // perPixel a pixel
};

Taps tapsFor(int inputSize, double begin, double end, int outputSize)
{
    const double scale = (end - begin) / outputSize;
    const double filterScale = std::max(scale, 1.0);
    const double support = kSupport * filterScale;

    Taps taps;
    taps.perPixel = int(std::ceil(support)) * 2 + 1;
    taps.first.resize(size_t(outputSize));
    taps.count.resize(size_t(outputSize));
    taps.weights.assign(size_t(outputSize) * size_t(taps.perPixel), 0);
    std::vector<double> row(size_t(taps.perPixel));
    for (int x = 0; x < outputSize; ++x) {
        const double centre = begin + (x + 0.5) * scale;
        const int low = std::max(int(centre - support + 0.5), 0);
        const int high = std::min(int(centre + support + 0.5), inputSize);
        const int count = high - low;
        double sum = 0;
        for (int i = 0; i < count; ++i) {
            row[size_t(i)] = bicubic((i + low - centre + 0.5) * (1.0 / filterScale));
            sum += row[size_t(i)];
        }
        for (int i = 0; i < count; ++i) {
            const double weight = (sum != 0.0 ? row[size_t(i)] / sum : row[size_t(i)]) * (1 << kPrecisionBits);
            taps.weights[size_t(x) * size_t(taps.perPixel) + size_t(i)] = int(weight < 0 ? weight - 0.5 : weight + 0.5);
        }
        taps.first[size_t(x)] = low;
        taps.count[size_t(x)] = count;
    }
    return taps;
}

inline uchar clipped(int value)
{
    return uchar(std::clamp(value >> kPrecisionBits, 0, 255));
}

/// Resamples rows [firstRow, firstRow + rows) of `image` along x.
QImage horizontalPass(const QImage& image, const Taps& taps, int width, int firstRow, int rows)
{
    QImage out(width, rows, QImage::Format_RGB888);
    if (out.isNull()) // no memory
        throw std::bad_alloc();
    for (int y = 0; y < rows; ++y) {
        const uchar* in = image.constScanLine(y + firstRow);
        uchar* to = out.scanLine(y);
        for (int x = 0; x < width; ++x) {
            const int* weight = &taps.weights[size_t(x) * size_t(taps.perPixel)];
            const uchar* from = in + size_t(taps.first[size_t(x)]) * 3;
            int red = 1 << (kPrecisionBits - 1);
            int green = red;
            int blue = red;
            for (int i = 0, n = taps.count[size_t(x)]; i < n; ++i, from += 3) {
                red += from[0] * weight[i];
                green += from[1] * weight[i];
                blue += from[2] * weight[i];
            }
            *to++ = clipped(red);
            *to++ = clipped(green);
            *to++ = clipped(blue);
        }
    }
    return out;
}

/// Resamples along y; row 0 of `image` is row `firstRow` of the picture that the taps speak of.
QImage verticalPass(const QImage& image, const Taps& taps, int height, int firstRow)
{
    const int bytes = image.width() * 3;
    QImage out(image.width(), height, QImage::Format_RGB888);
    if (out.isNull()) // no memory
        throw std::bad_alloc();
    std::vector<int> sums(static_cast<size_t>(bytes));
    for (int y = 0; y < height; ++y) {
        std::fill(sums.begin(), sums.end(), 1 << (kPrecisionBits - 1));
        for (int i = 0; i < taps.count[size_t(y)]; ++i) {
            const int weight = taps.weights[size_t(y) * size_t(taps.perPixel) + size_t(i)];
            const uchar* in = image.constScanLine(taps.first[size_t(y)] - firstRow + i);
            int* sum = sums.data();
            for (int x = 0; x < bytes; ++x)
                sum[x] += in[x] * weight;
        }
        uchar* to = out.scanLine(y);
        for (int x = 0; x < bytes; ++x)
            to[x] = clipped(sums[size_t(x)]);
    }
    return out;
}

} // namespace

QImage resized(const QImage& image, QSize size, QRectF box)
{
    Q_ASSERT(image.format() == QImage::Format_RGB888 && !size.isEmpty());
    if (box.isNull())
        box = QRectF(0, 0, image.width(), image.height());
    const bool isWholeX = box.left() == 0 && box.right() == image.width() && size.width() == image.width();
    const bool isWholeY = box.top() == 0 && box.bottom() == image.height() && size.height() == image.height();
    const Taps rows = tapsFor(image.height(), box.top(), box.bottom(), size.height());
    // Only the rows that the second pass reads are worth the first.
    const int firstRow = isWholeY ? 0 : rows.first.front();
    const int lastRow = isWholeY ? image.height() : rows.first.back() + rows.count.back();
    QImage result = image;
    if (!isWholeX)
        result = horizontalPass(image, tapsFor(image.width(), box.left(), box.right(), size.width()), size.width(), firstRow,
                                lastRow - firstRow);
    if (!isWholeY)
        result = verticalPass(result, rows, size.height(), isWholeX ? 0 : firstRow);
    return result;
}

QImage shrunk(const QImage& image, int shortSide)
{
    constexpr double kLongestRatio = 4; // a panorama is cut rather than endless
    QRectF box(0, 0, image.width(), image.height());
    const double longest = kLongestRatio * std::min(box.width(), box.height());
    if (box.width() > longest)
        box = QRectF((box.width() - longest) / 2, 0, longest, box.height());
    if (box.height() > longest)
        box = QRectF(0, (box.height() - longest) / 2, box.width(), longest);
    const double scale = std::min(1.0, shortSide / std::min(box.width(), box.height()));
    const QSize size(std::max(1, qRound(box.width() * scale)), std::max(1, qRound(box.height() * scale)));
    return resized(image, size, box);
}

} // namespace Tintype
