// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "imaging/Augmentation.h"

#include <QColor>
#include <QCoreApplication>
#include <QStringList>

#include <vector>

namespace Tintype {

class Catalog;
struct Recipe;

/// The kinds of change that a training makes to its photos, each to be seen by itself, and all of them together.
enum class Variation { Everything, Crop, Light, Colour, Operations, Cutout, Mixing };

/// Those that these ranges ask for, Everything first; none where nothing is varied.
std::vector<Variation> variationsIn(const AugmentationRanges& ranges);
/// The same ranges with no other change than this; a crop, where none is asked for, is the middle square of the photo.
AugmentationRanges onlyVariation(const AugmentationRanges& ranges, Variation variation);
/// As the recipe's last steps use them.
AugmentationRanges rangesOf(const Recipe& recipe);

/// A photo that variations can be shown of.
struct VariationPhoto
{
    QString path;
    QString className; ///< Empty where it has none.
    QColor colour; ///< Of its class.
};

/// Photos that are learnt from; before there are any, those with a class; else all.
std::vector<VariationPhoto> photosToVary(const Catalog& catalog);

struct VariationRequest
{
    QString photo; ///< Path.
    QStringList others; ///< Photos to mix it with, one example each; where they end, it begins anew.
    AugmentationRanges ranges;
    int size = 0; ///< Side of the network's input in pixels.
    int examples = 0; ///< Of each variation.
    quint64 seed = 0;
};

struct VariedPicture
{
    QImage picture; ///< size x size, Format_RGB888.
    QString words; ///< What was done, mixing excepted.
    double share = 1; ///< Of the photo itself, where it is mixed with `other`.
    int other = -1; ///< Index in VariationRequest::others; -1: mixed with none.
};

struct VariationRow
{
    Variation variation = Variation::Everything;
    std::vector<VariedPicture> examples;
};

struct VariationPreview
{
    QImage photo; ///< Unvaried: its middle square.
    std::vector<VariationRow> rows;
};

/// What a training would make of the photo, by the functions that it uses itself. Of one kind alone, draws that leave the photo nearly
/// as it is are passed over; of everything they are taken as they come. Any thread; some tenths of a second. Errors: those of readPhoto.
Result<VariationPreview> previewVariations(const VariationRequest& request);

/// Variations in people's words.
class VariationWords
{
    Q_DECLARE_TR_FUNCTIONS(Tintype::VariationWords)

public:
    static QString title(Variation variation);
    static QString sentence(Variation variation); ///< What it is good for.
    static QString explanation(Variation variation); ///< The same at greater length, with the name that books use.
    static QString ofPlan(const AugmentationPlan& plan, Variation variation, QSize photo); ///< "64 % of the photo, mirrored"

private:
    static QString ofStep(const AugmentationPlan::Step& step);
    static QString ofFactor(double factor, const QString& more, const QString& less); ///< The phrases with their percentage.
};

} // namespace Tintype
