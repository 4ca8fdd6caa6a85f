// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/work/PhotoClassifier.h"

#include "app/work/EngineThread.h"
#include "imaging/PhotoReader.h"
#include "learning/Engine.h"

#include <QPainter>

namespace Tintype {

/// What the jobs share. Used on the engine thread only.
struct PhotoClassifier::Desk
{
    QString modelFile;
    std::unique_ptr<Classifier> classifier;

    Result<const Classifier*> open(Engine& engine, const QString& file);
};

Result<const Classifier*> PhotoClassifier::Desk::open(Engine& engine, const QString& file)
{
    if (!classifier || modelFile != file) {
        classifier.reset();
        Result<std::unique_ptr<Classifier>> opened = engine.open(file);
        if (!opened)
            return fail(opened.error());
        classifier = std::move(*opened);
        modelFile = file;
    }
    return classifier.get();
}

namespace {

/// A pasted picture as readPhoto would give it: transparency laid over white.
QImage flattened(const QImage& picture)
{
    QImage flat(picture.size(), QImage::Format_RGB888);
    flat.fill(Qt::white);
    QPainter painter(&flat);
    painter.drawImage(0, 0, picture);
    return flat;
}

Result<QImage> decoded(const PhotoSource& photo, const ModelInfo& info)
{
    if (photo.path.isEmpty())
        return flattened(photo.picture);
    Result<PhotoImage> read = readPhoto(photo.path, {info.preprocessing.shortSide()});
    if (!read)
        return fail(read.error());
    return read->image;
}

} // namespace

PhotoClassifier::PhotoClassifier(EngineThread& engine, QObject* parent)
    : QObject(parent)
    , m_engine(engine)
    , m_desk(std::make_shared<Desk>())
{
}

PhotoClassifier::~PhotoClassifier()
{
    // The model is closed where it was used. (What was never asked is not worth loading the engine for.)
    if (m_asked)
        m_engine.post([desk = m_desk](Engine&, std::stop_token) { desk->classifier.reset(); }, {});
}

void PhotoClassifier::setModel(const QString& modelFile)
{
    m_modelFile = modelFile;
}

int PhotoClassifier::classify(const PhotoSource& photo, std::function<void(Result<Prediction>)> done)
{
    const auto work = [desk = m_desk, file = m_modelFile, photo](Engine& engine, std::stop_token) -> Result<Prediction> {
        const Result<const Classifier*> classifier = desk->open(engine, file);
        if (!classifier)
            return fail(classifier.error());
        const Result<QImage> image = decoded(photo, (*classifier)->info());
        if (!image)
            return fail(image.error());
        return (*classifier)->classify(*image);
    };
    m_asked = true;
    return m_engine.run<Prediction>(this, work, std::move(done));
}

int PhotoClassifier::heatmap(const PhotoSource& photo, int classIndex, std::function<void(Result<QImage>)> done)
{
    const auto work = [desk = m_desk, file = m_modelFile, photo, classIndex](Engine& engine, std::stop_token) -> Result<QImage> {
        const Result<const Classifier*> classifier = desk->open(engine, file);
        if (!classifier)
            return fail(classifier.error());
        const Result<QImage> image = decoded(photo, (*classifier)->info());
        if (!image)
            return fail(image.error());
        return (*classifier)->heatmap(*image, classIndex);
    };
    m_asked = true;
    return m_engine.run<QImage>(this, work, std::move(done));
}

void PhotoClassifier::cancel(int ticket)
{
    m_engine.cancel(ticket);
}

} // namespace Tintype
