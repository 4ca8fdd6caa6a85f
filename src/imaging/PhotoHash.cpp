// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/PhotoHash.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <xxhash.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <vector>

namespace Tintype {

namespace {

constexpr int kSignatureSide = 32;
constexpr int kWindow = 24; // side of the middle part that is looked for in the other picture
constexpr double kZooms[] = {1.0, 0.92, 1.08};

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

double bestMatch(const cv::Mat& whole, const cv::Mat& other)
{
    double best = 0;
    for (const double zoom : kZooms) {
        const int side = std::min(kSignatureSide, int(std::lround(kWindow * zoom)));
        const int offset = (kSignatureSide - side) / 2;
        cv::Mat part;
        cv::resize(other(cv::Rect(offset, offset, side, side)), part, cv::Size(kWindow, kWindow), 0, 0, cv::INTER_LINEAR);
        cv::Mat scores;
        cv::matchTemplate(whole, part, scores, cv::TM_CCOEFF_NORMED);
        double highest = 0;
        cv::minMaxLoc(scores, nullptr, &highest);
        if (std::isfinite(highest))
            best = std::max(best, highest);
    }
    return best;
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

double signatureSimilarity(const QByteArray& first, const QByteArray& second)
{
    constexpr int bytes = kSignatureSide * kSignatureSide;
    if (first.size() != bytes || second.size() != bytes)
        return 0;
    const cv::Mat a(kSignatureSide, kSignatureSide, CV_8U, const_cast<char*>(first.constData()));
    const cv::Mat b(kSignatureSide, kSignatureSide, CV_8U, const_cast<char*>(second.constData()));
    return std::max(bestMatch(a, b), bestMatch(b, a));
}

} // namespace Tintype
