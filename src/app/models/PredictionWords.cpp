// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/PredictionWords.h"

#include "learning/Prediction.h"
#include "library/Catalog.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace Tintype {

namespace {

/// A class is worth naming beside the best one when it has at least this share of the best one's probability.
constexpr float kWorthNaming = 0.25F;
constexpr qsizetype kMostNamed = 3;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Tintype::PredictionWords)
};

} // namespace

QString percentInWords(double share)
{
    const double percent = share * 100;
    if (percent > 0 && percent < 1)
        return Words::tr("under 1 %");
    if (percent > 99 && percent < 100)
        return Words::tr("over 99 %");
    return Words::tr("%1 %").arg(QLocale().toString(percent, 'f', 0));
}

QString percentWithTenth(double share)
{
    return Words::tr("%1 %").arg(QLocale().toString(share * 100, 'f', 1));
}

QString countedPhotos(int photos)
{
    return Words::tr("%Ln photo(s)", nullptr, photos);
}

QString answerInWords(const Prediction& prediction, const QStringList& classNames)
{
    const int best = prediction.best();
    if (best < 0 || best >= classNames.size())
        return Words::tr("No answer");
    if (!prediction.notSure)
        return Words::tr("%1, %2").arg(classNames[best], percentInWords(double(prediction.confidence())));

    std::vector<int> order(prediction.probabilities.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        return prediction.probabilities[size_t(a)] > prediction.probabilities[size_t(b)];
    });
    QStringList likely;
    for (const int index : order) {
        if (prediction.probabilities[size_t(index)] >= kWorthNaming * prediction.confidence() && likely.size() < kMostNamed
            && index < classNames.size())
            likely.append(classNames[index]);
    }
    if (likely.size() == 1)
        return Words::tr("Not sure, perhaps %1").arg(likely.first());
    if (likely.size() == 2)
        return Words::tr("Not sure: %1 or %2").arg(likely[0], likely[1]);
    return Words::tr("Not sure: %1, %2 or %3").arg(likely[0], likely[1], likely[2]);
}

QList<QColor> coloursOf(const Catalog& catalog, const QStringList& classNames)
{
    QList<QColor> colours;
    for (qsizetype i = 0; i < classNames.size(); ++i) {
        const PhotoClass* known = catalog.classByName(classNames[i]);
        colours.append(known ? known->colour : classColour(int(i)));
    }
    return colours;
}

} // namespace Tintype
