// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Progress.h"
#include "learning/torch/TorchClassifier.h"

#include <QStringList>

#include <stop_token>

namespace Tintype {

/// How alike the program and a file that it exported answer.
struct Parity
{
    int photos = 0;
    double difference = 0; ///< The largest of a probability; no number where one of the answers is none.
    bool areDrawn = false; ///< None of the photos could be read, so pictures were drawn: nothing leaves unchecked.
};

/// Lets the program and exported files answer the same photos.
class ExportParity
{
public:
    /// The probabilities that a file of a format gives for photos of 3 x size x size numbers 0..255.
    using Answerer = Result<std::vector<std::vector<float>>> (*)(const QString& path, const std::vector<std::vector<float>>& inputsNchw,
                                                                 int size, int classes);

    ExportParity(const ModelFile& model, const QStringList& photos, const ProgressObserver& observer, const std::stop_token& stop);

    /// `title`: the format, for people.
    Result<Parity> compare(const QString& path, const QString& title, Answerer answerer) const;

private:
    struct Photos
    {
        std::vector<std::vector<float>> planes;
        std::vector<std::vector<float>> answers; ///< The program's.
    };

    Result<Parity> compareOn(const QStringList& photos, const QString& path, const QString& title, Answerer answerer) const;
    Result<QStringList> drawnIn(const QString& folder) const;
    Result<> add(const QString& photo, Photos* photos) const;
    Result<> compareWith(const Photos& photos, const QString& path, Answerer answerer, Parity* parity) const;
    std::vector<float> planes(const QImage& image) const;

    const Preprocessing m_preprocessing;
    const TorchClassifier m_classifier;
    const QStringList m_photos;
    const ProgressObserver& m_observer;
    const std::stop_token& m_stop;
};

} // namespace Tintype
