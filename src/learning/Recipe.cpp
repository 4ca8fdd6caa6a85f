// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/Recipe.h"

#include "learning/JsonFields.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace Tintype {

// The reasons for the constants in Recipe.h. Two sources give most of them: A. Kumar et al., "Fine-tuning can distort pretrained
// features", 2022 (first the head alone, then all), and fastai's fine_tune (one cycle, lower rates for earlier layers).
//
// batch 32              Small batches give more steps, and better results, where photos are few.
// learningRateHead 3e-4 The head is already near its best from the logistic regression; at 1e-3 it loses that for most of the run.
// learningRateTop 1.5e-4 Half of that: the last stages fit the new classes without forgetting what they know. Halved for each
//                       stage before, for edges and textures are the same in all photos.
// weightDecay 0.01      AdamW's customary value; not applied to normalisations and biases, which have nothing to shrink to.
// labelSmoothing 0.1    Keeps the last steps from chasing mislabelled photos; the temperature puts confidence right afterwards.
// gradientClip 1        One odd mini-batch cannot throw the weights out.
// averageDecay 0.99     A mean over about the last 100 steps, while a run has 150 to 600.
// frozenStages 2        Stem and first stages work on the largest maps, so they cost a third of the time, and hold few weights.
// firstSize, lastSize   Photos are judged at 224; 192 costs three quarters of that. With 160 and twice these rates, validation stayed
//                       under the quick model's until the last tenth of the steps; with these it passed it before the half (one
//                       division of 1,200 photos, 360 of them for validation).
// minimumSteps 150      Leaves one cycle 45 steps to warm up and 105 to cool down, however few the photos are.
// maximumSteps 600      Keeps a run to minutes on two cores; from about 2,000 photos on each is seen fewer than ten times.
// patience 5            At the peak of the learning rate it is worse than the head alone for a while; that must not end the run.
// augmentation          Crops of half the area on: smaller ones often miss what the photo shows. Colours are not turned, for a
//                       photo's colours are part of what is asked (sea, sand, forest). Photos are not mixed: the rule of
//                       A. Kolesnikov et al., "Big Transfer", 2020, leaves that out under 20,000 photos.

namespace {

constexpr int kEpochs = 10; // Times that each photo is seen when nothing else bounds the steps.
constexpr int kEpochsFromScratch = 40;
constexpr int kLargestSide = 1'024;
constexpr int kMaximumStepsEver = 1'000'000;
constexpr int kMostOperations = 20; // of a file's; more would only cost time

QString tr(const char* text)
{
    return QCoreApplication::translate("Tintype::Recipe", text);
}

QJsonObject toJson(const AugmentationRanges& ranges)
{
    QJsonObject object{
        {QStringLiteral("minimum_area"), ranges.minimumArea},   {QStringLiteral("maximum_area"), ranges.maximumArea},
        {QStringLiteral("minimum_ratio"), ranges.minimumRatio}, {QStringLiteral("maximum_ratio"), ranges.maximumRatio},
        {QStringLiteral("mirror"), ranges.mirrorProbability},   {QStringLiteral("brightness"), ranges.brightness},
        {QStringLiteral("contrast"), ranges.contrast}};
    const auto insert = [&](const QString& key, double value) { // left out where off, so that runs begun without it are known again
        if (value > 0)
            object.insert(key, value);
    };
    insert(QStringLiteral("saturation"), ranges.saturation);
    insert(QStringLiteral("hue"), ranges.hue);
    insert(QStringLiteral("operations"), ranges.operations);
    insert(QStringLiteral("magnitude"), ranges.magnitude);
    insert(QStringLiteral("cutout"), ranges.cutoutProbability);
    insert(QStringLiteral("cutout_side"), ranges.cutoutSide);
    insert(QStringLiteral("mixup"), ranges.mixup);
    return object;
}

AugmentationRanges readAugmentation(JsonFields& fields)
{
    AugmentationRanges ranges;
    ranges.minimumArea = fields.number(QLatin1String("minimum_area"), ranges.minimumArea, 0.01, 1);
    ranges.maximumArea = fields.number(QLatin1String("maximum_area"), ranges.maximumArea, ranges.minimumArea, 1);
    ranges.minimumRatio = fields.number(QLatin1String("minimum_ratio"), ranges.minimumRatio, 0.1, 10);
    ranges.maximumRatio = fields.number(QLatin1String("maximum_ratio"), ranges.maximumRatio, ranges.minimumRatio, 10);
    ranges.mirrorProbability = fields.number(QLatin1String("mirror"), ranges.mirrorProbability, 0, 1);
    ranges.brightness = fields.number(QLatin1String("brightness"), ranges.brightness, 0, 1);
    ranges.contrast = fields.number(QLatin1String("contrast"), ranges.contrast, 0, 1);
    ranges.saturation = fields.number(QLatin1String("saturation"), ranges.saturation, 0, 1);
    ranges.hue = fields.number(QLatin1String("hue"), ranges.hue, 0, 180);
    ranges.operations = fields.whole(QLatin1String("operations"), ranges.operations, 0, kMostOperations);
    ranges.magnitude = fields.number(QLatin1String("magnitude"), ranges.magnitude, 0, 10);
    ranges.cutoutProbability = fields.number(QLatin1String("cutout"), ranges.cutoutProbability, 0, 1);
    ranges.cutoutSide = fields.number(QLatin1String("cutout_side"), ranges.cutoutSide, 0, 1);
    ranges.mixup = fields.number(QLatin1String("mixup"), ranges.mixup, 0, 1);
    return ranges;
}

void readRates(JsonFields& fields, Recipe* recipe)
{
    recipe->learningRateHead = fields.number(QLatin1String("learning_rate_head"), recipe->learningRateHead, 0, 10);
    recipe->learningRateTop = fields.number(QLatin1String("learning_rate_top"), recipe->learningRateTop, 0, 10);
    recipe->weightDecay = fields.number(QLatin1String("weight_decay"), recipe->weightDecay, 0, 10);
    recipe->labelSmoothing = fields.number(QLatin1String("label_smoothing"), recipe->labelSmoothing, 0, 0.9);
    recipe->gradientClip = fields.number(QLatin1String("gradient_clip"), recipe->gradientClip, 0, 1e6);
    recipe->warmup = fields.number(QLatin1String("warmup"), recipe->warmup, 0, 1);
    recipe->startDivisor = fields.number(QLatin1String("start_divisor"), recipe->startDivisor, 1, 1e6);
    recipe->averageDecay = fields.number(QLatin1String("average_decay"), recipe->averageDecay, 0, 0.999999);
}

void readSteps(JsonFields& fields, Recipe* recipe)
{
    recipe->batch = fields.whole(QLatin1String("batch"), recipe->batch, 1, 4'096);
    recipe->microBatch = fields.whole(QLatin1String("micro_batch"), recipe->microBatch, 0, 4'096);
    recipe->recompute = fields.truth(QLatin1String("recompute"), recipe->recompute);
    recipe->precision = fields.text(QLatin1String("precision"), {}, 20);
    recipe->epochs = fields.whole(QLatin1String("epochs"), recipe->epochs, 0, 100'000);
    recipe->frozenStages = fields.whole(QLatin1String("frozen_stages"), recipe->frozenStages, 0, 1'000);
    recipe->firstSize = fields.whole(QLatin1String("first_size"), recipe->firstSize, 16, kLargestSide);
    recipe->lastSize = fields.whole(QLatin1String("last_size"), recipe->lastSize, 16, kLargestSide);
    recipe->lastSizeFrom = fields.number(QLatin1String("last_size_from"), recipe->lastSizeFrom, 0, 1);
    recipe->minimumSteps = fields.whole(QLatin1String("minimum_steps"), recipe->minimumSteps, 1, kMaximumStepsEver);
    recipe->maximumSteps = fields.whole(QLatin1String("maximum_steps"), recipe->maximumSteps, recipe->minimumSteps, kMaximumStepsEver);
    recipe->patience = fields.whole(QLatin1String("patience"), recipe->patience, 0, 100'000);
}

// Learning from scratch: nothing is known, so nothing is to be spared.
//
// learningRate 2e-3     For all layers alike; AdamW takes it well with normalisations and a long warm-up.
// weightDecay 0.05      Five times the usual: a network of millions of numbers sees only hundreds of photos.
// size 128              A third of the work of 224. What a network learns from so few photos shows at this size.
// steps 800 to 4,000    It starts from nothing, so it takes longer than fine-tuning by as much.
// crops from 0.35 on    More variety, since each photo is seen many more times.
//
// A network of millions of numbers soon knows a few hundred photos by heart, so these change them more than the other recipes do:
// saturation 0.3, hue 8 Modest: a photo's colours are part of what is asked, but no two cameras agree on them.
// operations 1 up to 5  One of the list, at most half as strong as a photo bears. RandAugment's two at 9 are for a million photos.
// cutout 0.5 of 0.3     Every second photo loses a tenth of itself at most, so that no single thing decides.
// mixup 0.2             H. Zhang et al.'s for a million photos; with it two of three stay nine tenths of what they were. Better leaves
//                       it out: it begins with what a million photos taught (Big Transfer, above).
void setFromScratch(Recipe* recipe)
{
    recipe->fromScratch = true;
    recipe->learningRateHead = 2e-3;
    recipe->learningRateTop = 2e-3;
    recipe->weightDecay = 0.05;
    recipe->frozenStages = 0;
    recipe->firstSize = recipe->lastSize = 128;
    recipe->minimumSteps = 800;
    recipe->maximumSteps = 4'000;
    recipe->warmup = 0.2;
    recipe->startDivisor = 25;
    recipe->augmentation.minimumArea = 0.35;
    recipe->augmentation.brightness = 0.3;
    recipe->augmentation.contrast = 0.3;
    recipe->augmentation.saturation = 0.3;
    recipe->augmentation.hue = 8;
    recipe->augmentation.operations = 1;
    recipe->augmentation.magnitude = 5;
    recipe->augmentation.cutoutProbability = 0.5;
    recipe->augmentation.cutoutSide = 0.3;
    recipe->augmentation.mixup = 0.2;
}

} // namespace

int Recipe::stepsFor(int photos) const
{
    if (!fineTune || photos <= 0)
        return 0;
    const qint64 batches = (qint64(photos) + batch - 1) / batch;
    if (epochs > 0)
        return int(std::min<qint64>(batches * epochs, kMaximumStepsEver));
    return int(std::clamp<qint64>(qint64(fromScratch ? kEpochsFromScratch : kEpochs) * photos / batch, minimumSteps, maximumSteps));
}

Result<Recipe> Recipe::named(const QString& name)
{
    Recipe recipe;
    recipe.name = name;
    if (name == QLatin1String("quick"))
        recipe.fineTune = false;
    else if (name == QLatin1String("scratch"))
        setFromScratch(&recipe);
    else if (name != QLatin1String("better"))
        return fail(Error::Kind::BadInput, tr("There is no recipe \"%1\". Choose \"quick\", \"better\" or \"scratch\".").arg(name));
    return recipe;
}

QJsonObject Recipe::toJson() const
{
    QJsonObject object{{QStringLiteral("name"), name},
            {QStringLiteral("network"), network},
            {QStringLiteral("fine_tune"), fineTune},
            {QStringLiteral("batch"), batch},
            {QStringLiteral("epochs"), epochs},
            // As text: JSON's numbers hold only 53 bits.
            {QStringLiteral("seed"), QString::number(seed)},
            {QStringLiteral("learning_rate_head"), learningRateHead},
            {QStringLiteral("learning_rate_top"), learningRateTop},
            {QStringLiteral("weight_decay"), weightDecay},
            {QStringLiteral("label_smoothing"), labelSmoothing},
            {QStringLiteral("gradient_clip"), gradientClip},
            {QStringLiteral("average_decay"), averageDecay},
            {QStringLiteral("frozen_stages"), frozenStages},
            {QStringLiteral("first_size"), firstSize},
            {QStringLiteral("last_size"), lastSize},
            {QStringLiteral("last_size_from"), lastSizeFrom},
            {QStringLiteral("minimum_steps"), minimumSteps},
            {QStringLiteral("maximum_steps"), maximumSteps},
            {QStringLiteral("patience"), patience},
            {QStringLiteral("augmentation"), Tintype::toJson(augmentation)}};
    if (fromScratch) { // left out elsewhere, so that runs begun by an earlier version are known again
        object.insert(QStringLiteral("from_scratch"), true);
        object.insert(QStringLiteral("warmup"), warmup);
        object.insert(QStringLiteral("start_divisor"), startDivisor);
    }
    if (microBatch > 0) // these, too
        object.insert(QStringLiteral("micro_batch"), microBatch);
    if (recompute)
        object.insert(QStringLiteral("recompute"), true);
    if (!precision.isEmpty())
        object.insert(QStringLiteral("precision"), precision);
    return object;
}

Result<Recipe> Recipe::fromJson(const QJsonObject& object)
{
    Recipe recipe;
    JsonFields fields(object);
    recipe.name = fields.text(QLatin1String("name"), {}, 100);
    recipe.network = fields.text(QLatin1String("network"), {}, 100);
    recipe.fineTune = fields.truth(QLatin1String("fine_tune"), recipe.fineTune);
    recipe.fromScratch = fields.truth(QLatin1String("from_scratch"), recipe.fromScratch);
    bool isNumber = false;
    recipe.seed = fields.text(QLatin1String("seed"), QStringLiteral("1"), 20).toULongLong(&isNumber);
    readSteps(fields, &recipe);
    readRates(fields, &recipe);
    JsonFields ranges(object.value(QLatin1String("augmentation")).toObject());
    recipe.augmentation = readAugmentation(ranges);
    // From scratch there is nothing else to do, and the last layers of some networks fit one size of pictures only.
    const bool isContradictory = recipe.fromScratch && (!recipe.fineTune || recipe.firstSize != recipe.lastSize);
    const bool hasPrecision = recipe.precision.isEmpty() || recipe.precision == u"float32" || recipe.precision == u"bfloat16";
    if (isContradictory || !hasPrecision || !fields.isGood() || !ranges.isGood() || !isNumber || recipe.name.isEmpty() || recipe.network.isEmpty())
        return fail(Error::Kind::Corrupt, tr("The recipe of this run is damaged. Start a new training."),
                    fields.isGood() ? ranges.fault() : fields.fault());
    return recipe;
}

} // namespace Tintype
