// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/ExportParity.h"

#include "imaging/PhotoReader.h"
#include "imaging/SamplePainter.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>

namespace Tintype {

namespace {

constexpr int kMostPhotos = 200;
constexpr int kDrawnPerClass = 4;
constexpr size_t kAtOnce = 16; ///< Opening the file costs more than a photo.

QString tr(const char* text)
{
    return QCoreApplication::translate("Tintype::ExportParity", text);
}

} // namespace

ExportParity::ExportParity(const ModelFile& model, const QStringList& photos, const ProgressObserver& observer, const std::stop_token& stop)
    : m_preprocessing(model.info.preprocessing)
    , m_classifier(model, c10::Device(c10::kCPU))
    , m_photos(photos.first(std::min<qsizetype>(photos.size(), kMostPhotos)))
    , m_observer(observer)
    , m_stop(stop)
{
}

Result<Parity> ExportParity::compare(const QString& path, const QString& title, Answerer answerer) const
{
    Result<Parity> parity = compareOn(m_photos, path, title, answerer);
    if (!parity || parity->photos > 0)
        return parity;
    const QTemporaryDir folder;
    const Result<QStringList> drawn = drawnIn(folder.path());
    if (!drawn)
        return fail(drawn.error());
    parity = compareOn(*drawn, path, title, answerer);
    if (parity)
        parity->areDrawn = true;
    return parity;
}

Result<QStringList> ExportParity::drawnIn(const QString& folder) const
{
    const Result<SampleSummary> drawn = paintSamplePhotos(folder % QStringLiteral("/drawn"), kDrawnPerClass, 1, {}, m_stop);
    if (!drawn)
        return fail(drawn.error());
    QStringList pictures;
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        pictures.append(files.next());
    return pictures;
}

Result<Parity> ExportParity::compareOn(const QStringList& photos, const QString& path, const QString& title, Answerer answerer) const
{
    Parity parity;
    Photos waiting;
    for (qsizetype i = 0; i < photos.size(); ++i) {
        if (m_stop.stop_requested())
            return fail(Error::Kind::Internal, tr("The export was stopped before the %1 file was compared with the program.").arg(title));
        if (m_observer)
            m_observer({i, photos.size(), tr("Comparing the %1 file with the program").arg(title)});
        Result<> done = add(photos.at(i), &waiting);
        if (done && (waiting.planes.size() == kAtOnce || i + 1 == photos.size()))
            done = compareWith(std::exchange(waiting, {}), path, answerer, &parity);
        if (!done)
            return fail(done.error());
    }
    return parity;
}

/// What cannot be read is passed over.
Result<> ExportParity::add(const QString& photo, Photos* photos) const
{
    const Result<PhotoImage> picture = readPhoto(photo, ReadOptions{m_preprocessing.shortSide()});
    if (!picture)
        return {};
    Result<Prediction> ours = m_classifier.classify(picture->image);
    if (!ours)
        return fail(ours.error());
    photos->planes.push_back(planes(picture->image));
    photos->answers.push_back(std::move(ours->probabilities));
    return {};
}

Result<> ExportParity::compareWith(const Photos& photos, const QString& path, Answerer answerer, Parity* parity) const
{
    if (photos.planes.empty())
        return {};
    const auto theirs = answerer(path, photos.planes, m_preprocessing.size, int(m_classifier.info().classNames.size()));
    if (!theirs)
        return fail(theirs.error());
    parity->photos += int(photos.answers.size());
    for (size_t i = 0; i < photos.answers.size(); ++i) {
        for (size_t c = 0; c < photos.answers[i].size(); ++c) {
            const double difference = std::abs(double(photos.answers[i][c]) - double(theirs->at(i)[c]));
            if (!(difference <= parity->difference)) // what is no number is the largest of all, and stays it
                parity->difference = difference;
            if (!std::isfinite(parity->difference))
                return {};
        }
    }
    return {};
}

/// A photo as exported files want it: 3 x size x size numbers 0..255.
std::vector<float> ExportParity::planes(const QImage& image) const
{
    const size_t area = size_t(m_preprocessing.size) * size_t(m_preprocessing.size);
    std::vector<uchar> bytes(area * 3);
    m_preprocessing.render(image, bytes.data());
    std::vector<float> result(area * 3);
    for (size_t pixel = 0; pixel < area; ++pixel) {
        for (size_t channel = 0; channel < 3; ++channel)
            result[channel * area + pixel] = bytes[pixel * 3 + channel];
    }
    return result;
}

} // namespace Tintype
