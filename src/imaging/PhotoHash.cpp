// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/PhotoHash.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <xxhash.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <numeric>
#include <vector>

namespace Tintype {

namespace {

constexpr int kSignatureSide = 32;
constexpr int kWindow = 24; // side of the middle part that is looked for in the other picture
constexpr int kShifts = kSignatureSide - kWindow + 1; // places of the part in the other picture, along each side
constexpr double kZooms[] = {1.0, 0.92, 1.08};
constexpr double kFlat = 1.0; // a window with less structure than this is compared with nothing

cv::Mat greyOf(const QImage& image, int side)
{
    Q_ASSERT(image.format() == QImage::Format_RGB888);
    const cv::Mat rgb(image.height(), image.width(), CV_8UC3, const_cast<uchar*>(image.constBits()), size_t(image.bytesPerLine()));
    // Far too large pictures are first brought down cheaply; the area filter then reads few pixels.
    cv::Mat small;
    cv::resize(rgb, small, cv::Size(side, side), 0, 0, cv::INTER_AREA);
    cv::Mat grey;
    cv::cvtColor(small, grey, cv::COLOR_RGB2GRAY);
    return grey;
}

/// The middle part of a signature at some zoom, with mean 0 and length 1; all zero when it is flat.
struct Part
{
    std::array<float, kWindow * kWindow> values{};
    bool isFlat = true;
};

Part partOf(const cv::Mat& signature, double zoom)
{
    const int side = std::min(kSignatureSide, int(std::lround(kWindow * zoom)));
    const int offset = (kSignatureSide - side) / 2;
    cv::Mat middle;
    cv::resize(signature(cv::Rect(offset, offset, side, side)), middle, cv::Size(kWindow, kWindow), 0, 0, cv::INTER_LINEAR);
    Part part;
    double sum = 0;
    for (int i = 0; i < kWindow * kWindow; ++i)
        sum += middle.at<uchar>(i / kWindow, i % kWindow);
    const double mean = sum / (kWindow * kWindow);
    double length = 0;
    for (int i = 0; i < kWindow * kWindow; ++i) {
        const double value = middle.at<uchar>(i / kWindow, i % kWindow) - mean;
        part.values[size_t(i)] = float(value);
        length += value * value;
    }
    part.isFlat = length < kFlat;
    if (!part.isFlat) {
        for (float& value : part.values)
            value = float(value / std::sqrt(length));
    }
    return part;
}

/// A signature in floats, with the length of every window about its mean.
struct Whole
{
    std::array<float, kSignatureSide * kSignatureSide> values{};
    std::array<float, kShifts * kShifts> lengths{};
};

Whole wholeOf(const cv::Mat& signature)
{
    Whole whole;
    for (int i = 0; i < kSignatureSide * kSignatureSide; ++i)
        whole.values[size_t(i)] = signature.at<uchar>(i / kSignatureSide, i % kSignatureSide);
    cv::Mat sums;
    cv::Mat squares;
    cv::integral(signature, sums, squares, CV_64F, CV_64F);
    const auto over = [](const cv::Mat& table, int x, int y) {
        return table.at<double>(y + kWindow, x + kWindow) - table.at<double>(y, x + kWindow) - table.at<double>(y + kWindow, x)
            + table.at<double>(y, x);
    };
    for (int y = 0; y < kShifts; ++y) {
        for (int x = 0; x < kShifts; ++x) {
            const double sum = over(sums, x, y);
            const double length = over(squares, x, y) - sum * sum / (kWindow * kWindow);
            whole.lengths[size_t(y * kShifts + x)] = float(std::sqrt(std::max(length, kFlat)));
        }
    }
    return whole;
}

/// The largest normalised correlation of the part with any window of the whole. The part has mean 0, so the window's needs
/// no taking away.
double bestMatch(const Whole& whole, const Part& part)
{
    if (part.isFlat)
        return 0;
    float best = 0;
    for (int top = 0; top < kShifts; ++top) {
        for (int left = 0; left < kShifts; ++left) {
            std::array<float, kWindow> lanes{}; // kept apart, so that the compiler may add them side by side
            for (int y = 0; y < kWindow; ++y) {
                const float* a = &whole.values[size_t((top + y) * kSignatureSide + left)];
                const float* b = &part.values[size_t(y * kWindow)];
                for (int x = 0; x < kWindow; ++x)
                    lanes[size_t(x)] += a[x] * b[x];
            }
            const float dot = std::accumulate(lanes.begin(), lanes.end(), 0.0F);
            best = std::max(best, dot / whole.lengths[size_t(top * kShifts + left)]);
        }
    }
    return std::min(1.0, double(best));
}

} // namespace

QString contentHash(const QByteArray& bytes)
{
    const XXH128_hash_t hash = XXH3_128bits(bytes.constData(), size_t(bytes.size()));
    return QStringLiteral("%1%2").arg(hash.high64, 16, 16, QLatin1Char('0')).arg(hash.low64, 16, 16, QLatin1Char('0'));
}

quint64 perceptualHash(const QImage& image)
{
    cv::Mat grey;
    greyOf(image, 32).convertTo(grey, CV_32F);
    cv::Mat frequencies;
    cv::dct(grey, frequencies);
    std::vector<float> low;
    low.reserve(64);
    for (int y = 0; y < 8; ++y)
        for (int x = 0; x < 8; ++x)
            low.push_back(frequencies.at<float>(y, x));
    std::vector<float> sorted(low.begin() + 1, low.end()); // without the mean brightness
    std::nth_element(sorted.begin(), sorted.begin() + 31, sorted.end());
    const float median = sorted[31];
    quint64 hash = 0;
    for (size_t i = 1; i < low.size(); ++i)
        hash |= quint64(low[i] > median) << i;
    return hash;
}

int hammingDistance(quint64 first, quint64 second)
{
    return std::popcount(first ^ second);
}

QByteArray pictureSignature(const QImage& image)
{
    cv::Mat grey;
    greyOf(image, kSignatureSide).convertTo(grey, CV_32F);
    cv::Scalar mean;
    cv::Scalar deviation;
    cv::meanStdDev(grey, mean, deviation);
    const double scale = 48.0 / std::max(deviation[0], 4.0);
    QByteArray signature(kSignatureSide * kSignatureSide, Qt::Uninitialized);
    for (int y = 0; y < kSignatureSide; ++y)
        for (int x = 0; x < kSignatureSide; ++x)
            signature[y * kSignatureSide + x]
                = char(uchar(std::clamp((grey.at<float>(y, x) - mean[0]) * scale + 128.0, 0.0, 255.0)));
    return signature;
}

double signatureSimilarity(const QByteArray& first, const QByteArray& second, double enough)
{
    constexpr int bytes = kSignatureSide * kSignatureSide;
    if (first.size() != bytes || second.size() != bytes)
        return 0;
    const cv::Mat a(kSignatureSide, kSignatureSide, CV_8U, const_cast<char*>(first.constData()));
    const cv::Mat b(kSignatureSide, kSignatureSide, CV_8U, const_cast<char*>(second.constData()));
    const Whole wholeA = wholeOf(a);
    const Whole wholeB = wholeOf(b);
    double best = 0;
    for (const double zoom : kZooms) {
        best = std::max(best, bestMatch(wholeA, partOf(b, zoom)));
        if (best < enough)
            best = std::max(best, bestMatch(wholeB, partOf(a, zoom)));
        if (best >= enough)
            break;
    }
    return best;
}

} // namespace Tintype
