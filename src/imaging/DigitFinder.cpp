// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/DigitFinder.h"

#include "imaging/DigitRaster.h"

#include <QPainter>

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <exception>
#include <optional>
#include <vector>

namespace Tintype {

namespace {

constexpr int kLongestSide = 1600; ///< Larger photos are scaled down to it first.
constexpr int kGroundSide = 320; ///< The ground changes slowly: it is looked at this small.
constexpr int kMostDigits = 64;
constexpr int kMostPieces = 5'000; ///< More is texture, not writing.
constexpr double kFaintest = 22; ///< Of 255: what ink must differ by from its ground.
constexpr double kSmallest = 0.015; ///< Of a digit: its longer side by the photo's.
constexpr double kThinnest = 2.0; ///< Of a pen, in pixels of the network's 20x20; MNIST's have about 2.6.
constexpr double kThickest = 3.6;

/// Parts of the writing: connected ink, later grown into digits.
struct Piece
{
    cv::Rect box;
    int area = 0;
    std::vector<int> labels; ///< Of the connected pieces that it is made of.

    int size() const { return std::max(box.width, box.height); }
};

cv::Mat greyOf(const QImage& photo, double* scale)
{
    const double longest = std::max(photo.width(), photo.height());
    *scale = std::min(1.0, kLongestSide / longest);
    const QSize size(std::max(1, qRound(photo.width() * *scale)), std::max(1, qRound(photo.height() * *scale)));
    QImage small = *scale < 1 ? photo.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation) : photo;
    if (small.hasAlphaChannel()) { // what is clear is paper
        QImage paper(small.size(), QImage::Format_RGB32);
        paper.fill(Qt::white);
        QPainter(&paper).drawImage(0, 0, small);
        small = paper;
    }
    const QImage grey = small.convertToFormat(QImage::Format_Grayscale8);
    return cv::Mat(grey.height(), grey.width(), CV_8U, const_cast<uchar*>(grey.constBits()), size_t(grey.bytesPerLine())).clone();
}

/// The light on the ground at each place: ink covers less than half of any neighbourhood, so the median there is ground.
cv::Mat groundOf(const cv::Mat& grey)
{
    const double scale = std::min(1.0, double(kGroundSide) / std::max(grey.cols, grey.rows));
    cv::Mat small;
    cv::resize(grey, small, cv::Size(std::max(1, int(grey.cols * scale)), std::max(1, int(grey.rows * scale))), 0, 0, cv::INTER_AREA);
    const int reach = std::max(3, std::min(small.cols, small.rows) / 3) | 1;
    cv::medianBlur(small, small, reach);
    cv::blur(small, small, cv::Size(5, 5));
    cv::Mat ground;
    cv::resize(small, ground, grey.size(), 0, 0, cv::INTER_LINEAR);
    return ground;
}

/// How much ink there is at each place, 0..255, whether it is darker than its ground or brighter.
cv::Mat inkOf(const cv::Mat& grey)
{
    cv::Mat light;
    cv::Mat ground;
    grey.convertTo(light, CV_32F);
    groundOf(grey).convertTo(ground, CV_32F);
    const cv::Mat darker = ground - light;
    const bool isBright = cv::sum(darker.mul(darker).mul(darker))[0] < 0; // the few strong differences are the ink
    // Against how much ink there could be; not against next to nothing, which would make writing of grain.
    const cv::Mat room = isBright ? cv::max(255 - ground, 110.0) : cv::max(ground, 48.0);
    cv::Mat ink;
    cv::Mat(isBright ? cv::Mat(-darker) : darker).convertTo(ink, CV_32F, 255);
    ink /= room;
    ink.convertTo(ink, CV_8U); // clamps
    return ink;
}

/// The value that `share` of all values over `above` stay under; none where there are none.
std::optional<double> quantile(const cv::Mat& values, double above, double share, const cv::Mat& mask = {})
{
    std::vector<int> counts(256);
    int total = 0;
    for (int y = 0; y < values.rows; ++y) {
        const uchar* row = values.ptr(y);
        const uchar* chosen = mask.empty() ? nullptr : mask.ptr(y);
        for (int x = 0; x < values.cols; ++x) {
            if (row[x] > above && (!chosen || chosen[x])) {
                ++counts[row[x]];
                ++total;
            }
        }
    }
    if (total == 0)
        return std::nullopt;
    int seen = 0;
    for (int value = 0; value < 256; ++value) {
        seen += counts[size_t(value)];
        if (seen >= share * total)
            return value;
    }
    return 255;
}

/// From where a value is ink: well over the grain of the picture, and not far paler than the strongest, as printed lines are.
std::optional<double> thresholdOf(const cv::Mat& ink)
{
    cv::Mat fine;
    cv::Mat grain;
    ink.convertTo(fine, CV_16S);
    cv::Laplacian(fine, grain, CV_16S);
    grain = cv::abs(grain);
    grain.convertTo(grain, CV_8U);
    // Half of the places are paper; a Laplacian has sqrt(20) times the deviation of plain noise, of which 0.67 is the median.
    const double noise = quantile(grain, -1, 0.5).value_or(0) / (0.67 * std::sqrt(20.0));
    const double floor = std::max(kFaintest, 6 * noise);
    const std::optional<double> strong = quantile(ink, floor, 0.9);
    if (!strong)
        return std::nullopt;
    return std::max(floor, 0.42 * *strong);
}

/// Takes away lines that cross the whole picture, and keeps the writing that crosses them.
void removeLines(cv::Mat* mask, bool isAcross)
{
    const int length = isAcross ? mask->cols : mask->rows;
    const int width = isAcross ? mask->rows : mask->cols;
    const int run = std::max(15, length / 16); // short enough to follow a line that is not quite level
    const auto sized = [isAcross](int along, int over) { return isAcross ? cv::Size(along, over) : cv::Size(over, along); };
    cv::Mat runs;
    cv::morphologyEx(*mask, runs, cv::MORPH_OPEN, cv::getStructuringElement(cv::MORPH_RECT, sized(run, 1)));
    cv::Mat joined;
    cv::dilate(runs, joined, cv::getStructuringElement(cv::MORPH_RECT, sized(run / 2 | 1, 3)));
    cv::Mat labels;
    cv::Mat stats;
    cv::Mat centres;
    const int count = cv::connectedComponentsWithStats(joined, labels, stats, centres);
    cv::Mat lines = cv::Mat::zeros(mask->size(), CV_8U);
    int thickest = 0;
    for (int i = 1; i < count; ++i) {
        const int along = stats.at<int>(i, isAcross ? cv::CC_STAT_WIDTH : cv::CC_STAT_HEIGHT);
        const int over = stats.at<int>(i, isAcross ? cv::CC_STAT_HEIGHT : cv::CC_STAT_WIDTH);
        if (along < length * 0.97 || over > std::max(12, width / 12))
            continue;
        thickest = std::max(thickest, int(cv::countNonZero((labels == i) & *mask) / double(along)) + 2);
        lines |= (labels == i) & runs;
    }
    if (thickest == 0)
        return;
    cv::dilate(lines, lines, cv::getStructuringElement(cv::MORPH_RECT, sized(1, 3)));
    const cv::Mat rest = *mask & ~lines;
    cv::Mat bridged;
    cv::morphologyEx(rest, bridged, cv::MORPH_CLOSE, cv::getStructuringElement(cv::MORPH_ELLIPSE, cv::Size(thickest * 2 + 3, thickest * 2 + 3)));
    *mask = rest | (bridged & *mask);
}

std::vector<Piece> piecesOf(const cv::Mat& mask, cv::Mat* labels)
{
    cv::Mat stats;
    cv::Mat centres;
    const int count = cv::connectedComponentsWithStats(mask, *labels, stats, centres);
    std::vector<Piece> pieces;
    if (count > kMostPieces)
        return pieces;
    for (int i = 1; i < count; ++i) {
        Piece piece;
        piece.box = cv::Rect(stats.at<int>(i, cv::CC_STAT_LEFT), stats.at<int>(i, cv::CC_STAT_TOP), stats.at<int>(i, cv::CC_STAT_WIDTH),
                             stats.at<int>(i, cv::CC_STAT_HEIGHT));
        piece.area = stats.at<int>(i, cv::CC_STAT_AREA);
        piece.labels = {i};
        const bool isAtEdge = piece.box.x <= 1 || piece.box.y <= 1 || piece.box.br().x >= mask.cols - 1 || piece.box.br().y >= mask.rows - 1;
        const bool isHuge = piece.box.width > mask.cols * 0.6 || piece.box.height > mask.rows * 0.6;
        // A line across, the edge of a table or a shadow, a speck.
        if ((isAtEdge && isHuge) || piece.box.width > mask.cols * 0.97 || piece.area < 6)
            continue;
        pieces.push_back(piece);
    }
    return pieces;
}

int gapBetween(const cv::Rect& a, const cv::Rect& b)
{
    const int across = std::max({0, a.x - b.br().x, b.x - a.br().x});
    const int down = std::max({0, a.y - b.br().y, b.y - a.br().y});
    return std::max(across, down);
}

/// Two parts of one digit, such as the bar of a 5 and its bow: one over the other, and near.
bool belongTogether(const Piece& a, const Piece& b, int height)
{
    const int overlap = std::min(a.box.br().x, b.box.br().x) - std::max(a.box.x, b.box.x);
    const int united = (a.box | b.box).height;
    return overlap > 0.35 * std::min(a.box.width, b.box.width) && gapBetween(a.box, b.box) < 0.3 * height && united < 1.5 * height;
}

/// Pieces into digits: bits go to what is beside them, specks away.
std::vector<Piece> digitsOf(std::vector<Piece> pieces, double smallest)
{
    std::sort(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) { return a.size() > b.size(); });
    std::vector<Piece> digits;
    if (pieces.empty())
        return digits;
    const int height = pieces.front().size();
    for (const Piece& piece : pieces) {
        const bool isBit = piece.size() < 0.35 * height;
        Piece* home = nullptr;
        for (Piece& digit : digits) {
            const int gap = gapBetween(digit.box, piece.box);
            const bool isHere = belongTogether(digit, piece, height) || (isBit && gap < 0.12 * height && piece.size() > 0.03 * height);
            if (isHere && (!home || gap < gapBetween(home->box, piece.box)))
                home = &digit;
        }
        if (home) {
            home->box |= piece.box;
            home->area += piece.area;
            home->labels.insert(home->labels.end(), piece.labels.begin(), piece.labels.end());
        } else if (!isBit) {
            digits.push_back(piece);
        }
    }
    // What is hardly larger than the grain of the picture is no writing.
    std::erase_if(digits, [smallest](const Piece& digit) { return digit.size() < smallest; });
    return digits;
}

/// The pen's width within what MNIST's pens had: a fine pen on a large sheet would vanish when scaled down.
void evenWidth(cv::Mat* ink, const cv::Mat& mask, int size)
{
    cv::Mat distance;
    cv::distanceTransform(mask, distance, cv::DIST_L2, 3);
    cv::Mat ridge;
    cv::dilate(distance, ridge, cv::getStructuringElement(cv::MORPH_RECT, cv::Size(3, 3)));
    const cv::Mat tops = (distance >= ridge) & mask;
    const double width = std::max(1.0, 2 * cv::mean(distance, tops)[0] - 1);
    const double unit = size / 20.0; // of the photo's pixels, in one of the network's
    const double wanted = std::clamp(width, kThinnest * unit, kThickest * unit);
    const int reach = int(std::lround(std::abs(wanted - width) / 2));
    if (reach < 1)
        return;
    const cv::Mat round = cv::getStructuringElement(cv::MORPH_ELLIPSE, cv::Size(2 * reach + 1, 2 * reach + 1));
    if (wanted > width)
        cv::dilate(*ink, *ink, round);
    else
        cv::erode(*ink, *ink, round);
}

/// The digit alone, with its soft edges, full ink where the pen was.
DigitImage imageOf(const Piece& digit, const cv::Mat& ink, const cv::Mat& labels, double threshold)
{
    const int margin = 4 + digit.size() / 6; // room for a pen that is made wider
    cv::Mat mask = cv::Mat::zeros(digit.box.size(), CV_8U);
    for (const int label : digit.labels)
        mask |= labels(digit.box) == label;
    cv::copyMakeBorder(mask, mask, margin, margin, margin, margin, cv::BORDER_CONSTANT, 0);
    cv::Mat own = cv::Mat::zeros(mask.size(), CV_8U);
    const cv::Rect wide(digit.box.x - margin, digit.box.y - margin, mask.cols, mask.rows);
    const cv::Rect there = wide & cv::Rect(0, 0, ink.cols, ink.rows);
    ink(there).copyTo(own(there - wide.tl()));
    cv::Mat near;
    cv::dilate(mask, near, cv::getStructuringElement(cv::MORPH_ELLIPSE, cv::Size(5, 5)));
    own.setTo(0, ~near);
    const double full = std::max(threshold + 1, quantile(own, threshold, 0.6, mask).value_or(255));
    const double none = threshold * 0.4;
    own.convertTo(own, CV_8U, 255 / (full - none), -255 * none / (full - none));
    evenWidth(&own, mask, digit.size());
    return rasterDigit(QImage(own.data, own.cols, own.rows, qsizetype(own.step), QImage::Format_Grayscale8));
}

QList<FoundDigit> find(const QImage& photo)
{
    QList<FoundDigit> found;
    double scale = 1;
    const cv::Mat ink = inkOf(greyOf(photo, &scale));
    const std::optional<double> threshold = thresholdOf(ink);
    if (!threshold)
        return found;
    cv::Mat mask = ink > *threshold;
    removeLines(&mask, true);
    removeLines(&mask, false);
    cv::Mat labels;
    std::vector<Piece> digits = digitsOf(piecesOf(mask, &labels), std::max(10.0, kSmallest * std::max(mask.cols, mask.rows)));
    if (digits.size() > kMostDigits)
        digits.resize(kMostDigits); // the largest
    std::sort(digits.begin(), digits.end(), [](const Piece& a, const Piece& b) { return a.box.x + a.box.width / 2 < b.box.x + b.box.width / 2; });
    for (const Piece& digit : digits) {
        const QRectF box(digit.box.x / scale, digit.box.y / scale, digit.box.width / scale, digit.box.height / scale);
        found.append(FoundDigit{box.toAlignedRect() & photo.rect(), imageOf(digit, ink, labels, *threshold)});
    }
    return found;
}

} // namespace

QList<FoundDigit> findDigits(const QImage& photo)
{
    constexpr int kNarrowest = 8;
    if (photo.width() < kNarrowest || photo.height() < kNarrowest)
        return {};
    try {
        return find(photo);
    } catch (const std::exception&) { // no memory for a picture of it
        return {};
    }
}

} // namespace Tintype
