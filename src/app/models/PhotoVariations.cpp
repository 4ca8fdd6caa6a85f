// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/PhotoVariations.h"

#include "core/Chance.h"
#include "imaging/PhotoReader.h"
#include "imaging/PictureGuard.h"
#include "imaging/Resizer.h"
#include "learning/Recipe.h"
#include "learning/networks/NetworkCatalog.h"
#include "library/Catalog.h"

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <numeric>

namespace Tintype {

namespace {

constexpr int kMostDraws = 20; ///< Until one is found that can be seen.
constexpr double kSeenDifference = 2; ///< In levels of 0..255, all pixels' mean,
constexpr double kSeenMix = 0.15; ///< and the share of the other photo.

bool asksFor(const AugmentationRanges& ranges, Variation variation)
{
    switch (variation) {
    case Variation::Everything:
        break;
    case Variation::Crop:
        return ranges.minimumArea < 1 || ranges.mirrorProbability > 0;
    case Variation::Light:
        return ranges.brightness > 0 || ranges.contrast > 0;
    case Variation::Colour:
        return ranges.saturation > 0 || ranges.hue > 0;
    case Variation::Operations:
        return ranges.operations > 0 && ranges.magnitude > 0;
    case Variation::Cutout:
        return ranges.cutoutProbability > 0 && ranges.cutoutSide > 0;
    case Variation::Mixing:
        return ranges.mixup > 0;
    }
    return false;
}

/// The mean difference of two pictures of one size, in levels of 0..255.
double differenceOf(const QImage& one, const QImage& other)
{
    const int bytes = one.width() * 3;
    double sum = 0;
    for (int y = 0; y < one.height(); ++y) {
        const uchar* const first = one.constScanLine(y);
        const uchar* const second = other.constScanLine(y);
        sum = std::inner_product(first, first + bytes, second, sum, std::plus<>(), [](int a, int b) { return double(std::abs(a - b)); });
    }
    return sum / (double(bytes) * one.height());
}

Result<QImage> smallPicture(const QString& path)
{
    ReadOptions options;
    options.minimumShortSide = kVariedPictureSide;
    const Result<PhotoImage> photo = readPhoto(path, options);
    if (!photo)
        return fail(photo.error());
    return shrunk(photo->image, kVariedPictureSide);
}

QImage rendered(const QImage& photo, const AugmentationPlan& plan, int size)
{
    std::vector<uchar> bytes(size_t(size) * size_t(size) * 3);
    renderAugmented(photo, plan, size, bytes.data());
    return QImage(bytes.data(), size, size, qsizetype(size) * 3, QImage::Format_RGB888).copy();
}

/// Draws and renders for one photo what BatchMaker does for a training.
class VariationStudio
{
public:
    VariationStudio(const VariationRequest& request, QImage photo)
        : m_request(request)
        , m_photo(std::move(photo))
        , m_random(request.seed)
    {
        for (int i = 0; request.ranges.mixup > 0 && i < request.others.size(); ++i) {
            if (const Result<QImage> other = smallPicture(request.others.at(i)))
                m_others.emplace_back(i, *other);
        }
    }

    VariationPreview preview()
    {
        const AugmentationPlan plain = drawAugmentation(onlyVariation({}, Variation::Mixing), m_photo.size(), 0);
        VariationPreview preview{rendered(m_photo, plain, m_request.size), {}};
        for (const Variation variation : variationsIn(m_request.ranges)) {
            if (variation == Variation::Mixing && m_others.empty())
                continue;
            VariationRow row{variation, {}};
            for (int i = 0; i < m_request.examples; ++i)
                row.examples.push_back(seenExample(variation, size_t(i), preview.photo));
            preview.rows.push_back(std::move(row));
        }
        return preview;
    }

private:
    VariedPicture seenExample(Variation variation, size_t which, const QImage& plain)
    {
        VariedPicture made = example(variation, which);
        const auto isSeen = [&] {
            const bool isMixed = variation != Variation::Mixing || 1 - made.share >= kSeenMix;
            return variation == Variation::Everything || (isMixed && differenceOf(made.picture, plain) >= kSeenDifference);
        };
        for (int draw = 1; draw < kMostDraws && !isSeen(); ++draw)
            made = example(variation, which);
        return made;
    }

    VariedPicture example(Variation variation, size_t which)
    {
        const AugmentationRanges ranges = onlyVariation(m_request.ranges, variation);
        const AugmentationPlan plan = drawAugmentation(ranges, m_photo.size(), m_random.next());
        VariedPicture made{rendered(m_photo, plan, m_request.size), VariationWords::ofPlan(plan, variation, m_photo.size())};
        if (ranges.mixup > 0 && !m_others.empty())
            mix(made, ranges, which % m_others.size());
        return made;
    }

    void mix(VariedPicture& example, const AugmentationRanges& ranges, size_t which)
    {
        const auto& [number, photo] = m_others[which];
        const AugmentationPlan plan = drawAugmentation(ranges, photo.size(), m_random.next());
        const QImage other = rendered(photo, plan, m_request.size);
        example.share = drawMixedShare(ranges.mixup, m_random.next());
        example.other = number;
        for (int y = 0; y < m_request.size; ++y) // rows of an image may be longer than their pixels
            mixPictures(other.constScanLine(y), example.share, size_t(m_request.size) * 3, example.picture.scanLine(y));
    }

    const VariationRequest& m_request;
    const QImage m_photo;
    std::vector<std::pair<int, QImage>> m_others; // with their places in the request
    Chance m_random;
};

} // namespace

std::vector<Variation> variationsIn(const AugmentationRanges& ranges)
{
    std::vector<Variation> found{Variation::Everything};
    for (const Variation each : {Variation::Crop, Variation::Light, Variation::Colour, Variation::Operations, Variation::Cutout, Variation::Mixing}) {
        if (asksFor(ranges, each))
            found.push_back(each);
    }
    return found.size() > 1 ? found : std::vector<Variation>();
}

AugmentationRanges onlyVariation(const AugmentationRanges& ranges, Variation variation)
{
    if (variation == Variation::Everything)
        return ranges;
    AugmentationRanges only{1, 1, 1, 1, 0, 0, 0};
    switch (variation) {
    case Variation::Everything:
        break;
    case Variation::Crop:
        only.minimumArea = ranges.minimumArea;
        only.maximumArea = ranges.maximumArea;
        only.minimumRatio = ranges.minimumRatio;
        only.maximumRatio = ranges.maximumRatio;
        only.mirrorProbability = ranges.mirrorProbability;
        break;
    case Variation::Light:
        only.brightness = ranges.brightness;
        only.contrast = ranges.contrast;
        break;
    case Variation::Colour:
        only.saturation = ranges.saturation;
        only.hue = ranges.hue;
        break;
    case Variation::Operations:
        only.operations = ranges.operations;
        only.magnitude = ranges.magnitude;
        break;
    case Variation::Cutout:
        only.cutoutProbability = ranges.cutoutProbability;
        only.cutoutSide = ranges.cutoutSide;
        break;
    case Variation::Mixing:
        only.mixup = ranges.mixup;
        break;
    }
    return only;
}

AugmentationRanges rangesOf(const Recipe& recipe)
{
    if (!recipe.fineTune)
        return onlyVariation({}, Variation::Mixing); // which they do not ask for: nothing is varied
    const Result<NetworkEntry> entry = networkEntry(recipe.network);
    const int judgedSize = recipe.fromScratch || !entry ? recipe.lastSize : entry->preprocessing.size;
    return rangesForSize(recipe.augmentation, recipe.lastSize, judgedSize);
}

std::vector<VariationPhoto> photosToVary(const Catalog& catalog)
{
    const auto rank = [](const Photo& photo) { return photo.classId == kNoClass ? 0 : photo.role == Role::Train ? 2 : 1; };
    int best = 0;
    for (const Photo& photo : catalog.photos())
        best = std::max(best, rank(photo));
    std::vector<VariationPhoto> chosen;
    for (const Photo& photo : catalog.photos()) {
        if (rank(photo) < best)
            continue;
        const PhotoClass* photoClass = catalog.photoClass(photo.classId);
        chosen.push_back({photo.facts.path, photoClass ? photoClass->name : QString(), photoClass ? photoClass->colour : QColor()});
    }
    return chosen;
}

Result<VariationPreview> previewVariations(const VariationRequest& request)
{
    return guardPicture([&]() -> Result<VariationPreview> {
        Result<QImage> photo = smallPicture(request.photo);
        if (!photo)
            return fail(photo.error());
        return VariationStudio(request, std::move(*photo)).preview();
    });
}

} // namespace Tintype
