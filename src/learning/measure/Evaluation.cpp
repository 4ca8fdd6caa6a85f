// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/measure/Evaluation.h"

#include "learning/measure/Calibration.h"
#include "learning/measure/Intervals.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace Tintype {

namespace {

constexpr double kLeastProbability = 1e-12; // One photo that was given a probability of 0 must not make the mean loss infinite.

bool isMoreConfident(const PhotoPrediction& one, const PhotoPrediction& other)
{
    return one.prediction.confidence() > other.prediction.confidence();
}

double ratio(int part, int whole)
{
    return whole == 0 ? 0 : double(part) / whole;
}

std::vector<ClassMeasure> measureClasses(const QStringList& names, const std::vector<std::vector<int>>& confusion)
{
    std::vector<ClassMeasure> classes;
    for (size_t i = 0; i < confusion.size(); ++i) {
        ClassMeasure measure;
        measure.name = names.at(qsizetype(i));
        int called = 0;
        for (size_t j = 0; j < confusion.size(); ++j) {
            measure.photos += confusion[i][j];
            called += confusion[j][i];
        }
        measure.precision = ratio(confusion[i][i], called);
        measure.recall = ratio(confusion[i][i], measure.photos);
        measure.f1 = ratio(2 * confusion[i][i], measure.photos + called);
        classes.push_back(measure);
    }
    return classes;
}

double meanLoss(const QList<PhotoPrediction>& photos)
{
    double sum = 0;
    for (const PhotoPrediction& photo : photos)
        sum -= std::log(std::max<double>(photo.prediction.probabilities[size_t(photo.label)], kLeastProbability));
    return photos.isEmpty() ? 0 : sum / double(photos.size());
}

double calibrationError(const QList<PhotoPrediction>& photos)
{
    std::vector<std::vector<float>> probabilities;
    std::vector<int> labels;
    for (const PhotoPrediction& photo : photos) {
        probabilities.push_back(photo.prediction.probabilities);
        labels.push_back(photo.label);
    }
    return expectedCalibrationError(probabilities, labels);
}

} // namespace

Evaluation Evaluation::of(const ModelInfo& model, const QList<PhotoPrediction>& predictions)
{
    Evaluation result;
    result.classNames = model.classNames;
    result.trainingPhotos = model.trainingPhotos;
    const auto count = size_t(model.classNames.size());
    result.confusion.assign(count, std::vector<int>(count));
    int sureAndRight = 0;
    for (const PhotoPrediction& photo : predictions) {
        if (!photo.refused.isEmpty())
            result.refused.append({photo.path, photo.refused});
        if (!photo.refused.isEmpty() || photo.label < 0 || size_t(photo.label) >= count || photo.prediction.probabilities.size() != count)
            continue;
        const int best = photo.prediction.best();
        result.photos.append(photo);
        ++result.confusion[size_t(photo.label)][size_t(best)];
        result.correct += best == photo.label ? 1 : 0;
        result.notSure += photo.prediction.notSure ? 1 : 0;
        sureAndRight += best == photo.label && !photo.prediction.notSure ? 1 : 0;
    }
    const auto photos = int(result.photos.size());
    result.accuracy = ratio(result.correct, photos);
    result.interval = wilsonInterval(result.correct, photos, effectivePhotos(result.photos));
    result.classes = measureClasses(result.classNames, result.confusion);
    result.loss = meanLoss(result.photos);
    result.ece = calibrationError(result.photos);
    result.accuracyWhenSure = ratio(sureAndRight, photos - result.notSure);
    return result;
}

QList<PhotoPrediction> Evaluation::cell(int given, int predicted) const
{
    QList<PhotoPrediction> chosen;
    for (const PhotoPrediction& photo : photos) {
        if (photo.label == given && photo.prediction.best() == predicted)
            chosen.append(photo);
    }
    std::stable_sort(chosen.begin(), chosen.end(), isMoreConfident);
    return chosen;
}

QList<PhotoPrediction> Evaluation::mostWrong() const
{
    QList<PhotoPrediction> wrong;
    for (const PhotoPrediction& photo : photos) {
        if (photo.label != photo.prediction.best())
            wrong.append(photo);
    }
    std::stable_sort(wrong.begin(), wrong.end(), isMoreConfident);
    return wrong;
}

QJsonObject Evaluation::toJson() const
{
    QJsonArray rows;
    for (const std::vector<int>& row : confusion) {
        QJsonArray cells;
        for (int cell : row)
            cells.append(cell);
        rows.append(cells);
    }
    QJsonObject perClass;
    for (const ClassMeasure& measure : classes)
        perClass.insert(measure.name, QJsonObject{{QStringLiteral("photos"), measure.photos},
                                                  {QStringLiteral("precision"), measure.precision},
                                                  {QStringLiteral("recall"), measure.recall},
                                                  {QStringLiteral("f1"), measure.f1}});
    QJsonArray left;
    for (const RefusedFile& file : refused)
        left.append(QJsonObject{{QStringLiteral("file"), file.path}, {QStringLiteral("reason"), file.reason}});
    return {{QStringLiteral("photos"), photos.size()},
            {QStringLiteral("accuracy"), accuracy},
            {QStringLiteral("interval"), QJsonArray{interval[0], interval[1]}},
            {QStringLiteral("classes"), QJsonArray::fromStringList(classNames)},
            {QStringLiteral("confusion"), rows},
            {QStringLiteral("per_class"), perClass},
            {QStringLiteral("loss"), loss},
            {QStringLiteral("ece"), ece},
            {QStringLiteral("not_sure"),
             QJsonObject{{QStringLiteral("photos"), notSure}, {QStringLiteral("accuracy_when_sure"), accuracyWhenSure}}},
            {QStringLiteral("refused"), left}};
}

} // namespace Tintype
