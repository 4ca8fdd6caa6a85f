// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/TorchPredictor.h"

#include "learning/torch/FeatureExtractor.h"
#include "learning/torch/Scoring.h"

#include <QCoreApplication>

namespace Tintype {

Result<QList<PhotoPrediction>> predictPhotos(const TorchClassifier& classifier, const QList<PhotoPrediction>& photos, int threads,
                                             const ProgressObserver& observer, const std::stop_token& stop)
{
    std::vector<FeatureOrder> orders;
    for (const PhotoPrediction& photo : photos)
        orders.push_back({photo.path, {}, 1});
    const QString what = QCoreApplication::translate("Tintype::TorchPredictor", "Looking at the photos");
    int finished = 0;
    FeatureExtractor extractor(classifier.module(), classifier.info().preprocessing, threads);
    const Result<FeatureTable> table = extractor.extract(orders, nullptr, [&](int done) {
        finished = done;
        if (observer)
            observer({done, photos.size(), what});
        return !stop.stop_requested();
    });
    if (!table)
        return fail(table.error());
    const LogitRows logits = plainRows(classifier.module().head(table->centre.to(classifier.module().device())));
    QList<PhotoPrediction> predictions = photos.first(finished);
    for (qsizetype i = 0; i < predictions.size(); ++i) {
        predictions[i].refused = table->refused[std::size_t(i)];
        predictions[i].prediction = predictions[i].refused.isEmpty() ? predictionOf(classifier.info(), logits[std::size_t(i)]) : Prediction();
    }
    return predictions;
}

} // namespace Tintype
