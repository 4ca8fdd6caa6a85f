// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Session.h"

#include "app/models/EvaluationStore.h"
#include "app/models/RunListModel.h"
#include "app/work/EngineThread.h"
#include "app/work/ImportRunner.h"
#include "app/work/SideThread.h"
#include "app/work/ThumbnailLoader.h"
#include "app/work/TrainingRunner.h"

namespace Tintype {

Session::Session(std::unique_ptr<Catalog> catalog, QObject* parent)
    : Session(std::move(catalog), MakeEngine(), parent)
{
}

Session::Session(std::unique_ptr<Catalog> catalog, MakeEngine makeEngine, QObject* parent)
    : QObject(parent)
    , m_catalog(std::move(catalog))
    , m_thumbnails(std::make_unique<ThumbnailLoader>(m_catalog->paths().thumbnails()))
    , m_importer(std::make_unique<ImportRunner>(*m_catalog))
    , m_engine(makeEngine ? std::make_unique<EngineThread>(std::move(makeEngine)) : std::make_unique<EngineThread>())
    , m_training(std::make_unique<TrainingRunner>(*m_engine))
    , m_files(std::make_unique<SideThread>())
    , m_models(std::make_unique<RunListModel>(m_catalog->paths().runs(), *m_files))
    , m_evaluations(std::make_unique<EvaluationStore>(*m_catalog, *m_engine))
{
    // The training has the cores; pictures may come a little later.
    connect(m_training.get(), &TrainingRunner::stateChanged, this,
            [this](TrainingRunner::State state) { m_thumbnails->setPaused(m_training->isActive() && state != TrainingRunner::State::Paused); });
    connect(m_training.get(), &TrainingRunner::finished, m_models.get(), &RunListModel::refresh);
}

Session::~Session() = default;

} // namespace Tintype
