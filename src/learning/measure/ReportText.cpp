// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What an evaluation means, in words: Evaluation::sentence and nextSteps.
#include "learning/measure/Evaluation.h"
#include "learning/measure/Intervals.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace Tintype {

namespace {

constexpr int kFewTestPhotos = 100; // With fewer, the range around 90 % is wider than 12 points.
constexpr int kFewTrainingPhotos = 100; // A class; what the project asks its users for.
constexpr double kWeakRecall = 0.9;
constexpr double kManyNotSure = 0.15; // The threshold is chosen so that about a tenth is "not sure".
constexpr float kVerySure = 0.9F;
constexpr int kMixedUp = 2; // One photo mixed up may be chance.

QString tr(const char* text, const char* comment = nullptr, int n = -1)
{
    return QCoreApplication::translate("Tintype::Evaluation", text, comment, n);
}

QString counted(int photos)
{
    return photos == 1 ? tr("1 photo") : tr("%Ln photos", nullptr, photos);
}

QString number(int value)
{
    return QLocale().toString(value);
}

QString percent(double share)
{
    return QLocale().toString(100 * share, 'f', 1);
}

/// What part of the photos the figure is about, and what that makes of it.
QString opening(const Evaluation& evaluation)
{
    const auto count = int(evaluation.photos.size());
    QString text;
    if (evaluation.part == QLatin1String("test") && evaluation.learntFrom == 0)
        text = tr("Right on %1 of %2 it had never seen.");
    else if (evaluation.part == QLatin1String("validation"))
        text = tr("Right on %1 of %2 that chose its best moment, which flatters it a little.");
    else if (evaluation.part == QLatin1String("train"))
        text = tr("Right on %1 of %2 it learnt from, which says little about new ones.");
    else if (evaluation.learntFrom > 0)
        text = tr("Right on %1 of %2, of which it had learnt some before, which flatters it.");
    else
        text = tr("Right on %1 of %2.");
    return text.arg(number(evaluation.correct), counted(count));
}

QString aboutSmallTest(const Evaluation& evaluation)
{
    const int independent = effectivePhotos(evaluation.photos);
    if (independent >= kFewTestPhotos)
        return {};
    return tr("The figure rests on %1, so it is rough. Tag more photos and add them to the test part.").arg(counted(independent));
}

QString aboutSureMistakes(const Evaluation& evaluation)
{
    const QList<PhotoPrediction> wrong = evaluation.mostWrong();
    const auto sure = int(std::count_if(wrong.begin(), wrong.end(),
                                        [](const PhotoPrediction& photo) { return photo.prediction.confidence() >= kVerySure; }));
    if (sure == 0)
        return {};
    return sure == 1 ? tr("On 1 photo it was very sure and disagreed with the tag. Look at it first: the tag may be wrong.")
                     : tr("On %Ln photos it was very sure and disagreed with the tag. Look at them first: tags may be wrong.", nullptr, sure);
}

QString aboutWeakestClass(const Evaluation& evaluation)
{
    const ClassMeasure* weakest = nullptr;
    for (const ClassMeasure& measure : evaluation.classes) {
        if (measure.photos > 0 && (!weakest || measure.recall < weakest->recall))
            weakest = &measure;
    }
    if (!weakest || weakest->recall >= kWeakRecall || evaluation.classes.size() < 2)
        return {};
    return tr("%1 is its weakest class: it found %2 of %3. Tag more photos like those it missed.")
        .arg(weakest->name, number(qRound(weakest->recall * weakest->photos)), number(weakest->photos));
}

QString aboutMixedUp(const Evaluation& evaluation)
{
    int most = 0;
    std::array<size_t, 2> pair{};
    for (size_t i = 0; i < evaluation.confusion.size(); ++i) {
        for (size_t j = i + 1; j < evaluation.confusion.size(); ++j) {
            const int mixed = evaluation.confusion[i][j] + evaluation.confusion[j][i];
            if (mixed > most) {
                most = mixed;
                pair = {i, j};
            }
        }
    }
    if (most < kMixedUp)
        return {};
    return tr("%1 and %2 are mixed up most (%3). Tag more photos that lie between them.")
        .arg(evaluation.classNames.at(qsizetype(pair[0])), evaluation.classNames.at(qsizetype(pair[1])), counted(most));
}

QString aboutFewPhotos(const Evaluation& evaluation)
{
    if (evaluation.classes.size() < 2)
        return {};
    const auto fewest = std::min_element(evaluation.classes.begin(), evaluation.classes.end(),
                                         [](const ClassMeasure& one, const ClassMeasure& other) { return one.photos < other.photos; });
    const double average = double(evaluation.photos.size()) / double(evaluation.classes.size());
    if (fewest->photos == 0)
        return tr("%1 has no photo here, so nothing is known about it. Tag some and split again.").arg(fewest->name);
    if (fewest->photos < average / 2)
        return tr("%1 has the fewest photos here (%2). Tag more of it.").arg(fewest->name, number(fewest->photos));
    if (evaluation.trainingPhotos > 0 && evaluation.trainingPhotos < kFewTrainingPhotos * int(evaluation.classes.size()))
        return tr("It learnt from %1. About %2 a class make a better model.")
            .arg(counted(evaluation.trainingPhotos), number(kFewTrainingPhotos));
    return {};
}

QString aboutNotSure(const Evaluation& evaluation)
{
    if (evaluation.notSure <= kManyNotSure * double(evaluation.photos.size()))
        return {};
    return tr("It was not sure of %1 and right on %2 % of the others. Tag more photos like the unsure ones.")
        .arg(counted(evaluation.notSure), percent(evaluation.accuracyWhenSure));
}

QString aboutRefused(const Evaluation& evaluation)
{
    const auto count = int(evaluation.refused.size());
    if (count == 0)
        return {};
    return count == 1 ? tr("1 photo could not be read and was left out.")
                      : tr("%Ln photos could not be read and were left out.", nullptr, count);
}

} // namespace

QString Evaluation::sentence() const
{
    if (photos.isEmpty())
        return tr("There is no photo to judge it on. Tag photos and split them first.");
    QString text = opening(*this);
    if (part == QLatin1String("train"))
        return text;
    text += u' '
        % tr("On new photos like these expect between %1 and %2 %.").arg(percent(interval[0]), percent(interval[1]));
    if (effectivePhotos(photos) < int(photos.size()))
        text += u' ' % tr("Photos of one burst count once in that range.");
    return text;
}

QStringList Evaluation::nextSteps() const
{
    if (photos.isEmpty())
        return {tr("Tag photos and split them, so that some are kept for the test.")};
    QStringList steps;
    // What can be done at once stands first: looking at tags costs minutes, taking photos costs days.
    for (const QString& step : {aboutSureMistakes(*this), aboutWeakestClass(*this), aboutMixedUp(*this), aboutFewPhotos(*this),
                                aboutNotSure(*this), aboutSmallTest(*this), aboutRefused(*this)}) {
        if (!step.isEmpty())
            steps.append(step);
    }
    if (steps.isEmpty())
        steps.append(tr("Nothing stands out. Try it on photos from another day or place: that tells more than more of the same."));
    return steps;
}

} // namespace Tintype
