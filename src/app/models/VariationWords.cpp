// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

// VariationWords of PhotoVariations.h.

#include "app/models/PhotoVariations.h"

#include <QLocale>

#include <cmath>

namespace Tintype {

namespace {

QString whole(double number)
{
    return QLocale().toString(std::lround(std::abs(number)));
}

} // namespace

QString VariationWords::title(Variation variation)
{
    switch (variation) {
    case Variation::Everything:
        return tr("All together");
    case Variation::Crop:
        return tr("Cut and mirrored");
    case Variation::Light:
        return tr("Light");
    case Variation::Colour:
        return tr("Colour");
    case Variation::Operations:
        return tr("Turned, sharpened and the like");
    case Variation::Cutout:
        return tr("A part hidden");
    case Variation::Mixing:
        return tr("Two photos mixed");
    }
    return {};
}

QString VariationWords::sentence(Variation variation)
{
    switch (variation) {
    case Variation::Everything:
        return tr("As training sees the photo, another way each time.");
    case Variation::Crop:
        return tr("Things may be large or small, left or right.");
    case Variation::Light:
        return tr("The hour and the exposure must not matter.");
    case Variation::Colour:
        return tr("No two cameras agree on colours.");
    case Variation::Operations:
        return tr("One change out of eleven, never a strong one.");
    case Variation::Cutout:
        return tr("No single thing may decide.");
    case Variation::Mixing:
        return tr("The answer is mixed alike.");
    }
    return {};
}

QString VariationWords::explanation(Variation variation)
{
    switch (variation) {
    case Variation::Everything:
        return tr("Every time a photo is learnt from, all of these are drawn anew. Photos to check and to test with are never varied.");
    case Variation::Crop:
        return tr("Random crop and flip: a part of the photo, somewhat taller or wider than it was, and half of the time mirrored.");
    case Variation::Light:
        return tr("Brightness and contrast, drawn a little above or below what they were.");
    case Variation::Colour:
        return tr("Colour jitter: more or less colour, and all colours turned a little the same way.");
    case Variation::Operations:
        return tr("RandAugment (Cubuk and others, 2019): turned, slanted, moved, sharper or softer, fewer levels, bright parts reversed, light "
                  "spread evenly or from black to white, more or less colour. Which, and how much, is drawn for each photo.");
    case Variation::Cutout:
        return tr("Cutout (DeVries and Taylor, 2017): a grey square somewhere hides a part of the photo, so that the rest has to be enough.");
    case Variation::Mixing:
        return tr("Mixup (Zhang and others, 2018): two photos are laid over each other, and the answer that is wanted is mixed in the same "
                  "shares. It keeps a network from being too sure of itself.");
    }
    return {};
}

QString VariationWords::ofFactor(double factor, const QString& more, const QString& less)
{
    return (factor >= 1 ? more : less).arg(whole(100 * (factor - 1)));
}

QString VariationWords::ofStep(const AugmentationPlan::Step& step)
{
    const double amount = strengthInUnits(step.operation, step.strength);
    switch (step.operation) {
    case PhotoOperation::Rotate:
        return tr("turned by %1°").arg(whole(amount));
    case PhotoOperation::ShearAcross:
    case PhotoOperation::ShearDown:
        return tr("slanted by %1 %").arg(whole(100 * amount));
    case PhotoOperation::ShiftAcross:
    case PhotoOperation::ShiftDown:
        return tr("moved by %1 %").arg(whole(100 * amount));
    case PhotoOperation::Posterize: {
        const int levels = 256 >> int(std::lround(amount));
        return tr("%1 levels of each colour").arg(QLocale().toString(levels));
    }
    case PhotoOperation::Solarize:
        return tr("the brightest parts reversed");
    case PhotoOperation::Sharpness:
        return amount >= 1 ? tr("sharper") : tr("softer");
    case PhotoOperation::Equalize:
        return tr("%1 % of the way to even light").arg(whole(100 * amount));
    case PhotoOperation::Autocontrast:
        return tr("%1 % of the way from black to white").arg(whole(100 * amount));
    case PhotoOperation::Colour:
        return ofFactor(amount, tr("%1 % more colour"), tr("%1 % less colour"));
    }
    return {};
}

QString VariationWords::ofPlan(const AugmentationPlan& plan, Variation variation, QSize photo)
{
    QStringList words;
    const auto shows = [variation](Variation kind) { return variation == kind || variation == Variation::Everything; };
    if (shows(Variation::Crop)) {
        const double area = plan.crop.width() * plan.crop.height() / (double(photo.width()) * photo.height());
        words.append(tr("%1 % of the photo").arg(whole(100 * area)));
        if (plan.mirrored)
            words.append(tr("mirrored"));
    }
    if (shows(Variation::Light)) {
        words.append(ofFactor(plan.brightness, tr("%1 % brighter"), tr("%1 % darker")));
        words.append(ofFactor(plan.contrast, tr("%1 % more contrast"), tr("%1 % less contrast")));
    }
    if (shows(Variation::Colour) && (plan.saturation != 1 || plan.hue != 0)) {
        words.append(ofFactor(plan.saturation, tr("%1 % more colour"), tr("%1 % less colour")));
        words.append(tr("colours turned by %1°").arg(whole(plan.hue)));
    }
    for (const AugmentationPlan::Step& step : plan.steps)
        words.append(ofStep(step));
    if (!plan.hidden.isEmpty())
        words.append(tr("a square hidden"));
    return words.join(tr(", "));
}

} // namespace Tintype
