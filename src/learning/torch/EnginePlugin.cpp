// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The engine module's one door; see EngineLoader.

#include "learning/torch/TorchEngine.h"
#include "learning/torch/TorchGuard.h"

extern "C" Q_DECL_EXPORT Tintype::Engine* tintype_create_engine();

Tintype::Engine* tintype_create_engine()
{
    using Tintype::Result;
    const Result<Tintype::Engine*> engine = Tintype::guarded([]() -> Result<Tintype::Engine*> { return new Tintype::TorchEngine; });
    return engine ? *engine : nullptr;
}
