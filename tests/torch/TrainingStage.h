// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/torch/TorchEngine.h"
#include "torch/TrainingFixture.h"

#include <vector>

namespace Tintype {

/// What tests of whole trainings stand on: the engine itself, and what it told last.
class TrainingStage
{
protected:
    Result<TrainingOutcome> train(const TrainingRequest& request)
    {
        m_events.clear();
        return m_engine.train(request, [this](const TrainingEvent& event) { m_events.push_back(event); }, {});
    }

    TrainingFixture m_fixture;
    TorchEngine m_engine;
    std::vector<TrainingEvent> m_events; ///< Of the last train().
};

} // namespace Tintype
