// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/Recipe.h"
#include "learning/RunFolder.h"
#include "learning/TrainingRanks.h"
#include "library/DatasetSnapshot.h"

#include <atomic>
#include <memory>

namespace Tintype {

/// Lets another thread hold a training, or leave it for another day. The engine looks at it between mini-batches.
class PauseSwitch
{
public:
    void set(bool paused) { m_paused.store(paused); }
    bool isPaused() const { return m_paused.load(); }
    /// The program ends: the stop that follows is nobody's wish, so the run is left unfinished, to be gone on with.
    void leave() { m_left.store(true); }
    bool isLeft() const { return m_left.load(); }

private:
    std::atomic<bool> m_paused{false};
    std::atomic<bool> m_left{false};
};

struct TrainingRequest
{
    RunFolder run; ///< Holds snapshot and recipe; a half-done one is gone on with.
    QString featureCache; ///< Folder for cached features; empty for none.
    QString device = QStringLiteral("auto"); ///< "auto", "cpu", or an accelerator such as "cuda:0".
    int threads = 0; ///< 0: all cores.
    std::shared_ptr<PauseSwitch> pause; ///< May be null.
    qint64 memoryLimit = 0; ///< Bytes; 0: none.
    std::shared_ptr<TrainingRanks> ranks = nullptr; ///< Other processes that learn along; null: none. All but rank 0 get everything from rank 0.
};

} // namespace Tintype
