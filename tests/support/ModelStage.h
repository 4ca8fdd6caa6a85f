// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Session.h"
#include "learning/RunFolder.h"
#include "learning/formats/SafetensorsFile.h"
#include "support/FakeEngine.h"
#include "support/TempProject.h"

#include <QJsonDocument>

#include <memory>

namespace Tintype {

/// A project with photos of three classes, all parts filled, a model (its file holds no weights) and a session with a scripted engine:
/// what the pages after a training start from. Link tintype_app.
///     ModelStage stage(10);
///     stage.script().answer = …;
///     stage.open();              // from here on stage.session() lives
class ModelStage
{
public:
    explicit ModelStage(int perClass, const QStringList& classNames = {QStringLiteral("beach"), QStringLiteral("city"), QStringLiteral("mountain")})
        : m_names(classNames)
    {
        if (!m_project.import(m_names, perClass) || !m_project.split({{50, 20, 30}, 1, true}))
            qFatal("The project could not be made.");
        m_script.model.classNames = m_names;
        m_script.model.network = QStringLiteral("efficientnet-lite0");
        m_script.model.recipe = QStringLiteral("better");
        m_script.model.created = QDateTime::currentDateTimeUtc();
        m_script.model.trainingPhotos = 150;
        m_script.model.validationPhotos = 30;
        m_script.model.validationAccuracy = 0.9;
    }
    ~ModelStage() { m_session.reset(); } // before its folder goes

    TempProject& project() { return m_project; }
    FakeScript& script() { return m_script; } ///< Until open().
    Session& session() { return *m_session; }
    Catalog& catalog() { return m_session ? m_session->catalog() : m_project.catalog(); }
    const QStringList& names() const { return m_names; }

    /// Adds a run with a model trained on the project as it is now; returns its id.
    QString addModel()
    {
        const Result<RunFolder> run = RunFolder::create(catalog().paths().runs(), catalog().snapshot(), *Recipe::named(QStringLiteral("better")));
        if (!run)
            qFatal("%s", qPrintable(run.error().message));
        const QByteArray info = QJsonDocument(m_script.model.toJson()).toJson(QJsonDocument::Compact);
        const std::array<float, 2> numbers{1, 2};
        const TensorView weights{QStringLiteral("weights"), QStringLiteral("F32"), {2},
                                 QByteArrayView(reinterpret_cast<const char*>(numbers.data()), sizeof numbers)};
        const Result<> written = SafetensorsFile::write(run->modelFile(), {weights}, {{QStringLiteral("tintype"), QString::fromUtf8(info)}});
        if (!written)
            qFatal("%s", qPrintable(written.error().message));
        return run->id();
    }

    void open()
    {
        m_project.close();
        Result<std::unique_ptr<Catalog>> catalog = Catalog::open(m_project.folder());
        if (!catalog)
            qFatal("%s", qPrintable(catalog.error().message));
        m_session = std::make_unique<Session>(std::move(*catalog), [script = m_script] {
            return Result<std::unique_ptr<Engine>>(std::make_unique<FakeEngine>(script));
        });
    }

    /// The photos of a part that have this class, in order of id.
    QList<PhotoId> photosOf(Role part, const QString& className)
    {
        const PhotoClass* photoClass = catalog().classByName(className);
        QList<PhotoId> ids;
        for (const Photo& photo : catalog().photos()) {
            if (photo.role == part && photoClass && photo.classId == photoClass->id)
                ids.append(photo.id);
        }
        return ids;
    }

    /// The model will say `className` of this photo, this surely; the rest is shared out among the others.
    void willSay(PhotoId photo, const QString& className, float sure)
    {
        PhotoPrediction prediction;
        prediction.photoId = photo;
        prediction.prediction = answer(className, sure);
        m_script.predictions.append(prediction);
    }
    Prediction answer(const QString& className, float sure) const
    {
        Prediction prediction;
        prediction.probabilities.assign(size_t(m_names.size()), (1 - sure) / float(m_names.size() - 1));
        prediction.probabilities[size_t(m_names.indexOf(className))] = sure;
        prediction.notSure = sure < 0.5F;
        return prediction;
    }

private:
    QStringList m_names;
    TempProject m_project;
    FakeScript m_script;
    std::unique_ptr<Session> m_session;
};

} // namespace Tintype
